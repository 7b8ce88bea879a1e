import { randomUUID } from 'node:crypto';

/**
 * An id for a record made here: of the form that the interchange format asks for (`docs/interchange.md`), and never one
 * that a sender gives.
 *
 * @param prefix tells people which kind of record it is: `M`, `OF`
 */
export function newRecordId(prefix: string): string {
  return `${prefix}-${randomUUID()}`;
}
