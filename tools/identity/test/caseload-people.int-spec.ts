import { date } from '@rettid/domain';
import type { Citizen, Jobcenter, StaffMember } from '@rettid/persistence';
import { FixedClock, systemScope } from '@rettid/platform';
import {
  createTestDatabase,
  saveAssignment,
  saveCitizen,
  saveExemption,
  saveGoal,
  saveJobcenter,
  savePlan,
  saveStaffMember,
  type TestDatabase,
} from '@rettid/testing';
import { CaseloadPeople } from '../src/people/caseload-people';
import type { DemoPart, DemoPerson } from '../src/people/demo-person';

const CLOCK = new FixedClock(new Date('2022-03-01T08:00:00Z'));

let db: TestDatabase;
let people: CaseloadPeople;

beforeEach(async () => {
  db = await createTestDatabase();
  people = new CaseloadPeople(db.unitOfWork, CLOCK);
});

afterEach(async () => await db.close());

async function run(sql: string, parameters: readonly unknown[] = []): Promise<void> {
  await db.unitOfWork.run(systemScope('test'), async (tx) => await tx.execute(sql, parameters));
}

/** A citizen of the caseworker's, with so many findings overdue (at most three). */
async function saveCase(caseworker: StaffMember, overdue: number, given: Partial<Citizen> = {}): Promise<Citizen> {
  const citizen = await saveCitizen(db, caseworker, given);
  await saveAssignment(db, citizen, caseworker);
  await run(
    `INSERT INTO obligations (citizen_id, jobcenter_id, rule_id, rule_version, status, evidence, changes_on, first_found_on, changed_on)
     SELECT $1, $2, rule_id, 1, 'overdue', '{"facts":[],"figures":{}}', 'infinity', '2022-03-01', '2022-03-01'
     FROM unnest(ARRAY['first-offer', 'min-plan', 'hours-225']) WITH ORDINALITY AS rules (rule_id, place) WHERE place <= $3`,
    [citizen.citizenId, citizen.jobcenterId, overdue],
  );
  return citizen;
}

async function list(): Promise<Partial<Record<DemoPart, DemoPerson>>> {
  return Object.fromEntries((await people.list()).people.map((person) => [person.part, person]));
}

describe('the people of the demonstration', () => {
  it('are nobody in an empty database, nor where a jobcentre has no citizens', async () => {
    expect(await people.list()).toEqual({ people: [], asOf: null });
    await saveJobcenter(db);
    expect(await people.list()).toEqual({ people: [], asOf: null });
  });

  describe('of a small caseload', () => {
    let jobcenter: Jobcenter;
    let first: StaffMember;
    let second: StaffMember;

    beforeEach(async () => {
      jobcenter = await saveJobcenter(db, { jobcenterId: 'JC1', name: 'Jobcenter Prøvelund' });
      const hire = async (staffId: string, given: Partial<StaffMember>): Promise<StaffMember> =>
        await saveStaffMember(db, jobcenter, { staffId, name: `Navn ${staffId}`, ...given });
      await hire('S0', { team: 'Team 3' });
      first = await hire('S1', { team: 'Team 1' });
      second = await hire('S2', { team: 'Team 2' });
      await hire('L1', { role: 'team_leader', team: 'Team 2' });
      await hire('L2', { role: 'team_leader', team: 'Team 1' });
      await hire('A1', { role: 'administrator' });
      await saveCase(first, 2);
      await saveCase(first, 3);
      await saveCase(second, 1);
      await saveCase(second, 0, { protectedAddress: true });
    });

    it('are each named for the situation that they are in, with figures of the caseload', async () => {
      const found = await list();
      expect(found['caseworker']).toMatchObject({
        subject: 'staff:S1',
        name: 'Navn S1',
        title: 'Koordinerende sagsbehandler',
        situation:
          'Sidder i Team 1 med 2 borgere, 2 med overskredne pligter. Har ret til at se borgere med beskyttet adresse.',
        claims: {
          name: 'Navn S1',
          staff_id: 'S1',
          jobcenter_id: 'JC1',
          role: 'caseworker',
          rights: ['protected_addresses'],
        },
      });
      expect(found['caseworker-other-team']).toMatchObject({
        subject: 'staff:S2',
        situation:
          'Sidder i Team 2 med 1 borger, 1 med overskredne pligter. 1 sag mere er skjult: den kræver en særlig ret.',
        claims: { role: 'caseworker', rights: [] },
      });
      expect(found['team-leader']).toMatchObject({
        subject: 'staff:L2',
        situation: expect.stringContaining('Leder Team 1 med 2 borgere, 2 med overskredne pligter.'),
        claims: { role: 'team_leader', rights: ['protected_addresses', 'staff_cases'] },
      });
      expect(found['administrator']).toMatchObject({ subject: 'staff:A1', claims: { role: 'administrator' } });
      expect(found['auditor']?.claims).toMatchObject({ role: 'auditor', jobcenter_id: 'JC1' });
      expect(found['auditor']?.claims).not.toHaveProperty('staff_id');
      expect((await people.list()).asOf).toBe('1. marts 2022');
    });

    it('stay the same from one sign-in to the next, and in another process', async () => {
      const before = await people.list();
      expect(await people.list()).toEqual(before);
      expect(await new CaseloadPeople(db.unitOfWork, CLOCK).list()).toEqual(before);
    });

    it('are not exchanged for others when the date moves and others are worse off', async () => {
      await people.list();
      await saveCase(second, 3);
      await saveCase(second, 3);
      await run(`UPDATE staff SET team = 'Team 1' WHERE staff_id = 'S2'`);
      expect((await list())['caseworker']?.subject).toBe('staff:S1');
      people = new CaseloadPeople(db.unitOfWork, CLOCK);
      expect((await list())['caseworker']?.subject).toBe('staff:S2');
    });

    it('are told the citizens whom their list will show, whatever part in the case they have', async () => {
      const [ofStaff, guarded] = [await saveCase(first, 1), await saveCase(first, 0, { protectedAddress: true })];
      const broker = await saveCase(second, 0);
      await saveAssignment(db, broker, first, { role: 'authority' });
      await run(
        `INSERT INTO staff_cases (citizen_id, jobcenter_id, noted_on, noted_by) VALUES ($1, 'JC1', '2022-03-01', 'test')`,
        [ofStaff.citizenId],
      );
      const found = await list();
      expect(guarded.protectedAddress).toBe(true);
      expect(found['caseworker']?.situation).toBe(
        'Sidder i Team 1 med 4 borgere, 2 med overskredne pligter. Har ret til at se borgere med beskyttet adresse. ' +
          '1 sag mere er skjult: den kræver en særlig ret.',
      );
      expect(found['team-leader']?.situation).toContain('Leder Team 1 med 5 borgere, 3 med overskredne pligter.');
    });

    it('come from a team with a leader where there is one', async () => {
      await run(`UPDATE staff SET team = 'Team 9' WHERE staff_id = 'L2'`);
      const found = await list();
      expect(found['caseworker']?.subject).toBe('staff:S2');
      expect(found['team-leader']?.subject).toBe('staff:L1');
    });

    it('have an administrator also where the staff records name none', async () => {
      await run(`UPDATE staff SET role = 'mentor' WHERE staff_id = 'A1'`);
      expect((await list())['administrator']).toMatchObject({
        subject: 'administrator:JC1',
        claims: { name: 'Administrator', jobcenter_id: 'JC1', role: 'administrator', rights: [] },
      });
    });

    it('include a caseworker of another jobcentre where there is one', async () => {
      expect(await list()).not.toHaveProperty('caseworker-other-jobcenter');
      const other = await saveJobcenter(db, { jobcenterId: 'JC2', name: 'Jobcenter Fiktivrup' });
      const caseworker = await saveStaffMember(db, other, { staffId: 'T1' });
      await saveCase(caseworker, 1);
      expect((await list())['caseworker-other-jobcenter']).toMatchObject({
        subject: 'staff:T1',
        situation: 'Arbejder i Jobcenter Fiktivrup med 1 borger. Kan intet se af de andre jobcentres sager.',
        claims: { jobcenter_id: 'JC2', role: 'caseworker' },
      });
    });

    it('are two citizens: one with a job goal whom the municipality owes most, one without a plan', async () => {
      const withGoal = await saveCase(first, 3, { givenNames: 'Ida', familyName: 'Mønsterby', cpr: '0101901111' });
      const plan = await savePlan(db, withGoal);
      await saveGoal(db, plan);
      const found = await list();
      expect(found['citizen-job-goal']).toMatchObject({
        subject: `citizen:${withGoal.citizenId}`,
        name: 'Ida Mønsterby',
        title: 'Borger',
        // Of three findings, the one under the 225-hour rule is the citizen's own.
        situation: 'Har et jobmål i sin plan. Kommunen er bagud med 2 pligter.',
        claims: { name: 'Ida Mønsterby', cpr: '0101901111' },
      });
      expect(found['citizen-unplanned']?.situation).toMatch(/^Har endnu ingen plan\. Kommunen er bagud med/);
      expect(found['citizen-unplanned']?.subject).not.toBe(found['citizen-job-goal']?.subject);
    });

    it('show the citizen whose exemption ends next where everybody has a plan', async () => {
      await run(`DELETE FROM obligations`);
      await run(
        `INSERT INTO plans (plan_id, citizen_id, jobcenter_id, kind, created_on)
         SELECT 'P' || citizen_id, citizen_id, jobcenter_id, 'min_plan', '2022-01-01' FROM citizens`,
      );
      const soon = await saveCase(first, 0);
      await savePlan(db, soon);
      await saveExemption(db, soon, { validTo: date('2022-03-12') });
      expect((await list())['citizen-unplanned']).toMatchObject({
        subject: `citizen:${soon.citizenId}`,
        situation: 'Har en plan uden jobmål. Undtagelsen fra 225-timersreglen udløber 12. marts 2022.',
      });
    });

    it('are no citizens whose case asks for a right of its own', async () => {
      await run(`UPDATE citizens SET protected_address = true WHERE jobcenter_id = 'JC1'`);
      expect(await list()).not.toHaveProperty('citizen-unplanned');
      await run(`UPDATE citizens SET protected_address = NULL`);
      await run(
        `INSERT INTO staff_cases (citizen_id, jobcenter_id, noted_on, noted_by)
         SELECT citizen_id, jobcenter_id, '2022-03-01', 'test' FROM citizens`,
      );
      expect(await list()).not.toHaveProperty('citizen-unplanned');
    });
  });
});
