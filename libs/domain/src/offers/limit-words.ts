import type { OfferKind } from '../facts/codes';
import { danishDate } from '../law/danish';
import { lastDayOf, type Length, type LengthGround, type OfferLimit } from './offer-limits';
import type { AllowedUntil, PeriodVerdict } from './offer-period';
import type { PlainDate } from '../time/plain-date';
import type { SubsidyAnswer } from './wage-subsidy';

const NOUNS: Readonly<Record<OfferKind, string>> = {
  placement_private: 'Virksomhedspraktik',
  placement_public: 'Virksomhedspraktik',
  wage_subsidy_private: 'Løntilskud hos en privat arbejdsgiver',
  wage_subsidy_public: 'Løntilskud hos en offentlig arbejdsgiver',
  utility_work: 'Nytteindsats',
  guidance_upskilling: 'Vejledning og opkvalificering',
  ordinary_education: 'Ordinær uddannelse',
  mentor: 'Mentorstøtte',
};

/** `13 uger`, `6 måneder` */
export function lengthWords(length: Length): string {
  return 'weeks' in length ? `${length.weeks} uger` : `${length.months} måneder`;
}

/** The paragraph of a limit, with a mark where its value is not confirmed. */
export function citationWords({ citation, verified }: Pick<OfferLimit, 'citation' | 'verified'>): string {
  return verified ? citation : `${citation}, ikke juridisk bekræftet`;
}

/** What the limit says to somebody who chooses a period that begins on this day. */
export function limitWords(limit: OfferLimit, kind: OfferKind, startsOn: PlainDate): string {
  const until = danishDate(lastDayOf(startsOn, limit.first));
  return `${NOUNS[kind]}: højst ${lengthWords(limit.first)}, til ${until} (${citationWords(limit)}).`;
}

/** What the law says of a wanted period, with the paragraph and the last day that it allows; `null` where it is allowed. */
export function verdictWords(limit: OfferLimit, kind: OfferKind, verdict: PeriodVerdict): string | null {
  switch (verdict.verdict) {
    case 'allowed':
      return null;
    case 'needs_ground':
      return groundWords(limit, verdict.ground, verdict.last);
    case 'needs_reason':
      return (
        `${NOUNS[kind]} kan efter det, vi ved, højst vare ${lengthWords(limit.first)}: til ${danishDate(verdict.last.free)} ` +
        `(${citationWords(limit)}). Begrund en længere periode.`
      );
    case 'too_long':
      return tooLongWords(limit, kind, verdict.last);
  }
}

/** What the records and the law say of wage subsidy; `null` where no ground has to be stated. */
export function subsidyWords(answer: SubsidyAnswer | null): string | null {
  if (answer === null || answer.found !== null) return null;
  const { terms, allowedFrom } = answer;
  const later = allowedFrom === null ? '' : ` Ellers kan løntilskud begynde ${danishDate(allowedFrom)}.`;
  return (
    `Borgeren har ikke ${terms.priorMonths} måneder på ydelse bag sig og er ikke over ${terms.overYears} år ` +
    `(${citationWords(terms)}). Løntilskud kræver da, at borgeren er uden erhvervskompetencegivende uddannelse eller ` +
    `er enlig forsørger.${later}`
  );
}

function groundWords(limit: OfferLimit, ground: LengthGround, last: AllowedUntil): string {
  const until = last.onGround === null ? '' : danishDate(last.onGround.day);
  const law = citationWords(limit);
  switch (ground) {
    case 'new_graduate':
      return (
        `Mere end ${lengthWords(limit.first)} kræver, at borgeren er nyuddannet uden relevant erhvervserfaring (${law}). ` +
        `Så kan perioden vare til ${until}.`
      );
    case 'extension':
      return (
        `Mere end ${lengthWords(limit.first)} kræver en konkret og individuel vurdering af, hvorfor der er brug for længere ` +
        `tid (${law}). Så kan perioden vare til ${until}.`
      );
    case 'very_special_need':
      return `En ny forlængelse kræver et helt særligt behov (${law}). Den kan højst vare til ${until}.`;
    case 'new_assessment':
      return `Forlængelse kræver en ny vurdering af behovet (${law}). Den kan højst vare til ${until}.`;
  }
}

function tooLongWords(limit: OfferLimit, kind: OfferKind, { free, onGround }: AllowedUntil): string {
  const law = citationWords(limit);
  if (onGround === null) {
    const later =
      limit.extended === undefined
        ? ''
        : ` Den kan senere forlænges til ${lengthWords(limit.extended.upTo)} efter en konkret vurdering.`;
    return `${NOUNS[kind]} må højst vare ${lengthWords(limit.first)} (${law}): senest ${danishDate(free)}.${later}`;
  }
  return `${NOUNS[kind]} må ikke vare så længe (${law}): senest ${danishDate(onGround.day)}, og kun med en begrundelse.`;
}
