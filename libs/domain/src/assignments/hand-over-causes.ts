/** Why a part in a case went from one person to another; `other` asks for a note. */
export const HAND_OVER_CAUSES = [
  'leave',
  'illness',
  'new_job',
  'workload',
  'citizens_wish',
  'moved_team',
  'other',
] as const;
export type HandOverCause = (typeof HAND_OVER_CAUSES)[number];

/** On a button, and before a note where there is one. */
export const HAND_OVER_CAUSE_WORDS: Readonly<Record<HandOverCause, string>> = {
  leave: 'Ferie eller orlov',
  illness: 'Sygdom',
  new_job: 'Nyt job',
  workload: 'Fordeling af sager',
  citizens_wish: 'Borgerens ønske',
  moved_team: 'Skift af team',
  other: 'Andet',
};

/** Characters of a note. */
export const HAND_OVER_NOTE_LENGTH = { most: 500 } as const;

/** Where the person is expected back, so that a day of return is worth proposing. */
export const TEMPORARY_CAUSES: readonly HandOverCause[] = ['leave', 'illness'];

/** What stands as the reason on the part that ends: `Sygdom`, `Andet: Sagen følger søskende`. */
export function causeText(cause: HandOverCause, note: string | null): string {
  return note === null ? HAND_OVER_CAUSE_WORDS[cause] : `${HAND_OVER_CAUSE_WORDS[cause]}: ${note}`;
}
