export {
  CATALOGUE,
  JOB_NAMES,
  QUEUE_NAMES,
  type JobName,
  type JobPayload,
  type QueueName,
} from './catalogue/catalogue';
export {
  assertHandlersMatchCatalogue,
  HandlerMismatchError,
  type AnyJobHandler,
  type JobHandler,
} from './catalogue/handlers';
export { codeOf } from './error-code';
export { climbLadder, settleLadder, type LadderOutcome, type LadderRequest } from './exemption-ladder/climb-ladder';
export { doLadderNight, type LadderNightOptions } from './exemption-ladder/ladder-night';
export {
  evaluateCitizens,
  type Evaluate,
  type EvaluationOutcome,
  type EvaluationRequest,
} from './evaluation/evaluate-citizens';
export { joinEvaluations, shutOutEvaluations } from './evaluation/facts-lock';
export { recheckCitizen } from './evaluation/recheck-citizen';
export { businessDateIn, dueNightIn } from './business-date/business-date';
export { missedNights, openMissedNights, type MissedNight } from './nights/catch-up-nights';
export {
  ClockMoveError,
  moveBusinessClock,
  moveBusinessDate,
  type ClockMove,
  type MovedClock,
} from './on-demand/move-business-clock';
export { enqueue, enqueueAll } from './outbox/enqueue';
export { Queues, type QueueDepth } from './outbox/queues';
export { OutboxRelay } from './outbox/relay';
export { migrateQueue } from './queue/migrate-queue';
export {
  createQueueBackend,
  QUEUE_SCHEMA,
  type QueueBackend,
  type QueueBackendOptions,
  type WorkerSettings,
} from './queue/queue-backend';
export { JobRunner, type JobRunnerOptions } from './runner/job-runner';
export { SweepStalledError, type SweepingOptions } from './on-demand/work-until';
export {
  runSweep,
  SweepContestedError,
  SweepIncompleteError,
  type JobcenterCounts,
  type RunSweepOptions,
  type SweepReport,
} from './on-demand/run-sweep';
export { doSweepPage, PAGE_SIZE, type SweepPageOptions } from './sweep/sweep-page';
export { openRuns, type OpenedRun, type SweepMode, type SweepOrder } from './sweep/sweep-run';
export { lastDueDate, type DailyTime } from './timetable/daily-time';
export { TIMETABLE } from './timetable/timetable';
export { repeat, type Repeating } from './timetable/repeating';
