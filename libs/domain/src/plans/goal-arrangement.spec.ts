import fc from 'fast-check';
import {
  dropGoal,
  isArrangementOf,
  moveGoal,
  placesOf,
  type GoalMove,
  type GoalNode,
  type PlacedGoal,
} from './goal-arrangement';

const node = (goalId: string, ...children: GoalNode[]): GoalNode => ({ goalId, children });
/** `a(b(c) d) e` */
const PLACES = placesOf([node('a', node('b', node('c')), node('d')), node('e')]);

const shape = (places: readonly PlacedGoal[]): string => {
  const of = (parent: string | null): string =>
    places
      .filter(({ parentGoalId }) => parentGoalId === parent)
      .map(({ goalId }) => (of(goalId) === '' ? goalId : `${goalId}(${of(goalId)})`))
      .join(' ');
  return of(null);
};
const step = (goalId: string, move: GoalMove): string => shape(moveGoal(PLACES, goalId, move));

describe('a step of a goal', () => {
  it('moves it among its siblings, with all that serves it', () => {
    expect(step('b', 'down')).toBe('a(d b(c)) e');
    expect(step('d', 'up')).toBe('a(d b(c)) e');
    expect(step('e', 'up')).toBe('e a(b(c) d)');
    expect(step('a', 'down')).toBe('e a(b(c) d)');
  });

  it('lets it serve the sibling above it, as the last that does', () => {
    expect(step('d', 'in')).toBe('a(b(c d)) e');
    expect(step('e', 'in')).toBe('a(b(c) d e)');
  });

  it('lets it stand beside the goal that it served, right after it', () => {
    expect(step('c', 'out')).toBe('a(b c d) e');
    expect(step('b', 'out')).toBe('a(d) b(c) e');
  });

  it.each([
    ['b', 'up'],
    ['d', 'down'],
    ['a', 'in'],
    ['a', 'out'],
    ['e', 'down'],
    ['nobody', 'up'],
  ] as const)('leaves everything where it is where there is no such step: %s %s', (goalId, move) => {
    expect(moveGoal(PLACES, goalId, move)).toBe(PLACES);
  });

  it('goes no deeper than five levels', () => {
    const deep = placesOf([node('a', node('b', node('c', node('d', node('e'), node('f')))))]);
    expect(moveGoal(deep, 'f', 'in')).toBe(deep);
  });
});

describe('a goal let go between others', () => {
  it.each([
    ['e', 0, 0, 'e a(b(c) d)'],
    ['e', 1, 0, 'a(e b(c) d)'],
    ['e', 3, 3, 'a(b(c(e)) d)'],
    ['e', 3, 0, 'a(b(c) e d)'],
    ['b', 3, 0, 'a(d) e b(c)'],
    ['b', 3, 1, 'a(d) e(b(c))'],
    ['b', 2, 9, 'a(d(b(c))) e'],
  ] as const)('%s before row %i at depth %i', (goalId, index, depth, expected) => {
    expect(shape(dropGoal(PLACES, goalId, index, depth))).toBe(expected);
  });

  it('stays what it was where it is let go where it stood', () => {
    expect(dropGoal(PLACES, 'd', 3, 1)).toBe(PLACES);
  });
});

describe('an arrangement', () => {
  const ids = ['a', 'b', 'c'];
  const at = (goalId: string, parentGoalId: string | null = null) => ({ goalId, parentGoalId });

  it('names every goal once, each after the one that it serves', () => {
    expect(isArrangementOf(ids, [at('c'), at('a', 'c'), at('b', 'a')])).toBe(true);
    expect(isArrangementOf(ids, [at('a'), at('b')])).toBe(false);
    expect(isArrangementOf(ids, [at('a'), at('b'), at('c'), at('x')])).toBe(false);
    expect(isArrangementOf(ids, [at('a'), at('b'), at('b')])).toBe(false);
    expect(isArrangementOf(ids, [at('a', 'b'), at('b', 'a'), at('c')])).toBe(false);
    expect(isArrangementOf(ids, [at('a', 'a'), at('b'), at('c')])).toBe(false);
  });

  it('is still one after any steps and drops', () => {
    const names = PLACES.map(({ goalId }) => goalId);
    const move = fc.record({
      goalId: fc.constantFrom(...names),
      move: fc.constantFrom<GoalMove | 'drop'>('up', 'down', 'in', 'out', 'drop'),
      index: fc.nat(6),
      depth: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        let places: readonly PlacedGoal[] = PLACES;
        for (const { goalId, move: how, index, depth } of moves) {
          places = how === 'drop' ? dropGoal(places, goalId, index, depth) : moveGoal(places, goalId, how);
          expect(isArrangementOf(names, places)).toBe(true);
        }
      }),
    );
  });
});
