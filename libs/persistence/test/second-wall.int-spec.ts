import { citizenScope, jobcenterScope, type ActorScope } from '@rettid/platform';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import { asOwner, rowsOf, tablesOf, type Table } from './support/catalogue';
import { saveWholeCase, type WholeCase } from './support/whole-case';

/**
 * The second wall: whatever a program asks for somebody, be it by a forged id, an omitted condition or a query that went
 * wrong, the database shows and changes nothing of another jobcentre or citizen. Tables, columns and grants are read from
 * the catalogue, so that a new table takes part, or fails, by itself.
 *
 * It is a wall behind our own queries, not one against statements of an attacker: whoever can send those sets the scope
 * first. That values never become statements is the last test's to show.
 */

/** Tables without row-level security: nothing in them tells of anybody. */
const WITHOUT = ['outbox_deliveries', 'outbox_relay', 'schema_migrations'];
/** Settings that are everybody's to read. */
const OF_ALL = ['business_clock', 'occupations'];
/** Refused for want of a right, or of a policy that lets the row through. */
const REFUSED = { code: '42501' };

type Values = readonly unknown[];

describe('the second wall', () => {
  let database: TestDatabase;
  let tables: Table[];
  let ours: WholeCase;
  let theirs: WholeCase;
  let scopes: readonly ActorScope[];
  /** By table, the rows that came with the other jobcentre's case. */
  let foreign: ReadonlyMap<string, readonly string[]>;
  let everything: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    database = await createTestDatabase();
    tables = await tablesOf(database);
    ours = await saveWholeCase(database);
    const before = await rowsOf(database, tables);
    theirs = await saveWholeCase(database);
    await asOwner(
      database,
      `INSERT INTO access_log_archives (month, decision, reason, decided_by, entries) VALUES ('2020-01-01', 'discard', 'a', 'a', 0)`,
    );
    everything = await rowsOf(database, tables);
    foreign = new Map(
      [...everything].map(([name, rows]) => [name, rows.filter((row) => !before.get(name)?.includes(row))]),
    );
    scopes = [jobcenterScope(ours.jobcenter.jobcenterId, 'test'), citizenScope(ours.citizen.citizenId, 'test')];
  });
  afterAll(async () => await database.close());

  const walled = (): Table[] => tables.filter(({ name }) => !WITHOUT.includes(name) && !OF_ALL.includes(name));
  const readable = (): Table[] => walled().filter(({ grants }) => grants.includes('SELECT'));

  /** The first column of what a query gives in a scope; nothing where the right to read is missing altogether. */
  const seen = async (scope: ActorScope, sql: string, values: Values = []): Promise<unknown[]> =>
    await database.unitOfWork.run(scope, async (tx) => (await tx.values<[unknown]>(sql, values)).map(([row]) => row));
  const attempt = async (scope: ActorScope, sql: string, values: Values = []): Promise<number | object> =>
    await database.unitOfWork
      .run(scope, async (tx) => await tx.execute(sql, values))
      .catch((error: unknown) => error as object);

  /** Asks every table, in every scope, and hands back where something foreign was seen. */
  async function leaks(queryOf: (table: Table) => readonly [string, ...unknown[]] | null): Promise<string[]> {
    const found: string[] = [];
    for (const table of readable()) {
      const query = queryOf(table);
      if (query === null) continue;
      const [sql, ...values] = query;
      const rows = foreign.get(table.name) ?? [];
      for (const scope of scopes) {
        const answer = await seen(scope, sql, values);
        if (answer.some((row) => rows.some((one) => String(row).includes(one))))
          found.push(`${table.name} (${scope.kind})`);
      }
    }
    return found;
  }

  it('stands before every table but those in which nothing tells of anybody', () => {
    const open = tables.filter(
      ({ hasRowSecurity, isForced, isPartition, grants }) =>
        !(hasRowSecurity && isForced) && !(isPartition && grants.length === 0),
    );
    expect(open.map(({ name }) => name)).toEqual(WITHOUT);
  });

  it('is tested against a row of somebody else in every table', () => {
    const parts = tables.filter(({ isPartition }) => isPartition).map(({ name }) => name);
    const untested = walled().filter(({ name }) => !parts.includes(name) && foreign.get(name)?.length === 0);
    expect(untested.map(({ name }) => name)).toEqual([]);
  });

  it('is not passed by views, and by functions that run as the owner only along a search path of their own', async () => {
    const relations = await asOwner<{ name: string }>(
      database,
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm', 'f')`,
    );
    expect(relations).toEqual([]);
    const loose = await asOwner<{ name: string }>(
      database,
      `SELECT p.proname AS name FROM pg_proc p LEFT JOIN pg_depend d ON d.objid = p.oid AND d.deptype = 'e'
       WHERE p.pronamespace = 'public'::regnamespace AND d.objid IS NULL AND p.prosecdef
         AND NOT EXISTS (SELECT FROM unnest(p.proconfig) c WHERE c LIKE 'search_path=%')`,
    );
    expect(loose).toEqual([]);
  });

  describe('shows nothing foreign', () => {
    it('to a query without a condition, while the own rows are there', async () => {
      expect(await leaks(({ name }) => [`SELECT t::text FROM ${name} t`])).toEqual([]);
      const [staff] = scopes;
      const empty: string[] = [];
      for (const { name } of readable()) {
        if (staff !== undefined && (await seen(staff, `SELECT t::text FROM ${name} t`)).length === 0) empty.push(name);
      }
      // Those span the jobcentres, and only programs look at them.
      expect(empty).toEqual([
        'access_log_archives',
        'access_log_seals',
        'access_log_unsealed',
        'sessions',
        'sign_in_attempts',
      ]);
    });

    it('to a forged id of a jobcentre or a citizen', async () => {
      for (const [column, id] of [
        ['jobcenter_id', theirs.jobcenter.jobcenterId],
        ['citizen_id', theirs.citizen.citizenId],
        ['staff_id', theirs.staff.staffId],
        ['user_id', theirs.citizen.citizenId],
      ] as const) {
        const forged = await leaks(({ name, columns }) =>
          columns.includes(column) ? [`SELECT t::text FROM ${name} t WHERE ${column} = $1`, id] : null,
        );
        expect([column, forged]).toEqual([column, []]);
      }
    });

    it.each([
      ['a condition that is always true', (name: string) => `SELECT t::text FROM ${name} t WHERE false OR 1 = 1`],
      ['a union', (name: string) => `SELECT NULL::text UNION ALL SELECT t::text FROM ${name} t`],
      ['a join', (name: string) => `SELECT t::text FROM jobcenters j FULL JOIN ${name} t ON true`],
      ['a lateral join', (name: string) => `SELECT x FROM staff s, LATERAL (SELECT t::text FROM ${name} t) l (x)`],
      ['a sub-select', (name: string) => `SELECT (SELECT array_to_string(array_agg(t::text), '') FROM ${name} t)`],
      ['a common table', (name: string) => `WITH x AS MATERIALIZED (SELECT * FROM ${name}) SELECT x::text FROM x`],
      ['a window', (name: string) => `SELECT lag(t::text) OVER () FROM ${name} t`],
      ['a table sample', (name: string) => `SELECT t::text FROM ${name} t TABLESAMPLE BERNOULLI (100)`],
    ])('to %s', async (_, sql) => {
      expect(await leaks(({ name }) => [sql(name)])).toEqual([]);
    });

    it('by an error that only a foreign row would raise', async () => {
      const { jobcenterId } = theirs.jobcenter;
      for (const { name, columns } of readable().filter((table) => table.columns.includes('jobcenter_id'))) {
        expect(columns).toContain('jobcenter_id');
        for (const scope of scopes) {
          const probe = `SELECT count(*) FROM ${name} WHERE 1 / (CASE jobcenter_id WHEN $1 THEN 0 ELSE 1 END) = 1`;
          expect([name, await attempt(scope, probe, [jobcenterId])]).toEqual([name, 1]);
        }
      }
    });

    it('of rows that a statement changes and hands back', async () => {
      for (const { name, columns, grants } of walled().filter((table) => table.grants.includes('UPDATE'))) {
        expect(grants).toContain('SELECT');
        const column = columns.at(-1) ?? '';
        for (const scope of scopes) {
          const sql = `UPDATE ${name} t SET ${column} = ${column} RETURNING t::text`;
          const rows = await seen(scope, sql).catch((error: unknown) => {
            expect(error).toMatchObject(REFUSED);
            return [];
          });
          expect([name, rows.filter((row) => foreign.get(name)?.includes(String(row)))]).toEqual([name, []]);
        }
      }
    });
  });

  describe('lets nothing foreign be changed', () => {
    it('by a change without a condition, or one that names the foreign row', async () => {
      for (const { name, columns } of walled().filter(({ grants }) => grants.length > 0)) {
        const foreignOnes = columns.includes('jobcenter_id') ? 'jobcenter_id = $1' : '$1 <> current_user';
        for (const scope of scopes) {
          for (const sql of [
            `UPDATE ${name} SET ${columns[0]} = ${columns[0]} WHERE ${foreignOnes}`,
            `DELETE FROM ${name} WHERE ${foreignOnes}`,
          ]) {
            const outcome = await attempt(scope, sql, [theirs.jobcenter.jobcenterId]);
            if (typeof outcome === 'number') expect([sql, outcome]).toEqual([sql, 0]);
            else expect([sql, outcome]).toEqual([sql, expect.objectContaining(REFUSED)]);
          }
        }
      }
    });

    it('by giving an own row away to another jobcentre', async () => {
      for (const { name } of walled().filter(({ columns }) => columns.includes('jobcenter_id'))) {
        for (const scope of scopes) {
          const sql = `UPDATE ${name} SET jobcenter_id = $1`;
          const outcome = await attempt(scope, sql, [theirs.jobcenter.jobcenterId]);
          if (outcome !== 0) expect([sql, outcome]).toEqual([sql, expect.objectContaining(REFUSED)]);
        }
      }
    });

    it('by a new row in the name of another jobcentre', async () => {
      for (const { name, columns } of walled().filter((table) => table.columns.includes('jobcenter_id'))) {
        const values = columns.map((column) => (column === 'jobcenter_id' ? '$1' : `t.${column}`)).join(', ');
        const sql = `INSERT INTO ${name} (${columns.join(', ')}) SELECT ${values} FROM ${name} t`;
        for (const scope of scopes) {
          const outcome = await attempt(scope, sql, [theirs.jobcenter.jobcenterId]);
          if (outcome !== 0) expect([sql, outcome]).toEqual([sql, expect.objectContaining(REFUSED)]);
        }
      }
    });

    it('at all: after every attempt, each row that was there is there as it was', async () => {
      const now = await rowsOf(database, tables);
      for (const [name, rows] of foreign)
        expect([name, now.get(name)]).toEqual([name, expect.arrayContaining([...rows])]);
      expect(Object.fromEntries([...now].map(([name, rows]) => [name, rows.length]))).toEqual(
        Object.fromEntries([...everything].map(([name, rows]) => [name, rows.length])),
      );
    });
  });

  it('leaves the one setting of all to be read by all and changed by programs alone', async () => {
    await asOwner(database, `INSERT INTO business_clock (business_date) VALUES ('2022-03-01')`);
    for (const scope of scopes) {
      expect(await seen(scope, 'SELECT business_date FROM business_clock')).toEqual(['2022-03-01']);
      expect(await attempt(scope, `UPDATE business_clock SET business_date = '2022-03-02'`)).toBe(0);
      expect(await attempt(scope, 'DELETE FROM business_clock')).toBe(0);
    }
  });

  it('is not against statements of an attacker: those set the scope; but no value becomes a statement', async () => {
    const [staff] = scopes;
    if (staff === undefined) throw new Error('no scope');
    const forged = `x'; SELECT set_config('rettid.jobcenter_id', '${theirs.jobcenter.jobcenterId}', true); --`;
    await database.unitOfWork.run(staff, async (tx) => {
      const own = [[ours.jobcenter.jobcenterId]];
      expect(await tx.values('SELECT $1::text', [forged])).toEqual([[forged]]);
      expect(await tx.values('SELECT jobcenter_id FROM jobcenters WHERE name <> $1', [forged])).toEqual(own);
      await tx.query(`SELECT set_config('rettid.jobcenter_id', $1, true)`, [theirs.jobcenter.jobcenterId]);
      expect(await tx.values('SELECT jobcenter_id FROM jobcenters')).toEqual([[theirs.jobcenter.jobcenterId]]);
    });
    // With values beside it a text is one statement: a second one is refused, whatever it is.
    const two = `SELECT $1::text; SELECT set_config('rettid.scope', 'system', true)`;
    expect(await attempt(staff, two, ['a'])).toMatchObject({ code: '42601' });
  });
});
