import { createHash } from 'node:crypto';
import type { ObligationDirection, ObligationFilter, ObligationPosition } from '@rettid/application';
import { ID_PATTERN } from '@rettid/contracts';
import { formatDate, parseDate, RULE_IDS } from '@rettid/domain';
import { decodeParts, encodeParts } from '../paging/cursor';
import { ProblemError } from '../problems/problem-error';

/** Raised when the form changes; an older cursor is then refused and the reader starts again. */
const VERSION = 1;

/**
 * A place in one list, as text that callers hand back unread. It carries the fingerprint of sort and filters: behind
 * another list's cursor rows would be missing without anybody noticing.
 */
export function encodeCursor(
  position: ObligationPosition,
  direction: ObligationDirection,
  filter: ObligationFilter,
): string {
  const actBy = position.actBy === null ? null : formatDate(position.actBy);
  return encodeParts([VERSION, fingerprintOf(direction, filter), actBy, position.citizenId, position.ruleId]);
}

/** @throws ProblemError `cursor_invalid` where the text is no cursor of this list */
export function decodeCursor(
  cursor: string,
  direction: ObligationDirection,
  filter: ObligationFilter,
): ObligationPosition {
  const [version, fingerprint, actByText, citizenId, ruleText, ...rest] = decodeParts(cursor);
  const actBy = typeof actByText === 'string' ? parseDate(actByText) : null;
  const ruleId = RULE_IDS.find((rule) => rule === ruleText);
  const isOfThisList = version === VERSION && fingerprint === fingerprintOf(direction, filter) && rest.length === 0;
  const hasDate = actByText === null || actBy !== null;
  if (!isOfThisList || !hasDate || ruleId === undefined || !isId(citizenId)) throw new ProblemError('cursor_invalid');
  return { actBy, citizenId, ruleId };
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID_PATTERN.test(value);
}

/** The same for filters that mean the same, in whatever order their codes were given. */
function fingerprintOf(direction: ObligationDirection, filter: ObligationFilter): string {
  const { rules, statuses, jobcenterId, caseworkerId, team } = filter;
  const list = [direction, [...rules].sort(), [...statuses].sort(), jobcenterId, caseworkerId, team];
  return createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 16);
}
