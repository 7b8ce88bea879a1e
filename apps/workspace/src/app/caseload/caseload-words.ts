import { longDate } from '@rettid/web';
import { clockTime, dayInDenmark } from '../words/dates';

/** `1 borger`, `1.234 borgere`. */
export function citizens(count: number): string {
  return `${count.toLocaleString('da-DK')} ${count === 1 ? 'borger' : 'borgere'}`;
}

/** How many rows are shown, and whether there are more. */
export function answerInWords(shown: number, hasMore: boolean): string {
  if (shown === 0) return 'Ingen borgere vises.';
  return hasMore ? `De første ${citizens(shown)} er vist.` : `${citizens(shown)} er vist.`;
}

/** As of when the findings are. The hour is told where it is today's; a demonstration's nights are run at any hour of another day. */
export function freshness(
  { asOf, sweptAt }: { readonly asOf: string | null; readonly sweptAt: string | null },
  businessDate: string,
): string {
  if (asOf === null) return 'reglerne er ikke gennemgået endnu';
  if (asOf !== businessDate) return `fundet ${longDate(asOf)}; natten til i dag er ikke gennemgået endnu`;
  if (sweptAt !== null && dayInDenmark(sweptAt) === businessDate) return `opdateret i dag ${clockTime(sweptAt)}`;
  return `fundet ${longDate(asOf)}`;
}

/** Tells of the citizens that are left out, so that nobody takes the list for complete; `null`: nobody is. */
export function hiddenInWords(count: number): string | null {
  if (count === 0) return null;
  return count === 1
    ? '1 borger vises ikke: det kræver en særlig ret (beskyttet adresse eller ansat på jobcentret).'
    : `${count} borgere vises ikke: det kræver en særlig ret (beskyttet adresse eller ansat på jobcentret).`;
}

/** What was searched for, above the answer. A CPR number is not written out once more on the screen. */
export function searchedFor(text: string): string {
  const isCprNumber = /^\d{6}[- ]?\d{4}$/.test(text);
  return `Hele jobcentret er gennemsøgt efter ${isCprNumber ? 'et CPR-nummer' : `»${text}«`}`;
}
