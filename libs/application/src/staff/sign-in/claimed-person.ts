import { ACCESS_ROLES, CASE_RIGHTS, type CaseRight, type StaffAccessRole } from '@rettid/domain';
import { CodedError, failed, ok, type Result } from '@rettid/platform';

/** Claims of the sign-in service under Rettid's names for them; whatever it sent, or `undefined` where it sent nothing. */
export type Claims = Readonly<Record<'staff_id' | 'jobcenter_id' | 'role' | 'rights' | 'cpr' | 'name', unknown>>;

/** Somebody who the sign-in service says works at a jobcentre. */
export interface ClaimedStaff {
  readonly kind: 'staff';
  readonly name: string;
  readonly role: StaffAccessRole;
  readonly jobcenterId: string;
  readonly staffId: string | null;
  readonly rights: readonly CaseRight[];
}

/** Somebody who the sign-in service says has this CPR number, ten digits. */
export interface ClaimedCitizen {
  readonly kind: 'citizen';
  readonly name: string | null;
  readonly cpr: string;
}

export type ClaimedPerson = ClaimedStaff | ClaimedCitizen;

/** Why somebody whom the sign-in service knows does not come in. For the log; the person is told nothing of it. */
export type SignInRefusal =
  | 'nobody_claimed'
  | 'role_unknown'
  | 'right_unknown'
  | 'jobcenter_missing'
  | 'jobcenter_unknown'
  | 'staff_id_invalid'
  | 'staff_of_another_jobcenter'
  | 'name_missing'
  | 'cpr_invalid'
  | 'citizen_unknown'
  | 'user_inactive';

/**
 * Reads who somebody is out of the claims, and takes nothing for granted: a role, right or form that is not known
 * refuses, where leaving it out would let somebody in as something else. A role makes an employee, whatever CPR number
 * the service tells beside it; without a role, or as `citizen`, it is the CPR number that counts.
 */
export function readClaims(claims: Claims): Result<ClaimedPerson, CodedError<SignInRefusal>> {
  const role = only(claims.role);
  if (isAbsent(role) && isAbsent(claims.cpr)) return refused('nobody_claimed');
  if (isAbsent(role) || role === 'citizen') return readCitizen(claims);
  const known = ACCESS_ROLES.find((candidate) => candidate === role);
  if (known === undefined || known === 'citizen') return refused('role_unknown');
  return readStaff(claims, known);
}

function readStaff(claims: Claims, role: StaffAccessRole): Result<ClaimedStaff, CodedError<SignInRefusal>> {
  const jobcenterId = idIn(claims.jobcenter_id);
  if (jobcenterId === null) return refused('jobcenter_missing');
  const staffId = idIn(claims.staff_id);
  if (staffId === null && !isAbsent(claims.staff_id)) return refused('staff_id_invalid');
  const rights = rightsIn(claims.rights);
  if (rights === null) return refused('right_unknown');
  const name = nameIn(claims.name);
  if (name === null) return refused('name_missing');
  return ok({ kind: 'staff', name, role, jobcenterId, staffId, rights });
}

function readCitizen(claims: Claims): Result<ClaimedCitizen, CodedError<SignInRefusal>> {
  const match = typeof claims.cpr === 'string' ? /^(\d{6})-?(\d{4})$/.exec(claims.cpr) : null;
  if (match === null) return refused('cpr_invalid');
  return ok({ kind: 'citizen', name: nameIn(claims.name), cpr: `${match[1]}${match[2]}` });
}

function rightsIn(claim: unknown): CaseRight[] | null {
  if (isAbsent(claim)) return [];
  const given: unknown[] = typeof claim === 'string' ? claim.split(' ') : Array.isArray(claim) ? claim : [null];
  const rights = CASE_RIGHTS.filter((right) => given.includes(right));
  return given.every((right) => CASE_RIGHTS.some((known) => known === right)) ? rights : null;
}

/** Some services send every claim as a list. */
function only(claim: unknown): unknown {
  return Array.isArray(claim) && claim.length === 1 ? (claim[0] as unknown) : claim;
}

function idIn(claim: unknown): string | null {
  const id = only(claim);
  return typeof id === 'string' && /^[\x21-\x7e]{1,100}$/.test(id) ? id : null;
}

function nameIn(claim: unknown): string | null {
  if (typeof claim !== 'string') return null;
  const name = claim.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return name !== '' && name.length <= 200 ? name : null;
}

function isAbsent(claim: unknown): boolean {
  return claim === undefined || claim === null || claim === '';
}

export function refused(code: SignInRefusal): { readonly ok: false; readonly error: CodedError<SignInRefusal> } {
  return failed(new CodedError(code, 'the sign-in service knows the person, and Rettid has no user for him'));
}
