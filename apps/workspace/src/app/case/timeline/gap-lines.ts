import { endOf, startOf, type TimeAxis } from './time-axis';
import { fitted, widthOf } from './text-width';
import type { PeriodItem } from './timeline-model';
import { trackEach } from './tracks';

/** A broken line for a time in which nothing was done, with its words under it. */
export interface GapLine {
  readonly shape: 'gap';
  readonly id: string;
  readonly mark: 'gap';
  /** Left end of the line. */
  readonly x: number;
  readonly y: number;
  /** Right end of the line. */
  readonly endX: number;
  /** Left edge of the words, which may be wider than the line. */
  readonly labelX: number;
  /** Base line of the words. */
  readonly labelY: number;
  /** As much of the words as the picture has room for. */
  readonly label: string;
  readonly words: string;
}

const PITCH = 24;
const LINE_OFFSET = 6;
const LABEL_OFFSET = 19;
const ROOM_BETWEEN = 10;

/** Gaps below a lane's bars, on as many rows as keep line and words of each clear of the others'. */
export function gapLines(
  items: readonly PeriodItem[],
  axis: TimeAxis,
  top: number,
): { readonly marks: readonly GapLine[]; readonly bottom: number } {
  const placed = items.map((item) => {
    const x = Math.max(axis.left, startOf(axis, item.from));
    const endX = Math.min(axis.right, item.to === null ? axis.right : endOf(axis, item.to));
    const label = fitted(item.short, axis.right - axis.left) ?? '';
    const width = widthOf(label);
    const centred = (x + endX - width) / 2;
    const labelX = Math.min(Math.max(centred, axis.left), axis.right - width);
    return { item, x, endX, label, labelX, width };
  });
  const rows = trackEach(
    placed.map(({ x, endX, labelX, width }) => ({
      start: Math.min(x, labelX),
      end: Math.max(endX, labelX + width) + ROOM_BETWEEN,
    })),
  );
  const marks = placed.map(({ item, x, endX, label, labelX }, index): GapLine => {
    const y = top + (rows[index] ?? 0) * PITCH + LINE_OFFSET;
    const labelY = y - LINE_OFFSET + LABEL_OFFSET;
    return { shape: 'gap', id: item.id, mark: 'gap', x, y, endX, labelX, labelY, label, words: item.words };
  });
  return { marks, bottom: top + Math.max(0, ...rows.map((row) => ((row ?? 0) + 1) * PITCH)) };
}
