/**
 * One fault of a caseload directory, in Danish. Personal values (CPR numbers, names, addresses, free text) are never in
 * it: `value` then shows only the value's shape.
 */
export interface ImportError {
  /** Name of the file or entry in the directory. */
  readonly file: string;
  /** Physical line, from 1, on which the row starts; `null` for a fault of the file as such. */
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly problem: string;
}

/** A row that was accepted, but deserves a second look. */
export interface ImportWarning {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly problem: string;
}

const SHOWN_LENGTH = 64;
/** Ten digits that may be a CPR number, wherever they stand: a sender may have put one where an id or a code belongs. */
const CPR_LIKE = /(?<![0-9])(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{2}-?[0-9]{4}(?![0-9])/g;

/** A value as it may be shown: shortened, without control characters, and without anything like a CPR number. */
export function shownValue(value: string): string {
  // Blotted before it is cut: half a CPR number would not be known for one.
  return shorten(withoutCpr(value.slice(0, 2 * SHOWN_LENGTH))).replace(/[\p{Cc}\p{Cs}]/gu, '\uFFFD');
}

/** A text with everything like a CPR number blotted out. */
export function withoutCpr(text: string): string {
  return text.replace(CPR_LIKE, shapeOf);
}

/** The shape of a personal value: every letter and digit a dot, the rest as it stands. */
export function shapeOf(value: string): string {
  return shorten(value).replace(/[\p{L}\p{N}\p{M}\p{Cc}\p{Cs}\uFFFD]/gu, '•');
}

function shorten(value: string): string {
  return value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH)}…` : value;
}
