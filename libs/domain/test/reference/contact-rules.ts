import { type Day, daysBetween, earliest, latest, plusDays, plusMonths } from './calendar';
import { fulfilledStatus, isPaused, unpausedDayAfter, waitingStatus } from './deadline';
import { finding, type Finding } from './finding';
import { lengthOf, holds, type Situation, type Stretch } from './situation';
import { type Version, versionInForce } from './versions';

/** Rule 1: the first interview within 7 days of the request. */
export function firstInterview(situation: Situation): Finding | null {
  const { asOf, requestedOn } = situation;
  const version = versionInForce('first-interview', requestedOn ?? situation.start, situation.group);
  if (version === null) return null;
  const plannedOn = earliest(situation.booked);
  // Without the day of the request nothing can be reckoned; only what is booked is known.
  if (requestedOn === null) return finding(version, 'unknown', { plannedOn });
  const deadline = unpausedDayAfter(situation, 'interviews', requestedOn, 7);
  // An interview before the spell counts, one before the request does not.
  const held = earliest(situation.interviews.filter((day) => day >= requestedOn));
  const status =
    held === null
      ? waitingStatus(asOf, deadline, 2, isPaused(situation, 'interviews', asOf))
      : fulfilledStatus(held, deadline);
  return finding(version, status, { dueOn: deadline, plannedOn });
}

/** Rule 2: N interviews in the first 6 months, evenly spread. */
export function interviewsFirstSixMonths(situation: Situation): Finding | null {
  const { asOf, start } = situation;
  const version = versionInForce('interviews-first-6-months', start, situation.group);
  if (version === null) return null;
  const needed = numberOfInterviews(version);
  const plannedOn = earliest(situation.booked);
  const days = daysBetween(start, plusMonths(start, 6));
  const deadline = unpausedDayAfter(situation, 'interviews', start, days);
  // Interviews from the start to today, but no further than the deadline.
  const held = situation.interviews.filter(
    (day) => day >= start && day <= asOf && (deadline === null || day <= deadline),
  ).length;
  if (held >= needed) return finding(version, 'met', { dueOn: deadline, plannedOn });
  if (deadline !== null && asOf > deadline) return finding(version, 'missed', { dueOn: deadline, plannedOn });
  // The even pace: the next interview belongs at (held + 1) / needed of the way.
  const pace = unpausedDayAfter(situation, 'interviews', start, Math.ceil((days * (held + 1)) / needed));
  const status = isPaused(situation, 'interviews', asOf) ? 'exempt' : paceStatus(asOf, pace);
  return finding(version, status, { dueOn: deadline, actBy: pace, plannedOn });
}

function paceStatus(asOf: Day, pace: Day | null): 'behind' | 'due_soon' | 'pending' {
  if (pace === null) return 'pending';
  if (asOf > pace) return 'behind';
  return plusDays(pace, -14) <= asOf ? 'due_soon' : 'pending';
}

/** Rule 3: N interviews in any 12 months. */
export function interviewsTwelveMonths(situation: Situation): Finding | null {
  const { asOf, start } = situation;
  const version = versionInForce('interviews-12-months', asOf, situation.group);
  if (version === null) return null;
  const needed = numberOfInterviews(version);
  // The start of the spell stands in for every interview not yet held.
  const newestFirst = [
    ...situation.interviews.filter((day) => day >= start && day <= asOf),
    ...Array.from({ length: needed }, () => start),
  ].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
  const from = newestFirst[needed - 1];
  if (from === undefined) throw new Error('the list holds at least as many days as interviews are needed');
  const deadline = unpausedDayAfter(situation, 'interviews', from, daysBetween(from, plusMonths(from, 12)));
  const status = waitingStatus(asOf, deadline, 14, isPaused(situation, 'interviews', asOf));
  return finding(version, status, { dueOn: deadline, plannedOn: earliest(situation.booked) });
}

function numberOfInterviews(version: Version): number {
  if (version.interviews === undefined) throw new Error(`${version.rule} ${version.version} names no number`);
  return version.interviews;
}

/** Rule 4: the first offer within 6 months of the start. */
export function firstOffer(situation: Situation): Finding | null {
  const { asOf, start } = situation;
  const version = versionInForce('first-offer', start, situation.group);
  if (version === null) return null;
  const offers = countingOffers(situation, version);
  const deadline = unpausedDayAfter(situation, 'offers', start, daysBetween(start, plusMonths(start, 6)));
  // Running on some day from the start to today; one that began before the spell counts from the spell's first day.
  const given = earliest(
    offers
      .filter((offer) => offer.from <= asOf && (offer.to === null || offer.to >= start))
      .map((offer) => latest(offer.from, start)),
  );
  const status =
    given === null
      ? waitingStatus(asOf, deadline, 28, isPaused(situation, 'offers', asOf))
      : fulfilledStatus(given, deadline);
  return finding(version, status, { dueOn: deadline, plannedOn: plannedOffer(asOf, offers) });
}

/** Rule 5: never 12 months without an offer. */
export function passivePeriod(situation: Situation): Finding | null {
  const { asOf, start } = situation;
  const version = versionInForce('passive-period', asOf, situation.group);
  if (version === null) return null;
  const offers = countingOffers(situation, version);
  const plannedOn = plannedOffer(asOf, offers);
  if (offers.some((offer) => holds(offer, asOf))) return finding(version, 'met', { plannedOn });
  // None runs today, so those that have begun have ended, each on its last day.
  const ends = offers.filter((offer) => offer.from <= asOf).map((offer) => lastDayOf(offer));
  const passiveSince = latest(start, ...ends);
  const days = daysBetween(passiveSince, plusMonths(passiveSince, 12));
  const deadline = unpausedDayAfter(situation, 'offers', passiveSince, days);
  const status = waitingStatus(asOf, deadline, 28, isPaused(situation, 'offers', asOf));
  return finding(version, status, { dueOn: deadline, plannedOn });
}

function countingOffers(situation: Situation, version: Version): Stretch[] {
  const { offerKinds, offerDays } = version;
  if (offerKinds === undefined || offerDays === undefined) throw new Error(`${version.rule} names no offers`);
  return situation.offers.filter((offer) => {
    const days = lengthOf(offer);
    return offerKinds.includes(offer.kind) && (days === null || days >= offerDays);
  });
}

function plannedOffer(asOf: Day, offers: readonly Stretch[]): Day | null {
  return earliest(offers.map((offer) => offer.from).filter((day) => day > asOf));
}

function lastDayOf(offer: Stretch): Day {
  if (offer.to === null) throw new Error('an offer that has begun and does not run today has an end');
  return offer.to;
}
