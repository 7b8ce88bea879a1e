import { createHash } from 'node:crypto';
import type { CaseloadPosition, CaseloadSortKey, CaseloadView } from '@rettid/application';
import { ID_PATTERN } from '@rettid/contracts';
import { ProblemError } from '../problems/problem-error';

/** Raised when the form changes; an older cursor is then refused and the reader starts again. */
const VERSION = 1;

/**
 * A place in one view of one reader, as text that callers hand back unread. Its check is made of view, reader and place:
 * behind another view's cursor rows would be missing without anybody noticing, and so would they behind a changed one.
 *
 * @param readerId id of the user
 */
export function encodeCursor({ key, citizenId }: CaseloadPosition, view: CaseloadView, readerId: string): string {
  const parts = [VERSION, checkOf(view, readerId, key, citizenId), key, citizenId];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** @throws ProblemError `cursor_invalid` where the text is no cursor of this view of this reader */
export function decodeCursor(cursor: string, view: CaseloadView, readerId: string): CaseloadPosition {
  const [version, check, key, citizenId, ...rest] = partsOf(cursor);
  const isWhole = version === VERSION && rest.length === 0 && isKeyOf(view, key) && isId(citizenId);
  if (!isWhole || check !== checkOf(view, readerId, key, citizenId)) throw new ProblemError('cursor_invalid');
  return { key, citizenId };
}

function partsOf(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function isKeyOf({ sort }: CaseloadView, key: unknown): key is CaseloadSortKey {
  if (sort !== 'name') return key === null || (Number.isInteger(key) && Math.abs(key as number) < 2 ** 31);
  return (
    Array.isArray(key) && key.length === 2 && key.every((name) => typeof name === 'string' && !name.includes('\0'))
  );
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID_PATTERN.test(value);
}

/** The same for views that mean the same, in whatever order their codes were given. */
function checkOf(view: CaseloadView, readerId: string, key: CaseloadSortKey, citizenId: string): string {
  const { list, rules, statuses, due, sort, direction, search } = view;
  const parts = [list, [...rules].sort(), [...statuses].sort(), due, sort, direction, search, readerId, key, citizenId];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
}
