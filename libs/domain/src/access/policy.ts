import type { AccessRole } from './actor';
import type { Permission } from './permissions';

const READS_CASES = ['session.use', 'caseload.read', 'case.read'] as const satisfies readonly Permission[];
const WORKS_CASES = [
  ...READS_CASES,
  'saved_view.manage',
  'case.open_with_reason',
] as const satisfies readonly Permission[];

/** The one table of who may do what. A role that lacks a permission is refused it, in the API and on the screen alike. */
export const ROLE_PERMISSIONS: Readonly<Record<AccessRole, readonly Permission[]>> = {
  caseworker: [...WORKS_CASES, 'caseload.export'],
  team_leader: [
    ...READS_CASES,
    'caseload.read_jobcenter',
    'caseload.export',
    'saved_view.manage',
    'case_opening.oversee',
    'access_log.read',
  ],
  job_broker: WORKS_CASES,
  company_consultant: WORKS_CASES,
  // Those who know only the citizens given to them.
  mentor: [...READS_CASES, 'saved_view.manage'],
  medical_consultant: [...READS_CASES, 'saved_view.manage'],
  // Runs the system and has no business in a case.
  administrator: ['session.use', 'business_date.move'],
  // Sees what the leader sees and changes nothing, not even a list setting.
  auditor: [...READS_CASES, 'caseload.read_jobcenter', 'case_opening.oversee', 'access_log.read'],
  citizen: ['session.use', 'own_plan.read'],
};

export function permits(role: AccessRole, permission: Permission): boolean {
  return ROLE_PERMISSIONS[role].includes(permission);
}
