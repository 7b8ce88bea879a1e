import { randomUUID } from 'node:crypto';
import { date, formatDate, type MeetingForm, type MeetingStatus, type PlainDate } from '@rettid/domain';
import { businessDateIn, codeOf, enqueue, evaluateCitizens, joinEvaluations } from '@rettid/jobs';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { CodedError, failed, ok, type ActorScope, type Clock, type Result } from '@rettid/platform';
import { recordAccess } from '../staff/record-access';
import { allowedActions, statusAfter } from './meeting-transitions';

export interface RecordHeldMeeting {
  readonly citizenId: string;
  readonly meetingId: string;
  /** What is told of the meeting; what is left out stays as it was booked. */
  readonly form?: MeetingForm;
  readonly jobFocus?: boolean;
  readonly barrierFocus?: boolean;
  readonly minutes?: string;
}

export interface HeldMeetingRecorded {
  readonly citizenId: string;
  readonly meetingId: string;
  /** Whether the citizen's findings changed with it. */
  readonly findingsChanged: boolean;
  /** `false` where the citizen could not be evaluated: the meeting is recorded, the findings are marked as outdated. */
  readonly findingsCurrent: boolean;
}

/**
 * - `citizen_not_found`, `meeting_not_found`: not there, or not in the actor's scope; nobody is told which
 * - `meeting_transition_forbidden`: the meeting is not booked; `details.allowed` names what may be done to it
 * - `meeting_in_future`: it starts after the business date
 * - `caseload_busy`: an import is being written; try again shortly
 */
export type RecordHeldMeetingError = CodedError<
  'citizen_not_found' | 'meeting_not_found' | 'meeting_transition_forbidden' | 'meeting_in_future' | 'caseload_busy'
>;

/** A person at a desk waits no longer than this for an import. */
const LOCK_TIMEOUT = '5s';
/** lock_not_available */
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Records that a booked meeting was held. Meeting, entry of the access log, the job that checks the outcome and the citizen's findings
 * are one transaction: what the next screen shows is already true.
 */
export class RecordHeldMeetingUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: ActorScope,
    command: RecordHeldMeeting,
  ): Promise<Result<HeldMeetingRecorded, RecordHeldMeetingError>> {
    try {
      return await this.unitOfWork.run(actor, (tx) => this.record(tx, command));
    } catch (error) {
      if (codeOf(error) !== LOCK_NOT_AVAILABLE) throw error;
      return failed(new CodedError('caseload_busy', 'Sagerne er ved at blive indlæst. Prøv igen om lidt.'));
    }
  }

  private async record(
    tx: Transaction,
    command: RecordHeldMeeting,
  ): Promise<Result<HeldMeetingRecorded, RecordHeldMeetingError>> {
    await tx.execute(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`);
    await joinEvaluations(tx);
    const jobcenterId = await lockCitizen(tx, command.citizenId);
    if (jobcenterId === null) return failed(new CodedError('citizen_not_found', 'Borgeren findes ikke'));
    const meeting = await lockMeeting(tx, command);
    if (meeting === null) return failed(new CodedError('meeting_not_found', 'Mødet findes ikke'));

    const businessDate = await businessDateIn(tx, this.clock);
    const status = statusAfter(meeting.status, 'record_held');
    if (status === null) return failed(forbidden(meeting.status));
    if (meeting.startsOn > businessDate) return failed(inFuture(meeting.startsOn, businessDate));

    await writeMeeting(tx, command, status);
    await recordAccess(tx, {
      action: 'meeting.record_held',
      citizenIds: [command.citizenId],
      subject: { type: 'meeting', id: command.meetingId },
      jobcenterId,
    });
    await enqueue(tx, 'recheck-citizen', { citizenId: command.citizenId, changeId: randomUUID() }, jobcenterId);
    const findings = await evaluate(tx, command.citizenId, jobcenterId, businessDate);
    return ok({ citizenId: command.citizenId, meetingId: command.meetingId, ...findings });
  }
}

/** Locks the citizen against sweeps and other changes. @returns his jobcentre; `null`: not there, or out of scope */
async function lockCitizen(tx: Transaction, citizenId: string): Promise<string | null> {
  const [citizen] = await tx.query<{ jobcenter_id: string }>(
    'SELECT jobcenter_id FROM citizens WHERE citizen_id = $1 FOR NO KEY UPDATE',
    [citizenId],
  );
  return citizen?.jobcenter_id ?? null;
}

async function lockMeeting(
  tx: Transaction,
  { meetingId, citizenId }: RecordHeldMeeting,
): Promise<{ status: MeetingStatus; startsOn: PlainDate } | null> {
  const [meeting] = await tx.query<{ status: MeetingStatus; starts_on: string }>(
    'SELECT status, starts_on FROM meetings WHERE meeting_id = $1 AND citizen_id = $2 FOR NO KEY UPDATE',
    [meetingId, citizenId],
  );
  return meeting === undefined ? null : { status: meeting.status, startsOn: date(meeting.starts_on) };
}

async function writeMeeting(tx: Transaction, command: RecordHeldMeeting, status: MeetingStatus): Promise<void> {
  await tx.execute(
    `UPDATE meetings SET status = $2, form = coalesce($3, form), job_focus = coalesce($4, job_focus),
       barrier_focus = coalesce($5, barrier_focus), minutes = coalesce($6, minutes)
     WHERE meeting_id = $1`,
    [
      command.meetingId,
      status,
      command.form ?? null,
      command.jobFocus ?? null,
      command.barrierFocus ?? null,
      command.minutes ?? null,
    ],
  );
}

/** A fault in the evaluation must not keep anyone from recording what took place: the findings wait for the next sweep. */
async function evaluate(
  tx: Transaction,
  citizenId: string,
  jobcenterId: string,
  asOf: PlainDate,
): Promise<{ findingsChanged: boolean; findingsCurrent: boolean }> {
  const outcome = await evaluateCitizens(tx, { jobcenterId, citizenIds: [citizenId], asOf });
  if (outcome.failed.length > 0) {
    await tx.execute('UPDATE evaluations SET changes_on = NULL WHERE citizen_id = $1', [citizenId]);
  }
  return { findingsChanged: outcome.changed.length > 0, findingsCurrent: outcome.failed.length === 0 };
}

function forbidden(status: MeetingStatus): RecordHeldMeetingError {
  return new CodedError('meeting_transition_forbidden', 'Mødet er ikke booket og kan ikke registreres som afholdt', {
    status,
    allowed: allowedActions(status),
  });
}

function inFuture(startsOn: PlainDate, businessDate: PlainDate): RecordHeldMeetingError {
  return new CodedError('meeting_in_future', 'Mødet har ikke fundet sted endnu', {
    startsOn: formatDate(startsOn),
    businessDate: formatDate(businessDate),
  });
}
