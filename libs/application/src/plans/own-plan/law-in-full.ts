import type { Explanation } from '@rettid/domain';

/** Abbreviations of the citations, as they are called in full. */
const FULL_NAMES: readonly (readonly [abbreviation: RegExp, name: string])[] = [
  [/\bLAB\b/g, 'lov om en aktiv beskæftigelsesindsats'],
  [/\bLAS\b/g, 'lov om aktiv socialpolitik'],
  [/\bLBK (\d+)\/(\d{4})/g, 'lovbekendtgørelse nr. $1 fra $2'],
  [/\bVEJ (\d+)\/(\d{4})/g, 'vejledning nr. $1 fra $2'],
  [/\bLOV (\d+) af \d+\/\d+\/(\d{4})/g, 'lov nr. $1 fra $2'],
  [/\bstk\./g, 'stykke'],
  [/\bnr\. (?=\d+$)/g, 'nummer '],
];

/** Where a rule stands, for a reader who knows none of the abbreviations. */
export function lawInFull({ citation, severity }: Pick<Explanation, 'citation' | 'severity'>): string {
  const full = FULL_NAMES.reduce((text, [abbreviation, name]) => text.replace(abbreviation, name), citation);
  return severity === 'statutory'
    ? `Reglen står i ${full}.`
    : `Det er et mål for, hvordan kommunen bør arbejde, og ikke en frist i loven: ${full}.`;
}
