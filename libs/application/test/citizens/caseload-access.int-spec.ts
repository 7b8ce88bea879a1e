import { caseAccess, CASE_RIGHTS, date, permits, type StaffActor, type StaffAccessRole } from '@rettid/domain';
import { jobcenterScope, scopeOf } from '@rettid/platform';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import fc from 'fast-check';
import { findCaseSubjects, type StoredCaseSubject } from '../../src/access/case-subject.query';
import type { CaseloadList } from '../../src/citizens/caseload';
import { saveCitizens, saveJobcenter, saveStaff, write } from '../obligations/stored-findings';

import { idsOf, NOW, reader, readPage } from './caseload-reading';

const CITIZENS = 24;
const STAFF: Readonly<Record<string, string | null>> = { S1: 'Nord', S2: 'Nord', S3: 'Syd', S4: null };
const ROLES: readonly StaffAccessRole[] = [
  'caseworker',
  'team_leader',
  'job_broker',
  'company_consultant',
  'mentor',
  'medical_consultant',
  'auditor',
];
const DAYS = ['2021-06-01', '2022-02-28', '2022-03-01', '2022-03-02'] as const;

interface Part {
  readonly staffId: string;
  readonly role: 'coordinating' | 'authority' | 'mentor' | 'job_broker';
  readonly from: string;
  readonly to: string | null;
}

interface Case {
  readonly parts: readonly Part[];
  readonly spell: readonly [from: string, to: string | null] | null;
  readonly isProtected: boolean | null;
  readonly isStaffCase: boolean;
  /** Whose reason holds, held until just now, or comes to hold. */
  readonly openings: readonly ('holds' | 'over' | 'coming')[];
}

const from = fc.constantFrom(...DAYS);
const to = fc.constantFrom(null, null, '2022-03-02', '2022-03-03');
const ended = fc.tuple(fc.constant('2021-06-01'), fc.constantFrom('2022-02-28', '2022-03-01'));
const period = fc.oneof(fc.tuple(from, to), ended);
const part: fc.Arbitrary<Part> = fc
  .tuple(
    fc.constantFrom(...Object.keys(STAFF)),
    fc.constantFrom('coordinating' as const, 'authority' as const, 'mentor' as const, 'job_broker' as const),
    period,
  )
  .map(([staffId, role, [start, end]]) => ({ staffId, role, from: start, to: end }));
const oneCase: fc.Arbitrary<Case> = fc.record({
  parts: fc.array(part, { maxLength: 3 }),
  spell: fc.option(period, { freq: 2 }),
  isProtected: fc.constantFrom(null, false, false, true),
  isStaffCase: fc.nat(7).map((n) => n === 0),
  openings: fc.constantFrom<Case['openings']>([], [], ['holds'], ['over'], ['coming'], ['over', 'holds']),
});
const readers: fc.Arbitrary<StaffActor> = fc
  .record({
    role: fc.constantFrom(...ROLES),
    staffId: fc.constantFrom(null, ...Object.keys(STAFF)),
    rights: fc.subarray([...CASE_RIGHTS]),
  })
  .map((given) => reader({ ...given, team: given.staffId === null ? null : (STAFF[given.staffId] ?? null) }));

const isCurrent = ([start, end]: readonly [string, string | null]): boolean =>
  start <= '2022-03-01' && (end === null || end >= '2022-03-01');

/** Who answers, worked out in memory as the glossary has it. The last drawn wins a tie, as its id is the greater. */
function responsible({ parts }: Case): string | null {
  const answering = parts
    .map((one, n) => ({ ...one, n }))
    .filter(
      ({ role, from: start, to: end }) => (role === 'coordinating' || role === 'authority') && isCurrent([start, end]),
    )
    .sort(
      (a, b) =>
        Number(b.role === 'coordinating') - Number(a.role === 'coordinating') ||
        (a.from < b.from ? 1 : a.from > b.from ? -1 : b.n - a.n),
    );
  return answering[0]?.staffId ?? null;
}

function isOf(list: CaseloadList, one: Case, { staffId, team }: StaffActor): boolean {
  const parts = one.parts.filter(({ from: start, to: end }) => isCurrent([start, end]));
  const isOnBenefit = one.spell !== null && isCurrent(one.spell);
  const answers = responsible(one);
  switch (list) {
    case 'mine':
      return parts.some((each) => each.staffId === staffId);
    case 'team':
      return answers !== null && team !== null && STAFF[answers] === team;
    case 'unassigned':
      return isOnBenefit && answers === null;
    case 'jobcenter':
      return isOnBenefit || parts.length > 0;
  }
}

describe('whom the caseload shows', () => {
  let database: TestDatabase;
  const ids = Array.from({ length: CITIZENS }, (_, n) => `C${String(n).padStart(2, '0')}`);
  beforeAll(async () => {
    database = await createTestDatabase();
    await write(database.unitOfWork, async (tx) => {
      await saveJobcenter(tx, 'J1');
      for (const [id, team] of Object.entries(STAFF)) await saveStaff(tx, 'J1', id, team);
      await saveCitizens(tx, 'J1', ids);
    });
  }, 60_000);
  afterAll(async () => await database.close());

  async function store(cases: readonly Case[]): Promise<void> {
    const named = cases.map((one, n) => ({ id: ids[n] ?? '', ...one }));
    const parts = named.flatMap(({ id, parts: held }) => held.map((one, n) => ({ id, key: `${id}-${n}`, ...one })));
    await asOwner(async (sql) => {
      await sql('TRUNCATE hand_overs, assignments, benefit_spells, staff_cases, case_openings, access_log');
    });
    await write(database.unitOfWork, async (tx) => {
      await tx.query(
        `UPDATE citizens c SET protected_address = r."isProtected" FROM jsonb_to_recordset($1) AS r (id text, "isProtected" boolean)
         WHERE c.citizen_id = r.id`,
        [JSON.stringify(named)],
      );
      await tx.query(
        `INSERT INTO assignments (assignment_id, citizen_id, jobcenter_id, staff_id, role, valid_from, valid_to)
         SELECT r.key, r.id, 'J1', r."staffId", r.role, r."from", r."to"
         FROM jsonb_to_recordset($1) AS r (key text, id text, "staffId" text, role text, "from" date, "to" date)`,
        [JSON.stringify(parts)],
      );
      const spells = named.flatMap(({ id, spell }) => (spell === null ? [] : [{ id, start: spell[0], end: spell[1] }]));
      await tx.query(
        `INSERT INTO benefit_spells (spell_id, citizen_id, jobcenter_id, benefit, starts_on, ends_on)
         SELECT r.id, r.id, 'J1', 'sho', r.start, r."end" FROM jsonb_to_recordset($1) AS r (id text, start date, "end" date)`,
        [JSON.stringify(spells)],
      );
      await tx.query(
        `INSERT INTO staff_cases SELECT r.id, 'J1', '2022-01-01', 'test' FROM jsonb_to_recordset($1) AS r (id text, "isStaffCase" boolean)
         WHERE r."isStaffCase"`,
        [JSON.stringify(named)],
      );
    });
    const openings = named.flatMap(({ id, openings: kinds }) => kinds.map((kind) => ({ id, kind })));
    await database.unitOfWork.run(jobcenterScope('J1', 'user-1'), async (tx) => {
      await tx.query(
        `INSERT INTO case_openings (jobcenter_id, citizen_id, actor_name, actor_role, reason, opened_at, opened_until)
         SELECT 'J1', r.id, 'Sif', 'caseworker', 'Vikar for en kollega', $2::timestamptz + o.begins, $2::timestamptz + o.ends
         FROM jsonb_to_recordset($1) AS r (id text, kind text)
         JOIN (VALUES ('holds', interval '0', interval '1 hour'), ('over', interval '-1 hour', interval '0'),
                      ('coming', interval '1 second', interval '1 hour')) o (kind, begins, ends) ON o.kind = r.kind`,
        [JSON.stringify(openings), NOW],
      );
    });
  }

  async function asOwner(work: (sql: (text: string) => Promise<unknown>) => Promise<void>): Promise<void> {
    const { Client } = await import('pg');
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      await work(async (text) => await client.query(text));
    } finally {
      await client.end();
    }
  }

  async function subjectsFor(actor: StaffActor): Promise<Map<string, StoredCaseSubject>> {
    const moment = { businessDate: date('2022-03-01'), now: NOW };
    return await database.unitOfWork.run(scopeOf(actor), async (tx) => await findCaseSubjects(tx, actor, ids, moment));
  }

  it('is exactly whom the policy opens to the reader, and in a search also those who ask for a reason', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(oneCase, { minLength: CITIZENS, maxLength: CITIZENS }),
        fc.array(readers, { minLength: 4, maxLength: 4 }),
        async (cases, actors) => {
          await store(cases);
          for (const actor of actors) {
            const subjects = await subjectsFor(actor);
            expect(subjects.size).toBe(CITIZENS);
            const accessTo = (id: string): string => {
              const subject = subjects.get(id);
              return subject === undefined ? 'hidden' : caseAccess(actor, subject);
            };
            const found = await readPage(database, actor, { search: 'Borger' });
            const told = found.items.map(({ citizenId, access }) => [citizenId, access]).sort();
            expect(told).toEqual(ids.map((id) => [id, accessTo(id)]).filter(([, access]) => access !== 'hidden'));
            expect([found.counts?.total, found.counts?.hidden]).toEqual([told.length, 0]);

            for (const list of ['mine', 'team', 'unassigned', 'jobcenter'] as const) {
              if (list === 'jobcenter' && !permits(actor.role, 'caseload.read_jobcenter')) continue;
              const page = await readPage(database, actor, { list });
              const members = ids.filter((_, n) => isOf(list, cases[n]!, actor));
              expect([list, idsOf(page).sort()]).toEqual([list, members.filter((id) => accessTo(id) === 'open')]);
              expect(page.counts?.total).toBe(page.items.length);
              expect(page.items.every(({ access }) => access === 'open')).toBe(true);
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 180_000);

  it('leaves out of a list, and counts, those who ask for a right that the reader lacks', async () => {
    const open: Case = {
      parts: [{ staffId: 'S1', role: 'coordinating', from: '2021-06-01', to: null }],
      spell: ['2021-06-01', null],
      isProtected: false,
      isStaffCase: false,
      openings: [],
    };
    const closed = { ...open, isProtected: true };
    const employee = { ...open, isStaffCase: true };
    await store([
      open,
      closed,
      employee,
      { ...closed, isStaffCase: true },
      ...Array<Case>(20).fill({ ...open, parts: [], spell: null }),
    ]);
    const hidden = async (given: Partial<StaffActor>, list: CaseloadList): Promise<unknown> => {
      const page = await readPage(database, reader(given), { list });
      return [idsOf(page).length, page.counts?.total, page.counts?.hidden];
    };
    for (const list of ['mine', 'team'] as const) {
      expect(await hidden({}, list)).toEqual([1, 1, 3]);
      expect(await hidden({ rights: ['protected_addresses'] }, list)).toEqual([2, 2, 2]);
      expect(await hidden({ rights: ['staff_cases'] }, list)).toEqual([2, 2, 2]);
      expect(await hidden({ rights: [...CASE_RIGHTS] }, list)).toEqual([4, 4, 0]);
    }
    expect(await hidden({ role: 'team_leader' }, 'jobcenter')).toEqual([1, 1, 3]);
    // Not the reader's: of those he is not told either.
    expect(await hidden({ role: 'mentor', staffId: 'S2' }, 'team')).toEqual([0, 0, 0]);
  });
});
