import type { OfferKind } from '../facts/codes';
import type { WorkHoursFact } from '../facts/citizen-facts';
import { addToMonth, firstDayOf, formatMonth, monthOf, type PlainDate } from '../time/plain-date';

/**
 * Why an exemption from the 225 hours is looked at anew (`docs/rules.md`, part 5): a placement of ten hours a week or more,
 * ordinary hours of late, the day that was set for it, or something that a person saw.
 */
export const REVIEW_CAUSES = ['placement', 'ordinary_hours', 'review_date', 'other'] as const;
export type ReviewCause = (typeof REVIEW_CAUSES)[number];
export const REVIEW_CONCLUSIONS = ['keep', 'close'] as const;
export type ReviewConclusion = (typeof REVIEW_CONCLUSIONS)[number];

/** Hours a week in a placement from which work ability may have changed (audit 2022, R19). */
export const REVIEW_PLACEMENT_HOURS = 10;
/** Calendar months up to and including that of the as-of date in which ordinary hours ask for a review. */
export const REVIEW_MONTHS = 3;

const PLACEMENTS: readonly OfferKind[] = ['placement_private', 'placement_public'];

export interface PlacementFact {
  readonly id: string;
  readonly kind: OfferKind;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  /** `null` where nobody recorded how many. */
  readonly hoursPerWeek: number | null;
}

/** What a review had before it: recorded with it, so that only what is new asks again. */
export interface ReviewEvidence {
  readonly placements: readonly { readonly offerId: string; readonly hoursPerWeek: number }[];
  readonly months: readonly { readonly month: string; readonly hours: string }[];
}

export interface ReviewSignal {
  readonly cause: Extract<ReviewCause, 'placement' | 'ordinary_hours'>;
  readonly evidence: ReviewEvidence;
}

/**
 * What asks for a review of an exemption from the 225 hours on a date on which somebody is exempt: placements that run that
 * day, and ordinary hours in the three months up to it, that no review has had before it. A placement whose hours have gone
 * up since, and a month whose hours have changed, ask again.
 */
export function reviewSignals(
  facts: { readonly offers: readonly PlacementFact[]; readonly workHours: readonly WorkHoursFact[] },
  considered: readonly ReviewEvidence[],
  asOf: PlainDate,
): ReviewSignal[] {
  const placements = facts.offers.filter((offer) => isRunningPlacement(offer, asOf)).flatMap(heavy);
  const newPlacements = placements.filter(
    ({ offerId, hoursPerWeek }) =>
      !considered.some((review) =>
        review.placements.some((seen) => seen.offerId === offerId && seen.hoursPerWeek >= hoursPerWeek),
      ),
  );
  const newMonths = workedMonths(facts.workHours, asOf).filter(
    ({ month, hours }) =>
      !considered.some((review) => review.months.some((seen) => seen.month === month && seen.hours === hours)),
  );
  return [
    ...(newPlacements.length > 0
      ? [{ cause: 'placement' as const, evidence: { placements: newPlacements, months: [] } }]
      : []),
    ...(newMonths.length > 0
      ? [{ cause: 'ordinary_hours' as const, evidence: { placements: [], months: newMonths } }]
      : []),
  ];
}

function isRunningPlacement({ kind, startsOn, endsOn }: PlacementFact, asOf: PlainDate): boolean {
  return PLACEMENTS.includes(kind) && startsOn <= asOf && (endsOn === null || endsOn >= asOf);
}

function heavy({ id, hoursPerWeek }: PlacementFact): ReviewEvidence['placements'] {
  return hoursPerWeek !== null && hoursPerWeek >= REVIEW_PLACEMENT_HOURS ? [{ offerId: id, hoursPerWeek }] : [];
}

function workedMonths(workHours: readonly WorkHoursFact[], asOf: PlainDate): ReviewEvidence['months'] {
  const first = addToMonth(monthOf(asOf), 1 - REVIEW_MONTHS);
  return workHours
    .filter(({ month, ordinaryHours }) => month >= first && firstDayOf(month) <= asOf && /[1-9]/.test(ordinaryHours))
    .sort((a, b) => a.month - b.month)
    .map(({ month, ordinaryHours }) => ({ month: formatMonth(month), hours: ordinaryHours }));
}
