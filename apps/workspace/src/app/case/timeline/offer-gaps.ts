import type { CaseExemptionWire, CaseOfferWire } from '@rettid/contracts';
import { date, exemptionPeriods, OFFERS_THAT_COUNT, type PlainDate } from '@rettid/domain';
import { wholeMonths } from './time-axis';

/** A time on benefits in which the citizen was neither in an offer nor exempt from offers. */
export interface OfferGap {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Whole months from first to last day. */
  readonly months: number;
  /** It reaches the business date. */
  readonly isOngoing: boolean;
}

/** Shorter times between two offers are ordinary, and would fill the picture with lines. */
const LEAST_MONTHS = 6;

/**
 * The gaps of at least six months, earliest first, from the first day of the present unbroken time on benefits: what came
 * before it the case does not tell. An offer counts as the law's rules count it (a mentor does not), an exemption as long as
 * it was in force.
 */
export function offerGaps(
  offers: readonly CaseOfferWire[],
  exemptions: readonly CaseExemptionWire[],
  onBenefitSince: PlainDate | null,
  today: PlainDate,
): OfferGap[] {
  if (onBenefitSince === null) return [];
  const gaps: OfferGap[] = [];
  let freeFrom: number = onBenefitSince;
  const close = (lastFreeDay: number) => {
    const from = freeFrom as PlainDate;
    const to = Math.min(lastFreeDay, today) as PlainDate;
    const months = from > to ? 0 : wholeMonths(from, to);
    if (months >= LEAST_MONTHS) gaps.push({ from, to, months, isOngoing: to === today });
  };
  for (const { from, to } of coveredPeriods(offers, exemptions)) {
    close(from - 1);
    freeFrom = Math.max(freeFrom, (to ?? Number.POSITIVE_INFINITY) + 1);
  }
  close(today);
  return gaps;
}

function coveredPeriods(offers: readonly CaseOfferWire[], exemptions: readonly CaseExemptionWire[]): Period[] {
  const inOffer = offers
    .filter(({ kind }) => OFFERS_THAT_COUNT.includes(kind))
    .map(({ startsOn, endsOn }) => ({ from: date(startsOn), to: endsOn === null ? null : date(endsOn) }));
  const exempt = exemptionPeriods(exemptions.map(exemptionFact), 'offers');
  return [...inOffer, ...exempt].sort((a, b) => a.from - b.from);
}

interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** An exemption as the law's rules know it. */
export function exemptionFact(exemption: CaseExemptionWire): Parameters<typeof exemptionPeriods>[0][number] {
  const { exemptionId: id, kind, validFrom, validTo, closedOn } = exemption;
  return {
    id,
    kind,
    validFrom: date(validFrom),
    validTo: validTo === null ? null : date(validTo),
    closedOn: closedOn === null ? null : date(closedOn),
  };
}
