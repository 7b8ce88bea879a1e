/** What somebody looks for: a CPR number, or a name by parts of it. */
export type CaseloadSearch =
  { readonly kind: 'cpr'; readonly cpr: string } | { readonly kind: 'name'; readonly words: readonly string[] };

/** Characters that a search must have; fewer would find half the jobcentre. */
export const SEARCH_LENGTH = { least: 2, most: 100 } as const;

/**
 * Reads what was typed: ten digits, with or without a hyphen or a space after the sixth, are a CPR number, anything else
 * is words of a name.
 *
 * @returns `null` where it is too short, too long, or no text
 */
export function parseSearch(text: string): CaseloadSearch | null {
  const typed = text.trim();
  const length = Array.from(typed).length;
  // Control characters stand in no name, and the database takes neither NUL nor half a character.
  if (length < SEARCH_LENGTH.least || length > SEARCH_LENGTH.most || /[\p{Cc}\p{Cs}]/u.test(typed)) return null;
  const digits = /^(\d{6})\s*-?\s*(\d{4})$/.exec(typed);
  if (digits !== null) return { kind: 'cpr', cpr: `${digits[1] ?? ''}${digits[2] ?? ''}` };
  return { kind: 'name', words: typed.split(/\s+/) };
}

/** The pattern of a word for LIKE: the word and nothing else, wherever it stands. */
export function likePattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}
