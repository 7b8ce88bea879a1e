import type { CaseOpeningPosition } from '@rettid/application';
import { decodeParts, encodeParts } from '../paging/cursor';
import { ProblemError } from '../problems/problem-error';

/** Raised when the form changes; an older cursor is then refused and the reader starts again. */
const VERSION = 1;
const INSTANT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A place in the list of openings, as text that callers hand back unread. It opens nothing: the list is the reader's. */
export function encodeOpeningCursor({ openedAt, openingId }: CaseOpeningPosition): string {
  return encodeParts([VERSION, openedAt, openingId]);
}

/** @throws ProblemError `cursor_invalid` where the text is no cursor of this list */
export function decodeOpeningCursor(cursor: string): CaseOpeningPosition {
  const [version, openedAt, openingId, ...rest] = decodeParts(cursor);
  const isWhole = version === VERSION && rest.length === 0;
  if (!isWhole || !isText(openedAt, INSTANT) || !isText(openingId, UUID) || !exists(openedAt)) {
    throw new ProblemError('cursor_invalid');
  }
  return { openedAt, openingId };
}

function isText(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

/** Whether the day is one: `2022-02-31` has the form, and the database would not take it. */
function exists(instant: string): boolean {
  const parsed = new Date(`${instant.slice(0, 23)}Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(instant.slice(0, 10));
}
