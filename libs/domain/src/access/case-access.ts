import type { Actor, CaseRight, StaffActor } from './actor';
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

/**
 * On what ground somebody may read a case, for the log of access:
 * - `self`: it is the citizen's own
 * - `assigned`, `team`: the reader, or somebody of the team, holds a part in it
 * - `oversight`: the reader answers for the practice of the jobcentre, or audits it
 * - `unassigned`: nobody answers for it, so that somebody has to be able to take it over
 * - `reason`: the reader has stated one that still holds
 */
export const CASE_GROUNDS = ['self', 'assigned', 'oversight', 'team', 'unassigned', 'reason'] as const;
export type CaseGround = (typeof CASE_GROUNDS)[number];

/** Whether `actor` may read the case, apart from the permission that the route itself asks for. */
export function caseAccess(actor: Actor, subject: CaseSubject): CaseAccess {
  if (caseGround(actor, subject) !== null) return 'open';
  const mayState =
    actor.kind === 'staff' && isWithinReach(actor, subject) && permits(actor.role, 'case.open_with_reason');
  return mayState ? 'reason_required' : 'hidden';
}

/** The first ground, in the order of the list, on which `actor` may read the case; `null` where there is none. */
export function caseGround(actor: Actor, subject: CaseSubject): CaseGround | null {
  if (actor.kind === 'citizen') return actor.citizenId === subject.citizenId ? 'self' : null;
  if (!isWithinReach(actor, subject)) return null;
  if (subject.isAssignedToReader) return 'assigned';
  if (permits(actor.role, 'caseload.read_jobcenter')) return 'oversight';
  if (!permits(actor.role, 'case.open_with_reason')) return null;
  if (subject.isAssignedToTeam) return 'team';
  if (subject.isUnassigned) return 'unassigned';
  return subject.isOpenedWithReason ? 'reason' : null;
}

/** Whether the case is one that the reader could get to see at all. */
function isWithinReach(actor: StaffActor, subject: CaseSubject): boolean {
  const isOwnJobcenter = actor.jobcenterId === subject.jobcenterId;
  return permits(actor.role, 'case.read') && isOwnJobcenter && missingRights(actor.rights, subject).length === 0;
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
