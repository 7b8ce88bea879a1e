import { dueNightIn } from '@rettid/jobs';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { systemScope, type Clock } from '@rettid/platform';
import { sweepFigures, type SweepFigures } from './sweep-figures.query';

/** What waits to be done, and for how long the oldest of it has waited. */
export interface Backlog {
  readonly pending: number;
  readonly oldestSeconds: number;
}

/** What whoever runs Rettid watches. No figure is about a person. */
export interface OperationsFigures {
  readonly sweeps: readonly SweepFigures[];
  /** Messages that no queue has taken yet. */
  readonly outbox: Backlog;
  /** Entries of the access log that stand in no chain yet; more than a minute means that nobody seals. */
  readonly accessLog: Backlog;
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
      outbox: await backlog(tx, UNDELIVERED, 'created_at'),
      accessLog: await backlog(tx, UNSEALED, 'happened_at'),
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

const UNDELIVERED = `outbox o, outbox_relay r
  WHERE o.id > r.delivered_through AND NOT EXISTS (SELECT FROM outbox_deliveries d WHERE d.outbox_id = o.id)`;
const UNSEALED = 'access_log_unsealed';

async function backlog(tx: Transaction, source: string, since: string): Promise<Backlog> {
  const [row] = await tx.query<{ pending: number; oldest_seconds: number }>(
    `SELECT count(*)::int AS pending, coalesce(extract(epoch FROM now() - min(${since})), 0)::float8 AS oldest_seconds
     FROM ${source}`,
  );
  return { pending: row?.pending ?? 0, oldestSeconds: row?.oldest_seconds ?? 0 };
}
