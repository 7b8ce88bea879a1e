/** Longer texts are shown in part; a little more than the limit is shown whole, so that a click brings something. */
const SHOWN = 300;
const WORTH_HIDING = 80;

/** The text, or the first part of a long one up to the end of a word, with an ellipsis. */
export function opening(text: string): string {
  if (text.length <= SHOWN + WORTH_HIDING) return text;
  const cut = text.slice(0, SHOWN);
  const lastSpace = cut.search(/\s\S*$/);
  // A text without spaces is cut where it stands.
  return `${(lastSpace > SHOWN / 2 ? cut.slice(0, lastSpace) : cut).trimEnd()} …`;
}
