import type { CitizenFacts } from '@rettid/domain';
import type { Transaction } from '../database/unit-of-work';
import { FactColumns, SEPARATOR } from './fact-columns';
import { FACT_SOURCES, type FactKind, type FactSource } from './fact-sources';

type FactLists = { -readonly [K in FactKind]: CitizenFacts[K][number][] };
type MutableFacts = FactLists & { citizenId: string };

const KINDS = Object.keys(FACT_SOURCES) as FactKind[];

/**
 * Reads the facts of a page of citizens.
 *
 * One statement, hence one snapshot: the facts of a citizen are those of one moment, however many tables they stand in.
 * Each column comes as one text (`string_agg`), since a page of 1,000 citizens holds some 15,000 rows, and a row object
 * each would cost Node several times what PostgreSQL spends on finding them.
 */
export const CitizenFactsReader = {
  /**
   * The facts of each of the given citizens, in the order given; one without facts (or out of the transaction's scope)
   * has empty lists.
   *
   * @param citizenIds no id twice
   */
  async read(tx: Transaction, citizenIds: readonly string[]): Promise<CitizenFacts[]> {
    const { rows } = await tx.client.query<(string | null)[]>({
      name: 'citizen-facts',
      text: FACTS_SQL,
      values: [citizenIds],
      rowMode: 'array',
    });
    const texts = rows[0] ?? [];
    const facts = new Map(citizenIds.map((citizenId) => [citizenId, noFacts(citizenId)]));
    let next = 0;
    for (const kind of KINDS) {
      const width = FACT_SOURCES[kind].columns.length + 1;
      distribute(kind, FactColumns.split(texts.slice(next, next + width)), facts);
      next += width;
    }
    return [...facts.values()];
  },
};

/** Hands the facts of one kind to the citizens whose they are. The citizen's id is the last column. */
function distribute(kind: FactKind, columns: FactColumns, facts: ReadonlyMap<string, MutableFacts>): void {
  // The type of FACT_SOURCES has matched the facts of each source with the list of that kind.
  const source: FactSource<unknown> = FACT_SOURCES[kind];
  const citizenColumn = source.columns.length;
  for (let index = 0; index < columns.length; index++) {
    const row = columns.at(index);
    const list: unknown[] | undefined = facts.get(row.text(citizenColumn))?.[kind];
    list?.push(source.toFact(row));
  }
}

function noFacts(citizenId: string): MutableFacts {
  return {
    citizenId,
    spells: [],
    classifications: [],
    assignments: [],
    meetings: [],
    contacts: [],
    plans: [],
    goals: [],
    offers: [],
    exemptions: [],
    workHours: [],
  };
}

/** One row: the columns of each kind in turn, each kind's citizen ids after them. */
const FACTS_SQL = `SELECT * FROM ${KINDS.map((kind, index) => {
  const { table, columns, isKept } = FACT_SOURCES[kind];
  const texts = [...columns, 'citizen_id'].map(
    (column) =>
      `string_agg(coalesce((${column})::text, ''), E'\\u${SEPARATOR.charCodeAt(0).toString(16).padStart(4, '0')}')`,
  );
  return `(SELECT ${texts.join(', ')} FROM ${table} WHERE citizen_id = ANY($1)${isKept ? ' AND struck_at IS NULL' : ''}) AS k${index}`;
}).join(', ')}`;
