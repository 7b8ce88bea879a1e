import type { CaseRight, StaffAccessRole } from '../access/actor';
import { missingRights } from '../access/case-access';
import { permits } from '../access/policy';
import type { AssignmentRole } from '../facts/codes';
import { answersForCase } from './continuity';

/** Somebody of the staff to whom a part in a case could be given. */
export interface Receiver {
  readonly role: StaffAccessRole;
  /** What the person was given when last signed in; none for somebody who never has. */
  readonly rights: readonly CaseRight[];
}

/** Whoever decides in a case: the authority is exercised by caseworkers and those who lead them. */
const DECIDES: readonly StaffAccessRole[] = ['caseworker', 'team_leader'];

/**
 * - `may_not_read`: the role opens no cases
 * - `may_not_decide`: the part decides, and the role does not
 * - a right that the case asks for and the person lacks
 */
export type ReceiverFault = 'may_not_read' | 'may_not_decide' | CaseRight;

/** Whether somebody of the role can hold the part in any case. */
export function mayHold(role: StaffAccessRole, part: AssignmentRole): boolean {
  return roleFault(role, part) === null;
}

/**
 * Why somebody cannot be given a part in a case; `null` where nothing stands in the way. The rights are those of
 * `caseAccess`: whoever gets a case must be able to open it, and nobody comes by a protected address through a hand-over.
 */
export function receiverFault(
  { role, rights }: Receiver,
  part: AssignmentRole,
  subject: { readonly hasProtectedAddress: boolean; readonly isStaffCase: boolean },
): ReceiverFault | null {
  return roleFault(role, part) ?? missingRights(rights, subject)[0] ?? null;
}

function roleFault(role: StaffAccessRole, part: AssignmentRole): ReceiverFault | null {
  if (!permits(role, 'case.read') || role === 'auditor') return 'may_not_read';
  return answersForCase(part) && !DECIDES.includes(role) ? 'may_not_decide' : null;
}
