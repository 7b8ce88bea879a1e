import { systemScope } from '@rettid/platform';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import type { EntityTarget, ObjectLiteral } from 'typeorm';

/** Where records are saved: a test database, or anything that has a unit of work. */
export interface Store {
  readonly unitOfWork: UnitOfWork;
}

/** Saves records as the system would: one INSERT a kind. */
export async function insertAll<E extends ObjectLiteral>(
  tx: Transaction,
  entity: EntityTarget<E>,
  records: readonly E[],
): Promise<void> {
  // A statement takes 65,535 parameters; the widest record has 14 columns.
  for (let from = 0; from < records.length; from += 4000) {
    await tx.manager.insert(entity, records.slice(from, from + 4000));
  }
}

/** Saves one record in a transaction of its own and hands it back. */
export async function insertOne<E extends ObjectLiteral>(store: Store, entity: EntityTarget<E>, record: E): Promise<E> {
  await store.unitOfWork.run(systemScope('test'), async (tx) => await insertAll(tx, entity, [record]));
  return record;
}

/** Makes the `saveX` of a `buildX`. */
export function saving<E extends object, A extends unknown[]>(
  entity: new () => E,
  build: (...given: A) => E,
): (store: Store, ...given: A) => Promise<E> {
  return async (store, ...given) => await insertOne(store, entity, build(...given));
}
