import type { StaffActor } from '@rettid/domain';
import { FixedClock } from '@rettid/platform';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import { ObligationReader } from '../../src/obligations/obligation-reader';
import {
  assign,
  EVERYTHING,
  saveCitizens,
  saveFindings,
  saveJobcenter,
  saveStaff,
  SYSTEM,
  write,
} from './stored-findings';

const FIRST = { direction: 'asc', after: null, limit: 50 } as const;
const LEADER: StaffActor = {
  kind: 'staff',
  userId: 'U-leader',
  name: 'Tilde Teamleder',
  role: 'team_leader',
  jobcenterId: 'J1',
  staffId: null,
  team: null,
  rights: [],
};
const CASEWORKER: StaffActor = { ...LEADER, userId: 'U-1', role: 'caseworker', staffId: 'S1', team: 'Nord' };

describe('the findings that somebody may see', () => {
  let database: TestDatabase;
  let reader: ObligationReader;
  beforeAll(async () => {
    database = await createTestDatabase();
    reader = new ObligationReader(database.unitOfWork, new FixedClock(new Date('2022-03-01T08:00:00Z')));
    await write(database.unitOfWork, async (tx) => {
      await saveJobcenter(tx, 'J1');
      await saveJobcenter(tx, 'J2');
      await saveCitizens(tx, 'J1', ['C1', 'C2', 'C3']);
      await saveCitizens(tx, 'J2', ['D1']);
      await saveFindings(tx, [
        { citizenId: 'C1', ruleId: 'min-plan' },
        { citizenId: 'C1', ruleId: 'first-offer' },
        { citizenId: 'C2' },
        { citizenId: 'C3' },
        { citizenId: 'D1', jobcenterId: 'J2' },
      ]);
      await saveStaff(tx, 'J1', 'S1', 'Nord');
      await saveStaff(tx, 'J1', 'S2', 'Syd');
      await assign(tx, { citizenId: 'C1', staffId: 'S1' });
      await assign(tx, { citizenId: 'C2', staffId: 'S1' });
      await assign(tx, { citizenId: 'C3', staffId: 'S2' });
      await tx.query(`UPDATE citizens SET protected_address = true WHERE citizen_id = 'C2'`);
    });
  });
  afterAll(async () => await database.close());

  const citizensOf = async (actor: StaffActor): Promise<string[]> => {
    const page = await reader.page(actor, EVERYTHING, FIRST);
    if (!page.ok) throw page.error;
    return [...new Set(page.value.items.map(({ citizenId }) => citizenId))];
  };
  const lastAccess = async (): Promise<object | undefined> =>
    await database.unitOfWork.run(SYSTEM, async (tx) => {
      const rows = await tx.query(
        'SELECT jobcenter_id, actor_id, action, citizen_ids FROM access_log ORDER BY entry_id DESC LIMIT 1',
      );
      return rows[0];
    });

  it('are those of the own jobcentre, without the citizens that ask for a right', async () => {
    expect(await citizensOf(LEADER)).toEqual(['C1', 'C3']);
    expect(await citizensOf({ ...LEADER, rights: ['protected_addresses'] })).toEqual(['C1', 'C2', 'C3']);
    expect(await citizensOf({ ...LEADER, jobcenterId: 'J2' })).toEqual(['D1']);
  });

  it('are none of another jobcentre, which is not there', async () => {
    for (const jobcenterId of ['J2', 'J404']) {
      expect(await reader.page(LEADER, { ...EVERYTHING, jobcenterId }, FIRST)).toMatchObject({
        ok: false,
        error: { code: 'jobcenter_not_found' },
      });
    }
    expect(await reader.page(LEADER, { ...EVERYTHING, jobcenterId: 'J1' }, FIRST)).toMatchObject({ ok: true });
  });

  it('are noted with the citizens of the page, each once', async () => {
    await reader.page(LEADER, EVERYTHING, FIRST);
    expect(await lastAccess()).toEqual({
      jobcenter_id: 'J1',
      actor_id: 'U-leader',
      action: 'case.findings_read',
      citizen_ids: ['C1', 'C3'],
    });
  });

  it('of one citizen are for whoever may open the case, and noted', async () => {
    expect(await reader.ofCitizen(CASEWORKER, 'C1')).toMatchObject({ ok: true, value: { citizenId: 'C1' } });
    expect(await lastAccess()).toMatchObject({ actor_id: 'U-1', action: 'case.findings_read', citizen_ids: ['C1'] });
    const codeFor = async (citizenId: string): Promise<string> => {
      const found = await reader.ofCitizen(CASEWORKER, citizenId);
      return found.ok ? 'open' : found.error.code;
    };
    expect(await codeFor('C2')).toBe('citizen_not_found');
    expect(await codeFor('C3')).toBe('case_reason_required');
    expect(await codeFor('D1')).toBe('citizen_not_found');
    expect(await codeFor('C404')).toBe('citizen_not_found');
  });
});
