import { randomUUID } from 'node:crypto';
import type { StaffActor } from '@rettid/domain';
import type { Citizen } from '@rettid/persistence';
import { systemScope, type Result } from '@rettid/platform';
import { saveAssignment, saveCaseOpening, saveCitizen, saveJobcenter, saveStaffCase } from '@rettid/testing';
import { CaseReader } from '../../../src/citizens/case/case-reader';
import { CaseOpeningReader } from '../../../src/citizens/case/case-opening-reader';
import type { CaseOpeningPosition } from '../../../src/citizens/case/case-openings.query';
import { OpenCaseUseCase, type OpenedCase, type OpenCaseError } from '../../../src/citizens/case/open-case.use-case';
import { actorOf, loggedIn, MORNING, saveCaseSetting, type CaseSetting } from './case-setting';

const REASON = 'Dækker for Lars, som er syg i dag';
const EIGHT_HOURS_LATER = new Date('2022-03-01T16:00:00Z');

describe('opening a case with a reason', () => {
  let setting: CaseSetting;
  let openCase: OpenCaseUseCase;
  let caseworker: StaffActor;
  beforeAll(async () => {
    setting = await saveCaseSetting();
    openCase = new OpenCaseUseCase(setting.database.unitOfWork, setting.clock);
  });
  afterAll(async () => await setting.database.close());
  beforeEach(() => {
    setting.clock.set(MORNING);
    caseworker = actorOf(setting.caseworker);
  });

  const open = async (
    { citizenId }: Pick<Citizen, 'citizenId'>,
    reason = REASON,
    actor = caseworker,
  ): Promise<Result<OpenedCase, OpenCaseError>> => await openCase.execute(actor, { citizenId, reason });
  const openings = async ({ citizenId }: Citizen): Promise<object[]> =>
    await setting.database.unitOfWork.run(
      systemScope('test'),
      async (tx) =>
        await tx.query(
          'SELECT actor_id, actor_name, actor_role, reason, opened_at, opened_until FROM case_openings WHERE citizen_id = $1',
          [citizenId],
        ),
    );
  const ofStranger = async (given: Parameters<typeof saveCitizen>[2] = {}): Promise<Citizen> => {
    const citizen = await saveCitizen(setting.database, setting.jobcenter, given);
    await saveAssignment(setting.database, citizen, setting.stranger);
    return citizen;
  };

  it('opens it for eight hours, for this reader, and keeps who said what', async () => {
    const citizen = await ofStranger();
    expect(await open(citizen)).toEqual({ ok: true, value: { openedUntil: EIGHT_HOURS_LATER } });
    expect(await openings(citizen)).toEqual([
      {
        actor_id: caseworker.userId,
        actor_name: 'Mette Holm',
        actor_role: 'caseworker',
        reason: REASON,
        opened_at: MORNING,
        opened_until: EIGHT_HOURS_LATER,
      },
    ]);
    const reader = new CaseReader(setting.database.unitOfWork, setting.clock);
    expect(await reader.read(caseworker, citizen.citizenId)).toMatchObject({
      ok: true,
      value: { openedUntil: EIGHT_HOURS_LATER },
    });
    expect((await reader.read(actorOf(setting.teammate), citizen.citizenId)).ok).toBe(false);
  });

  it('stands in the log of access with its reason', async () => {
    const citizen = await ofStranger();
    const before = await loggedIn(setting);
    await open(citizen);
    expect((await loggedIn(setting)).slice(before.length)).toEqual([
      {
        actor_id: caseworker.userId,
        action: 'case.opened_with_reason',
        citizen_ids: [citizen.citizenId],
        reason: REASON,
        details: {},
      },
    ]);
  });

  it('holds as it was when it is asked for again, and begins anew when it has run out', async () => {
    const citizen = await ofStranger();
    await open(citizen);
    setting.clock.set(new Date('2022-03-01T15:59:59Z'));
    expect(await open(citizen, 'Noget ganske andet end før')).toEqual({
      ok: true,
      value: { openedUntil: EIGHT_HOURS_LATER },
    });
    expect(await openings(citizen)).toHaveLength(1);
    setting.clock.set(EIGHT_HOURS_LATER);
    expect(await open(citizen)).toEqual({ ok: true, value: { openedUntil: new Date('2022-03-02T00:00:00Z') } });
    expect(await openings(citizen)).toHaveLength(2);
  });

  it('is one opening when it is asked for many times at once', async () => {
    const citizen = await ofStranger();
    const before = await loggedIn(setting);
    const answers = await Promise.all(Array.from({ length: 6 }, async () => await open(citizen)));
    for (const answer of answers) expect(answer).toEqual({ ok: true, value: { openedUntil: EIGHT_HOURS_LATER } });
    expect(await openings(citizen)).toHaveLength(1);
    expect((await loggedIn(setting)).length - before.length).toBe(1);
  });

  it('stores nothing where no reason was needed', async () => {
    for (const citizen of [setting.own, setting.ofTeam, setting.ofNobody]) {
      expect(await open(citizen, '')).toEqual({ ok: true, value: { openedUntil: null } });
      expect(await openings(citizen)).toEqual([]);
    }
  });

  it('stores nothing for a reason that says nothing', async () => {
    const citizen = await ofStranger();
    expect(await open(citizen, 'for kort')).toMatchObject({
      ok: false,
      error: { code: 'reason_invalid', fault: 'too_short' },
    });
    expect(await openings(citizen)).toEqual([]);
  });

  it('finds no case of another jobcentre, of nobody, or closed for want of a right', async () => {
    const isProtected = await ofStranger({ protectedAddress: true });
    const isEmployees = await ofStranger();
    await saveStaffCase(setting.database, isEmployees);
    for (const citizen of [setting.ofOtherJobcenter, { citizenId: 'C-404' }, isProtected, isEmployees]) {
      expect(await open(citizen)).toMatchObject({ ok: false, error: { code: 'citizen_not_found' } });
    }
    expect(await open(isProtected, REASON, { ...caseworker, rights: ['protected_addresses'] })).toMatchObject({
      ok: true,
    });
  });

  it('is not for those who know only the citizens given to them', async () => {
    const mentor = actorOf(setting.caseworker, { role: 'mentor' });
    expect(await open(setting.ofStranger, REASON, mentor)).toMatchObject({
      ok: false,
      error: { code: 'citizen_not_found' },
    });
  });
});

describe("the leader's list of opened cases", () => {
  let setting: CaseSetting;
  let leader: StaffActor;
  beforeAll(async () => {
    setting = await saveCaseSetting();
    leader = actorOf(setting.caseworker, { userId: 'U-leader', role: 'team_leader' });
  });
  afterAll(async () => await setting.database.close());

  const page = async (limit: number, after: CaseOpeningPosition | null = null, actor = leader) =>
    await new CaseOpeningReader(setting.database.unitOfWork).page(actor, { after, limit });

  it('tells who opened what, when, until when and why, newest first, page by page', async () => {
    const { database, ofStranger, own } = setting;
    const minutes = [1, 2, 2, 3].map((minute) => new Date(`2022-03-01T08:0${minute}:00.123Z`));
    for (const [n, openedAt] of minutes.entries()) {
      const given = { openedAt, reason: `Grund nummer ${n} til at åbne sagen`, openingId: randomUUID() };
      await saveCaseOpening(database, n % 2 === 0 ? ofStranger : own, `U-${n}`, given);
    }
    const seen: string[] = [];
    for (let after: CaseOpeningPosition | null = null; ;) {
      const { items, next } = await page(1, after);
      seen.push(...items.map(({ openedAt }) => openedAt));
      if (next === null) break;
      after = next;
    }
    expect(seen).toEqual([3, 2, 2, 1].map((minute) => `2022-03-01T08:0${minute}:00.123000Z`));
    const [newest] = (await page(10)).items;
    expect(newest).toMatchObject({
      citizen: { citizenId: own.citizenId, name: `${own.givenNames} ${own.familyName}` },
      openedBy: { name: 'Sif Sagsbehandler', role: 'caseworker' },
      openedUntil: new Date('2022-03-01T16:00:00Z'),
      reason: 'Grund nummer 3 til at åbne sagen',
    });
  });

  it('is noted with the citizens whom it showed, each once', async () => {
    const before = await loggedIn(setting);
    const { items } = await page(2);
    expect((await loggedIn(setting)).slice(before.length)).toEqual([
      {
        actor_id: 'U-leader',
        action: 'case_openings.read',
        citizen_ids: [...new Set(items.map(({ citizen }) => citizen?.citizenId))],
        reason: null,
        details: {},
      },
    ]);
  });

  it('does not say whose case it was to whoever lacks the right, and does not hide that one was opened', async () => {
    const { database, jobcenter } = setting;
    const isProtected = await saveCitizen(database, jobcenter, { protectedAddress: true });
    const isEmployees = await saveCitizen(database, jobcenter);
    await saveStaffCase(database, isEmployees);
    for (const citizen of [isProtected, isEmployees]) {
      const openedAt = new Date('2022-03-01T09:00:00Z');
      await saveCaseOpening(database, citizen, 'U-late', { openedAt });
    }
    const known = async (rights: StaffActor['rights']): Promise<number> =>
      (await page(2, null, { ...leader, rights })).items.filter(({ citizen }) => citizen !== null).length;
    expect(await known([])).toBe(0);
    expect(await known(['protected_addresses'])).toBe(1);
    expect(await known(['protected_addresses', 'staff_cases'])).toBe(2);
  });

  it('is of the own jobcentre, also after the citizen has moved', async () => {
    const { database, jobcenter } = setting;
    const mover = await saveCitizen(database, jobcenter);
    await saveCaseOpening(database, mover, 'U-mover', { openedAt: new Date('2022-03-01T10:00:00Z') });
    const elsewhere = await saveJobcenter(database);
    await database.unitOfWork.run(systemScope('test'), async (tx) => {
      await tx.execute('UPDATE citizens SET jobcenter_id = $2 WHERE citizen_id = $1', [
        mover.citizenId,
        elsewhere.jobcenterId,
      ]);
    });
    expect((await page(1)).items).toMatchObject([{ citizen: null, openedAt: '2022-03-01T10:00:00.000000Z' }]);
    expect((await page(1, null, { ...leader, jobcenterId: elsewhere.jobcenterId })).items).toEqual([]);
  });
});
