import { fitted } from './text-width';
import { endOf, startOf, type TimeAxis } from './time-axis';
import type { PeriodItem, PeriodMark } from './timeline-model';
import { trackEach } from './tracks';

export interface Bar {
  readonly shape: 'bar';
  readonly id: string;
  readonly mark: PeriodMark;
  /** Left edge. */
  readonly x: number;
  /** Upper edge. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** SVG path of the outline: round where the period begins or ends, straight where the picture cuts it off. */
  readonly outline: string;
  /** What fits inside; `null`: nothing does. */
  readonly label: string | null;
  readonly words: string;
}

export const BAR_HEIGHT = 18;
export const TRACK_PITCH = 21;
/** A period of one day must still be seen and hit. */
const LEAST_WIDTH = 5;
/** Leaves a seam between a period and the next that follows it without a day between. */
const SEAM = 1;
const LABEL_INSET = 5;
const ROUNDING = 4;

/** Periods as bars, on as many tracks as they need so that none covers another. `top` is the first track's upper edge. */
export function bars(
  items: readonly PeriodItem[],
  axis: TimeAxis,
  top: number,
): { readonly marks: readonly Bar[]; readonly tracks: number } {
  const stretches = items.map((item) => stretchOf(item, axis));
  const tracks = trackEach(stretches);
  const marks = items.map((item, index): Bar => {
    const stretch = stretches[index] ?? stretchOf(item, axis);
    const width = stretch.end - stretch.start - SEAM;
    const y = top + (tracks[index] ?? 0) * TRACK_PITCH;
    const isCutLeft = item.from < axis.from;
    const isCutRight = item.to === null || item.to > axis.to;
    return {
      shape: 'bar',
      id: item.id,
      mark: item.mark,
      x: stretch.start,
      y,
      width,
      height: BAR_HEIGHT,
      outline: outlineOf(stretch.start, y, width, isCutLeft, isCutRight),
      label: fitted(item.short, width - 2 * LABEL_INSET),
      words: item.words,
    };
  });
  return { marks, tracks: Math.max(0, ...tracks.map((track) => (track ?? 0) + 1)) };
}

function stretchOf(item: PeriodItem, axis: TimeAxis): { readonly start: number; readonly end: number } {
  const start = Math.max(axis.left, startOf(axis, item.from));
  const end = item.to === null ? axis.right : Math.min(axis.right, endOf(axis, item.to));
  const width = Math.max(end - start, LEAST_WIDTH + SEAM);
  // At the right edge a short period grows to the left, so as to stay within the picture.
  const from = Math.min(start, axis.right - width);
  return { start: from, end: from + width };
}

function outlineOf(x: number, y: number, width: number, isCutLeft: boolean, isCutRight: boolean): string {
  const most = Math.min(ROUNDING, width / 2);
  const left = isCutLeft ? 0 : most;
  const right = isCutRight ? 0 : most;
  const end = x + width;
  const bottom = y + BAR_HEIGHT;
  return [
    `M${px(x + left)} ${px(y)}`,
    `H${px(end - right)}`,
    `Q${px(end)} ${px(y)} ${px(end)} ${px(y + right)}`,
    `V${px(bottom - right)}`,
    `Q${px(end)} ${px(bottom)} ${px(end - right)} ${px(bottom)}`,
    `H${px(x + left)}`,
    `Q${px(x)} ${px(bottom)} ${px(x)} ${px(bottom - left)}`,
    `V${px(y + left)}`,
    `Q${px(x)} ${px(y)} ${px(x + left)} ${px(y)}Z`,
  ].join('');
}

function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}
