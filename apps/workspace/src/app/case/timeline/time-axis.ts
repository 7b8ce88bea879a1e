import { addDays, addMonths, addToMonth, firstDayOf, monthOf, type PlainDate, type PlainMonth } from '@rettid/domain';
import { widthOf } from './text-width';

/** Days to pixels: a day takes up the room from its own start to the start of the next. */
export interface TimeAxis {
  readonly from: PlainDate;
  /** The last day, wholly on the axis. */
  readonly to: PlainDate;
  /** Pixels from the picture's left edge to the start of `from`. */
  readonly left: number;
  /** Pixels from the picture's left edge to the end of `to`. */
  readonly right: number;
}

export interface MonthLine {
  readonly x: number;
  /** A January, drawn a little stronger. */
  readonly isYear: boolean;
}

export interface AxisLabel {
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

/** Months between two labels; a divisor of twelve, so that the same months are named in every year. */
const LABEL_STEPS = [1, 2, 3, 6, 12] as const;
const ROOM_BETWEEN_LABELS = 8;

const monthFormat = new Intl.DateTimeFormat('da-DK', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** Pixels from the left edge to the start of a day; days off the axis lie outside `left` to `right`. */
export function startOf(axis: TimeAxis, day: PlainDate): number {
  const days = axis.to - axis.from + 1;
  return axis.left + ((day - axis.from) / days) * (axis.right - axis.left);
}

/** Pixels to the end of a day, which is the start of the next. */
export function endOf(axis: TimeAxis, day: PlainDate): number {
  return startOf(axis, (day + 1) as PlainDate);
}

/** Pixels to the middle of a day, where what happened on that day is marked. */
export function middleOf(axis: TimeAxis, day: PlainDate): number {
  return (startOf(axis, day) + endOf(axis, day)) / 2;
}

/** A line at the start of every month, but not on the axis's own left edge. */
export function monthLines(axis: TimeAxis): MonthLine[] {
  return monthsOn(axis)
    .filter((month) => firstDayOf(month) > axis.from)
    .map((month) => ({ x: startOf(axis, firstDayOf(month)), isYear: month % 12 === 0 }));
}

/** Names of months under their lines: as many as fit beside each other, none of them over an edge. */
export function axisLabels(axis: TimeAxis): AxisLabel[] {
  const months = monthsOn(axis);
  const widest = Math.max(...months.map((month) => widthOf(monthName(month))));
  const pixelsPerMonth = (axis.right - axis.left) / Math.max(1, (axis.to - axis.from + 1) / (365.25 / 12));
  const step = LABEL_STEPS.find((months) => months * pixelsPerMonth >= widest + ROOM_BETWEEN_LABELS) ?? 12;
  const labels: AxisLabel[] = [];
  let lastEnd = Number.NEGATIVE_INFINITY;
  for (const month of months) {
    if (month % step !== 0) continue;
    const label = placed(axis, month);
    const width = widthOf(label.text);
    const start = label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2;
    // Pushed in from an edge, a label may have come too near to its neighbour.
    if (start < lastEnd + ROOM_BETWEEN_LABELS / 2) continue;
    labels.push(label);
    lastEnd = start + width;
  }
  return labels;
}

/** Whole months from the start of `from` to the end of `to`: 1 to 30 January is none, 1 to 31 January is one. */
export function wholeMonths(from: PlainDate, to: PlainDate): number {
  const end = addDays(to, 1);
  const months = monthOf(end) - monthOf(from);
  return Math.max(0, addMonths(from, months) > end ? months - 1 : months);
}

function monthsOn(axis: TimeAxis): PlainMonth[] {
  const first = monthOf(axis.from);
  const last = monthOf(axis.to);
  const months: PlainMonth[] = [];
  for (let month = first; month <= last; month = addToMonth(month, 1)) {
    if (firstDayOf(month) >= axis.from) months.push(month);
  }
  return months;
}

function placed(axis: TimeAxis, month: PlainMonth): AxisLabel {
  const text = monthName(month);
  const x = startOf(axis, firstDayOf(month));
  const half = widthOf(text) / 2;
  if (x - half < axis.left) return { x: axis.left, anchor: 'start', text };
  if (x + half > axis.right) return { x: axis.right, anchor: 'end', text };
  return { x, anchor: 'middle', text };
}

/** `mar. 2022` */
function monthName(month: PlainMonth): string {
  return monthFormat.format(firstDayOf(month) * 86_400_000);
}
