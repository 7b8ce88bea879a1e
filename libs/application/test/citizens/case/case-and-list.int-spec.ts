import { join } from 'node:path';
import { CASE_RIGHTS, date, formatDate, isCountingKind, type StaffActor } from '@rettid/domain';
import { evaluateCitizens } from '@rettid/jobs';
import { FixedClock, systemScope } from '@rettid/platform';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import type { CaseloadRow } from '../../../src/citizens/caseload';
import { CaseloadReader } from '../../../src/citizens/caseload-reader';
import type { Case } from '../../../src/citizens/case/case';
import { CaseReader } from '../../../src/citizens/case/case-reader';
import { runImport } from '../../interchange/import-run';

const EXAMPLES = join(__dirname, '../../../../testing/fixtures/examples/caseload');
const WHOLE_LIST = {
  list: 'jobcenter',
  rules: [],
  statuses: [],
  due: null,
  sort: 'name',
  direction: 'asc',
  search: null,
} as const;

// Every case of the example caseload is read, one by one; a busy machine takes its time.
jest.setTimeout(120_000);

describe('a case and its line in the list', () => {
  let database: TestDatabase;
  let jobcenters: readonly string[];
  beforeAll(async () => {
    database = await createTestDatabase();
    await runImport(database.unitOfWork, EXAMPLES);
    const rows = await database.unitOfWork.run(
      systemScope('test'),
      async (tx) => await tx.values<[string]>('SELECT jobcenter_id FROM jobcenters ORDER BY 1'),
    );
    jobcenters = rows.map(([jobcenterId]) => jobcenterId);
  });
  afterAll(async () => await database.close());

  async function evaluateAll(asOf: string): Promise<void> {
    await database.unitOfWork.run(systemScope('test'), async (tx) => {
      for (const jobcenterId of jobcenters) {
        const ids = await tx.values<[string]>('SELECT citizen_id FROM citizens WHERE jobcenter_id = $1', [jobcenterId]);
        const citizenIds = ids.map(([citizenId]) => citizenId);
        const { failed } = await evaluateCitizens(tx, { jobcenterId, citizenIds, asOf: date(asOf) });
        expect(failed).toEqual([]);
      }
    });
  }

  function leaderOf(jobcenterId: string): StaffActor {
    const person = { userId: 'U-leader', name: 'Tilde Teamleder', staffId: null, team: null };
    return { kind: 'staff', ...person, role: 'team_leader', jobcenterId, rights: CASE_RIGHTS };
  }

  /** What the list tells of a citizen, taken from the case. */
  function asListed(found: Case, asOf: string): object {
    const newestCounting = found.meetings.find(({ counts }) => counts);
    const planned = found.meetings
      .filter(({ status, kind, on }) => status === 'booked' && isCountingKind({ kind }) && on >= asOf)
      .at(-1);
    return {
      name: `${found.person.givenNames} ${found.person.familyName}`,
      age: found.person.age,
      interpreterLanguage: found.person.interpreterLanguage,
      flags: [found.person.hasProtectedAddress, found.person.isStaffCase],
      targetGroup: found.targetGroup?.code ?? null,
      onBenefitSince: found.seniority?.since ?? null,
      lastInterviewOn: newestCounting?.on ?? null,
      plannedOn: planned?.on ?? null,
      caseworker: found.caseworker === null ? null : [found.caseworker.staffId, found.caseworker.since],
    };
  }

  function listed(row: CaseloadRow): object {
    const text = (day: CaseloadRow['plannedOn']): string | null => (day === null ? null : formatDate(day));
    return {
      name: `${row.givenNames} ${row.familyName}`,
      age: row.age,
      interpreterLanguage: row.interpreterLanguage,
      flags: [row.hasProtectedAddress, row.isStaffCase],
      targetGroup: row.targetGroup,
      onBenefitSince: row.onBenefitSince,
      lastInterviewOn: text(row.lastInterviewOn),
      plannedOn: text(row.plannedOn),
      caseworker: row.caseworker === null ? null : [row.caseworker.staffId, row.caseworker.since],
    };
  }

  it.each(['2019-06-30', '2022-03-01', '2024-08-31', '2026-11-22'])(
    'say the same of every citizen of the example caseload on %s',
    async (asOf) => {
      await evaluateAll(asOf);
      const clock = new FixedClock(new Date(`${asOf}T10:00:00Z`));
      let compared = 0;
      for (const jobcenterId of jobcenters) {
        const leader = leaderOf(jobcenterId);
        const lists = new CaseloadReader(database.unitOfWork, clock);
        const page = await lists.page(leader, WHOLE_LIST, { after: null, limit: 200 });
        if (!page.ok) throw page.error;
        for (const row of page.value.items) {
          const found = await new CaseReader(database.unitOfWork, clock).read(leader, row.citizenId);
          if (!found.ok) throw found.error;
          expect([row.citizenId, asListed(found.value, asOf)]).toEqual([row.citizenId, listed(row)]);
          const duty = found.value.findings.obligations.find(({ ruleId }) => ruleId === row.next?.ruleId);
          expect([row.citizenId, duty?.status, duty?.actBy]).toEqual([
            row.citizenId,
            row.next?.status,
            row.next?.actBy,
          ]);
          compared += 1;
        }
      }
      expect(compared).toBeGreaterThan(20);
    },
  );
});
