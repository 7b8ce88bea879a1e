import { dueNightIn } from '@rettid/jobs';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { systemScope, type Clock } from '@rettid/platform';
import { sweepFigures, type SweepFigures } from './sweep-figures.query';

/** What whoever runs Rettid watches. No figure is about a person. */
export interface OperationsFigures {
  readonly sweeps: readonly SweepFigures[];
  /** Messages that no queue has taken yet, and for how long the oldest of them has waited. */
  readonly outbox: { readonly pending: number; readonly oldestSeconds: number };
}

/** A sweep is stale when the night that is due lies more than this many days after it. */
const STALE_AFTER_DAYS = 1;

export class OperationsReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async figures(): Promise<OperationsFigures> {
    return await this.unitOfWork.run(systemScope('operations'), async (tx) => ({
      sweeps: await sweepFigures(tx, await dueNightIn(tx, this.clock)),
      outbox: await outboxFigures(tx),
    }));
  }

  /**
   * The jobcentres whose last sweep is older than a day. One that was never swept has nothing to be late with: its first
   * night is opened by the worker, and until then its lists say themselves that nothing was found out yet.
   */
  async staleJobcenters(): Promise<string[]> {
    const sweeps = await this.unitOfWork.run(
      systemScope('operations'),
      async (tx) => await sweepFigures(tx, await dueNightIn(tx, this.clock)),
    );
    return sweeps.filter(({ ageDays }) => ageDays !== null && ageDays > STALE_AFTER_DAYS).map((row) => row.jobcenterId);
  }
}

async function outboxFigures(tx: Transaction): Promise<OperationsFigures['outbox']> {
  const [row] = await tx.query<{ pending: number; oldest_seconds: number }>(
    `SELECT count(*)::int AS pending,
            coalesce(extract(epoch FROM now() - min(o.created_at)), 0)::float8 AS oldest_seconds
     FROM outbox o, outbox_relay r
     WHERE o.id > r.delivered_through AND NOT EXISTS (SELECT FROM outbox_deliveries d WHERE d.outbox_id = o.id)`,
  );
  return { pending: row?.pending ?? 0, oldestSeconds: row?.oldest_seconds ?? 0 };
}
