import { answersForCase } from './continuity';
import type { RecordedPart } from './hand-over-plan';

type Running = Pick<RecordedPart, 'assignmentId' | 'role' | 'validFrom' | 'isPrimary'>;

/**
 * Whom the citizen turns to: one of those who hold a part on the day. The one who was chosen; where nobody was (a caseload
 * that is handed over names nobody), the coordinating caseworker, then the authority caseworker, then whoever came last.
 *
 * @returns `null` where nobody holds a part
 */
export function primaryContact<Part extends Running>(running: readonly Part[]): Part | null {
  const [first] = [...running].sort(
    (a, b) =>
      Number(b.isPrimary) - Number(a.isPrimary) ||
      weight(b) - weight(a) ||
      b.validFrom - a.validFrom ||
      (a.assignmentId < b.assignmentId ? 1 : -1),
  );
  return first ?? null;
}

/**
 * Who answers for the case: the coordinating caseworker, else the authority caseworker; of several the chosen contact, then
 * the one who came last. The lists of the API decide likewise (application: `caseworkerOn`).
 */
export function answeringPart<Part extends Running>(running: readonly Part[]): Part | null {
  const [first] = running
    .filter(({ role }) => answersForCase(role))
    .sort(
      (a, b) =>
        weight(b) - weight(a) ||
        Number(b.isPrimary) - Number(a.isPrimary) ||
        b.validFrom - a.validFrom ||
        (a.assignmentId < b.assignmentId ? 1 : -1),
    );
  return first ?? null;
}

function weight({ role }: Running): number {
  if (role === 'coordinating') return 2;
  return role === 'authority' ? 1 : 0;
}
