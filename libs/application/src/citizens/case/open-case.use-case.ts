import type { Actor, StaffActor } from '@rettid/domain';
import { businessDateIn } from '@rettid/jobs';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { CodedError, failed, ok, scopeOf, type Clock, type Result } from '@rettid/platform';
import { enterCase, openedUntil } from '../../access/case-door';
import { recordAccess } from '../../staff/record-access';
import { openingReason, type ReasonFault } from './opening-reason';

/** A working day: long enough to do what the reason says, and gone the next morning. */
const HOLDS_FOR_MS = 8 * 60 * 60 * 1000;

export interface OpenCase {
  readonly citizenId: string;
  readonly reason: string;
}

export interface OpenedCase {
  /** `null` where the case is open to the reader without a reason. */
  readonly openedUntil: Date | null;
}

/** `citizen_not_found`: as `CaseClosedError`; `reason_invalid`: `details.fault` is a `ReasonFault`. */
export type OpenCaseError = CodedError<'citizen_not_found'> | ReasonInvalidError;

export class ReasonInvalidError extends CodedError<'reason_invalid'> {
  constructor(readonly fault: ReasonFault) {
    super('reason_invalid', 'Begrundelsen kan ikke bruges', { fault });
  }
}

/**
 * Opens a case of the jobcentre that is neither the reader's nor the team's. What was said is stored, noted in the access
 * log and told to the leader before anything of the case is read.
 */
export class OpenCaseUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A case that is open already stays as it is: nothing is stored, and the answer tells until when. */
  async execute(actor: Actor, { citizenId, reason }: OpenCase): Promise<Result<OpenedCase, OpenCaseError>> {
    return await this.unitOfWork.run(scopeOf(actor), async (tx) => {
      const now = this.clock.now();
      const businessDate = await businessDateIn(tx, this.clock);
      const entered = await enterCase(tx, actor, citizenId, { businessDate, now });
      if (entered.ok) return ok({ openedUntil: openedUntil(entered.value) });
      if (actor.kind !== 'staff' || entered.error.code !== 'case_reason_required') return failed(notFound());
      const said = openingReason(reason);
      if ('fault' in said) return failed(new ReasonInvalidError(said.fault));
      return ok({ openedUntil: await open(tx, actor, { citizenId, reason: said.reason }, now) });
    });
  }
}

/**
 * @returns until when the case is open: that of another request of the same reader where it came first, since no two
 *   openings of one reader and case hold at once
 */
async function open(tx: Transaction, actor: StaffActor, { citizenId, reason }: OpenCase, now: Date): Promise<Date> {
  const until = new Date(now.getTime() + HOLDS_FOR_MS);
  const [opened] = await tx.query<{ opening_id: string }>(
    `INSERT INTO case_openings (jobcenter_id, citizen_id, actor_name, actor_role, reason, opened_at, opened_until)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT ON CONSTRAINT case_openings_overlap DO NOTHING RETURNING opening_id`,
    [actor.jobcenterId, citizenId, actor.name, actor.role, reason, now, until],
  );
  if (opened === undefined) return await untilOfOther(tx, actor, citizenId, now);
  const subject = { type: 'case_opening', id: opened.opening_id };
  await recordAccess(tx, { action: 'case.opened_with_reason', citizenIds: [citizenId], reason, subject });
  return until;
}

async function untilOfOther(tx: Transaction, actor: StaffActor, citizenId: string, now: Date): Promise<Date> {
  const [other] = await tx.query<{ opened_until: Date }>(
    `SELECT opened_until FROM case_openings
     WHERE jobcenter_id = $1 AND citizen_id = $2 AND actor_id = $3 AND opened_until > $4 ORDER BY opened_until LIMIT 1`,
    [actor.jobcenterId, citizenId, actor.userId, now],
  );
  if (other === undefined) throw new Error('an opening stood in the way that is not there');
  return other.opened_until;
}

function notFound(): OpenCaseError {
  return new CodedError('citizen_not_found', 'Borgeren findes ikke');
}
