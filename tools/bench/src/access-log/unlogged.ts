import { UnitOfWork, type Transaction } from '@rettid/persistence';

/** A unit of work in which everything happens but the access log: what is read through it costs what it would unlogged. */
export class UnloggedUnitOfWork extends UnitOfWork {
  override async run<T>(...[scope, work, options]: Parameters<UnitOfWork['run']>): Promise<T> {
    return (await super.run(scope, async (tx) => await work(unlogged(tx)), options)) as T;
  }
}

/** The transaction with a connection that answers the log's statement at once and sends it nowhere. */
function unlogged(tx: Transaction): Transaction {
  const client = new Proxy(tx.client, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property);
      if (typeof value !== 'function') return value;
      const method = value as (...input: unknown[]) => unknown;
      return (...input: unknown[]): unknown =>
        property === 'query' && isOfLog(input[0])
          ? Promise.resolve({ rows: [], rowCount: 1 })
          : method.apply(target, input);
    },
  });
  return Object.create(tx, { client: { value: client } }) as Transaction;
}

function isOfLog(query: unknown): boolean {
  return (
    typeof query === 'object' &&
    query !== null &&
    'text' in query &&
    typeof query.text === 'string' &&
    query.text.startsWith('INSERT INTO access_log')
  );
}
