import type { ExemptionGround, ExemptionKind } from '../facts/codes';
import { hours225 } from '../law/hours-225/hours-225.rule';
import { danishDate } from '../law/danish';
import { addDays, addMonths, later, type PlainDate } from '../time/plain-date';

/** Characters of a reason, and of what has changed since the last one; white space around them not counted. */
export const EXEMPTION_REASON = { least: 40, most: 4_000 } as const;
export const EXEMPTION_ASSESSMENT = { least: 20, most: 2_000 } as const;

/** Whether anything has changed since the decision that is extended; either way it is told in own words. */
export const EXTENSION_FINDINGS = ['changed', 'unchanged'] as const;
export type ExtensionFinding = (typeof EXTENSION_FINDINGS)[number];

/** Grounds that a new decision of each kind may rest on. An import may hold others; they can be extended as they are. */
export const GROUNDS_OF_KIND: Readonly<Record<ExemptionKind, readonly ExemptionGround[]>> = {
  // LAS § 13 f, stk. 9; VEJ 9514/2021, whose list is not exhaustive.
  hours_225: [
    'limited_work_capacity',
    'rehabilitation_plan_in_preparation',
    'pre_rehabilitation',
    'illness',
    'parental_leave',
    'other',
  ],
  interviews: ['illness', 'parental_leave', 'confirmed_job', 'other'],
  offers: ['health_worsened_by_activation', 'illness', 'parental_leave', 'confirmed_job', 'other'],
};

/** Conditions that may be permanent: an exemption on them may have a day for review instead of an end. */
export const GROUNDS_WITHOUT_END: readonly ExemptionGround[] = [
  'limited_work_capacity',
  'illness',
  'health_worsened_by_activation',
];
/** An exemption without an end is looked at again within a year: the assessment is to be ongoing (VEJ 9514/2021). */
export const REVIEW_WITHIN_MONTHS = 12;

export interface ExemptionTerms {
  readonly kind: ExemptionKind;
  readonly ground: ExemptionGround;
  readonly validFrom: PlainDate;
  /** Inclusive. Exactly one of the two is set. */
  readonly validTo: PlainDate | null;
  readonly reviewOn: PlainDate | null;
}

export interface ExemptionFault {
  readonly field: 'ground' | 'validFrom' | 'validTo' | 'reviewOn';
  readonly code:
    | 'ground_of_other_kind'
    | 'end_or_review_required'
    | 'end_and_review'
    | 'ends_before_start'
    | 'ground_needs_end'
    | 'review_not_ahead'
    | 'review_too_late'
    | 'before_rule'
    | 'after_rule';
  readonly message: string;
}

/**
 * What stands in the way of a decision on these terms; nothing where it may be made.
 *
 * @param extended the ground of the decision that this one extends, which may be kept whatever its kind
 */
export function exemptionFaults(
  terms: ExemptionTerms,
  businessDate: PlainDate,
  extended: ExemptionGround | null = null,
): ExemptionFault[] {
  return [...groundFaults(terms, extended), ...periodFaults(terms, businessDate), ...ruleFaults(terms, businessDate)];
}

function groundFaults({ kind, ground }: ExemptionTerms, extended: ExemptionGround | null): ExemptionFault[] {
  if (GROUNDS_OF_KIND[kind].includes(ground) || ground === extended) return [];
  const message = 'Den grund kan ikke bære denne afgørelse. Vælg en af dem, der står på listen.';
  return [{ field: 'ground', code: 'ground_of_other_kind', message }];
}

function periodFaults(terms: ExemptionTerms, businessDate: PlainDate): ExemptionFault[] {
  const { ground, validFrom, validTo, reviewOn } = terms;
  if (validTo !== null && reviewOn !== null) {
    const message = 'Vælg enten en slutdato eller en dato for næste vurdering, ikke begge.';
    return [{ field: 'reviewOn', code: 'end_and_review', message }];
  }
  if (validTo !== null) {
    if (validTo >= validFrom) return [];
    const message = 'Slutdatoen skal være den første dag eller senere.';
    return [{ field: 'validTo', code: 'ends_before_start', message }];
  }
  if (reviewOn === null) {
    const message = 'Sæt en slutdato, eller ved en varig tilstand en dato for næste vurdering.';
    return [{ field: 'validTo', code: 'end_or_review_required', message }];
  }
  if (!GROUNDS_WITHOUT_END.includes(ground)) {
    const message = 'Kun en varig tilstand kan undtage uden slutdato. Sæt en slutdato.';
    return [{ field: 'validTo', code: 'ground_needs_end', message }];
  }
  return reviewFaults(reviewOn, businessDate);
}

/** A day for review lies ahead, and no further than a year. */
export function reviewFaults(reviewOn: PlainDate, businessDate: PlainDate): ExemptionFault[] {
  if (reviewOn <= businessDate) {
    const message = 'Næste vurdering skal ligge efter i dag.';
    return [{ field: 'reviewOn', code: 'review_not_ahead', message }];
  }
  const latest = addMonths(businessDate, REVIEW_WITHIN_MONTHS);
  if (reviewOn <= latest) return [];
  const message = `Næste vurdering skal ligge senest ${danishDate(latest)}: vurderingen skal være løbende.`;
  return [{ field: 'reviewOn', code: 'review_too_late', message }];
}

/** The 225-hour rule has a first and a last day; beyond them there is nothing to exempt from. */
function ruleFaults({ kind, validFrom, validTo }: ExemptionTerms, businessDate: PlainDate): ExemptionFault[] {
  if (kind !== 'hours_225') return [];
  const first = hours225.versions[0];
  const last = hours225.versions.at(-1);
  if (first !== undefined && validFrom < first.from) {
    const message = `225-timersreglen gælder fra ${danishDate(first.from)} (${first.citation}).`;
    return [{ field: 'validFrom', code: 'before_rule', message }];
  }
  if (last === undefined || last.to === null) return [];
  const message = `225-timersreglen (${last.citation}) ophørte ${danishDate(last.to)}. Der kan kun træffes afgørelse om tiden til og med den dag.`;
  if (validFrom > last.to) return [{ field: 'validFrom', code: 'after_rule', message }];
  // An open end is one that nobody could know the rule's end of, while the rule was in force.
  const endsTooLate = validTo === null ? businessDate > last.to : validTo > last.to;
  return endsTooLate ? [{ field: 'validTo', code: 'after_rule', message }] : [];
}

/** Months that an exemption is proposed for, the first by default: three are usual (audit 2022). */
export const PROPOSED_MONTHS = [3, 6, 12] as const;

/**
 * The last day of an exemption that begins on a day and is to hold for some months from then, or from today where the beginning
 * lies behind: what was late is not made up for by a shorter time.
 */
export function proposedEnd(
  kind: ExemptionKind,
  validFrom: PlainDate,
  businessDate: PlainDate,
  months: number = PROPOSED_MONTHS[0],
): PlainDate {
  const end = addDays(addMonths(later(validFrom, businessDate), months), -1);
  const lastDayOfRule = kind === 'hours_225' ? (hours225.versions.at(-1)?.to ?? null) : null;
  return lastDayOfRule !== null && end > lastDayOfRule ? lastDayOfRule : end;
}
