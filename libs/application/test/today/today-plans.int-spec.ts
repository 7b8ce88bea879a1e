import { setTimeout as sleep } from 'node:timers/promises';
import { FixedClock, jobcenterScope } from '@rettid/platform';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import { Client } from 'pg';
import { OWN_CASES_SQL } from '../../src/today/today-cases.query';
import { MEETINGS_SQL } from '../../src/today/today-meetings.query';
import { NEWS_SQL } from '../../src/today/today-news.query';
import { NOTES_SQL } from '../../src/today/today-notes.query';
import { TodayReader } from '../../src/today/today-reader';
import { WAITING_SQL } from '../../src/today/today-waiting.query';
import { NOW, reader } from '../citizens/caseload-reading';
import { CITIZENS, fill, manyCitizens, OF_CASEWORKER } from '../support/many-citizens';
import { planOf, scannedWhole, touched, type PlanNode } from '../support/plan';

/** What a caseworker's page may touch of a table, be the country as large as it will. */
const FEW = 5 * OF_CASEWORKER;

describe('the statements of the start page, on 30,000 citizens', () => {
  let database: TestDatabase;
  let cases: string[];
  beforeAll(async () => {
    database = await createTestDatabase();
    await fill(database, [...manyCitizens(), ...ofTheDay()]);
    cases = await database.unitOfWork.run(jobcenterScope('J1', 'user-1'), async (tx) => {
      const rows = await tx.query<{ citizen_id: string }>(OWN_CASES_SQL, ['S3', 'J1', '2022-03-01']);
      return rows.map((row) => row.citizen_id);
    });
  }, 180_000);
  afterAll(async () => await database.close());

  const plan = async (text: string, values: readonly unknown[]): Promise<PlanNode[]> =>
    await planOf(database, { text, values }, jobcenterScope('J1', 'user-1'));
  const LARGE = [
    'meetings',
    'contacts',
    'plans',
    'offers',
    'offer_follow_ups',
    'exemptions',
    'tasks',
    'record_changes',
  ];

  /** Rows that were read by going through a table from end to end, by table, since the server began to count. */
  async function rowsReadWhole(): Promise<Map<string, number>> {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    try {
      // Each connection tells of its reading a moment after it has ended.
      await sleep(1_500);
      const { rows } = await owner.query<{ name: string; rows: string }>(
        `SELECT relname AS name, seq_tup_read AS rows FROM pg_stat_user_tables WHERE schemaname = 'public'`,
      );
      return new Map(rows.map(({ name, rows: read }) => [name, Number(read)]));
    } finally {
      await owner.end();
    }
  }

  function expectFew(nodes: readonly PlanNode[]): void {
    expect(nodes[0]?.['Actual Rows']).toBeGreaterThan(0);
    expect(scannedWhole(nodes)).toEqual([]);
    for (const table of [...LARGE, 'assignments', 'benefit_spells', 'private_notes']) {
      expect([table, touched(nodes, table) < FEW]).toEqual([table, true]);
    }
  }

  it('find the cases of a caseworker from his own assignments', async () => {
    expect(cases.length).toBeGreaterThan(30);
    expectFew(await plan(OWN_CASES_SQL, ['S3', 'J1', '2022-03-01']));
  });

  it('find his meetings of the next days from the index of calendars', async () => {
    expectFew(await plan(MEETINGS_SQL, ['S3', '2022-03-01', '2022-03-08']));
  });

  it('find what waits citizen by citizen, and what is his own by index, in one statement', async () => {
    expectFew(await plan(WAITING_SQL, ['S3', cases, '2022-03-01']));
  });

  it('find what is new from the journals of his own citizens', async () => {
    expectFew(await plan(NEWS_SQL, [cases, 'user-1', new Date('2022-02-28T07:00:00Z'), 12]));
  });

  it('together, with what the rooms are asked, go through no table that grows with the country', async () => {
    const actor = reader({ staffId: 'S3', team: 'T0' });
    const page = new TodayReader(database.unitOfWork, new FixedClock(NOW));
    await page.read(actor);
    const before = await rowsReadWhole();
    const today = await page.read(actor);
    expect(today.waiting.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['no_show', 'report_unread', 'hand_over']),
    );
    const after = await rowsReadWhole();
    const grown = [...after].filter(([table, rows]) => rows - (before.get(table) ?? 0) > FEW);
    expect(grown).toEqual([]);
  });

  it('find his notes, and nobody else’s', async () => {
    const nodes = await plan(NOTES_SQL, ['user-1']);
    expectFew(nodes);
    expect(touched(nodes, 'private_notes')).toBeLessThan(50);
  });
});

/** Beside the caseload: calendars, plans, offers, tasks, notes and a journal. */
function ofTheDay(): string[] {
  const numbers = `generate_series(1, ${CITIZENS}) n`;
  const ids = `'C' || n, 'J' || (n % 3 + 1)`;
  const staff = `'S' || (n / 135 * 3 + n % 3)`;
  return [
    `SELECT set_config('rettid.actor_id', 'test', false)`,
    `UPDATE meetings SET staff_id = (SELECT a.staff_id FROM assignments a WHERE a.citizen_id = meetings.citizen_id LIMIT 1)`,
    `INSERT INTO meetings (meeting_id, citizen_id, jobcenter_id, kind, starts_at, status, staff_id)
     SELECT 'N' || n || '-' || k, ${ids}, 'job_interview', '2022-02-20'::date + n % 20, (ARRAY['booked', 'no_show'])[k], ${staff}
     FROM ${numbers}, generate_series(1, 2) k WHERE n % 2 = 0`,
    `INSERT INTO contacts (contact_id, citizen_id, jobcenter_id, "on", channel)
     SELECT 'K' || n || '-' || k, ${ids}, '2022-02-01'::date - k, 'phone' FROM ${numbers}, generate_series(1, 3) k`,
    `INSERT INTO plans (plan_id, citizen_id, jobcenter_id, kind, created_on)
     SELECT 'P' || n || '-' || k, ${ids}, 'min_plan', '2022-01-01'::date - k * n % 700 FROM ${numbers}, generate_series(1, 2) k`,
    `INSERT INTO offers (offer_id, citizen_id, jobcenter_id, kind, starts_on, ends_on)
     SELECT 'O' || n || '-' || k, ${ids}, 'placement_private', '2021-06-01'::date + k * 30, '2021-06-20'::date + k * 30
     FROM ${numbers}, generate_series(1, 3) k`,
    `INSERT INTO offer_follow_ups (follow_up_id, citizen_id, jobcenter_id, offer_id, "on", kind)
     SELECT 'F' || n, ${ids}, 'O' || n || '-1', '2021-07-20', 'closing_evaluation' FROM ${numbers}`,
    `INSERT INTO tasks (task_id, citizen_id, jobcenter_id, title, owner, staff_id, due_on, created_on)
     SELECT 'T' || n || '-' || k, ${ids}, 'Ring', 'caseworker', ${staff}, '2022-02-20'::date + k, '2022-02-01'
     FROM ${numbers}, generate_series(1, 2) k`,
    `INSERT INTO offer_reports (report_id, citizen_id, jobcenter_id, offer_id, "on", skills, personal, health, conditions, perspective, entered_by, read_at, read_by)
     SELECT 'R' || n || '-' || k, ${ids}, 'O' || n || '-' || k, '2022-02-01', 'unchanged', 'unchanged', 'unchanged', 'unchanged', 'unchanged', 'u',
            CASE WHEN k > 1 THEN now() END, CASE WHEN k > 1 THEN 'u' END FROM ${numbers}, generate_series(1, 3) k`,
    `INSERT INTO hand_overs (hand_over_id, citizen_id, jobcenter_id, assignment_id, from_staff_id, to_staff_id, begins_on, cause, decided_by, decided_at, brief, read_at)
     SELECT 'H' || n, ${ids}, 'A' || n, 'S' || n % 600, ${staff}, '2022-02-01', 'workload', 'u', now(), '{}', CASE WHEN n % 9 > 0 THEN now() END
     FROM ${numbers} WHERE n % 20 > 0`,
    `INSERT INTO exemption_ladder_steps (exemption_id, citizen_id, jobcenter_id, kind, what, due_on, step, state, raised_on, handled_on)
     SELECT 'E' || n, ${ids}, 'hours_225', 'end', '2022-01-01'::date + n % 200, 'd30', 'notified', '2022-02-01', CASE WHEN n % 4 > 0 THEN '2022-02-20'::date END
     FROM ${numbers}`,
    `INSERT INTO private_notes (actor_id, citizen_id, jobcenter_id, text, colour)
     SELECT 'user-' || n / 45 + 1, ${ids}, 'Husk', 'blue' FROM ${numbers} WHERE n % 3 = 0`,
    `INSERT INTO record_changes (citizen_id, jobcenter_id, record_type, record_id, record_version, kind, before, after, actor_id, happened_at)
     SELECT ${ids}, 'meetings', 'N' || n, k, 'changed', '{}', '{}', 'user-' || n % 500, '2022-03-01'::timestamptz - k * interval '1 day'
     FROM ${numbers}, generate_series(1, 5) k`,
  ];
}
