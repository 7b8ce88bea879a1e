import {
  connectionsOf,
  createDataSource,
  UnitOfWork,
  type ConnectionCounts,
  type DataSourceOptions,
} from '@rettid/persistence';
import { CodedError, SystemClock, type BusinessClock, type Clock } from '@rettid/platform';
import { StoredBusinessClock } from './stored-business-clock';

/** A program's way to the database, as the role `rettid_app`. */
export interface Database {
  readonly dataSource: ReturnType<typeof createDataSource>;
  readonly unitOfWork: UnitOfWork;
  readonly businessClock: BusinessClock;
  readonly connections: ConnectionCounts;
  close(): Promise<void>;
}

/**
 * Connects. The schema need not be current yet: `Readiness` tells.
 *
 * @param clock the machine's, unless a test stops it
 * @throws CodedError `database_unreachable` | `database_refuses` | `database_not_set_up` | `database_role_missing`, with
 * the cure; the driver's error where it is none of these
 */
export async function openDatabase(options: DataSourceOptions, clock: Clock = new SystemClock()): Promise<Database> {
  const dataSource = await connect(options);
  const unitOfWork = new UnitOfWork(dataSource);
  return {
    dataSource,
    unitOfWork,
    businessClock: new StoredBusinessClock(unitOfWork, clock),
    connections: connectionsOf(dataSource),
    close: async () => await dataSource.destroy(),
  };
}

async function connect(options: DataSourceOptions): Promise<Database['dataSource']> {
  try {
    return await createDataSource(options).initialize();
  } catch (error) {
    const refusal = REFUSALS.find(({ codes }) => codes.some((code) => hasCode(error, code)));
    if (refusal === undefined) throw error;
    throw new CodedError(refusal.code, refusal.message, {}, { cause: error });
  }
}

/** Why a connection fails that the operator can mend. No message holds the address: it may hold the password. */
const REFUSALS = [
  {
    codes: ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT', '57P03'],
    code: 'database_unreachable',
    message: 'Databasen svarer ikke, hvor DATABASE_URL peger hen. Start den, eller ret DATABASE_URL.',
  },
  {
    codes: ['28P01', '28000', '3D000'],
    code: 'database_refuses',
    message: 'Databaseserveren afviser bruger, adgangskode eller databasenavn. Ret DATABASE_URL.',
  },
  {
    // PostgreSQL: the value of the parameter "role" names no role.
    codes: ['22023'],
    code: 'database_not_set_up',
    message: 'Databasen er ikke sat op til Rettid. Kør først: rettid migrate',
  },
  {
    codes: ['42501'],
    code: 'database_role_missing',
    message: 'Databasens bruger er ikke medlem af rollen rettid_app. Giv den rollen: GRANT rettid_app TO brugeren.',
  },
] as const;

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
