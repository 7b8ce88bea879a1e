import type { AccessEntryPosition } from '@rettid/application';
import { decodeParts, encodeParts } from '../paging/cursor';
import { isInstant } from '../paging/instant';
import { ProblemError } from '../problems/problem-error';

/** Raised when the form changes; an older cursor is then refused and the reader starts again. */
const VERSION = 1;
/** What a bigint takes. */
const ENTRY_ID = /^[1-9]\d{0,17}$/;

/** A place in the log of one case, as text that callers hand back unread. It opens nothing: the case is asked for anew. */
export function encodeAccessCursor({ happenedAt, entryId }: AccessEntryPosition): string {
  return encodeParts([VERSION, happenedAt, entryId]);
}

/** @throws ProblemError `cursor_invalid` where the text is no cursor of this list */
export function decodeAccessCursor(cursor: string): AccessEntryPosition {
  const [version, happenedAt, entryId, ...rest] = decodeParts(cursor);
  const isWhole = version === VERSION && rest.length === 0;
  if (!isWhole || !isInstant(happenedAt) || typeof entryId !== 'string' || !ENTRY_ID.test(entryId)) {
    throw new ProblemError('cursor_invalid');
  }
  return { happenedAt, entryId };
}
