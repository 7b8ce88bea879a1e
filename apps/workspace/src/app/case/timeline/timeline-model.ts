import type { PlainDate } from '@rettid/domain';

/** Something that happened on one day. How it looks is for the drawing; the words say the same. */
export type PointMark = 'held' | 'held_other' | 'booked' | 'lapsed' | 'no_show' | 'cancelled';
/** Something that lasted. `gap` is a time in which nothing was done. */
export type PeriodMark = 'offer' | 'support' | 'relief' | 'exemption' | 'coordinating' | 'authority' | 'gap';

interface Item {
  /** Unique in the timeline. */
  readonly id: string;
  /** The whole of it in Danish, with its date: tooltip, label for screen readers, and line of the list. */
  readonly words: string;
}

export interface PointItem extends Item {
  readonly mark: PointMark;
  readonly on: PlainDate;
}

export interface PeriodItem extends Item {
  readonly mark: PeriodMark;
  readonly from: PlainDate;
  /** Last day; `null` is an open end. */
  readonly to: PlainDate | null;
  /** What stands in the bar where there is room; empty: nothing. */
  readonly short: string;
}

export type TimelineItem = PointItem | PeriodItem;

export type LaneId =
  | 'meetings'
  | 'no_shows'
  | 'cancelled'
  | 'offers'
  | 'relief_interviews'
  | 'relief_offers'
  | 'hours_225'
  | 'caseworkers';

export interface TimelineLane {
  readonly id: LaneId;
  /** Heading of the list. */
  readonly title: string;
  /** Beside the picture, where there is little room. */
  readonly short: string;
  /** Said where nothing is recorded. */
  readonly empty: string;
  /** On the axis, wholly or in part, in order of time. */
  readonly items: readonly TimelineItem[];
}

/** The course of a case on one axis of days: from the case's first day shown to two months past the business date. */
export interface Timeline {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly today: PlainDate;
  readonly lanes: readonly TimelineLane[];
}

/** First day of a period, or the day of a point. */
export function firstDay(item: TimelineItem): PlainDate {
  return 'on' in item ? item.on : item.from;
}
