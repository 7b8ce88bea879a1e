import { type CitizenFacts, type Evaluation, evaluateCitizen, type Obligation, type PlainDate } from '../../src';
import { countFromDay, type Day, dayAt, dayFromCount, plusDays, plusMonths, positionOf } from './calendar';
import { writable } from './arbitrary-days';
import type { Finding } from './finding';
import { referenceFindings } from './reference';

/** The columns of a finding of the project's own law, in the reference's form. */
export function columnsOf(obligation: Obligation): Finding {
  const { ruleId, ruleVersion, status, dueOn, actBy, plannedOn } = obligation;
  const text = (date: PlainDate | null) => (date === null ? null : dayFromCount(date));
  return { ruleId, ruleVersion, status, dueOn: text(dueOn), actBy: text(actBy), plannedOn: text(plannedOn) };
}

export function evaluatedOn(facts: CitizenFacts, asOf: Day): Evaluation {
  return evaluateCitizen(facts, countFromDay(asOf) as PlainDate);
}

export function findingsOn(facts: CitizenFacts, asOf: Day): Finding[] {
  return evaluatedOn(facts, asOf).obligations.map(columnsOf);
}

/**
 * The as-of date of a case and the days on which its own findings turn: each day they name, the day after it, and the
 * edges of the warn windows before it; and the days on which a year of help in three is reached or lost.
 */
export function tellingDays(facts: CitizenFacts, asOf: Day): Day[] {
  const named = referenceFindings(facts, asOf).flatMap(({ dueOn, actBy }) => [dueOn ?? [], actBy ?? []].flat());
  const days = named.flatMap((day) => [
    ...[1, 0, -2, -3, -14, -15, -28, -29].map((away) => plusDays(day, away)),
    plusMonths(day, -6),
    plusDays(plusMonths(day, -6), -1),
  ]);
  const yearsOfHelp = facts.spells.flatMap(({ startsOn, endsOn }) => {
    const reached = [363, 364, 365].map((away) => plusDays(dayFromCount(startsOn), away));
    if (endsOn === null) return reached;
    const lost = plusMonths(dayFromCount(endsOn), 36);
    return [...reached, ...[-366, -365, -364, -363].map((away) => plusDays(lost, away))];
  });
  return [asOf, ...new Set([...days, ...yearsOfHelp])].map(writable);
}

/** The first and last day before `end`, every day on which a fact or a deadline lies or has just passed, and some more. */
export function daysToTry(facts: CitizenFacts, asOf: Day, end: Day, anywhere: readonly number[]): Day[] {
  const length = positionOf(end) - positionOf(asOf);
  if (length < 1) return [];
  const days = [
    plusDays(asOf, 1),
    plusDays(end, -1),
    ...tellingDays(facts, asOf),
    ...datesOf(facts).flatMap((day) => [day, plusDays(day, 1)]),
    ...anywhere.map((number) => dayAt(positionOf(asOf) + (number % length))),
  ];
  return [...new Set(days)].filter((day) => asOf < day && day < end);
}

/** Every date that a fact names. */
export function datesOf(facts: CitizenFacts): Day[] {
  const counts = [
    ...facts.spells.flatMap((spell) => [spell.requestedOn, spell.startsOn, spell.endsOn]),
    ...facts.classifications.flatMap((row) => [row.validFrom, row.validTo]),
    ...facts.assignments.flatMap((assignment) => [assignment.validFrom, assignment.validTo]),
    ...[...facts.meetings, ...facts.contacts].map((event) => event.on),
    ...[...facts.plans, ...facts.goals].map((written) => written.createdOn),
    ...facts.goals.map((goal) => goal.closedOn),
    ...facts.offers.flatMap((offer) => [offer.startsOn, offer.endsOn]),
    ...facts.exemptions.flatMap((exemption) => [exemption.validFrom, exemption.validTo, exemption.closedOn]),
  ];
  return counts.filter((count) => count !== null).map(dayFromCount);
}
