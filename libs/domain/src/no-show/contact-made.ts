import { addDays, earlier, later, type PlainDate } from '../time/plain-date';
import type { NoShow } from './no-show';
import { contactDemand, noShowLawOn, PERSONAL_CHANNELS, type ContactDemand } from './no-show-law';

/**
 * How far the contact about a no-show has come. `isDone`: the citizen was reached, or what the reading asks for has been
 * tried. What is lacking is told by `lacking`; all of it is 0 when nothing is.
 */
export interface ContactMade {
  readonly isDone: boolean;
  /** The first day on which the citizen was spoken with, by a contact or at an interview. */
  readonly reachedOn: PlainDate | null;
  readonly attempts: number;
  readonly demand: ContactDemand;
  readonly lacking: ContactDemand;
}

export function contactMade(noShow: NoShow): ContactMade {
  const { contacts } = noShow;
  const demand = contactDemand(noShowLawOn(noShow.happenedOn).params, noShow.targetGroup);
  const lacking = {
    attempts: short(demand.attempts, contacts.length),
    channels: short(demand.channels, new Set(contacts.map(({ channel }) => channel)).size),
    personal: short(demand.personal, contacts.filter(({ channel }) => PERSONAL_CHANNELS.includes(channel)).length),
  };
  const reachedOn = reachedFirst(noShow);
  const isTried = lacking.attempts + lacking.channels + lacking.personal === 0;
  return { isDone: reachedOn !== null || isTried, reachedOn, attempts: contacts.length, demand, lacking };
}

/**
 * The day on which contact was restored (LAS § 37): the citizen was reached, was at an interview, or answered the prior
 * notice. `null`: not yet.
 */
export function contactRestoredOn(noShow: NoShow): PlainDate | null {
  const answered = noShow.notices.flatMap(({ answeredOn }) => (answeredOn === null ? [] : [answeredOn]));
  return firstOf([...answered, reachedFirst(noShow)]);
}

/**
 * The days for which help is deducted. From a meeting (§ 37): from its day, which is always one of them, until contact is
 * restored, that day left out; `to` and `days` are `null` while it is not. From an offer (§ 36): the days away.
 */
export interface DeductionPeriod {
  readonly from: PlainDate;
  /** Inclusive. */
  readonly to: PlainDate | null;
  readonly days: number | null;
}

export function deductionPeriod(noShow: NoShow): DeductionPeriod {
  const { happenedOn, endedOn, what } = noShow;
  if (what.subject === 'offer') return period(happenedOn, endedOn);
  const restoredOn = contactRestoredOn(noShow);
  return period(happenedOn, restoredOn === null ? null : later(happenedOn, addDays(restoredOn, -1)));
}

function period(from: PlainDate, to: PlainDate | null): DeductionPeriod {
  return { from, to, days: to === null ? null : to - from + 1 };
}

function reachedFirst({ contacts, interviewOn }: NoShow): PlainDate | null {
  return firstOf([...contacts.map(({ on, reached }) => (reached === true ? on : null)), interviewOn]);
}

function firstOf(days: readonly (PlainDate | null)[]): PlainDate | null {
  return days.reduce<PlainDate | null>(
    (first, day) => (day === null || first === null ? (day ?? first) : earlier(day, first)),
    null,
  );
}

function short(asked: number, had: number): number {
  return Math.max(0, asked - had);
}
