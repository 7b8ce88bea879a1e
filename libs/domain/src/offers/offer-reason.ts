/** Characters of the two reasons of an offer, white space around them not counted. */
export const OFFER_REASON = { least: 20, most: 2000 } as const;

/**
 * What is wrong with a reason:
 * - `required`: there is none
 * - `too_short`, `too_long`: of `OFFER_REASON`
 * - `standard_text`: it says nothing that could not be said of anybody
 */
export type OfferReasonFault = 'required' | 'too_short' | 'too_long' | 'standard_text';

/** Fewer words of its own than this, and a reason is standard text. */
const OWN_WORDS = 4;

/**
 * Phrases that stand in anybody's case: what the law asks, what the tool is, and the aim that all offers share. What is
 * left of a reason without them is what it says of this person (audit 2022, D10).
 */
const STANDARD_PHRASES = [
  'ret og pligt',
  'ret- og pligttilbud',
  'pligt til at deltage',
  'tættere på arbejdsmarkedet',
  'tættere på job',
  'tættere på et job',
  'tilknytning til arbejdsmarkedet',
  'ordinær beskæftigelse',
  'hel eller delvis selvforsørgelse',
  'lov om en aktiv beskæftigelsesindsats',
  'konkret og individuel vurdering',
  'afklaring af arbejdsevnen',
  'afklaring af arbejdsevne',
  'afprøvning af arbejdsevnen',
  'opfylder betingelserne',
  'er omfattet af målgruppen',
  'i henhold til loven',
];

/** Words that carry no statement about a person in an offer. */
const COMMON_WORDS = new Set(
  (
    'af afklaring aktivering alle alt at beskæftigelse blive bliver borger borgeren borgerens brug bruge da de deltage deltager ' +
    'den denne der deres det dette du eller en er et for fordi forløb fra få får gennem godt ham han har have heller hen ' +
    'hende hendes henhold hun hvor i igen ikke ind indsats job jobcenter jobcentret jf kan komme kommer kommune kommunen ' +
    'kunne lab lov loven løntilskud man med mellem men mentor mere mod må målgruppe målgruppen mål målet nu nytteindsats ' +
    'når og også om op opkvalificering os over passende praktik på relevant ret samt se sig sin sine skal skulle som stk ' +
    'støtte så søge tilbud tilbuddet til under ud uge uger ved vejledning vi vil vil virksomhed virksomhedspraktik ' +
    'virksomheden vurderes vurdering vurderet være'
  ).split(' '),
);

/** Looks at one reason of an offer, as it was written. */
export function offerReasonFault(text: string): OfferReasonFault | null {
  const trimmed = text.trim();
  if (trimmed === '') return 'required';
  if (trimmed.length < OFFER_REASON.least) return 'too_short';
  if (trimmed.length > OFFER_REASON.most) return 'too_long';
  return ownWords(trimmed).size < OWN_WORDS ? 'standard_text' : null;
}

/** Whether two reasons say the same, word for word: the second then tells nothing. */
export function saysTheSame(one: string, other: string): boolean {
  return normalised(one) === normalised(other);
}

function ownWords(text: string): ReadonlySet<string> {
  let left = normalised(text);
  for (const phrase of STANDARD_PHRASES) left = left.replaceAll(normalised(phrase), ' ');
  return new Set(left.split(' ').filter((word) => /\p{L}{2}/u.test(word) && !COMMON_WORDS.has(word)));
}

function normalised(text: string): string {
  return ` ${text
    .toLocaleLowerCase('da-DK')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}
