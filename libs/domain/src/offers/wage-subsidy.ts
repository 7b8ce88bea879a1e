import type { OfferKind, TargetGroup } from '../facts/codes';
import type { BenefitSpellFact } from '../facts/citizen-facts';
import { addDays, addMonths, addYears, date, type PlainDate } from '../time/plain-date';
import type { SubsidyGround } from './offer-codes';

/** Who may be employed with wage subsidy, as dated data. `to` is inclusive. */
export interface SubsidyTerms {
  readonly groups: readonly TargetGroup[];
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  /** Months on benefits before the first day, in total. */
  readonly priorMonths: number;
  /** Older than this many years is another ground. */
  readonly overYears: number;
  readonly citation: string;
  readonly verified: boolean;
}

export const SUBSIDY_TERMS: readonly SubsidyTerms[] = [
  {
    groups: ['6.1', '6.2', '6.3', '6.4', '6.5', '6.12'],
    from: date('2020-01-01'),
    to: null,
    priorMonths: 6,
    overYears: 50,
    citation: 'LAB § 69',
    verified: true,
  },
];

/** What decides about wage subsidy, of one citizen. */
export interface SubsidyQuestion {
  readonly kind: OfferKind;
  readonly group: TargetGroup;
  readonly startsOn: PlainDate;
  readonly birthDate: PlainDate;
  readonly spells: readonly Pick<BenefitSpellFact, 'startsOn' | 'endsOn'>[];
}

/** What the records tell of the ground: found in them; or to be stated, with the first day on which time alone would do. */
export type SubsidyAnswer =
  | { readonly found: SubsidyGround; readonly terms: SubsidyTerms }
  | { readonly found: null; readonly terms: SubsidyTerms; readonly allowedFrom: PlainDate | null };

/** Grounds that no record tells: the caseworker states one. */
export const STATED_SUBSIDY_GROUNDS = ['no_qualification', 'lone_parent'] as const satisfies readonly SubsidyGround[];

/** The ground on which the citizen may be employed with wage subsidy; `null` where nothing is asked. */
export function subsidyAnswer(question: SubsidyQuestion): SubsidyAnswer | null {
  const terms = subsidyTermsOf(question);
  if (terms === null) return null;
  if (hasPriorMonths(terms, question.spells, question.startsOn)) return { found: 'prior_benefits', terms };
  const birthday = addYears(question.birthDate, terms.overYears);
  if (question.startsOn > birthday) return { found: 'over_50', terms };
  return { found: null, terms, allowedFrom: firstAllowed(terms, question, addDays(birthday, 1)) };
}

function subsidyTermsOf({ kind, group, startsOn }: SubsidyQuestion): SubsidyTerms | null {
  if (kind !== 'wage_subsidy_private' && kind !== 'wage_subsidy_public') return null;
  return (
    SUBSIDY_TERMS.find(
      (terms) => terms.groups.includes(group) && terms.from <= startsOn && (terms.to === null || terms.to >= startsOn),
    ) ?? null
  );
}

/** Days on benefits in total, against the days of the last months: without a break, just those months are enough. */
function hasPriorMonths(terms: SubsidyTerms, spells: SubsidyQuestion['spells'], day: PlainDate): boolean {
  let days = 0;
  for (const { startsOn, endsOn } of spells) {
    const until = endsOn === null || endsOn >= day ? day : addDays(endsOn, 1);
    days += Math.max(0, until - startsOn);
  }
  return days >= day - addMonths(day, -terms.priorMonths);
}

/** The first day after the wanted one on which the months or the age suffice; `null` where no spell is open and age is far off. */
function firstAllowed(
  terms: SubsidyTerms,
  { spells, startsOn }: SubsidyQuestion,
  overAgeFrom: PlainDate,
): PlainDate | null {
  const isOnBenefit = spells.some((spell) => spell.endsOn === null || spell.endsOn >= startsOn);
  if (!isOnBenefit) return overAgeFrom <= addYears(startsOn, 1) ? overAgeFrom : null;
  for (let day = addDays(startsOn, 1); day < addMonths(startsOn, terms.priorMonths + 1); day = addDays(day, 1)) {
    if (day === overAgeFrom || hasPriorMonths(terms, spells, day)) return day;
  }
  return null;
}
