import type { Actor, PlainDate } from '@rettid/domain';
import { businessDateIn } from '@rettid/jobs';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { ok, scopeOf, type Clock, type Result } from '@rettid/platform';
import { enterCase, type CaseClosedError, type EnteredCase } from '../access/case-door';
import { recordAccess, type ReadingAction } from '../staff/record-access';

/** One citizen's case while it is read: open, as it stood at one instant. */
export interface OpenReading {
  readonly tx: Transaction;
  readonly entered: EnteredCase;
  readonly businessDate: PlainDate;
  readonly now: Date;
}

/** Reads something of a case for those who may, and notes the reading. What could not be logged is not shown. */
export class CaseReading {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run<T>(
    actor: Actor,
    citizenId: string,
    action: ReadingAction,
    work: (reading: OpenReading) => Promise<T>,
  ): Promise<Result<T, CaseClosedError>> {
    return await this.unitOfWork.run(
      scopeOf(actor),
      async (tx) => {
        const [businessDate, now] = [await businessDateIn(tx, this.clock), this.clock.now()];
        const entered = await enterCase(tx, actor, citizenId, { businessDate, now });
        if (!entered.ok) return entered;
        const found = await work({ tx, entered: entered.value, businessDate, now });
        await recordAccess(tx, { action, citizenIds: [citizenId], details: { ground: entered.value.ground } });
        return ok(found);
      },
      { isolation: 'REPEATABLE READ' },
    );
  }
}
