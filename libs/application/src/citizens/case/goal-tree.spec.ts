import fc from 'fast-check';
import type { CaseGoal } from './case';
import { goalTree, type FlatGoal } from './goal-tree';

function goal(goalId: string, parentGoalId: string | null = null): FlatGoal {
  const dates = { createdOn: '2022-01-01', targetOn: null, closedOn: null };
  return { goalId, parentGoalId, kind: 'sub_goal', title: goalId, occupationCode: null, status: 'open', ...dates };
}

/** `a(b c(d))` */
const shape = (goals: readonly CaseGoal[]): string =>
  goals.map(({ goalId, children }) => goalId + (children.length === 0 ? '' : `(${shape(children)})`)).join(' ');

const idsOf = (goals: readonly CaseGoal[]): string[] =>
  goals.flatMap(({ goalId, children }) => [goalId, ...idsOf(children)]);

describe('the goals of a plan as a tree', () => {
  it('stand under the goal that they serve, in the order in which they were set', () => {
    const goals = [goal('a'), goal('b', 'a'), goal('c'), goal('d', 'b'), goal('e', 'a'), goal('f', 'c')];
    expect(shape(goalTree(goals))).toBe('a(b(d) e) c(f)');
  });

  it('may come before the goal that they serve', () => {
    expect(shape(goalTree([goal('b', 'a'), goal('a')]))).toBe('a(b)');
  });

  it('stand at the top where the goal that they serve is not among them', () => {
    expect(shape(goalTree([goal('a'), goal('b', 'elsewhere'), goal('c', 'b')]))).toBe('a b(c)');
  });

  it('are not lost where they serve each other in a circle, or themselves', () => {
    expect(shape(goalTree([goal('x'), goal('a', 'c'), goal('b', 'a'), goal('c', 'b'), goal('s', 's')]))).toBe(
      'x a(b(c)) s',
    );
  });

  it('tell nothing of the parent but by their place', () => {
    expect(Object.keys(goalTree([goal('a')])[0] ?? {})).not.toContain('parentGoalId');
  });

  it('are all there once, whatever they serve', () => {
    const anyGoals = fc
      .array(fc.option(fc.nat(12)), { maxLength: 12 })
      .map((parents) => parents.map((parent, index) => goal(`g${index}`, parent === null ? null : `g${parent}`)));
    fc.assert(
      fc.property(anyGoals, (goals) => {
        expect(idsOf(goalTree(goals)).sort()).toEqual(goals.map(({ goalId }) => goalId).sort());
      }),
    );
  });
});
