import { mayHoldCpr } from '../facts/cpr';
import type { PlainDate } from '../time/plain-date';

/** Marks that a person gives a note to tell kinds of notes apart; what each means is for that person to say. */
export const NOTE_COLOURS = ['yellow', 'green', 'blue', 'purple', 'grey'] as const;
export type NoteColour = (typeof NOTE_COLOURS)[number];

/** Characters that a note may have: it is a slip of paper. What takes more room belongs in the case. */
export const NOTE_LENGTH = 500;

/**
 * What one employee keeps in mind about one citizen. Nobody else sees it, and it is no part of the case: what a decision
 * rests on must stand there (offentlighedsloven § 13).
 */
export interface PrivateNote {
  readonly text: string;
  /** The day to be reminded on; `null`: on none. */
  readonly on: PlainDate | null;
  readonly colour: NoteColour;
}

/**
 * - `unreadable`: the text holds control characters other than those that part lines and words, or half a character
 * - `personal`: the text holds what looks like a CPR number, which a note about a known citizen has no use for
 */
export type NoteFault = 'empty' | 'too_long' | 'unreadable' | 'personal';

const UNREADABLE = /(?![\n\r\t])\p{Cc}|\p{Cs}/u;

/** Why a text may not be kept as a note; `null`: it may. Spaces around it do not count. */
export function noteFault(text: string): NoteFault | null {
  const kept = text.trim();
  if (kept === '') return 'empty';
  if (Array.from(kept).length > NOTE_LENGTH) return 'too_long';
  if (UNREADABLE.test(kept)) return 'unreadable';
  return mayHoldCpr(kept) ? 'personal' : null;
}
