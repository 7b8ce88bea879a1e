import type { CaseAssignmentWire, CaseWire } from '@rettid/contracts';
import { answeringPart, date, firstPart, primaryContact, type AssignmentRole } from '@rettid/domain';
import { stateOf } from '../words/period-state';

/** Who holds a part on the business date, the one whom the citizen turns to first. */
export function runningParts({ assignments, businessDate }: CaseWire): readonly CaseAssignmentWire[] {
  const running = assignments.filter(({ validFrom, validTo }) => stateOf(validFrom, validTo, businessDate) === 'now');
  const contact = contactOf(running);
  return [...running].sort((a, b) => Number(b === contact) - Number(a === contact));
}

/** Whom the citizen turns to. */
export function contactOf(running: readonly CaseAssignmentWire[]): CaseAssignmentWire | null {
  return byId(running, primaryContact(running.map(dated)));
}

/** The part of whoever answers for the case on the business date; `null`: nobody does. */
export function answeringPartOf(theCase: CaseWire): CaseAssignmentWire | null {
  const running = runningParts(theCase);
  return byId(running, answeringPart(running.map(dated)));
}

/** The part in which somebody begins to answer for the case where nobody does. */
export function firstRoleOf({ targetGroup, businessDate }: CaseWire): AssignmentRole {
  return firstPart(targetGroup?.code ?? null, date(businessDate));
}

function dated({ assignmentId, role, validFrom, isPrimary }: CaseAssignmentWire) {
  return { assignmentId, role, validFrom: date(validFrom), isPrimary };
}

function byId(
  parts: readonly CaseAssignmentWire[],
  found: { readonly assignmentId: string } | null,
): CaseAssignmentWire | null {
  return parts.find(({ assignmentId }) => assignmentId === found?.assignmentId) ?? null;
}
