import type { AccessRole } from './actor';
import type { Permission } from './permissions';

const READS_CASES = ['session.use', 'caseload.read', 'case.read'] as const satisfies readonly Permission[];
/** Whoever has citizens: a day of one's own, and contacts to note. */
const HAS_CITIZENS = [
  ...READS_CASES,
  'saved_view.manage',
  'today.read',
  'calendar.read',
  'note.manage',
  'contact.record',
] as const satisfies readonly Permission[];
const WORKS_CASES = [
  ...HAS_CITIZENS,
  'case.open_with_reason',
  'meeting.manage',
  'offer.follow_up',
  'hours.record',
] as const satisfies readonly Permission[];
/** Exercises the authority of the municipality: plans, decisions, and who answers for a case. */
const DECIDES = [
  'no_show.handle',
  'plan.edit',
  'offer.grant',
  'exemption.decide',
  'assignment.manage',
] as const satisfies readonly Permission[];

/** The one table of who may do what. A role that lacks a permission is refused it, in the API and on the screen alike. */
export const ROLE_PERMISSIONS: Readonly<Record<AccessRole, readonly Permission[]>> = {
  caseworker: [...WORKS_CASES, ...DECIDES, 'caseload.export'],
  team_leader: [
    ...HAS_CITIZENS,
    ...DECIDES,
    'meeting.manage',
    'offer.follow_up',
    'hours.record',
    'caseload.read_jobcenter',
    'caseload.export',
    'case_opening.oversee',
    'access_log.read',
  ],
  job_broker: WORKS_CASES,
  company_consultant: WORKS_CASES,
  // Those who know only the citizens given to them.
  mentor: [...HAS_CITIZENS, 'offer.follow_up'],
  medical_consultant: HAS_CITIZENS,
  // Runs the system and has no business in a case.
  administrator: ['session.use', 'business_date.move'],
  // Sees what the leader sees and changes nothing, not even a list setting.
  auditor: [...READS_CASES, 'caseload.read_jobcenter', 'case_opening.oversee', 'access_log.read'],
  citizen: ['session.use', 'own_plan.read'],
};

export function permits(role: AccessRole, permission: Permission): boolean {
  return ROLE_PERMISSIONS[role].includes(permission);
}
