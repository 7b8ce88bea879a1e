import { missingMigrations } from '@rettid/persistence';
import { CodedError } from '@rettid/platform';
import type { Database } from './open-database';

/** Schema of the queue where it lives in the database; the migrations make it. */
const QUEUE_SCHEMA = 'bullmq';

export type NotReadyCode = 'database_unreachable' | 'schema_outdated' | 'queue_unreachable';

/** Whether a program can do its work now. */
export class Readiness {
  constructor(private readonly database: Pick<Database, 'dataSource'>) {}

  /** @throws CodedError of `NotReadyCode` for the first thing that is missing */
  async check(): Promise<void> {
    const missing = await this.missingMigrations();
    if (missing.length > 0) {
      throw new CodedError<NotReadyCode>('schema_outdated', 'the database lacks migrations of this program', {
        missing,
      });
    }
    if (!(await this.mayUseQueue())) {
      throw new CodedError<NotReadyCode>('queue_unreachable', `the schema ${QUEUE_SCHEMA} is missing or closed`);
    }
  }

  private async missingMigrations(): Promise<string[]> {
    try {
      return await missingMigrations(this.database.dataSource);
    } catch (error) {
      throw new CodedError<NotReadyCode>('database_unreachable', 'the database does not answer', {}, { cause: error });
    }
  }

  private async mayUseQueue(): Promise<boolean> {
    const [row] = await this.database.dataSource.query<{ usable: boolean }[]>(
      `SELECT coalesce(has_schema_privilege(to_regnamespace($1)::oid, 'USAGE'), false) AS usable`,
      [QUEUE_SCHEMA],
    );
    return row?.usable === true;
  }
}
