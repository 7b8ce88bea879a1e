import { setTimeout as sleep } from 'node:timers/promises';
import type { ActorScope } from '@rettid/platform';
import type { PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** serialization_failure, deadlock_detected: the transaction was innocent and may simply be run again. */
const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 20;
const CONNECTIONS_OWN = 'READ COMMITTED';

/** One open transaction, passed on explicitly to whatever takes part in it. */
export interface Transaction {
  readonly scope: ActorScope;
  /** For entities. */
  readonly manager: EntityManager;
  /** The driver's connection, for COPY and cursors. Never `release` it, and leave `COMMIT` and `ROLLBACK` to the unit of work. */
  readonly client: PoolClient;
  /** Rows as objects by column name; dates as `YYYY-MM-DD`. */
  query<Row extends object = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Rows as arrays in the order of the columns: for many rows, where the objects would cost more than the query. */
  values<Row extends readonly unknown[] = unknown[]>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Runs a statement and answers how many rows it touched. */
  execute(sql: string, parameters?: readonly unknown[]): Promise<number>;
}

export interface UnitOfWorkOptions {
  /** Default `READ COMMITTED`. */
  readonly isolation?: 'READ COMMITTED' | 'REPEATABLE READ' | 'SERIALIZABLE';
}

/** Runs work in one transaction under an actor's scope. */
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in a transaction that sees and writes the rows of `scope` alone, and commits it; any error rolls it back
   * and is thrown on. Where the database breaks the transaction off in favour of another (SQLSTATE 40001, 40P01) the
   * whole of `work` is run again, up to five times: it must have no effect outside the transaction.
   */
  async run<T>(
    scope: ActorScope,
    work: (tx: Transaction) => Promise<T>,
    { isolation = CONNECTIONS_OWN }: UnitOfWorkOptions = {},
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.runOnce(scope, work, isolation);
      } catch (error) {
        if (attempt >= ATTEMPTS || !isRetryable(error)) throw error;
        // Doubling, and spread out so that two who met once do not meet again.
        await sleep(FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random()));
      }
    }
  }

  private async runOnce<T>(
    scope: ActorScope,
    work: (tx: Transaction) => Promise<T>,
    isolation: NonNullable<UnitOfWorkOptions['isolation']>,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      // What connections have by themselves (`createDataSource`) need not be asked for: it would be a round trip.
      if (isolation === CONNECTIONS_OWN) await runner.startTransaction();
      else await runner.startTransaction(isolation);
      await enterScope(client, scope);
      const result = await work(new OpenTransaction(scope, runner.manager, client));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      await rollBack(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

class OpenTransaction implements Transaction {
  constructor(
    readonly scope: ActorScope,
    readonly manager: EntityManager,
    readonly client: PoolClient,
  ) {}

  async query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(sql, [...parameters])).rows;
  }

  async values<Row extends readonly unknown[]>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.client.query<unknown[]>({ text: sql, values: [...parameters], rowMode: 'array' });
    return rows as unknown as Row[];
  }

  async execute(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    return (await this.client.query(sql, [...parameters])).rowCount ?? 0;
  }
}

/** Tells the database on whose behalf the transaction runs; the settings end with it. */
async function enterScope(client: PoolClient, scope: ActorScope): Promise<void> {
  await client.query({
    // Every transaction runs it: under a name it is parsed once per connection.
    name: 'enter-scope',
    text: `SELECT set_config('rettid.scope', $1, true), set_config('rettid.jobcenter_id', $2, true),
                  set_config('rettid.citizen_id', $3, true), set_config('rettid.actor_id', $4, true)`,
    values: [
      scope.kind,
      scope.kind === 'jobcenter' ? scope.jobcenterId : '',
      scope.kind === 'citizen' ? scope.citizenId : '',
      scope.actorId,
    ],
  });
}

async function rollBack(runner: QueryRunner): Promise<void> {
  if (!runner.isTransactionActive) return;
  try {
    await runner.rollbackTransaction();
  } catch (error) {
    // The server has rolled back already where the connection is gone; the error that broke it is the one to tell.
    if (!isConnectionLoss(error)) throw error;
  }
}

function isRetryable(error: unknown): boolean {
  return RETRYABLE.has(codeOf(error) ?? '');
}

/** Whether the connection itself failed: no SQLSTATE, or one of class 08 (connection) or 57P (shutdown). */
function isConnectionLoss(error: unknown): boolean {
  const code = codeOf(error);
  return code === undefined || !/^[0-9A-Z]{5}$/.test(code) || code.startsWith('08') || code.startsWith('57P');
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
