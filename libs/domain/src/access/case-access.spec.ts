import {
  ACCESS_ROLES,
  CASE_RIGHTS,
  type AccessRole,
  type Actor,
  type CaseRight,
  type CitizenActor,
  type StaffAccessRole,
  type StaffActor,
} from './actor';
import { caseAccess, caseGround, CASE_GROUNDS, missingRights, type CaseAccess, type CaseSubject } from './case-access';

const STAFF_ROLES = ACCESS_ROLES.filter((role): role is StaffAccessRole => role !== 'citizen');
const FLAGS = [
  'isAssignedToReader',
  'isAssignedToTeam',
  'isUnassigned',
  'hasProtectedAddress',
  'isStaffCase',
  'isOpenedWithReason',
] as const;
type Flag = (typeof FLAGS)[number];

/** Roles that read cases at all, by how far they see without a reason. */
const SEES_ALL: readonly AccessRole[] = ['team_leader', 'auditor'];
const OPENS_WITH_REASON: readonly AccessRole[] = ['caseworker', 'job_broker', 'company_consultant'];
const SEES_GIVEN: readonly AccessRole[] = ['mentor', 'medical_consultant'];
const SEES_NONE: readonly AccessRole[] = ['administrator', 'citizen'];

function reader(role: StaffAccessRole, rights: readonly CaseRight[] = []): StaffActor {
  return { kind: 'staff', userId: 'U1', name: 'Læser', role, jobcenterId: 'J1', staffId: 'S1', team: 'Nord', rights };
}

function citizen(citizenId: string): CitizenActor {
  return { kind: 'citizen', userId: 'U2', name: 'Borger', role: 'citizen', jobcenterId: 'J1', citizenId };
}

/** A case of the jobcentre for which somebody else answers, with these facts besides. */
function subject(...flags: readonly Flag[]): CaseSubject {
  const none = Object.fromEntries(FLAGS.map((flag) => [flag, false])) as Record<Flag, boolean>;
  const given = Object.fromEntries(flags.map((flag) => [flag, true]));
  return { citizenId: 'C1', jobcenterId: 'J1', ...none, ...given };
}

/** Every combination of the flags: 64 subjects. */
const SUBJECTS: readonly CaseSubject[] = Array.from({ length: 2 ** FLAGS.length }, (_, bits) =>
  subject(...FLAGS.filter((_flag, index) => (bits >> index) % 2 === 1)),
);
const RIGHTS: readonly (readonly CaseRight[])[] = [[], ['protected_addresses'], ['staff_cases'], CASE_RIGHTS];

function accessOf(role: StaffAccessRole, ...flags: readonly Flag[]): CaseAccess {
  return caseAccess(reader(role), subject(...flags));
}

describe('who may open a case', () => {
  it('puts every role in one of four kinds', () => {
    expect([...SEES_ALL, ...OPENS_WITH_REASON, ...SEES_GIVEN, ...SEES_NONE].sort()).toEqual([...ACCESS_ROLES].sort());
  });

  it('hides every case of another jobcentre from every role, whatever rights and reasons', () => {
    for (const role of STAFF_ROLES) {
      for (const rights of RIGHTS) {
        for (const one of SUBJECTS) {
          expect(caseAccess(reader(role, rights), { ...one, jobcenterId: 'J2' })).toBe('hidden');
        }
      }
    }
  });

  it.each(SEES_NONE.filter((role): role is StaffAccessRole => role !== 'citizen'))(
    'hides every case from the %s',
    (role) => {
      for (const rights of RIGHTS) {
        for (const one of SUBJECTS) expect(caseAccess(reader(role, rights), one)).toBe('hidden');
      }
    },
  );

  it('shows a citizen the own case and no other, in whatever jobcentre', () => {
    for (const one of SUBJECTS) {
      expect(caseAccess(citizen('C1'), one)).toBe('open');
      expect(caseAccess(citizen('C1'), { ...one, jobcenterId: 'J2' })).toBe('open');
      expect(caseAccess(citizen('C2'), one)).toBe('hidden');
    }
  });

  it('hides a protected address and an employee’s case from whoever lacks that right, be it the own case', () => {
    for (const role of STAFF_ROLES) {
      for (const rights of RIGHTS) {
        for (const one of SUBJECTS) {
          const lacks =
            (one.hasProtectedAddress && !rights.includes('protected_addresses')) ||
            (one.isStaffCase && !rights.includes('staff_cases'));
          if (lacks) expect(caseAccess(reader(role, rights), one)).toBe('hidden');
        }
      }
    }
  });

  it('makes no other difference by those rights: with them, a case is as open as an ordinary one', () => {
    for (const role of STAFF_ROLES) {
      for (const one of SUBJECTS) {
        const ordinary = { ...one, hasProtectedAddress: false, isStaffCase: false };
        expect(caseAccess(reader(role, CASE_RIGHTS), one)).toBe(caseAccess(reader(role), ordinary));
      }
    }
  });

  it.each(SEES_ALL)('opens every case of the jobcentre to the %s', (role) => {
    for (const one of SUBJECTS) expect(caseAccess(reader(role as StaffAccessRole, CASE_RIGHTS), one)).toBe('open');
  });

  it.each(OPENS_WITH_REASON)(
    'opens own, team and unassigned cases to the %s, and others once a reason holds',
    (name) => {
      const role = name as StaffAccessRole;
      expect(accessOf(role)).toBe('reason_required');
      expect(accessOf(role, 'isAssignedToReader')).toBe('open');
      expect(accessOf(role, 'isAssignedToTeam')).toBe('open');
      expect(accessOf(role, 'isUnassigned')).toBe('open');
      expect(accessOf(role, 'isOpenedWithReason')).toBe('open');
      for (const one of SUBJECTS) expect(caseAccess(reader(role, CASE_RIGHTS), one)).not.toBe('hidden');
    },
  );

  it.each(SEES_GIVEN)('opens to the %s the cases given to him, and no reason opens another', (name) => {
    for (const one of SUBJECTS) {
      const access = caseAccess(reader(name as StaffAccessRole, CASE_RIGHTS), one);
      expect(access).toBe(one.isAssignedToReader ? 'open' : 'hidden');
    }
  });

  it('asks nobody for a reason who may not give one', () => {
    for (const role of STAFF_ROLES.filter((each) => !OPENS_WITH_REASON.includes(each))) {
      for (const rights of RIGHTS) {
        for (const one of SUBJECTS) expect(caseAccess(reader(role, rights), one)).not.toBe('reason_required');
      }
    }
  });

  it('opens no case by one fact more that it would not open without it, but for those that open', () => {
    const rank: Record<CaseAccess, number> = { hidden: 0, reason_required: 1, open: 2 };
    const opening: readonly Flag[] = ['isAssignedToReader', 'isAssignedToTeam', 'isUnassigned', 'isOpenedWithReason'];
    const closing: readonly Flag[] = ['hasProtectedAddress', 'isStaffCase'];
    const readers: Actor[] = STAFF_ROLES.flatMap((role) => RIGHTS.map((rights) => reader(role, rights)));
    for (const actor of readers) {
      for (const one of SUBJECTS) {
        const before = rank[caseAccess(actor, one)];
        for (const flag of opening) {
          expect(rank[caseAccess(actor, { ...one, [flag]: true })]).toBeGreaterThanOrEqual(before);
        }
        for (const flag of closing) {
          expect(rank[caseAccess(actor, { ...one, [flag]: true })]).toBeLessThanOrEqual(before);
        }
      }
    }
  });
});

describe('the ground on which a case is read', () => {
  const everybody: readonly Actor[] = [
    citizen('C1'),
    citizen('C2'),
    ...STAFF_ROLES.flatMap((role) => RIGHTS.map((rights) => reader(role, rights))),
  ];

  it('is there exactly where the case is open, and each of them somewhere', () => {
    const seen = new Set<string>();
    for (const actor of everybody) {
      for (const one of SUBJECTS) {
        const ground = caseGround(actor, one);
        expect(ground !== null).toBe(caseAccess(actor, one) === 'open');
        if (ground !== null) seen.add(ground);
      }
    }
    expect([...seen].sort()).toEqual([...CASE_GROUNDS].sort());
  });

  it('is the nearest one: a part in the case before oversight, the team before a reason', () => {
    const every = subject(...FLAGS);
    expect(caseGround(reader('team_leader', CASE_RIGHTS), every)).toBe('assigned');
    expect(caseGround(reader('team_leader', CASE_RIGHTS), { ...every, isAssignedToReader: false })).toBe('oversight');
    expect(caseGround(reader('caseworker', CASE_RIGHTS), { ...every, isAssignedToReader: false })).toBe('team');
    expect(caseGround(reader('caseworker'), subject('isUnassigned', 'isOpenedWithReason'))).toBe('unassigned');
    expect(caseGround(reader('caseworker'), subject('isOpenedWithReason'))).toBe('reason');
    expect(caseGround(citizen('C1'), every)).toBe('self');
  });
});

describe('the rights that a case asks for', () => {
  it('are named where the reader lacks them, and none else', () => {
    const both = { hasProtectedAddress: true, isStaffCase: true };
    expect(missingRights([], both)).toEqual(['protected_addresses', 'staff_cases']);
    expect(missingRights(['staff_cases'], both)).toEqual(['protected_addresses']);
    expect(missingRights(CASE_RIGHTS, both)).toEqual([]);
    expect(missingRights([], { hasProtectedAddress: false, isStaffCase: false })).toEqual([]);
  });
});
