import type { Actor, CaseRight } from './actor';
import { permits } from './policy';

/** What decides whether somebody may open a case. */
export interface CaseSubject {
  readonly citizenId: string;
  readonly jobcenterId: string;
  /** The reader holds a part in the case on the business date. */
  readonly isAssignedToReader: boolean;
  /** Somebody of the reader's team does. */
  readonly isAssignedToTeam: boolean;
  /** Nobody answers for the case: whoever takes it over must be able to read it. */
  readonly isUnassigned: boolean;
  readonly hasProtectedAddress: boolean;
  /** The citizen works at the jobcentre. */
  readonly isStaffCase: boolean;
  /** The reader has stated a reason that still holds. */
  readonly isOpenedWithReason: boolean;
}

/**
 * - `open`: may read
 * - `reason_required`: may read once a reason is stated
 * - `hidden`: for the reader there is no such case
 */
export type CaseAccess = 'open' | 'reason_required' | 'hidden';

/** Whether `actor` may read the case, apart from the permission that the route itself asks for. */
export function caseAccess(actor: Actor, subject: CaseSubject): CaseAccess {
  if (actor.kind === 'citizen') return actor.citizenId === subject.citizenId ? 'open' : 'hidden';
  if (!permits(actor.role, 'case.read') || actor.jobcenterId !== subject.jobcenterId) return 'hidden';
  if (missingRights(actor.rights, subject).length > 0) return 'hidden';
  if (permits(actor.role, 'caseload.read_jobcenter') || subject.isAssignedToReader) return 'open';
  if (!permits(actor.role, 'case.open_with_reason')) return 'hidden';
  const isOpen = subject.isAssignedToTeam || subject.isUnassigned || subject.isOpenedWithReason;
  return isOpen ? 'open' : 'reason_required';
}

/** The rights that the case asks for and the reader does not have. */
export function missingRights(
  rights: readonly CaseRight[],
  { hasProtectedAddress, isStaffCase }: Pick<CaseSubject, 'hasProtectedAddress' | 'isStaffCase'>,
): CaseRight[] {
  const asked: CaseRight[] = [
    ...(hasProtectedAddress ? (['protected_addresses'] as const) : []),
    ...(isStaffCase ? (['staff_cases'] as const) : []),
  ];
  return asked.filter((right) => !rights.includes(right));
}
