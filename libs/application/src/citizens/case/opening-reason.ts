import { holdsCpr } from '../../changes/holds-cpr';

/** Characters of a reason, without white space around it. The leader reads it: it has to say something. */
export const OPENING_REASON_LENGTH = { least: 20, most: 500 } as const;

/** The fewest different letters and digits that a reason is made of: one letter twenty times over says nothing. */
const FEWEST_CHARACTERS = 5;

/** Why a reason is not taken; `cpr`: the log of access, in which it is kept, holds no CPR number. */
export type ReasonFault = 'too_short' | 'too_long' | 'says_nothing' | 'cpr';

/** What is stored of a typed reason: without white space around it, each run of white space inside one space. */
export function openingReason(typed: string): { readonly reason: string } | { readonly fault: ReasonFault } {
  const reason = typed.trim().replace(/\s+/gu, ' ');
  // Code points, as the database counts.
  const { length } = Array.from(reason);
  if (length < OPENING_REASON_LENGTH.least) return { fault: 'too_short' };
  if (length > OPENING_REASON_LENGTH.most) return { fault: 'too_long' };
  const characters = new Set(reason.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? []);
  if (characters.size < FEWEST_CHARACTERS) return { fault: 'says_nothing' };
  return holdsCpr(reason) ? { fault: 'cpr' } : { reason };
}
