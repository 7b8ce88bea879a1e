import { goalTree, type GoalRow } from './goal-tree';

function goal(goalId: string, parentGoalId: string | null = null): GoalRow {
  return { goalId, parentGoalId, kind: 'sub_goal', title: goalId, status: 'open', targetOn: null, closedOn: null };
}

function drawn(rows: readonly GoalRow[]): string {
  const draw = (steps: ReturnType<typeof goalTree>): string =>
    steps.map(({ title, steps: within }) => (within.length === 0 ? title : `${title}(${draw(within)})`)).join(' ');
  return draw(goalTree(rows));
}

describe('the goals of a plan', () => {
  it('stand under the goals that they lead to, in the order given', () => {
    expect(drawn([goal('job'), goal('b', 'job'), goal('a', 'job'), goal('a1', 'a'), goal('other')])).toBe(
      'job(b a(a1)) other',
    );
  });

  it('stand at the top where the goal that they lead to was given up', () => {
    expect(drawn([goal('a', 'dropped'), goal('a1', 'a')])).toBe('a(a1)');
  });

  it('do not vanish when they lead in a circle', () => {
    expect(drawn([goal('a', 'b'), goal('b', 'a'), goal('self', 'self'), goal('c')])).toBe('c a(b) self');
  });
});
