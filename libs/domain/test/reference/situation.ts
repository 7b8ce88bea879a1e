import type { CitizenFacts, TargetGroup } from '../../src';
import { type Day, type Month, dayFromCount, daysBetween, monthFromCount } from './calendar';

/** A stretch of days, both ends inclusive; `null` is an open end. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day | null;
}

type Spell = CitizenFacts['spells'][number];
type Meeting = CitizenFacts['meetings'][number];
type Plan = CitizenFacts['plans'][number];
type Goal = CitizenFacts['goals'][number];
type Offer = CitizenFacts['offers'][number];
type Exemption = CitizenFacts['exemptions'][number];

/** One citizen on one as-of date: the facts known on it, in text, with the open spell and the group of that date. */
export interface Situation {
  readonly asOf: Day;
  /** `S`: first day of the spell open on the as-of date. */
  readonly start: Day;
  readonly requestedOn: Day | null;
  readonly group: TargetGroup;
  readonly spells: readonly (Stretch & { readonly benefit: Spell['benefit'] })[];
  readonly classifications: readonly (Stretch & { readonly group: TargetGroup })[];
  /** Assignments of a coordinating caseworker only. */
  readonly coordinators: readonly Stretch[];
  /** Days of the interviews that count, one entry each, also where two fall on one day. */
  readonly interviews: readonly Day[];
  readonly noShows: readonly { readonly id: Meeting['id']; readonly on: Day }[];
  /** Days of the interviews that would count and are booked on the as-of date or later. */
  readonly booked: readonly Day[];
  readonly contacts: readonly { readonly on: Day; readonly about: string | null }[];
  readonly plans: readonly { readonly id: string; readonly kind: Plan['kind']; readonly createdOn: Day }[];
  readonly goals: readonly {
    readonly planId: string;
    readonly kind: Goal['kind'];
    readonly status: Goal['status'];
    readonly closedOn: Day | null;
  }[];
  readonly offers: readonly (Stretch & { readonly kind: Offer['kind'] })[];
  /** Exemptions that have been in force or will be, with the end that holds. */
  readonly exemptions: readonly (Stretch & { readonly kind: Exemption['kind']; readonly closed: boolean })[];
  readonly hours: readonly { readonly month: Month; readonly text: string }[];
}

/** Whether the stretch holds the day. */
export function holds(stretch: Stretch, day: Day): boolean {
  return stretch.from <= day && (stretch.to === null || day <= stretch.to);
}

/** What is known of the citizen on the day; `null` where no spell is open or no classification is valid. */
export function situationOn(facts: CitizenFacts, asOf: Day): Situation | null {
  const spells = facts.spells.map((spell) => ({
    benefit: spell.benefit,
    requestedOn: dayOrNull(spell.requestedOn),
    from: dayFromCount(spell.startsOn),
    to: dayOrNull(spell.endsOn),
  }));
  const classifications = facts.classifications.map((row) => ({
    group: row.targetGroup,
    from: dayFromCount(row.validFrom),
    to: dayOrNull(row.validTo),
  }));
  const spell = spells.find((candidate) => holds(candidate, asOf));
  const classification = classifications.find((candidate) => holds(candidate, asOf));
  if (spell === undefined || classification === undefined) return null;
  return {
    asOf,
    start: spell.from,
    requestedOn: spell.requestedOn,
    group: classification.group,
    spells,
    classifications,
    ...meetingsKnownOn(facts, asOf),
    ...planningKnownOn(facts, asOf),
    ...periodsOf(facts),
    hours: facts.workHours
      .map((row) => ({ month: monthFromCount(row.month), text: row.ordinaryHours }))
      .filter((row) => row.month <= asOf.slice(0, 7)),
  };
}

/** What was held or missed after the day is unknown on it; what is still booked before it never took place. */
function meetingsKnownOn(facts: CitizenFacts, asOf: Day) {
  const meetings = facts.meetings.map((meeting) => ({ ...meeting, on: dayFromCount(meeting.on) }));
  const past = meetings.filter((meeting) => meeting.on <= asOf);
  const interviews = (of: typeof meetings) =>
    of.filter((meeting) => meeting.kind === 'job_interview' || meeting.kind === 'joint_interview');
  return {
    interviews: interviews(past.filter((meeting) => meeting.status === 'held')).map((meeting) => meeting.on),
    noShows: past.filter((meeting) => meeting.status === 'no_show').map(({ id, on }) => ({ id, on })),
    booked: interviews(meetings)
      .filter((meeting) => meeting.status === 'booked' && meeting.on >= asOf)
      .map((meeting) => meeting.on),
    contacts: facts.contacts
      .map((contact) => ({ on: dayFromCount(contact.on), about: contact.aboutMeetingId }))
      .filter((contact) => contact.on <= asOf),
  };
}

function planningKnownOn(facts: CitizenFacts, asOf: Day) {
  return {
    plans: facts.plans
      .map((plan) => ({ id: plan.id, kind: plan.kind, createdOn: dayFromCount(plan.createdOn) }))
      .filter((plan) => plan.createdOn <= asOf),
    goals: facts.goals
      .filter((goal) => dayFromCount(goal.createdOn) <= asOf)
      .map(({ planId, kind, status, closedOn }) => ({ planId, kind, status, closedOn: dayOrNull(closedOn) })),
  };
}

/** Periods are known with their ends as recorded, and also where they start later. */
function periodsOf(facts: CitizenFacts) {
  return {
    coordinators: facts.assignments
      .filter((assignment) => assignment.role === 'coordinating')
      .map((assignment) => ({ from: dayFromCount(assignment.validFrom), to: dayOrNull(assignment.validTo) })),
    offers: facts.offers.map((offer) => ({
      kind: offer.kind,
      from: dayFromCount(offer.startsOn),
      to: dayOrNull(offer.endsOn),
    })),
    exemptions: facts.exemptions.flatMap((exemption) => {
      const from = dayFromCount(exemption.validFrom);
      const validTo = dayOrNull(exemption.validTo);
      const closedOn = dayOrNull(exemption.closedOn);
      // Closed before it began: never in force, and no rule sees it.
      if (closedOn !== null && closedOn < from) return [];
      const to = closedOn !== null && (validTo === null || closedOn < validTo) ? closedOn : validTo;
      return [{ kind: exemption.kind, from, to, closed: closedOn !== null }];
    }),
  };
}

/** Number of days of a stretch, both ends included; `null` for an open end. */
export function lengthOf(stretch: Stretch): number | null {
  if (stretch.to === null) return null;
  return daysBetween(stretch.from, stretch.to) + 1;
}

function dayOrNull(count: number | null): Day | null {
  return count === null ? null : dayFromCount(count);
}
