import { addYears, formatDate, type Actor, type PlainDate } from '@rettid/domain';
import { businessDateIn, moveBusinessDate } from '@rettid/jobs';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { CodedError, failed, ok, systemScope, type Clock, type Config, type Result } from '@rettid/platform';
import { recordAccess } from '../staff/record-access';

/**
 * - `clock_fixed_in_production`: there the business date is today's
 * - `clock_backwards`: the date lies before the present one; `rettid clock --to DATE --back` moves it
 * - `clock_too_far`: more than a year ahead; every night in between is worked through
 */
export type MoveBusinessDateError = CodedError<'clock_fixed_in_production' | 'clock_backwards' | 'clock_too_far'>;

/** 'cl' in ASCII: two who move the date at once are let through one after the other, and neither moves it back unseen. */
const MOVING_LOCK = '25452, 1';

/**
 * Moves the demonstration's date from a browser. The date is moved at once; the nights passed are asked for in the same
 * transaction and done by the workers, oldest first.
 *
 * Forward only, and a year at most: going back undoes findings, and a slip of a digit would have the workers sweep
 * decades. Who wants that has the command line.
 */
export class MoveBusinessDateUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly environment: Config['environment'],
  ) {}

  /** @returns the business date from now on */
  async execute(actor: Actor, to: PlainDate): Promise<Result<PlainDate, MoveBusinessDateError>> {
    if (this.environment === 'production') {
      return failed(new CodedError('clock_fixed_in_production', 'Forretningsdatoen kan ikke flyttes i produktion'));
    }
    // It moves for all jobcentres; who moved it stands in the log of his own.
    return await this.unitOfWork.run(systemScope(actor.userId), (tx) => this.move(tx, actor, to));
  }

  private async move(
    tx: Transaction,
    { jobcenterId }: Actor,
    to: PlainDate,
  ): Promise<Result<PlainDate, MoveBusinessDateError>> {
    await tx.execute(`SELECT pg_advisory_xact_lock(${MOVING_LOCK})`);
    const from = await businessDateIn(tx, this.clock);
    if (to < from) return failed(new CodedError('clock_backwards', 'Datoen ligger før forretningsdatoen', dates(from)));
    if (to > addYears(from, 1)) {
      return failed(new CodedError('clock_too_far', 'Datoen ligger mere end et år fremme', dates(from)));
    }
    if (to === from) return ok(to);
    await moveBusinessDate(tx, { to, clock: this.clock, environment: this.environment });
    const details = { from: formatDate(from), to: formatDate(to) };
    await recordAccess(tx, { action: 'business_date.moved', citizenIds: [], details, jobcenterId });
    return ok(to);
  }
}

function dates(from: PlainDate): { readonly from: string } {
  return { from: formatDate(from) };
}
