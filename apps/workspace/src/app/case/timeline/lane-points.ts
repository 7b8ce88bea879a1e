import { middleOf, type TimeAxis } from './time-axis';
import type { PointItem, PointMark } from './timeline-model';
import { trackEach } from './tracks';

export interface Point {
  readonly shape: 'point';
  readonly id: string;
  readonly mark: PointMark;
  /** Centre. */
  readonly x: number;
  readonly y: number;
  /** How many stand here: more than one where a time holds more than there is room for. */
  readonly count: number;
  readonly words: string;
}

export const RADIUS = 5;
export const TRACK_PITCH = 15;
/** Room that a point takes up, so that its neighbour can be told from it and hit. */
const ROOM = 2 * RADIUS + 2;
/** More would make a tower of a busy month; what finds no room joins its nearest neighbour. */
const MOST_TRACKS = 3;
const ONE_BAR = 21;

/** Days as points; those too near to each other stand one below the other. `top` is the lane's first upper edge. */
export function points(
  items: readonly PointItem[],
  axis: TimeAxis,
  top: number,
): { readonly marks: readonly Point[]; readonly tracks: number } {
  const centres = items.map((item) =>
    Math.min(Math.max(middleOf(axis, item.on), axis.left + RADIUS), axis.right - RADIUS),
  );
  const tracks = trackEach(
    centres.map((x) => ({ start: x - ROOM / 2, end: x + ROOM / 2 })),
    MOST_TRACKS,
  );
  const used = Math.max(0, ...tracks.map((track) => (track ?? 0) + 1));
  // A single row of points stands level with the lane's title.
  const firstY = used === 1 ? top + ONE_BAR / 2 : top + TRACK_PITCH / 2;
  const groups = new Map<number, Group>();
  items.forEach((item, index) => {
    const x = centres[index] ?? axis.left;
    const track = tracks[index];
    if (track == null) nearest(groups, x)?.items.push(item);
    else groups.set(index, { x, y: firstY + track * TRACK_PITCH, items: [item] });
  });
  return { marks: [...groups.values()].map(pointOf), tracks: used };
}

interface Group {
  readonly x: number;
  readonly y: number;
  readonly items: PointItem[];
}

/** Of the groups begun so far the one whose centre is nearest; of several, the one with the fewest in it. */
function nearest(groups: ReadonlyMap<number, Group>, x: number): Group | null {
  let best: Group | null = null;
  for (const group of groups.values()) {
    if (best === null) {
      best = group;
      continue;
    }
    const difference = Math.abs(group.x - x) - Math.abs(best.x - x);
    if (difference < 0 || (difference === 0 && group.items.length < best.items.length)) best = group;
  }
  return best;
}

function pointOf({ x, y, items }: Group): Point {
  const [first] = items;
  if (first === undefined) throw new RangeError('a group of points holds at least one');
  const { id, mark } = first;
  return { shape: 'point', id, mark, x, y, count: items.length, words: items.map(({ words }) => words).join('\n') };
}
