import { BAR_HEIGHT } from './lane-bars';
import { RADIUS } from './lane-points';
import type { Mark } from './timeline-layout';

/** What is said of a mark, and where: the middle of the words' upper edge, in pixels of the picture. */
export interface Tip {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

/** Half of the widest that the words get (see the style sheet). */
const HALF_WIDTH = 150;

export function tipOf(mark: Mark | null, width: number): Tip | null {
  if (mark === null) return null;
  const x = Math.min(Math.max(middleOf(mark), HALF_WIDTH), Math.max(width - HALF_WIDTH, HALF_WIDTH));
  return { x, y: bottomOf(mark), lines: mark.words.split('\n') };
}

function middleOf(mark: Mark): number {
  switch (mark.shape) {
    case 'point':
      return mark.x;
    case 'bar':
      return mark.x + mark.width / 2;
    case 'gap':
      return (mark.x + mark.endX) / 2;
  }
}

function bottomOf(mark: Mark): number {
  switch (mark.shape) {
    case 'point':
      return mark.y + RADIUS;
    case 'bar':
      return mark.y + BAR_HEIGHT;
    case 'gap':
      return mark.labelY;
  }
}
