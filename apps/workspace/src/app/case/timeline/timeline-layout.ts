import type { PlainDate } from '@rettid/domain';
import { type GapLine, gapLines } from './gap-lines';
import { type Bar, bars, TRACK_PITCH as BAR_PITCH } from './lane-bars';
import { type Point, points, TRACK_PITCH as POINT_PITCH } from './lane-points';
import { axisLabels, type AxisLabel, middleOf, monthLines, type MonthLine, startOf, type TimeAxis } from './time-axis';
import { widthOf } from './text-width';
import type { LaneId, PeriodItem, PointItem, Timeline, TimelineLane } from './timeline-model';

/** What can be pointed at or stepped to: a point (or several in one spot), a bar, or a gap. */
export type Mark = Point | Bar | GapLine;

export interface LaneLayout {
  readonly id: LaneId;
  readonly title: string;
  readonly top: number;
  readonly bottom: number;
  /** Middle of the lane's first track, where its title stands. */
  readonly titleY: number;
  /** Said in the lane itself; `null` where there is something to see. */
  readonly empty: string | null;
  /** From left to right. */
  readonly marks: readonly Mark[];
}

/** Everything that the picture draws, in pixels from its upper left corner. */
export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly months: readonly MonthLine[];
  readonly labels: readonly AxisLabel[];
  readonly today: { readonly x: number; readonly labelX: number; readonly anchor: 'middle' | 'end' };
  readonly lanes: readonly LaneLayout[];
}

export const TODAY_LABEL = 'i dag';

const TITLE_ROOM = 124;
const TOP_ROOM = 22;
const BOTTOM_ROOM = 26;
const LANE_PADDING = 8;
const LEAST_PLOT = 240;

/** Lays the timeline out for a picture of the given width; below a least width the picture is drawn wider than asked. */
export function layOut(timeline: Timeline, asked: number): TimelineLayout {
  const width = Math.max(asked, TITLE_ROOM + LEAST_PLOT);
  const axis: TimeAxis = { from: timeline.from, to: timeline.to, left: TITLE_ROOM, right: width - 1 };
  const lanes: LaneLayout[] = [];
  let top = TOP_ROOM;
  for (const lane of timeline.lanes) {
    const laid = layOutLane(lane, axis, top);
    lanes.push(laid);
    top = laid.bottom;
  }
  return {
    width,
    height: top + BOTTOM_ROOM,
    plot: { left: axis.left, right: axis.right, top: TOP_ROOM, bottom: top },
    months: monthLines(axis),
    labels: axisLabels(axis),
    today: todayOn(axis, timeline.today),
    lanes,
  };
}

function layOutLane(lane: TimelineLane, axis: TimeAxis, top: number): LaneLayout {
  const first = top + LANE_PADDING;
  const laidPoints = points(lane.items.filter(isPoint), axis, first);
  const laidBars = bars(lane.items.filter(isBar), axis, first);
  const tracksBottom = first + Math.max(laidPoints.tracks * POINT_PITCH, laidBars.tracks * BAR_PITCH, BAR_PITCH);
  const gaps = gapLines(lane.items.filter(isGap), axis, tracksBottom);
  const marks: Mark[] = [...laidPoints.marks, ...laidBars.marks, ...gaps.marks];
  return {
    id: lane.id,
    title: lane.short,
    top,
    bottom: gaps.bottom + LANE_PADDING,
    titleY: first + BAR_PITCH / 2,
    empty: marks.length === 0 ? lane.empty : null,
    marks: marks.sort((a, b) => a.x - b.x || a.y - b.y),
  };
}

function todayOn(axis: TimeAxis, today: PlainDate): TimelineLayout['today'] {
  const x = middleOf(axis, today);
  const overTheEdge = x + widthOf(TODAY_LABEL) / 2 > axis.right;
  return overTheEdge ? { x, labelX: axis.right, anchor: 'end' } : { x, labelX: x, anchor: 'middle' };
}

/** Where the time to come begins: the rest of the picture is what is planned. */
export function aheadOf(timeline: Timeline, layout: TimelineLayout): { readonly x: number; readonly width: number } {
  const axis: TimeAxis = { from: timeline.from, to: timeline.to, left: layout.plot.left, right: layout.plot.right };
  const x = startOf(axis, (timeline.today + 1) as PlainDate);
  return { x, width: Math.max(0, layout.plot.right - x) };
}

function isPoint(item: TimelineLane['items'][number]): item is PointItem {
  return 'on' in item;
}

function isBar(item: TimelineLane['items'][number]): item is PeriodItem {
  return !isPoint(item) && item.mark !== 'gap';
}

function isGap(item: TimelineLane['items'][number]): item is PeriodItem {
  return !isPoint(item) && item.mark === 'gap';
}
