import type { PointMark } from './timeline-model';

/** Outlines of the points, drawn around (0, 0): told apart by shape, so that nothing rests on colour alone. */
export const POINT_SHAPES: Readonly<Record<PointMark, string>> = {
  held: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z',
  held_other: 'M0-5.5 5.5 0 0 5.5-5.5 0Z',
  booked: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0Z',
  lapsed: 'M-4.5-4.5H4.5V4.5H-4.5Z',
  no_show: 'M-4.5-4.5 4.5 4.5M4.5-4.5-4.5 4.5',
  cancelled: 'M-4.5 4.5 4.5-4.5',
};

/** What the points of the lane of meetings mean; in the other lanes every point is what the lane is called. */
export const MEETING_LEGEND: readonly { readonly mark: PointMark; readonly words: string }[] = [
  { mark: 'held', words: 'Jobsamtale holdt' },
  { mark: 'held_other', words: 'Andet møde holdt' },
  { mark: 'booked', words: 'Booket' },
  { mark: 'lapsed', words: 'Booket, uden oplysning om resultat' },
];
