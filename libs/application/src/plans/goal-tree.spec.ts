import fc from 'fast-check';
import { goalTree, type LinkedGoal } from './goal-tree';

const goal = (goalId: string, parentGoalId: string | null = null): LinkedGoal => ({ goalId, parentGoalId });

/** `a(b c(d))` */
const shape = (goals: readonly LinkedGoal[]): string =>
  goalTree<LinkedGoal, string>(goals, ({ goalId }, served) =>
    served.length === 0 ? goalId : `${goalId}(${served.join(' ')})`,
  ).join(' ');

describe('the goals of a plan as a tree', () => {
  it('stand under the goal that they serve, in the order in which they were set', () => {
    expect(shape([goal('a'), goal('b', 'a'), goal('c'), goal('d', 'b'), goal('e', 'a'), goal('f', 'c')])).toBe(
      'a(b(d) e) c(f)',
    );
  });

  it('may come before the goal that they serve', () => {
    expect(shape([goal('b', 'a'), goal('a')])).toBe('a(b)');
  });

  it('stand at the top where the goal that they serve is not among them', () => {
    expect(shape([goal('a'), goal('b', 'elsewhere'), goal('c', 'b')])).toBe('a b(c)');
  });

  it('are not lost where they serve each other in a circle, or themselves', () => {
    expect(shape([goal('x'), goal('a', 'c'), goal('b', 'a'), goal('c', 'b'), goal('s', 's')])).toBe('x a(b(c)) s');
  });

  it('are all there once, whatever they serve', () => {
    const anyGoals = fc
      .array(fc.option(fc.nat(12)), { maxLength: 12 })
      .map((parents) => parents.map((parent, index) => goal(`g${index}`, parent === null ? null : `g${parent}`)));
    fc.assert(
      fc.property(anyGoals, (goals) => {
        const ids = goalTree<LinkedGoal, string[]>(goals, ({ goalId }, served) => [goalId, ...served.flat()]).flat();
        expect(ids.sort()).toEqual(goals.map(({ goalId }) => goalId).sort());
      }),
    );
  });
});
