import { ACCESS_ROLES, type AccessRole } from './actor';
import { PERMISSIONS, type Permission } from './permissions';
import { permits, ROLE_PERMISSIONS } from './policy';

const STAFF_WITH_CASES: readonly AccessRole[] = [
  'caseworker',
  'team_leader',
  'job_broker',
  'company_consultant',
  'mentor',
  'medical_consultant',
];

/** Permissions that change something, be it a list setting, or that open what was closed. */
const CHANGING: readonly Permission[] = [
  'saved_view.manage',
  'case.open_with_reason',
  'business_date.move',
  'note.manage',
  'contact.record',
  'meeting.manage',
  'no_show.handle',
  'plan.edit',
  'offer.grant',
  'offer.follow_up',
  'exemption.decide',
  'hours.record',
  'assignment.manage',
];
/** The day of whoever has citizens; an auditor has none. */
const OF_OWN_CITIZENS: readonly Permission[] = ['today.read', 'calendar.read'];

const rolesWith = (permission: Permission): AccessRole[] => ACCESS_ROLES.filter((role) => permits(role, permission));

describe('the table of who may do what', () => {
  it('has a line for every role and names permissions that exist, each once', () => {
    expect(Object.keys(ROLE_PERMISSIONS).sort()).toEqual([...ACCESS_ROLES].sort());
    for (const role of ACCESS_ROLES) {
      const granted = ROLE_PERMISSIONS[role];
      expect(PERMISSIONS).toEqual(expect.arrayContaining([...granted]));
      expect(new Set(granted).size).toBe(granted.length);
    }
  });

  it('gives every permission to somebody', () => {
    expect(PERMISSIONS.filter((permission) => rolesWith(permission).length === 0)).toEqual([]);
  });

  it('lets everybody know who they are signed in as', () => {
    expect(rolesWith('session.use')).toEqual([...ACCESS_ROLES]);
  });

  it('gives a citizen the own plan and nothing besides', () => {
    expect(PERMISSIONS.filter((permission) => permits('citizen', permission))).toEqual([
      'session.use',
      'own_plan.read',
    ]);
    expect(rolesWith('own_plan.read')).toEqual(['citizen']);
  });

  it('lets an auditor change nothing, and see what the leader sees', () => {
    expect(CHANGING.filter((permission) => permits('auditor', permission))).toEqual([]);
    const seenByLeader = ROLE_PERMISSIONS.team_leader.filter((permission) => !CHANGING.includes(permission));
    expect([...ROLE_PERMISSIONS.auditor].sort()).toEqual(
      seenByLeader
        .filter((permission) => permission !== 'caseload.export' && !OF_OWN_CITIZENS.includes(permission))
        .sort(),
    );
  });

  it('keeps whoever runs the system out of the cases, and out of all else but the date', () => {
    expect(PERMISSIONS.filter((permission) => permits('administrator', permission))).toEqual([
      'session.use',
      'business_date.move',
    ]);
    expect(rolesWith('business_date.move')).toEqual(['administrator']);
  });

  it('shows cases to those who work with them, to the leader and to the auditor', () => {
    expect(rolesWith('case.read').sort()).toEqual([...STAFF_WITH_CASES, 'auditor'].sort());
    expect(rolesWith('caseload.read')).toEqual(rolesWith('case.read'));
  });

  it('shows the whole jobcentre, openings with a reason and the log of access to leader and auditor alone', () => {
    for (const permission of ['caseload.read_jobcenter', 'case_opening.oversee', 'access_log.read'] as const) {
      expect([permission, rolesWith(permission)]).toEqual([permission, ['team_leader', 'auditor']]);
    }
  });

  it('lets those open with a reason who follow citizens through the jobcentre, not those given single citizens', () => {
    expect(rolesWith('case.open_with_reason')).toEqual(['caseworker', 'job_broker', 'company_consultant']);
  });

  it('lets lists be taken out by those who answer for them', () => {
    expect(rolesWith('caseload.export')).toEqual(['caseworker', 'team_leader']);
  });

  it('leaves decisions and plans to those who exercise the municipality’s authority', () => {
    const decisions: readonly Permission[] = [
      'no_show.handle',
      'plan.edit',
      'offer.grant',
      'exemption.decide',
      'assignment.manage',
    ];
    for (const permission of decisions) {
      expect([permission, rolesWith(permission)]).toEqual([permission, ['caseworker', 'team_leader']]);
    }
  });

  it('lets everybody who has citizens note a contact, and an auditor nothing', () => {
    expect(rolesWith('contact.record').sort()).toEqual([...STAFF_WITH_CASES].sort());
  });

  it('permits nothing that is not listed', () => {
    expect(permits('auditor', 'case.write' as Permission)).toBe(false);
  });
});
