import { date, type PlanSnapshot, type StaffActor } from '@rettid/domain';
import type { Citizen, Plan } from '@rettid/persistence';
import type { Result } from '@rettid/platform';
import { saveGoal, saveOccupation, saveOffer, savePlan } from '@rettid/testing';
import { CaseChanges } from '../../src/changes/case-changes';
import { addGoal, type AddedGoal, type NewGoal } from '../../src/plans/add-goal';
import { ChangeSetting, CLOCK } from '../changes/setting';

describe('adding a goal to a plan', () => {
  let setting: ChangeSetting;
  let changes: CaseChanges;
  let mette: StaffActor;
  let citizen: Citizen;
  beforeAll(async () => {
    setting = await ChangeSetting.start();
    changes = new CaseChanges(setting.db.unitOfWork, CLOCK);
    mette = await setting.staff('Mette Holm');
    await saveOccupation(setting.db, { code: '9412', title: 'køkkenmedhjælper' });
  });
  afterAll(async () => await setting.db.close());
  beforeEach(async () => {
    citizen = await setting.citizenOf(mette);
  });

  const JOB: NewGoal = { planId: null, parentGoalId: null, kind: 'job_goal', title: ' Køkkenmedhjælper ' };
  const add = async (goal: Partial<NewGoal> = {}): Promise<AddedGoal> => {
    const result = await attempt(goal);
    if (!result.ok) throw result.error;
    return result.value.value;
  };
  const attempt = async (goal: Partial<NewGoal>) =>
    await changes.run(mette, { citizenId: citizen.citizenId, action: 'plan.goal_added' }, (change) =>
      addGoal(change, { ...JOB, ...goal }),
    );
  const faultsOf = (result: Result<unknown>): unknown =>
    !result.ok && 'faults' in result.error
      ? (result.error.faults as { field: string; code: string }[]).map(({ field, code }) => `${field} ${code}`)
      : result;
  const versions = async ({ planId }: Pick<Plan, 'planId'>): Promise<[string, string[]][]> =>
    (
      await setting.read<[string, PlanSnapshot]>(
        'SELECT kind, content FROM plan_versions WHERE plan_id = $1 ORDER BY version_no',
        [planId],
      )
    ).map(([kind, { goals }]) => [kind, goals.map(({ title }) => title)]);

  it('answers the duty to set a job goal in the same transaction (LAB § 41, stk. 2, nr. 1)', async () => {
    const plan = await savePlan(setting.db, citizen);
    await setting.write('UPDATE evaluations SET changes_on = NULL WHERE citizen_id = $1', [citizen.citizenId]);
    const { goalId, planId } = await add({ occupationCode: '9412' });
    expect(planId).toBe(plan.planId);
    expect(await setting.statusOf(citizen, 'plan-job-goal')).toBe('met');
    expect(
      await setting.read('SELECT title, occupation_code, status, created_on FROM goals WHERE goal_id = $1', [goalId]),
    ).toEqual([['Køkkenmedhjælper', '9412', 'open', '2022-03-01']]);
  });

  it('keeps what an import brought as a version before the first, and each save as one after it', async () => {
    const plan = await savePlan(setting.db, citizen);
    const first = await saveGoal(setting.db, plan, { title: 'Første' });
    await add({ kind: 'sub_goal', title: 'Under', parentGoalId: first.goalId });
    await add({ title: 'Sidst' });
    expect(await versions(plan)).toEqual([
      ['received', ['Første']],
      ['saved', ['Første', 'Under']],
      ['saved', ['Første', 'Under', 'Sidst']],
    ]);
    expect(await setting.read('SELECT updated_on, edited_here FROM plans WHERE plan_id = $1', [plan.planId])).toEqual([
      ['2022-03-01', true],
    ]);
  });

  it('writes in the plan in force, and in a rehabilitation plan where that is named', async () => {
    await savePlan(setting.db, citizen, { createdOn: date('2021-01-01') });
    const inForce = await savePlan(setting.db, citizen, { createdOn: date('2022-01-01') });
    const beside = await savePlan(setting.db, citizen, { kind: 'rehabilitation_plan' });
    expect((await add()).planId).toBe(inForce.planId);
    expect((await add({ planId: beside.planId })).planId).toBe(beside.planId);
  });

  it('is refused where there is no plan, and in one that has been replaced', async () => {
    expect(await attempt({})).toMatchObject({ ok: false, error: { code: 'refused', reason: 'no_plan' } });
    const former = await savePlan(setting.db, citizen, { createdOn: date('2021-01-01') });
    await savePlan(setting.db, citizen, { kind: 'holistic_plan', createdOn: date('2022-01-01') });
    expect(await attempt({ planId: former.planId })).toMatchObject({ ok: false, error: { reason: 'plan_replaced' } });
    expect(await attempt({ planId: 'P-nobody' })).toMatchObject({ ok: false, error: { code: 'record_not_found' } });
  });

  it('is refused field by field, and then nothing is kept', async () => {
    const plan = await savePlan(setting.db, citizen);
    expect(
      faultsOf(
        await attempt({
          title: ' ',
          occupationCode: '9999',
          place: 'x'.repeat(301),
          targetOn: date('2022-02-28'),
          parentGoalId: 'G-nobody',
        }),
      ),
    ).toEqual([
      'title empty',
      'place too_long',
      'targetOn before_created',
      'occupationCode unknown_code',
      'parentGoalId unknown',
    ]);
    expect(faultsOf(await attempt({ kind: 'sub_goal', occupationCode: '9412' }))).toEqual([
      'occupationCode only_job_goal',
    ]);
    expect(await versions(plan)).toEqual([]);
  });

  it('goes five levels deep and no deeper', async () => {
    await savePlan(setting.db, citizen);
    let parentGoalId: string | null = null;
    for (let depth = 0; depth < 5; depth += 1) parentGoalId = (await add({ parentGoalId })).goalId;
    expect(faultsOf(await attempt({ parentGoalId }))).toEqual(['parentGoalId too_deep']);
  });

  it('leaves offers alone: the goal that they serve is theirs to name', async () => {
    await savePlan(setting.db, citizen);
    const offer = await saveOffer(setting.db, citizen);
    await add();
    expect(await setting.read('SELECT goal_id FROM offers WHERE offer_id = $1', [offer.offerId])).toEqual([[null]]);
  });
});
