import type { CaseWire } from '@rettid/contracts';
import { addMonths, date, later, type PlainDate } from '@rettid/domain';
import { caseworkerItems } from './caseworker-items';
import { exemptionItems } from './exemption-items';
import { meetingItems } from './meeting-items';
import { gapItems, offerItems } from './offer-items';
import { firstDay, type LaneId, type Timeline, type TimelineItem, type TimelineLane } from './timeline-model';

/** How far bookings and the ends of offers and exemptions can be seen coming. */
const MONTHS_AHEAD = 2;

const LANES: readonly (Omit<TimelineLane, 'items'> & { readonly isShownEmpty: boolean })[] = [
  lane('meetings', 'Samtaler og møder', 'Samtaler', 'Ingen samtaler i perioden'),
  lane('no_shows', 'Udeblivelser', 'Udeblivelser', 'Ingen udeblivelser i perioden'),
  { ...lane('cancelled', 'Afbud og aflysninger', 'Aflyst', ''), isShownEmpty: false },
  lane('offers', 'Tilbud', 'Tilbud', 'Ingen tilbud i perioden'),
  { ...lane('relief_interviews', 'Fritagelse for samtaler', 'Fritaget, samtaler', ''), isShownEmpty: false },
  { ...lane('relief_offers', 'Fritagelse for tilbud', 'Fritaget, tilbud', ''), isShownEmpty: false },
  lane('hours_225', 'Undtagelse fra 225-timersreglen', 'Undtaget 225 t.', 'Ingen undtagelse i perioden'),
  lane('caseworkers', 'Sagsbehandlere', 'Sagsbehandler', 'Ingen sagsbehandler i perioden'),
];

export function timelineOf(theCase: CaseWire): Timeline {
  const today = date(theCase.businessDate);
  const from = date(theCase.timeline.from);
  const to = later(date(theCase.timeline.to), addMonths(today, MONTHS_AHEAD));
  const items: Readonly<Record<LaneId, readonly TimelineItem[]>> = {
    ...meetingItems(theCase.meetings, theCase.contacts, today),
    offers: [...offerItems(theCase.offers), ...gapItems(theCase, today)],
    ...exemptionItems(theCase.exemptions),
    caseworkers: caseworkerItems(theCase.assignments),
  };
  const lanes = LANES.map(({ isShownEmpty, ...lane }) => ({
    isShownEmpty,
    ...lane,
    items: items[lane.id].filter((item) => isOnAxis(item, from, to)).sort(byTime),
  }));
  return { from, to, today, lanes: lanes.filter(({ items, isShownEmpty }) => items.length > 0 || isShownEmpty) };
}

function lane(id: LaneId, title: string, short: string, empty: string): (typeof LANES)[number] {
  return { id, title, short, empty, isShownEmpty: true };
}

function isOnAxis(item: TimelineItem, from: PlainDate, to: PlainDate): boolean {
  const last = 'on' in item ? item.on : item.to;
  return firstDay(item) <= to && (last === null || last >= from);
}

function byTime(a: TimelineItem, b: TimelineItem): number {
  if (firstDay(a) !== firstDay(b)) return firstDay(a) - firstDay(b);
  return a.id < b.id ? -1 : 1;
}
