import { danishDate, factsOf, type Obligation, type PlainDate } from '@rettid/domain';

/**
 * Stands only where it is true: after a duty of the municipality whose delay cannot lower anybody's help. Not after a
 * no-show (LAS § 37) and not in the matter of the 225 hours (LAS § 13 f), where a decision may follow.
 */
export const NOT_YOUR_FAULT = 'Det er kommunens ansvar, og det får ingen følger for dine penge.';

/** A reduction takes a hearing and a decision of its own (forvaltningsloven §§ 19 and 22-25); no date does it alone. */
export const ONLY_BY_DECISION =
  'Din hjælp kan kun blive sat ned, hvis kommunen først skriver til dig, så du kan svare, og derefter træffer en ' +
  'afgørelse, som du kan klage over.';

/** `1. marts 2022`; the words of a rule ask for a date only in a status that has one. */
export function dayOf(date: PlainDate | null): string {
  return date === null ? 'en dag, der ikke er kendt' : danishDate(date);
}

/** ` Du har en tid 3. marts 2022.`, or nothing where nothing is planned. */
export function plannedFor(obligation: Obligation, sentence: string): string {
  return obligation.plannedOn === null ? '' : ` ${sentence} ${danishDate(obligation.plannedOn)}.`;
}

/** ` fra 1. marts 2022 til 31. maj 2022`, ` fra 1. marts 2022 og indtil videre`, or nothing: the exemption's period. */
export function exemptPeriod(obligation: Obligation): string {
  const exemption = factsOf(obligation, 'exemption')[0];
  if (exemption?.on == null) return '';
  const from = ` fra ${danishDate(exemption.on)}`;
  return exemption.to == null ? `${from} og indtil videre` : `${from} til ${danishDate(exemption.to)}`;
}
