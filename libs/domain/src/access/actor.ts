import { STAFF_ROLES, type StaffRole } from '../facts/codes';

/** Whoever may sign in as staff: the roles of a jobcentre, and those who audit it and change nothing. */
export const ACCESS_ROLES = [...STAFF_ROLES, 'auditor', 'citizen'] as const;
export type AccessRole = (typeof ACCESS_ROLES)[number];
export type StaffAccessRole = StaffRole | 'auditor';

/**
 * Rights that a person is given one by one, beyond the role: to see citizens with a protected address, and cases of the
 * jobcentre's own employees.
 */
export const CASE_RIGHTS = ['protected_addresses', 'staff_cases'] as const;
export type CaseRight = (typeof CASE_RIGHTS)[number];

/** Somebody who has signed in as staff. */
export interface StaffActor {
  readonly kind: 'staff';
  /** Who acts, for the log of access. */
  readonly userId: string;
  readonly name: string;
  readonly role: StaffAccessRole;
  readonly jobcenterId: string;
  /** `null` where the person is not among the jobcentre's caseload staff (an auditor, an administrator). */
  readonly staffId: string | null;
  readonly team: string | null;
  readonly rights: readonly CaseRight[];
}

/** A citizen who has signed in. */
export interface CitizenActor {
  readonly kind: 'citizen';
  readonly userId: string;
  readonly name: string;
  readonly role: 'citizen';
  readonly jobcenterId: string;
  readonly citizenId: string;
}

export type Actor = StaffActor | CitizenActor;
