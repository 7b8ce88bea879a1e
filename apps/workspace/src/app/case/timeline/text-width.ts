/**
 * Widths of the picture's small text in IBM Plex Sans, in parts of the font size, by kind of letter. Estimated a little
 * wide, so that a label that is said to fit does so in the fallback font too; measuring would need a drawn page.
 */
const NARROW = /[iljtfrI.,:;'’|!() ]/;
const WIDE = /[mwMWÆ@%]/;
const CAPITAL = /[A-ZÆØÅ]/;

export const FONT_SIZE = 12;

/** Estimated width in pixels at `FONT_SIZE`. */
export function widthOf(text: string): number {
  let parts = 0;
  for (const letter of text) parts += partOf(letter);
  return parts * FONT_SIZE;
}

/**
 * The text, or as much of it as fits in `room` pixels with an ellipsis; `null` where fewer than three letters would be
 * left, which tell nobody anything.
 */
export function fitted(text: string, room: number): string | null {
  if (widthOf(text) <= room) return text;
  const letters = Array.from(text);
  for (let kept = letters.length - 1; kept >= 3; kept -= 1) {
    const shortened = `${letters.slice(0, kept).join('').trimEnd()}…`;
    if (widthOf(shortened) <= room) return shortened;
  }
  return null;
}

function partOf(letter: string): number {
  if (WIDE.test(letter)) return 0.95;
  if (NARROW.test(letter)) return 0.38;
  return CAPITAL.test(letter) ? 0.68 : 0.6;
}
