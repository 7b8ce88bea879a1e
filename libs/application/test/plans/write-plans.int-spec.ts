import { date, type GoalAction, type StaffActor } from '@rettid/domain';
import { evaluateCitizens, joinEvaluations } from '@rettid/jobs';
import type { Citizen, Plan } from '@rettid/persistence';
import { systemScope, type Result } from '@rettid/platform';
import { saveGoal, saveOffer, savePlan } from '@rettid/testing';
import { CaseChanges } from '../../src/changes/case-changes';
import { ArrangeGoalsUseCase } from '../../src/plans/arrange-goals.use-case';
import { ChangePlanUseCase } from '../../src/plans/change-plan.use-case';
import { CloseGoalUseCase } from '../../src/plans/close-goal.use-case';
import { CreatePlanUseCase, type CreatePlan } from '../../src/plans/create-plan.use-case';
import { ServeGoalUseCase } from '../../src/plans/serve-goal.use-case';
import { SetGoalUseCase } from '../../src/plans/set-goal.use-case';
import { ChangeSetting, CLOCK } from '../changes/setting';

describe('writing in plans', () => {
  let setting: ChangeSetting;
  let changes: CaseChanges;
  let mette: StaffActor;
  let citizen: Citizen;
  beforeAll(async () => {
    setting = await ChangeSetting.start();
    changes = new CaseChanges(setting.db.unitOfWork, CLOCK);
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
  const faultsOf = (result: Result<unknown>): unknown =>
    !result.ok && 'faults' in result.error
      ? (result.error.faults as { field: string; code: string }[]).map(({ field, code }) => `${field} ${code}`)
      : result;
  const attempt = async (plan: Partial<CreatePlan> = {}) =>
    await new CreatePlanUseCase(changes).execute(mette, {
      citizenId: citizen.citizenId,
      kind: 'min_plan',
      consentedOn: null,
      ownWords: null,
      assessment: null,
      carriesGoals: true,
      ...plan,
    });
  const create = async (plan: Partial<CreatePlan> = {}): Promise<string> => valueOf(await attempt(plan)).planId;
  const versionsOf = async (planId: string): Promise<string[]> =>
    (
      await setting.read<[string]>(
        `SELECT kind || ' ' || action FROM plan_versions WHERE plan_id = $1 ORDER BY version_no`,
        [planId],
      )
    ).map(([version]) => version);

  describe('a new plan', () => {
    it('answers the duty to have one before the effort, in the same transaction (LAB §§ 40-43)', async () => {
      await saveOffer(setting.db, citizen, { startsOn: date('2022-03-07'), endsOn: date('2022-04-03') });
      const planId = await create({ ownWords: ' Jeg vil gerne arbejde med mad. ', assessment: 'Motiveret.' });
      expect(await setting.statusOf(citizen, 'min-plan')).toBe('met');
      expect(await setting.statusOf(citizen, 'plan-job-goal')).toBe('overdue');
      expect(await versionsOf(planId)).toEqual(['saved plan.created']);
      expect(
        await setting.read('SELECT own_words, assessment, created_on, edited_here FROM plans WHERE plan_id = $1', [
          planId,
        ]),
      ).toEqual([['Jeg vil gerne arbejde med mad.', 'Motiveret.', '2022-03-01', true]]);
    });

    it('that is holistic needs the day of consent, no later than today, and ends the demands on its content', async () => {
      await create();
      expect(await setting.statusOf(citizen, 'plan-job-goal')).toBe('overdue');
      expect(faultsOf(await attempt({ kind: 'holistic_plan' }))).toEqual(['consentedOn required']);
      expect(faultsOf(await attempt({ kind: 'holistic_plan', consentedOn: date('2022-03-02') }))).toEqual([
        'consentedOn in_future',
      ]);
      await create({ kind: 'holistic_plan', consentedOn: date('2022-03-01') });
      expect(await setting.statusOf(citizen, 'plan-job-goal')).toBeUndefined();
    });

    it('is in force over any other of the same day, whatever its id', async () => {
      for (const planId of ['P-zz', 'zzzz']) {
        citizen = await setting.citizenOf(mette);
        await savePlan(setting.db, citizen, { planId, kind: 'holistic_plan', createdOn: date('2022-03-01') });
        const created = await create();
        expect(created > planId).toBe(true);
        expect(await setting.statusOf(citizen, 'plan-job-goal')).toBe('overdue');
      }
    });

    it('carries on what is still to be reached, in its order, and leaves the plan before as it was', async () => {
      const before = await savePlan(setting.db, citizen);
      const job = await saveGoal(setting.db, before, { title: 'Kok', createdOn: date('2022-02-12') });
      const under = { kind: 'sub_goal', createdOn: date('2022-02-13') } as const;
      await saveGoal(setting.db, before, { ...under, title: 'Hygiejnebevis', parentGoalId: job.goalId, place: 'VUC' });
      const done = await saveGoal(setting.db, before, { ...under, title: 'Nået', status: 'achieved' });
      await saveGoal(setting.db, before, { ...under, title: 'Under det nåede', parentGoalId: done.goalId });
      const planId = await create();
      expect(
        await setting.read(
          `SELECT g.title, c.title, (SELECT p.title FROM goals p WHERE p.goal_id = g.parent_goal_id), g.place, g.created_on
           FROM goals g JOIN goals c ON c.goal_id = g.continues_goal_id JOIN plans n ON n.plan_id = g.plan_id
           WHERE g.plan_id = $1 ORDER BY array_position(n.goal_order, g.goal_id)`,
          [planId],
        ),
      ).toEqual([
        ['Kok', 'Kok', null, null, '2022-03-01'],
        ['Hygiejnebevis', 'Hygiejnebevis', 'Kok', 'VUC', '2022-03-01'],
        ['Under det nåede', 'Under det nåede', null, null, '2022-03-01'],
      ]);
      expect(await setting.read('SELECT count(*)::int FROM goals WHERE plan_id = $1', [before.planId])).toEqual([[4]]);
      expect(await setting.statusOf(citizen, 'plan-job-goal')).toBe('met');
    });

    it('of rehabilitation stands beside, and takes no goals along', async () => {
      const before = await savePlan(setting.db, citizen);
      await saveGoal(setting.db, before);
      const planId = await create({ kind: 'rehabilitation_plan' });
      expect(await setting.read('SELECT 1 FROM goals WHERE plan_id = $1', [planId])).toEqual([]);
      expect(await setting.statusOf(citizen, 'plan-job-goal')).toBe('met');
    });
  });

  describe('the words of a plan', () => {
    const say = async (planId: string, recordVersion: number, given: Partial<CreatePlan> = {}) =>
      await new ChangePlanUseCase(changes).execute(mette, {
        citizenId: citizen.citizenId,
        planId,
        recordVersion,
        consentedOn: null,
        ownWords: 'Jeg vil gerne arbejde med mad.',
        assessment: null,
        ...given,
      });

    it('are kept beside each other, and what says nothing new leaves no version', async () => {
      const planId = await create();
      valueOf(await say(planId, 1));
      const [[version]] = (await setting.read('SELECT record_version FROM plans WHERE plan_id = $1', [planId])) as [
        [number],
      ];
      valueOf(await say(planId, version));
      expect(await versionsOf(planId)).toEqual(['saved plan.created', 'saved plan.changed']);
    });

    it('are not written over what somebody else wrote in between', async () => {
      const planId = await create();
      valueOf(await say(planId, 1));
      expect(await say(planId, 1, { ownWords: 'Noget andet' })).toMatchObject({
        ok: false,
        error: { code: 'record_changed', change: { by: 'Mette Holm' } },
      });
    });

    it('keep the consent of a holistic plan', async () => {
      const planId = await create({ kind: 'holistic_plan', consentedOn: date('2022-02-20') });
      expect(faultsOf(await say(planId, 1))).toEqual(['consentedOn required']);
    });
  });

  describe('a goal', () => {
    let plan: Plan;
    let goalId: string;
    beforeEach(async () => {
      plan = await savePlan(setting.db, citizen);
      goalId = (await saveGoal(setting.db, plan, { occupationCode: '0000', targetOn: date('2022-02-01') })).goalId;
    });
    const close = async (action: GoalAction, recordVersion: number, reason: string | null = null) =>
      await new CloseGoalUseCase(changes).execute(mette, {
        citizenId: citizen.citizenId,
        goalId,
        recordVersion,
        action,
        reason,
      });

    it('says anew what it is; a code and a day that came with an import may stay', async () => {
      const change = { citizenId: citizen.citizenId, goalId, kind: 'job_goal', title: 'Kok' } as const;
      const kept = { occupationCode: '0000', targetOn: date('2022-02-01') };
      const setGoal = new SetGoalUseCase(changes);
      valueOf(await setGoal.change(mette, { ...change, ...kept, recordVersion: 1, place: 'Kantinen' }));
      expect(await setting.read('SELECT title, place, target_on FROM goals WHERE goal_id = $1', [goalId])).toEqual([
        ['Kok', 'Kantinen', '2022-02-01'],
      ]);
      const other = { ...change, recordVersion: 2, occupationCode: '9998', targetOn: date('2022-02-02') };
      expect(faultsOf(await setGoal.change(mette, other))).toEqual([
        'targetOn before_created',
        'occupationCode unknown_code',
      ]);
    });

    it('is given up with a reason, and then no longer answers the duty (LAB § 41, stk. 2, nr. 1)', async () => {
      expect(faultsOf(await close('drop', 1, 'Nej'))).toEqual(['reason length']);
      valueOf(await close('drop', 1, 'Ryggen kan ikke holde til tunge løft'));
      expect(await setting.statusOf(citizen, 'plan-job-goal')).toBe('overdue');
      expect(
        await setting.read('SELECT reason FROM record_changes WHERE record_id = $1 ORDER BY change_id DESC LIMIT 1', [
          goalId,
        ]),
      ).toEqual([['Ryggen kan ikke holde til tunge løft']]);
      expect(await close('achieve', 2)).toMatchObject({
        ok: false,
        error: { code: 'transition_forbidden', status: 'dropped', allowed: ['reopen'] },
      });
      valueOf(await close('reopen', 2));
      expect(await setting.statusOf(citizen, 'plan-job-goal')).toBe('met');
      expect(
        await setting.read('SELECT status, closed_on, drop_reason FROM goals WHERE goal_id = $1', [goalId]),
      ).toEqual([['open', null, null]]);
    });

    it('is served by an offer that had none, and never by one after it was given up', async () => {
      const offer = await saveOffer(setting.db, citizen);
      const serve = async (recordVersion: number) =>
        await new ServeGoalUseCase(changes).execute(mette, {
          citizenId: citizen.citizenId,
          offerId: offer.offerId,
          recordVersion,
          goalId,
        });
      valueOf(await serve(1));
      expect(await setting.read('SELECT goal_id FROM offers WHERE offer_id = $1', [offer.offerId])).toEqual([[goalId]]);
      valueOf(await close('drop', 1, 'Ryggen kan ikke holde til tunge løft'));
      expect(faultsOf(await serve(2))).toEqual(['goalId closed']);
    });

    it('is found in the case of nobody else', async () => {
      const foreign = await setting.citizenOf(mette);
      const result = await new CloseGoalUseCase(changes).execute(mette, {
        citizenId: foreign.citizenId,
        goalId,
        recordVersion: 1,
        action: 'achieve',
        reason: null,
      });
      expect(result).toMatchObject({ ok: false, error: { code: 'record_not_found' } });
    });
  });

  describe('the order of goals', () => {
    it('is changed as a whole, and touches no goal but those that serve another', async () => {
      const plan = await savePlan(setting.db, citizen);
      const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((title) => saveGoal(setting.db, plan, { title })));
      const [idA, idB, idC] = [a?.goalId ?? '', b?.goalId ?? '', c?.goalId ?? ''];
      const arrange = async (recordVersion: number, goals: readonly [string, string | null][]) =>
        await new ArrangeGoalsUseCase(changes).execute(mette, {
          citizenId: citizen.citizenId,
          planId: plan.planId,
          recordVersion,
          goals: goals.map(([goalId, parentGoalId]) => ({ goalId, parentGoalId })),
        });
      valueOf(await arrange(1, [[idC, null], [idA, idC], [idB, null]])); // prettier-ignore
      expect(
        await setting.read('SELECT title, record_version FROM goals WHERE plan_id = $1 ORDER BY title', [plan.planId]),
      ).toEqual([
        ['a', 2],
        ['b', 1],
        ['c', 1],
      ]);
      expect(await versionsOf(plan.planId)).toEqual(['received plan.goals_moved', 'saved plan.goals_moved']);
      expect(faultsOf(await arrange(3, [[idC, null], [idA, null]]))).toEqual(['goals not_a_tree']); // prettier-ignore
      expect(await arrange(1, [])).toMatchObject({ ok: false, error: { code: 'record_changed' } });
    });
  });

  it('leaves after every step what a full sweep would find: no drift', async () => {
    const drift = async (): Promise<readonly unknown[]> =>
      await setting.db.unitOfWork.run(systemScope('test'), async (tx) => {
        await joinEvaluations(tx);
        const all = { jobcenterId: setting.jobcenterId, citizenIds: [citizen.citizenId], asOf: date('2022-03-01') };
        return (await evaluateCitizens(tx, all)).changed;
      });
    const { citizenId } = citizen;
    const offer = await saveOffer(setting.db, citizen, { startsOn: date('2022-03-07'), endsOn: null });
    await drift();
    const planId = await create();
    expect(await drift()).toEqual([]);
    const goals = new SetGoalUseCase(changes);
    const terms = { kind: 'job_goal', title: 'Kok' } as const;
    const { goalId } = valueOf(await goals.add(mette, { citizenId, planId, parentGoalId: null, ...terms }));
    expect(await drift()).toEqual([]);
    const serve = { citizenId, offerId: offer.offerId, recordVersion: 1, goalId };
    valueOf(await new ServeGoalUseCase(changes).execute(mette, serve));
    expect(await drift()).toEqual([]);
    valueOf(await goals.change(mette, { citizenId, goalId, recordVersion: 1, ...terms, kind: 'sub_goal' }));
    expect(await drift()).toEqual([]);
    const drop = { action: 'drop', reason: 'Ryggen kan ikke holde til det' } as const;
    valueOf(await new CloseGoalUseCase(changes).execute(mette, { citizenId, goalId, recordVersion: 2, ...drop }));
    expect(await drift()).toEqual([]);
    await create({ kind: 'holistic_plan', consentedOn: date('2022-03-01') });
    expect(await drift()).toEqual([]);
  });
});
