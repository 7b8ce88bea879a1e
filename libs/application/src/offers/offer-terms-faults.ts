import {
  addYears,
  danishDate,
  offerReasonFault,
  saysTheSame,
  subsidyGroundOf,
  type LengthGround,
  type OfferAssessment,
  type OfferReasonFault,
  type PlainDate,
  type SubsidyGround,
} from '@rettid/domain';
import type { FieldFault } from '../changes/change-errors';
import type { OfferTerms } from './offer-commands';

/** Characters of a provider, of a contact person there, and of the step that is expected after. */
export const OFFER_NAME_MOST = 200;
export const EXPECTED_NEXT_MOST = 500;
/** A full working week. */
export const HOURS_PER_WEEK_MOST = 37;

/** What an offer is recorded with beyond its terms: the grounds on which the law allows it. */
export interface OfferGrounds {
  readonly lengthGround: LengthGround | null;
  readonly lengthReason: string | null;
  readonly subsidyGround: SubsidyGround | null;
}

/** What is wrong with the terms themselves, whatever the law says. */
export function termsFaults(terms: OfferTerms, businessDate: PlainDate): FieldFault[] {
  return [...placeFaults(terms), ...periodFaults(terms, businessDate), ...hoursFaults(terms), ...reasonFaults(terms)];
}

/** What the law asks for and the terms do not have. */
export function legalFaults(terms: OfferTerms, assessment: OfferAssessment): FieldFault[] {
  const faults = lengthFaults(assessment, terms.lengthReason);
  if (assessment.asksObviouslyReady && terms.obviouslyReady === null) {
    const message = 'Angiv, om borgeren er åbenlyst uddannelsesparat: varigheden afhænger af det (LAB § 61, stk. 1).';
    faults.push({ field: 'obviouslyReady', code: 'required', message });
  }
  if (subsidyGroundOf(assessment.subsidy, terms.subsidyGround) === 'missing') {
    faults.push({ field: 'subsidyGround', code: 'required', message: assessment.subsidy?.text ?? '' });
  }
  return faults;
}

/** A period that is too long, or that is lawful only with a reason which is missing. */
export function lengthFaults({ period }: OfferAssessment, lengthReason: string | null): FieldFault[] {
  if (period.verdict === 'allowed') return [];
  const message = period.text ?? '';
  if (period.verdict === 'too_long') return [{ field: 'endsOn', code: 'too_long', message }];
  const fault = offerReasonFault(lengthReason ?? '');
  return fault === null ? [] : [{ field: 'lengthReason', code: fault, message: `${message} ${REASON_FAULTS[fault]}` }];
}

/** On which grounds an offer without faults is lawful. */
export function groundsOf(
  { lengthReason, subsidyGround }: Pick<OfferTerms, 'lengthReason' | 'subsidyGround'>,
  { period, subsidy }: OfferAssessment,
): OfferGrounds {
  const ground = subsidyGroundOf(subsidy, subsidyGround);
  return {
    lengthGround: period.verdict === 'needs_ground' ? period.ground : null,
    lengthReason: period.verdict === 'allowed' ? null : trimmedOrNull(lengthReason),
    subsidyGround: ground === 'missing' ? null : ground,
  };
}

export function trimmedOrNull(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** What a reason of an offer must be, where it is not. */
export const REASON_FAULTS: Readonly<Record<OfferReasonFault, string>> = {
  required: 'Skriv en begrundelse.',
  too_short: 'Skriv mindst 20 tegn.',
  too_long: 'Skriv højst 2.000 tegn.',
  standard_text: 'Det kunne stå hos hvem som helst. Skriv, hvad der gælder for netop denne borger.',
};

function placeFaults({ provider, contactPerson, expectedNext }: OfferTerms): FieldFault[] {
  const faults: FieldFault[] = [];
  const name = provider.trim();
  if (name === '') faults.push({ field: 'provider', code: 'required', message: 'Skriv, hvor tilbuddet er.' });
  for (const [field, text, most] of [
    ['provider', name, OFFER_NAME_MOST],
    ['contactPerson', contactPerson ?? '', OFFER_NAME_MOST],
    ['expectedNext', expectedNext ?? '', EXPECTED_NEXT_MOST],
  ] as const) {
    if (text.trim().length > most) faults.push({ field, code: 'too_long', message: `Skriv højst ${most} tegn.` });
  }
  return faults;
}

/** A year either way: further off it is a slip of the key. */
function periodFaults({ startsOn, endsOn }: OfferTerms, businessDate: PlainDate): FieldFault[] {
  const [first, last] = [addYears(businessDate, -1), addYears(businessDate, 1)];
  if (startsOn < first || startsOn > last) {
    const message = `Startdatoen skal ligge mellem ${danishDate(first)} og ${danishDate(last)}.`;
    return [{ field: 'startsOn', code: 'out_of_range', message }];
  }
  if (endsOn !== null && endsOn < startsOn) {
    return [{ field: 'endsOn', code: 'before_start', message: 'Slutdatoen skal ligge på eller efter startdatoen.' }];
  }
  return [];
}

function hoursFaults({ kind, hoursPerWeek }: OfferTerms): FieldFault[] {
  if (hoursPerWeek === null) {
    if (kind === 'mentor') return [];
    return [{ field: 'hoursPerWeek', code: 'required', message: 'Skriv, hvor mange timer om ugen.' }];
  }
  const isInRange = hoursPerWeek > 0 && hoursPerWeek <= HOURS_PER_WEEK_MOST;
  if (isInRange && Number.isInteger(hoursPerWeek * 100)) return [];
  const message = `Timer om ugen skal være over 0 og højst ${HOURS_PER_WEEK_MOST}, med højst to decimaler.`;
  return [{ field: 'hoursPerWeek', code: 'out_of_range', message }];
}

function reasonFaults({ purpose, towardsWork }: OfferTerms): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const [field, text] of [
    ['purpose', purpose],
    ['towardsWork', towardsWork],
  ] as const) {
    const fault = offerReasonFault(text);
    if (fault !== null) faults.push({ field, code: fault, message: REASON_FAULTS[fault] });
  }
  if (faults.length === 0 && saysTheSame(purpose, towardsWork)) {
    const message = 'Det er det samme, som står ovenfor. Skriv, hvordan tilbuddet bringer borgeren tættere på arbejde.';
    faults.push({ field: 'towardsWork', code: 'same_text', message });
  }
  return faults;
}
