import { date, type CitizenActor, type StaffActor } from '@rettid/domain';
import type { Citizen } from '@rettid/persistence';
import type { Result } from '@rettid/platform';
import { saveGoal, savePlan } from '@rettid/testing';
import { CaseChanges } from '../../src/changes/case-changes';
import { CaseReading } from '../../src/changes/case-reading';
import { CloseGoalUseCase } from '../../src/plans/close-goal.use-case';
import { CreatePlanUseCase } from '../../src/plans/create-plan.use-case';
import { OwnPlanReader } from '../../src/plans/own-plan/own-plan-reader';
import type { OwnPlan } from '../../src/plans/own-plan/own-plan';
import { PlanVersions } from '../../src/plans/plan-versions';
import { PublishPlanUseCase } from '../../src/plans/publish-plan.use-case';
import { SetGoalUseCase } from '../../src/plans/set-goal.use-case';
import { ChangeSetting, CLOCK } from '../changes/setting';

describe('publishing a plan to the citizen', () => {
  let setting: ChangeSetting;
  let changes: CaseChanges;
  let versions: PlanVersions;
  let mette: StaffActor;
  let citizen: Citizen;
  beforeAll(async () => {
    setting = await ChangeSetting.start();
    changes = new CaseChanges(setting.db.unitOfWork, CLOCK);
    versions = new PlanVersions(new CaseReading(setting.db.unitOfWork, CLOCK));
    mette = await setting.staff('Mette Holm');
  });
  afterAll(async () => await setting.db.close());
  beforeEach(async () => {
    citizen = await setting.citizenOf(mette);
  });

  const valueOf = <T>(result: Result<{ value: T }>): T => {
    if (!result.ok) throw result.error;
    return result.value.value;
  };
  const create = async (): Promise<string> =>
    valueOf(
      await new CreatePlanUseCase(changes).execute(mette, {
        citizenId: citizen.citizenId,
        kind: 'min_plan',
        consentedOn: null,
        ownWords: 'Jeg vil gerne arbejde med mad.',
        assessment: 'Vi ser på køkkener.',
        carriesGoals: false,
      }),
    ).planId;
  const add = async (planId: string, title: string): Promise<string> =>
    valueOf(
      await new SetGoalUseCase(changes).add(mette, {
        citizenId: citizen.citizenId,
        planId,
        parentGoalId: null,
        kind: 'sub_goal',
        title,
        place: 'Kantinen',
        ownWords: 'Det tør jeg godt.',
      }),
    ).goalId;
  const publish = async (planId: string, versionNo: number) =>
    await new PublishPlanUseCase(changes).execute(mette, { citizenId: citizen.citizenId, planId, versionNo });
  const ownPlan = async (): Promise<OwnPlan['plan']> => {
    const { citizenId, jobcenterId } = citizen;
    const actor: CitizenActor = { kind: 'citizen', userId: 'U', name: 'B', role: 'citizen', citizenId, jobcenterId };
    return (await new OwnPlanReader(setting.db.unitOfWork, CLOCK).read(actor))?.plan ?? null;
  };
  const ownTitles = async (): Promise<string[] | null> => (await ownPlan())?.goals.map(({ title }) => title) ?? null;

  it('shows nothing of a plan made here before it is published, and then what was published, with the day', async () => {
    const planId = await create();
    await add(planId, 'Prøve kantinen');
    expect(await ownPlan()).toBeNull();
    expect(valueOf(await publish(planId, 2))).toEqual({ versionNo: 3 });
    await add(planId, 'Ikke vist endnu');
    expect(await ownPlan()).toMatchObject({
      publishedOn: date('2022-03-01'),
      ownWords: 'Jeg vil gerne arbejde med mad.',
      assessment: 'Vi ser på køkkener.',
      goals: [{ title: 'Prøve kantinen', place: 'Kantinen', ownWords: 'Det tør jeg godt.', steps: [] }],
    });
  });

  it('leaves the plan before to be read until then', async () => {
    const before = await savePlan(setting.db, citizen);
    await saveGoal(setting.db, before, { title: 'Fra før' });
    const planId = await create();
    expect(await ownTitles()).toEqual(['Fra før']);
    valueOf(await publish(planId, 1));
    expect(await ownTitles()).toEqual([]);
  });

  it('lets a plan of an import be read as it is, and once it is changed here as it was received', async () => {
    const plan = await savePlan(setting.db, citizen);
    const first = await saveGoal(setting.db, plan, { title: 'Modtaget' });
    expect(await ownTitles()).toEqual(['Modtaget']);
    await setting.write(`UPDATE goals SET title = 'Modtaget igen' WHERE goal_id = $1`, [first.goalId]);
    expect(await ownTitles()).toEqual(['Modtaget igen']);
    await add(plan.planId, 'Ny');
    expect(await ownTitles()).toEqual(['Modtaget igen']);
    expect((await ownPlan())?.publishedOn).toBeNull();
    valueOf(await publish(plan.planId, 2));
    expect(await ownTitles()).toEqual(['Modtaget igen', 'Ny']);
  });

  it('leaves out what was given up', async () => {
    const planId = await create();
    const goalId = await add(planId, 'Opgivet');
    const drop = { citizenId: citizen.citizenId, goalId, recordVersion: 1, action: 'drop' } as const;
    valueOf(await new CloseGoalUseCase(changes).execute(mette, { ...drop, reason: 'Det blev for meget lige nu' }));
    valueOf(await publish(planId, 3));
    expect(await ownTitles()).toEqual([]);
  });

  it('is refused where somebody changed the plan since it was read, and where there is nothing new', async () => {
    const planId = await create();
    await add(planId, 'Kom imellem');
    expect(await publish(planId, 1)).toMatchObject({ ok: false, error: { reason: 'plan_changed' } });
    valueOf(await publish(planId, 2));
    expect(await publish(planId, 3)).toMatchObject({ ok: false, error: { reason: 'nothing_new' } });
  });

  it('can be done again where a goal was struck since', async () => {
    const planId = await create();
    const goalId = await add(planId, 'Forkert borger');
    valueOf(await publish(planId, 2));
    await setting.write('UPDATE goals SET struck_at = now() WHERE goal_id = $1', [goalId]);
    valueOf(await publish(planId, 3));
    expect(await ownTitles()).toEqual([]);
  });

  it('cannot be rewritten: the database keeps every version as it was', async () => {
    await publish(await create(), 1);
    await expect(setting.write('UPDATE plan_versions SET action = action')).rejects.toMatchObject({ code: '42501' });
    await expect(setting.write('DELETE FROM plan_versions')).rejects.toMatchObject({ code: '42501' });
  });

  describe('the versions', () => {
    it('are listed newest first, page by page, with who and when', async () => {
      const planId = await create();
      await add(planId, 'Et');
      valueOf(await publish(planId, 2));
      const page = async (before: number | null) =>
        await versions.page(mette, citizen.citizenId, { planId, before, limit: 2 });
      expect(await page(null)).toEqual({
        ok: true,
        value: {
          items: [
            { versionNo: 3, kind: 'published', action: 'plan.published', on: '2022-03-01', savedAt: CLOCK.now(), by: 'Mette Holm' },
            { versionNo: 2, kind: 'saved', action: 'plan.goal_added', on: '2022-03-01', savedAt: CLOCK.now(), by: 'Mette Holm' },
          ],
          next: 2,
        },
      }); // prettier-ignore
      expect(await page(2)).toMatchObject({ value: { items: [{ versionNo: 1 }], next: null } });
    });

    it('are compared, and one that there is not is not found', async () => {
      const planId = await create();
      const goalId = await add(planId, 'Et');
      const compare = async (to: number) => await versions.compare(mette, citizen.citizenId, { planId, from: 1, to });
      expect(await compare(2)).toMatchObject({
        value: {
          before: { versionNo: 1, content: { goals: [] } },
          after: { versionNo: 2, content: { goals: [{ goalId }] } },
          difference: { fields: [], goals: [{ goalId, before: null }] },
        },
      });
      expect(await compare(9)).toMatchObject({ ok: false, error: { code: 'record_not_found' } });
    });
  });
});
