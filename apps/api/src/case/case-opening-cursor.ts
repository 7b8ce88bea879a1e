import type { CaseOpeningPosition } from '@rettid/application';
import { decodeParts, encodeParts } from '../paging/cursor';
import { isInstant } from '../paging/instant';
import { ProblemError } from '../problems/problem-error';

/** Raised when the form changes; an older cursor is then refused and the reader starts again. */
const VERSION = 1;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A place in the list of openings, as text that callers hand back unread. It opens nothing: the list is the reader's. */
export function encodeOpeningCursor({ openedAt, openingId }: CaseOpeningPosition): string {
  return encodeParts([VERSION, openedAt, openingId]);
}

/** @throws ProblemError `cursor_invalid` where the text is no cursor of this list */
export function decodeOpeningCursor(cursor: string): CaseOpeningPosition {
  const [version, openedAt, openingId, ...rest] = decodeParts(cursor);
  const isWhole = version === VERSION && rest.length === 0;
  if (!isWhole || !isInstant(openedAt) || typeof openingId !== 'string' || !UUID.test(openingId)) {
    throw new ProblemError('cursor_invalid');
  }
  return { openedAt, openingId };
}
