import type { CaseOfferWire } from '@rettid/contracts';
import {
  ABSENCE_CAUSES,
  OFFER_END_CAUSES,
  REPORT_ASSESSMENTS,
  type AbsenceCause,
  type OfferEndCause,
  type ReportAssessment,
} from '@rettid/domain';
import type { Choice } from '../change/forms/choice.component';
import type { IconName } from '../ui/icon-paths';
import { OFFER_KIND_SHORT_WORDS } from '../words/case-words';
import { ABSENCE_CAUSE_WORDS, ASSESSMENT_WORDS } from '../words/offer-words';
import { dayWords } from '../words/period-words';

type Words<Code extends string> = Readonly<Record<Code, string>>;

export const ASSESSMENT_ICONS: Readonly<Record<ReportAssessment, IconName>> = {
  progress: 'up',
  unchanged: 'pending',
  setback: 'down',
  not_observed: 'unknown',
};

/** As a form asks for them. */
const END_CAUSE_LABELS: Words<OfferEndCause> = {
  completed: 'Gennemført',
  job: 'Kom i job',
  education: 'Begyndte på uddannelse',
  absence: 'Fravær',
  sickness: 'Sygdom',
  provider: 'Stedet stoppede det',
  replaced: 'Afløst af andet tilbud',
  moved: 'Flyttet',
  other: 'Anden grund',
};

export const END_CAUSE_CHOICES: readonly Choice<OfferEndCause>[] = choices(OFFER_END_CAUSES, END_CAUSE_LABELS);
export const ASSESSMENT_CHOICES: readonly Choice<ReportAssessment>[] = choices(REPORT_ASSESSMENTS, ASSESSMENT_WORDS);
export const ABSENCE_CAUSE_CHOICES: readonly Choice<AbsenceCause>[] = choices(ABSENCE_CAUSES, ABSENCE_CAUSE_WORDS);

/** `Praktik, Byens Café, fra 3. marts 2022`: names an offer where it does not stand beside. */
export function offerName({ kind, provider, startsOn }: Pick<CaseOfferWire, 'kind' | 'provider' | 'startsOn'>): string {
  const place = provider === null ? '' : `, ${provider}`;
  return `${OFFER_KIND_SHORT_WORDS[kind]}${place}, fra ${dayWords(startsOn)}`;
}

function choices<Code extends string>(codes: readonly Code[], words: Words<Code>): Choice<Code>[] {
  return codes.map((value) => ({ value, label: words[value] }));
}
