import { comparePlans, goalChange, isSamePlan } from './compare-plans';
import type { GoalSnapshot, PlanSnapshot } from './plan-snapshot';

const goal = (goalId: string, given: Partial<GoalSnapshot> = {}): GoalSnapshot => ({
  goalId,
  parentGoalId: null,
  kind: 'sub_goal',
  title: `Mål ${goalId}`,
  occupationCode: null,
  status: 'open',
  createdOn: '2022-02-10',
  targetOn: null,
  closedOn: null,
  place: null,
  timing: null,
  purpose: null,
  owner: null,
  ownWords: null,
  description: null,
  dropReason: null,
  ...given,
});
const plan = (goals: readonly GoalSnapshot[], given: Partial<PlanSnapshot> = {}): PlanSnapshot => ({
  kind: 'min_plan',
  createdOn: '2022-02-10',
  consentedOn: null,
  updatedOn: null,
  ownWords: null,
  assessment: null,
  goals,
  ...given,
});
const changes = (before: readonly GoalSnapshot[], after: readonly GoalSnapshot[]): string =>
  comparePlans(plan(before), plan(after))
    .goals.map((difference) => `${difference.goalId} ${goalChange(difference)}`)
    .join(', ');

describe('two versions of a plan', () => {
  it('are the same where only the day of the last change differs', () => {
    const difference = comparePlans(plan([goal('a')]), plan([goal('a')], { updatedOn: '2022-03-01' }));
    expect(isSamePlan(difference)).toBe(true);
  });

  it('show each changed field of the plan and of a goal, as it was and as it is', () => {
    const difference = comparePlans(
      plan([goal('a', { title: 'I arbejde' })], { ownWords: 'Jeg vil ud' }),
      plan([goal('a', { title: 'Butiksassistent', occupationCode: '5223' })], { ownWords: 'Jeg vil ud at køre' }),
    );
    expect(difference.fields).toEqual([{ field: 'ownWords', before: 'Jeg vil ud', after: 'Jeg vil ud at køre' }]);
    expect(difference.goals[0]?.fields).toEqual([
      { field: 'title', before: 'I arbejde', after: 'Butiksassistent' },
      { field: 'occupationCode', before: null, after: '5223' },
    ]);
  });

  it('show what was added, and what is gone where it stood', () => {
    expect(changes([goal('a'), goal('b'), goal('c')], [goal('a'), goal('c'), goal('d')])).toBe(
      'a none, b removed, c none, d added',
    );
    expect(changes([goal('a'), goal('b')], [])).toBe('a removed, b removed');
  });

  it('call one goal taken to the top one move, and not a move of all that it passed', () => {
    expect(changes([goal('a'), goal('b'), goal('c')], [goal('c'), goal('a'), goal('b')])).toBe(
      'c moved, a none, b none',
    );
  });

  it('call a goal moved that serves another than before, and not those under it', () => {
    const before = [goal('a'), goal('b', { parentGoalId: 'a' }), goal('c', { parentGoalId: 'b' }), goal('d')];
    const after = [goal('a'), goal('d'), goal('b', { parentGoalId: 'd' }), goal('c', { parentGoalId: 'b' })];
    expect(changes(before, after)).toBe('a none, d none, b moved, c none');
  });

  it('call a goal changed that was moved too, and keep both', () => {
    const { goals } = comparePlans(
      plan([goal('a'), goal('b')]),
      plan([goal('b', { status: 'achieved', closedOn: '2022-03-01' }), goal('a')]),
    );
    expect(goals.map((difference) => [goalChange(difference), difference.isMoved])).toEqual([
      ['changed', false],
      ['moved', true],
    ]);
  });
});
