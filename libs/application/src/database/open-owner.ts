import { createOwnerDataSource, UnitOfWork } from '@rettid/persistence';

/**
 * Runs work as the owner of the tables: for what no program may do in passing. Row-level security holds for the owner too.
 *
 * @param ownerUrl connection string of the user who owns the tables
 * @throws the driver's error where the database refuses
 */
export async function withOwner<T>(ownerUrl: string, work: (unitOfWork: UnitOfWork) => Promise<T>): Promise<T> {
  const dataSource = createOwnerDataSource({ url: ownerUrl, poolSize: 2, applicationName: 'rettid owner' });
  await dataSource.initialize();
  try {
    return await work(new UnitOfWork(dataSource));
  } finally {
    await dataSource.destroy();
  }
}
