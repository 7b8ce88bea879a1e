/** Longer texts are shown in part; a little more than the limit is shown whole, so that a click brings something. */
const SHOWN = 300;
const WORTH_HIDING = 80;

/** A text in two: what is shown at first, up to the end of a word, and the rest. Together they are the text, unchanged. */
export interface Opening {
  readonly start: string;
  /** Empty where the text is short enough to be shown whole. */
  readonly rest: string;
}

export function opening(text: string): Opening {
  if (text.length <= SHOWN + WORTH_HIDING) return { start: text, rest: '' };
  const lastSpace = text.slice(0, SHOWN).search(/\s\S*$/);
  // A text without spaces is cut where it stands.
  const end = lastSpace > SHOWN / 2 ? lastSpace : SHOWN;
  return { start: text.slice(0, end), rest: text.slice(end) };
}
