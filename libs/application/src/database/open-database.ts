import { createDataSource, UnitOfWork, type DataSourceOptions } from '@rettid/persistence';
import { SystemClock, type BusinessClock, type Clock } from '@rettid/platform';
import { StoredBusinessClock } from './stored-business-clock';

/** A program's way to the database, as the role `rettid_app`. */
export interface Database {
  readonly dataSource: ReturnType<typeof createDataSource>;
  readonly unitOfWork: UnitOfWork;
  readonly businessClock: BusinessClock;
  close(): Promise<void>;
}

/**
 * Connects. The schema need not be current yet: `Readiness` tells.
 *
 * @param clock the machine's, unless a test stops it
 * @throws the driver's error where the server cannot be reached or refuses the user
 */
export async function openDatabase(options: DataSourceOptions, clock: Clock = new SystemClock()): Promise<Database> {
  const dataSource = await createDataSource(options).initialize();
  const unitOfWork = new UnitOfWork(dataSource);
  return {
    dataSource,
    unitOfWork,
    businessClock: new StoredBusinessClock(unitOfWork, clock),
    close: async () => await dataSource.destroy(),
  };
}
