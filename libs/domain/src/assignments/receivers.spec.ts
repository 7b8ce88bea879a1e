import { CASE_RIGHTS, type CaseRight } from '../access/actor';
import { caseAccess, type CaseAccess } from '../access/case-access';
import { ASSIGNMENT_ROLES, STAFF_ROLES, type StaffRole } from '../facts/codes';
import { date } from '../time/plain-date';
import { primaryContact } from './primary-contact';
import { mayHold, receiverFault } from './receivers';

const ORDINARY = { hasProtectedAddress: false, isStaffCase: false };

describe('who can be given a part in a case', () => {
  it('is never somebody who opens no cases', () => {
    expect(ASSIGNMENT_ROLES.filter((part) => mayHold('administrator', part))).toEqual([]);
    expect(ASSIGNMENT_ROLES.filter((part) => mayHold('auditor', part))).toEqual([]);
  });

  it('is a caseworker or a leader where the part decides, and anybody who reads cases where it helps', () => {
    expect(STAFF_ROLES.filter((role) => mayHold(role, 'coordinating'))).toEqual(['caseworker', 'team_leader']);
    expect(STAFF_ROLES.filter((role) => mayHold(role, 'authority'))).toEqual(['caseworker', 'team_leader']);
    expect(STAFF_ROLES.filter((role) => mayHold(role, 'mentor'))).toEqual(
      STAFF_ROLES.filter((role) => role !== 'administrator'),
    );
  });

  it('is nobody without the right that a protected address or an employee’s case asks for', () => {
    const caseworker = { role: 'caseworker', rights: [] } as const;
    const protectedAddress = { ...ORDINARY, hasProtectedAddress: true };
    expect(receiverFault(caseworker, 'coordinating', protectedAddress)).toBe('protected_addresses');
    expect(
      receiverFault({ ...caseworker, rights: ['protected_addresses'] }, 'coordinating', protectedAddress),
    ).toBeNull();
    expect(receiverFault(caseworker, 'mentor', { ...ORDINARY, isStaffCase: true })).toBe('staff_cases');
    expect(receiverFault(caseworker, 'coordinating', ORDINARY)).toBeNull();
  });

  it('could open the case once it is theirs, by the same policy', () => {
    const every = STAFF_ROLES.flatMap((role) =>
      [[], CASE_RIGHTS].flatMap((rights) =>
        [false, true].flatMap((hasProtectedAddress) =>
          [false, true].map((isStaffCase) => ({ role, rights, subject: { hasProtectedAddress, isStaffCase } })),
        ),
      ),
    );
    const given = every.filter(
      ({ role, rights, subject }) => receiverFault({ role, rights }, 'mentor', subject) === null,
    );
    expect(given).not.toEqual([]);
    for (const { role, rights, subject } of given) expect(accessOnceAssigned(role, rights, subject)).toBe('open');
  });
});

function accessOnceAssigned(
  role: StaffRole,
  rights: readonly CaseRight[],
  subject: { readonly hasProtectedAddress: boolean; readonly isStaffCase: boolean },
): CaseAccess {
  const place = { isAssignedToReader: true, isAssignedToTeam: false, isUnassigned: false, isOpenedWithReason: false };
  return caseAccess(
    { kind: 'staff', userId: 'U', name: 'N', role, jobcenterId: 'J', staffId: 'S', team: null, rights },
    { citizenId: 'C', jobcenterId: 'J', ...place, ...subject },
  );
}

describe('the primary contact', () => {
  const one = (
    assignmentId: string,
    role: 'coordinating' | 'authority' | 'mentor',
    from: string,
    isPrimary = false,
  ) => ({
    assignmentId,
    role,
    validFrom: date(from),
    isPrimary,
  });

  it('is the one who was chosen, whatever part that is', () => {
    const running = [one('A1', 'coordinating', '2021-01-01'), one('A2', 'mentor', '2022-01-01', true)];
    expect(primaryContact(running)?.assignmentId).toBe('A2');
  });

  it('is, where nobody was chosen, the coordinating caseworker, then the authority, then who came last', () => {
    const [coordinating, authority] = [one('A1', 'coordinating', '2020-01-01'), one('A2', 'authority', '2022-01-01')];
    const mentors = [one('A3', 'mentor', '2021-01-01'), one('A4', 'mentor', '2021-06-01')];
    expect(primaryContact([...mentors, authority, coordinating])).toBe(coordinating);
    expect(primaryContact([...mentors, authority])).toBe(authority);
    expect(primaryContact(mentors)?.assignmentId).toBe('A4');
    expect(primaryContact([])).toBeNull();
  });

  it('is one, whatever was recorded: of two that were chosen the coordinating one, else the later', () => {
    const two = [one('A1', 'mentor', '2022-02-01', true), one('A2', 'coordinating', '2021-01-01', true)];
    expect(primaryContact(two)?.assignmentId).toBe('A2');
    const same = [one('A1', 'coordinating', '2021-01-01', true), one('A2', 'coordinating', '2021-01-01', true)];
    expect(primaryContact(same)?.assignmentId).toBe('A2');
    expect(primaryContact([...same].reverse())?.assignmentId).toBe('A2');
  });
});
