import type { FieldFault } from '../changes/change-errors';
import { holdsCpr } from '../changes/holds-cpr';

/** What is wrong with a text that a letter carries: its length without white space around it, or a CPR number in it. */
export function textFaults(
  field: string,
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): FieldFault[] {
  const { length } = Array.from(text.trim());
  if (length < least) {
    const message = least === 1 ? 'Skriv en tekst.' : `Skriv mindst ${least} tegn.`;
    return [{ field, code: 'too_short', message }];
  }
  if (length > most) return [{ field, code: 'too_long', message: `Skriv højst ${most} tegn.` }];
  return holdsCpr(text) ? [{ field, code: 'cpr', message: 'Skriv ikke CPR-numre i teksten.' }] : [];
}
