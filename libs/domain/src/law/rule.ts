import type { OfferKind } from '../facts/codes';
import type { AssignmentFact, MeetingFact, OfferFact } from '../facts/citizen-facts';
import type { PlainDate } from '../time/plain-date';
import type { ExemptionPeriod } from './exemption-periods';
import type { Horizon } from './horizon';
import type { Evidence, EvidenceFact, Obligation, ObligationStatus, RuleId } from './obligation';
import type { RuleVersion } from './rule-version';
import type { Situation } from './situation';

/** What one rule finds; the evaluation adds the rule's id and `changesOn`. */
export type Finding = Omit<Obligation, 'ruleId' | 'changesOn'>;

/** The four sentences that a person reads about a finding. Danish, made of the finding alone. */
export interface ExplanationText {
  /** What the rule asks, of whom, by when. */
  readonly asks: string;
  /** What is recorded. */
  readonly found: string;
  /** The sum: how the dates or hours were counted. Empty where nothing was counted. */
  readonly arithmetic: string;
  /** What would clear it, or that nothing is called for. */
  readonly clears: string;
}

/** A rule of the law: its versions as data, one pure evaluator, and its words. */
export interface Rule<P = unknown> {
  readonly id: RuleId;
  /** Danish title (`docs/glossary.md`). */
  readonly title: string;
  /** Whose duty it is: the municipality owes the citizen almost all of them. */
  readonly duty: 'municipality' | 'citizen';
  readonly versions: readonly RuleVersion<P>[];
  /** The finding on the horizon's as-of date, or `null` where the rule asks nothing. Compares dates through the horizon only. */
  evaluate(situation: Situation, horizon: Horizon): Finding | null;
  explain(obligation: Obligation, version: RuleVersion<P>): ExplanationText;
}

/** Whether the citizen's group is one that the version covers. */
export function covers(version: RuleVersion, situation: Situation): boolean {
  return version.groups.includes(situation.group);
}

/** What is still open about an unfulfilled duty with one deadline: past it, in its warn window, or ahead of it. */
export function openStatus(horizon: Horizon, deadline: PlainDate | null, warnDays: number): ObligationStatus {
  if (deadline === null) return 'pending';
  if (horizon.isPast(deadline)) return 'overdue';
  return horizon.hasCome((deadline - warnDays) as PlainDate) ? 'due_soon' : 'pending';
}

export function evidence(facts: readonly EvidenceFact[], figures: Evidence['figures'] = {}): Evidence {
  return { facts, figures };
}

export function meetingEvidence(meeting: MeetingFact): EvidenceFact {
  return { type: 'meeting', id: meeting.id, on: meeting.on };
}

export function offerEvidence(offer: OfferFact): EvidenceFact {
  return { type: 'offer', id: offer.id, on: offer.startsOn, to: offer.endsOn };
}

export function exemptionEvidence(period: ExemptionPeriod): EvidenceFact {
  return { type: 'exemption', id: period.exemption.id, on: period.from, to: period.to };
}

export function assignmentEvidence(assignment: AssignmentFact): EvidenceFact {
  return { type: 'assignment', id: assignment.id, on: assignment.validFrom, to: assignment.validTo };
}

export function spellEvidence(situation: Situation): EvidenceFact {
  return { type: 'spell', id: situation.spell.id, on: situation.spell.startsOn, to: situation.spell.endsOn };
}

/** `mentor` is support, not activation: it never counts as an offer. */
export const OFFERS_THAT_COUNT: readonly OfferKind[] = [
  'placement_private',
  'placement_public',
  'wage_subsidy_private',
  'wage_subsidy_public',
  'utility_work',
  'guidance_upskilling',
  'ordinary_education',
];
