import type { LaneLayout, Mark } from './timeline-layout';

/** Keys that step from mark to mark in the picture. */
export const STEP_KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;
export type StepKey = (typeof STEP_KEYS)[number];

export function isStepKey(key: string): key is StepKey {
  return (STEP_KEYS as readonly string[]).includes(key);
}

/**
 * The mark to go to: left and right within the lane, up and down to the nearest in the next lane that has any, Home and End to
 * the lane's first and last. At an edge it stays where it is. `null` where the picture holds no such mark.
 */
export function stepFrom(lanes: readonly LaneLayout[], currentId: string, key: StepKey): Mark | null {
  const laneIndex = lanes.findIndex(({ marks }) => marks.some(({ id }) => id === currentId));
  const marks = lanes[laneIndex]?.marks ?? [];
  const index = marks.findIndex(({ id }) => id === currentId);
  const current = marks[index];
  if (current === undefined) return null;
  const steps: Readonly<Record<StepKey, () => Mark | null | undefined>> = {
    ArrowLeft: () => marks[index - 1],
    ArrowRight: () => marks[index + 1],
    ArrowUp: () => nearestIn(lanes.slice(0, laneIndex).reverse(), current),
    ArrowDown: () => nearestIn(lanes.slice(laneIndex + 1), current),
    Home: () => marks[0],
    End: () => marks.at(-1),
  };
  return steps[key]() ?? current;
}

function nearestIn(lanes: readonly LaneLayout[], current: Mark): Mark | null {
  const marks = lanes.find((lane) => lane.marks.length > 0)?.marks ?? [];
  let best: Mark | null = null;
  for (const mark of marks) {
    if (best === null || Math.abs(mark.x - current.x) < Math.abs(best.x - current.x)) best = mark;
  }
  return best;
}
