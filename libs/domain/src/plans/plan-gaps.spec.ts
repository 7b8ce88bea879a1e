import { date } from '../time/plain-date';
import { planGaps, type GoalInPlan, type OfferForPlan, type PlanToCheck } from './plan-gaps';

const TODAY = date('2022-03-01');
const goal = (goalId: string, given: Partial<GoalInPlan> = {}): GoalInPlan => ({
  goalId,
  parentGoalId: null,
  continuesGoalId: null,
  kind: 'job_goal',
  title: 'Butiksassistent',
  occupationCode: '5223',
  status: 'open',
  targetOn: null,
  place: null,
  timing: null,
  purpose: null,
  ...given,
});
const step = (goalId: string, parentGoalId: string | null, given: Partial<GoalInPlan> = {}): GoalInPlan =>
  goal(goalId, {
    parentGoalId,
    kind: 'sub_goal',
    title: 'Stå ved kassen',
    occupationCode: null,
    place: 'I butikken',
    timing: 'Tirsdag og torsdag',
    purpose: 'For at øve travle dage',
    ...given,
  });
const offer = (goalId: string | null, endsOn: string | null = null): OfferForPlan => ({
  offerId: 'o',
  goalId,
  endsOn: endsOn === null ? null : date(endsOn),
});
const gaps = (goals: readonly GoalInPlan[], offers: readonly OfferForPlan[] = [], given: Partial<PlanToCheck> = {}) =>
  planGaps({
    goals,
    offers,
    demands: { jobGoal: true, subGoal: true },
    on: TODAY,
    ...given,
  });

describe('what a plan lacks', () => {
  it('is nothing where goal, step and terms are there', () => {
    expect(gaps([goal('job'), step('step', 'job')])).toEqual([]);
  });

  it('is a job goal and a sub-goal where the law asks for them (LAB § 41, stk. 2, nr. 1 and 5)', () => {
    expect(gaps([])).toEqual([{ kind: 'no_job_goal' }, { kind: 'no_sub_goal' }]);
    expect(gaps([], [], { demands: { jobGoal: false, subGoal: false } })).toEqual([]);
  });

  it('counts a goal that was reached, and none that was given up', () => {
    expect(gaps([goal('job', { status: 'achieved' }), step('step', null, { status: 'achieved' })])).toEqual([]);
    expect(gaps([goal('job', { status: 'dropped' }), step('step', null, { status: 'dropped' })])).toEqual([
      { kind: 'no_job_goal' },
      { kind: 'no_sub_goal' },
    ]);
  });

  it('is a position where a goal is neither coded nor says which', () => {
    const vague = { title: 'Tilbage til arbejdsmarkedet', occupationCode: null };
    expect(gaps([goal('job', vague), step('step', 'job')])).toEqual([{ kind: 'goal_not_concrete', goalId: 'job' }]);
    expect(gaps([goal('job', { ...vague, title: 'Noget med dyr' }), step('step', 'job')])).toEqual([]);
    expect(gaps([goal('job', { ...vague, status: 'achieved' }), step('step', 'job')])).toEqual([]);
  });

  it('is an effort where nothing serves a goal: no offer now or soon, and no step under way', () => {
    const found = { kind: 'goal_without_effort', goalId: 'job' };
    const elsewhere = step('step', null);
    expect(gaps([goal('job'), elsewhere])).toContainEqual(found);
    expect(gaps([goal('job'), elsewhere], [offer('job')])).toEqual([]);
    expect(gaps([goal('job'), step('done', 'job', { status: 'achieved' })])).toContainEqual(found);
    expect(gaps([goal('job'), step('done', 'job', { status: 'achieved' })], [offer('done')])).toEqual([]);
  });

  it('takes an offer for an effort up to and including its last day', () => {
    const goals = [goal('job'), step('step', null)];
    expect(gaps(goals, [offer('job', '2022-03-01')])).toEqual([]);
    expect(gaps(goals, [offer('job', '2022-02-28')])).toEqual([{ kind: 'goal_without_effort', goalId: 'job' }]);
  });

  it('is a goal for an offer that has none in this plan, unless the plan carries its goal on', () => {
    const goals = [goal('job', { continuesGoalId: 'old' }), step('step', 'job')];
    expect(gaps(goals, [offer(null)])).toEqual([{ kind: 'effort_without_goal', offerId: 'o' }]);
    expect(gaps(goals, [offer('elsewhere')])).toEqual([{ kind: 'effort_without_goal', offerId: 'o' }]);
    expect(gaps(goals, [offer('old')])).toEqual([]);
    expect(gaps(goals, [offer(null, '2022-02-28')])).toEqual([]);
  });

  it('is where, when and why of a step (LAB § 40)', () => {
    expect(gaps([goal('job'), step('step', 'job', { place: ' ', purpose: null })])).toEqual([
      { kind: 'terms_missing', goalId: 'step', missing: ['place', 'purpose'] },
    ]);
  });

  it('is a new date from the day after the agreed one', () => {
    const due = (targetOn: string) => gaps([goal('job', { targetOn: date(targetOn) }), step('step', 'job')]);
    expect(due('2022-03-01')).toEqual([]);
    expect(due('2022-02-28')).toEqual([{ kind: 'target_passed', goalId: 'job' }]);
  });
});
