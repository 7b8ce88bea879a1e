import { systemScope, type Clock, type Logger } from '@rettid/platform';
import type { UnitOfWork } from '@rettid/persistence';
import type { QueueName } from '../catalogue/catalogue';
import type { AnyJobHandler } from '../catalogue/handlers';
import { codeOf } from '../error-code';
import { announceDueNight } from '../nights/announce-due-night';
import { OutboxListener } from '../outbox/outbox-listener';
import { Queues } from '../outbox/queues';
import { OutboxRelay } from '../outbox/relay';
import type { QueueBackend, WorkerSettings } from '../queue/queue-backend';
import { WorkerHost } from '../queue/worker-host';
import { reconcileSweeps } from '../sweep/reconcile';
import { repeat, type Repeating } from '../timetable/repeating';
import { TIMETABLE } from '../timetable/timetable';

export interface JobRunnerOptions {
  /** Where the outbox is listened to; the same database as `unitOfWork`. */
  readonly databaseUrl: string;
  readonly unitOfWork: UnitOfWork;
  readonly backend: QueueBackend;
  readonly handlers: readonly AnyJobHandler[];
  /** The queues to work on; all unless told otherwise. */
  readonly queues?: readonly QueueName[];
  readonly settings: WorkerSettings;
  readonly log: Logger;
  /** Watches for due nights by this clock; without one, nights are somebody else's. */
  readonly nightClock?: Clock;
}

/**
 * Everything that makes jobs happen in a process: the relay from the outbox to the queue, the reconciliation of open
 * runs with the queue, the watch for due nights, and the workers. Any number of processes may run one.
 */
export class JobRunner {
  private constructor(
    private readonly host: WorkerHost,
    private readonly listener: OutboxListener,
    private readonly repeated: readonly Repeating[],
    readonly queues: Queues,
  ) {}

  /** @throws HandlerMismatchError where the handlers are not exactly those of the queues' jobs */
  static async start(options: JobRunnerOptions): Promise<JobRunner> {
    const { unitOfWork, backend, log, nightClock } = options;
    const host = WorkerHost.start({
      ...options,
      onFailure: ({ error, ...job }) => log.error({ event: 'job.failed', ...job, code: codeOf(error), err: error }),
    });
    const queues = new Queues(backend);
    const relay = new OutboxRelay(unitOfWork, queues, log);
    const failing = (event: string) => (error: unknown) => log.error({ event, code: codeOf(error), err: error });
    const relaying = repeat(() => relay.passOn(), TIMETABLE.relayEveryMs, failing('relay.failed'));
    const reconciling = repeat(
      () => reconcileSweeps(unitOfWork, queues, log),
      TIMETABLE.reconcileEveryMs,
      failing('reconcile.failed'),
    );
    const repeated = [relaying, reconciling];
    if (nightClock !== undefined) {
      const announce = (): Promise<void> =>
        unitOfWork.run(systemScope('night-watch'), (tx) => announceDueNight(tx, nightClock));
      repeated.push(repeat(announce, TIMETABLE.nightWatchEveryMs, failing('night-watch.failed')));
    }
    const listener = new OutboxListener(options.databaseUrl, () => relaying.wake(), log);
    await listener.start();
    return new JobRunner(host, listener, repeated, queues);
  }

  /**
   * Takes no more jobs, finishes those under way within `graceMs` and leaves the rest to others.
   *
   * @returns whether every job under way was finished
   */
  async stop(graceMs: number): Promise<boolean> {
    const finished = await this.host.stop(graceMs);
    await Promise.all(this.repeated.map((repeating) => repeating.stop()));
    await this.listener.stop();
    await this.queues.close();
    return finished;
  }
}
