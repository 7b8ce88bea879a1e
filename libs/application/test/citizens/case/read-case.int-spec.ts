import { date, LAW_REVISION } from '@rettid/domain';
import { UnitOfWork, type Transaction } from '@rettid/persistence';
import { systemScope } from '@rettid/platform';
import {
  saveAssignment,
  saveBenefitSpell,
  saveCaseOpening,
  saveCitizen,
  saveClassification,
  saveMeeting,
  saveStaffCase,
  saveStaffMember,
} from '@rettid/testing';
import type { Case } from '../../../src/citizens/case/case';
import { CaseReader } from '../../../src/citizens/case/case-reader';
import { actorOf, loggedIn, MORNING, saveCaseSetting, type CaseSetting } from './case-setting';

/** Counts the statements that the latest work sent. */
class CountingUnitOfWork extends UnitOfWork {
  statements = 0;

  override async run<T>(...[scope, work, options]: Parameters<typeof UnitOfWork.prototype.run<T>>): Promise<T> {
    const counted = async (tx: Transaction): Promise<T> => {
      const query = jest.spyOn(tx.client, 'query');
      const answer = await work(tx);
      this.statements = query.mock.calls.length;
      query.mockRestore();
      return answer;
    };
    return await super.run(scope, counted, options);
  }
}

describe('a case', () => {
  let setting: CaseSetting;
  let reader: CaseReader;
  beforeAll(async () => {
    setting = await saveCaseSetting();
    reader = new CaseReader(setting.database.unitOfWork, setting.clock);
  });
  afterAll(async () => await setting.database.close());
  beforeEach(() => setting.clock.set(MORNING));

  const read = async (citizenId: string, actor = actorOf(setting.caseworker)): Promise<Case> => {
    const found = await reader.read(actor, citizenId);
    if (!found.ok) throw found.error;
    return found.value;
  };
  const refusal = async (citizenId: string, actor = actorOf(setting.caseworker)): Promise<string> => {
    const found = await reader.read(actor, citizenId);
    return found.ok ? 'open' : found.error.code;
  };
  const ofCaseworker = async (given: Parameters<typeof saveCitizen>[2] = {}) => {
    const citizen = await saveCitizen(setting.database, setting.jobcenter, given);
    await saveAssignment(setting.database, citizen, setting.caseworker, { validFrom: date('2021-10-01') });
    return citizen;
  };

  it('opens to whom it is assigned, to the team, to whoever could take it over; else with a reason', async () => {
    expect(await refusal(setting.own.citizenId)).toBe('open');
    expect(await refusal(setting.ofTeam.citizenId)).toBe('open');
    expect(await refusal(setting.ofNobody.citizenId)).toBe('open');
    expect(await refusal(setting.ofStranger.citizenId)).toBe('case_reason_required');
    expect(await refusal(setting.ofStranger.citizenId, actorOf(setting.caseworker, { role: 'team_leader' }))).toBe(
      'open',
    );
    expect(await refusal(setting.ofStranger.citizenId, actorOf(setting.caseworker, { role: 'mentor' }))).toBe(
      'citizen_not_found',
    );
  });

  it('of another jobcentre and of nobody are the same: not there', async () => {
    const leader = actorOf(setting.caseworker, { role: 'team_leader', rights: ['protected_addresses', 'staff_cases'] });
    const foreign = await reader.read(leader, setting.ofOtherJobcenter.citizenId);
    expect(foreign).toEqual(await reader.read(leader, 'C-404'));
    expect(foreign).toMatchObject({ ok: false, error: { code: 'citizen_not_found' } });
  });

  it('with a protected address, or of an employee, is not there for whoever lacks the right, be it his own', async () => {
    const citizen = await ofCaseworker({ protectedAddress: true });
    const actor = actorOf(setting.caseworker);
    expect(await refusal(citizen.citizenId)).toBe('citizen_not_found');
    const mayProtected = { ...actor, rights: ['protected_addresses'] as const };
    expect(await read(citizen.citizenId, mayProtected)).toMatchObject({ person: { hasProtectedAddress: true } });
    await saveStaffCase(setting.database, citizen);
    expect(await refusal(citizen.citizenId, mayProtected)).toBe('citizen_not_found');
    const mayBoth = { ...actor, rights: ['protected_addresses', 'staff_cases'] as const };
    expect(await read(citizen.citizenId, mayBoth)).toMatchObject({ person: { isStaffCase: true } });
  });

  it('goes by the assignments of the business date: on the last day still, on the day after no more', async () => {
    const citizen = await saveCitizen(setting.database, setting.jobcenter);
    await saveAssignment(setting.database, citizen, setting.caseworker, { validTo: date('2022-03-01') });
    await saveAssignment(setting.database, citizen, setting.stranger, { role: 'mentor' });
    await saveAssignment(setting.database, citizen, setting.stranger, { validFrom: date('2022-03-02') });
    expect((await read(citizen.citizenId)).caseworker?.name).toBe('Mette Holm');
    setting.clock.set(new Date('2022-03-01T22:59:59Z'));
    expect(await refusal(citizen.citizenId)).toBe('open');
    setting.clock.set(new Date('2022-03-01T23:00:00Z'));
    expect(await refusal(citizen.citizenId)).toBe('case_reason_required');
  });

  it('stays open while a stated reason holds, and not a moment longer', async () => {
    const { citizenId } = setting.ofStranger;
    const actor = actorOf(setting.caseworker);
    const opening = await saveCaseOpening(setting.database, setting.ofStranger, actor.userId);
    expect((await read(citizenId)).openedUntil).toEqual(opening.openedUntil);
    expect(await refusal(citizenId, actorOf(setting.teammate))).toBe('case_reason_required');
    setting.clock.set(new Date(opening.openedUntil.getTime() - 1));
    expect(await refusal(citizenId)).toBe('open');
    setting.clock.set(opening.openedUntil);
    expect(await refusal(citizenId)).toBe('case_reason_required');
  });

  it('tells of no opening where none was needed', async () => {
    await saveCaseOpening(setting.database, setting.ofTeam, actorOf(setting.caseworker).userId);
    expect((await read(setting.ofTeam.citizenId)).openedUntil).toBeNull();
  });

  it('is noted when it is read, with the ground for it, and not when it is refused', async () => {
    const before = await loggedIn(setting);
    const actor = actorOf(setting.teammate);
    await read(setting.own.citizenId, actor);
    await refusal(setting.ofStranger.citizenId, actor);
    await refusal('C-404', actor);
    expect((await loggedIn(setting)).slice(before.length)).toEqual([
      {
        actor_id: actor.userId,
        action: 'case.read',
        citizen_ids: [setting.own.citizenId],
        reason: null,
        details: { ground: 'team' },
      },
    ]);
  });

  it('names the person, the target group, the time on benefits and who answers, each since when', async () => {
    const { database, stranger, teammate } = setting;
    const citizen = await ofCaseworker({
      cpr: '0203801234',
      givenNames: 'Amina',
      familyName: 'Yusuf',
      phone: '22113344',
      language: 'so',
    });
    for (const [benefit, from, to] of [
      ['kontanthjaelp', '2010-01-01', '2012-10-30'],
      ['integrationsydelse', '2012-11-01', '2016-06-30'],
      ['kontanthjaelp', '2016-07-01', null],
    ] as const) {
      const period = { startsOn: date(from), endsOn: to === null ? null : date(to) };
      await saveBenefitSpell(database, citizen, { benefit, ...period });
    }
    for (const [targetGroup, from, to] of [
      ['6.2', '2012-11-01', '2014-12-31'],
      ['6.3', '2015-01-01', '2018-12-31'],
      ['6.3', '2019-01-01', null],
    ] as const) {
      const period = { validFrom: date(from), validTo: to === null ? null : date(to) };
      await saveClassification(database, citizen, { targetGroup, ...period });
    }
    // The last to leave before the 24 months begin, the first to leave in them, one who came back, one of another part.
    const earlier = async (staff: typeof stranger, from: string, to: string, role: 'authority' | 'mentor') =>
      await saveAssignment(database, citizen, staff, { validFrom: date(from), validTo: date(to), role });
    await earlier(setting.teammate, '2019-01-01', '2020-03-01', 'authority');
    await earlier(stranger, '2019-01-01', '2020-03-02', 'authority');
    await earlier(stranger, '2021-01-01', '2021-09-30', 'authority');
    await earlier(teammate, '2021-01-01', '2021-09-30', 'mentor');
    const found = await read(citizen.citizenId);
    expect(found.person).toEqual({
      givenNames: 'Amina',
      familyName: 'Yusuf',
      age: 41,
      email: null,
      phone: '22113344',
      interpreterLanguage: 'so',
      hasProtectedAddress: false,
      isStaffCase: false,
    });
    expect(found.targetGroup).toEqual({ code: '6.3', since: date('2015-01-01') });
    expect(found.seniority).toEqual({ benefit: 'kontanthjaelp', since: date('2012-11-01') });
    expect(found.caseworker).toEqual({
      staffId: setting.caseworker.staffId,
      name: 'Mette Holm',
      since: date('2021-10-01'),
      countIn24Months: 2,
    });
    expect(found.timeline).toEqual({ from: date('2020-03-01'), to: date('2022-03-01') });
  });

  it.each([
    [null, null],
    ['da', null],
    ['da-DK', null],
    ['dar', 'dar'],
    ['ar', 'ar'],
  ])('asks for an interpreter of the language, but not of Danish: %s', async (language, interpreterLanguage) => {
    const citizen = await ofCaseworker({ language });
    expect((await read(citizen.citizenId)).person.interpreterLanguage).toBe(interpreterLanguage);
  });

  it('may have nobody, nothing and no findings', async () => {
    const found = await read(setting.ofNobody.citizenId);
    expect(found).toMatchObject({ targetGroup: null, seniority: null, caseworker: null, openedUntil: null });
    expect(found.findings).toMatchObject({ asOf: null, isCurrent: false, obligations: [] });
    const { meetings, offers, exemptions, assignments, contacts, plans } = found;
    expect([meetings, offers, exemptions, assignments, contacts, plans]).toEqual([[], [], [], [], [], []]);
  });

  it('does not name the staff of another jobcentre', async () => {
    const { database, ofOtherJobcenter } = setting;
    const foreign = await saveStaffMember(database, ofOtherJobcenter, { name: 'Jens Bak' });
    const citizen = await ofCaseworker();
    await saveAssignment(database, citizen, foreign, { role: 'mentor', validFrom: date('2022-01-01') });
    await saveMeeting(database, citizen, { staffId: foreign.staffId });
    const { assignments, meetings } = await read(citizen.citizenId);
    expect(assignments[0]).toMatchObject({ role: 'mentor', staff: { staffId: foreign.staffId, name: null } });
    expect(meetings[0]?.staff).toEqual({ staffId: foreign.staffId, name: null });
  });

  it('holds its findings as they are stored', async () => {
    const citizen = await ofCaseworker();
    await setting.database.unitOfWork.run(systemScope('test'), async (tx) => {
      const key = [citizen.citizenId, citizen.jobcenterId];
      await tx.query(
        `INSERT INTO obligations VALUES ($1, $2, 'min-plan', 1, 'overdue', '2022-02-01', '2022-02-01', NULL,
           '{"facts": [], "figures": {}}', 'infinity', '2022-02-02', '2022-02-02')`,
        key,
      );
      await tx.query(`INSERT INTO evaluations VALUES ($1, $2, '2022-03-01', 'infinity', $3)`, [...key, LAW_REVISION]);
    });
    const { findings } = await read(citizen.citizenId);
    expect(findings).toMatchObject({ asOf: date('2022-03-01'), isCurrent: true });
    expect(findings.obligations).toMatchObject([{ ruleId: 'min-plan', status: 'overdue', actBy: date('2022-02-01') }]);
  });

  it('takes a handful of statements, whatever it holds', async () => {
    const { database } = setting;
    const small = await ofCaseworker();
    const large = await ofCaseworker();
    for (let n = 0; n < 30; n++) await saveMeeting(database, large);
    const counting = new CountingUnitOfWork(database.dataSource);
    const statementsFor = async (citizenId: string): Promise<number> => {
      const found = await new CaseReader(counting, setting.clock).read(actorOf(setting.caseworker), citizenId);
      expect(found.ok).toBe(true);
      return counting.statements;
    };
    expect(await statementsFor(large.citizenId)).toBe(await statementsFor(small.citizenId));
    expect(await statementsFor(large.citizenId)).toBeLessThanOrEqual(5);
  });
});
