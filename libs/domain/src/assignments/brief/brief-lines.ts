import type { BriefLine, BriefRoom, BriefSection, BriefSectionKey } from './case-brief';

/** A section with as many lines as there is room for. */
export function section(
  key: BriefSectionKey,
  heading: string,
  lines: readonly BriefLine[],
  room: BriefRoom,
  whenEmpty: string,
): BriefSection {
  const shown = lines.slice(0, room.lines);
  return { key, heading, lines: shown, more: lines.length - shown.length, whenEmpty };
}

export function line(text: string, detail: string | null = null, isLate = false): BriefLine {
  return { text, detail, isLate };
}

/** Parts of a detail that are there, with a period between; `null` where none is. */
export function detailOf(...parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part): part is string => part !== null && part !== '');
  return said.length === 0 ? null : said.map(asSentence).join(' ');
}

/** Free text in one piece and within its room, cut between words. */
export function shortened(text: string, { characters }: BriefRoom): string {
  const plain = withoutCprNumbers(text).replace(/\s+/g, ' ').trim();
  if (plain.length <= characters) return plain;
  const cut = plain.slice(0, characters - 1);
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > characters / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\s.,;:]+$/, '')}…`;
}

/** Ten digits that begin as a date of birth does, with or without a hyphen or a space: what people write into free text. */
function withoutCprNumbers(text: string): string {
  return text.replace(
    /(?<!\d)(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?:0[1-9]|1[0-2])\d{2}[-\s]?\d{4}(?!\d)/g,
    '(personnummer)',
  );
}

function asSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
