import type { CaseAction } from '../change/case-action';
import type { CaseWire } from '@rettid/contracts';
import { plansOf } from './plan-facts';

const hasPlan = (theCase: CaseWire): boolean => plansOf(theCase).inForce !== null;

/** What can be begun about the plan from anywhere in the case. */
export const PLAN_ACTIONS: readonly CaseAction[] = [
  {
    id: 'create-plan',
    label: 'Lav en plan',
    permission: 'plan.edit',
    group: 'plan',
    clears: ['min-plan'],
    load: async () => (await import('./create-plan.component')).CreatePlanComponent,
  },
  {
    id: 'add-job-goal',
    label: 'Vælg jobmål',
    permission: 'plan.edit',
    group: 'plan',
    clears: ['plan-job-goal'],
    isOffered: hasPlan,
    load: async () => (await import('./add-goal.component')).AddGoalComponent,
    dataOf: (theCase) => ({ theCase, kind: 'job_goal' }),
  },
  {
    id: 'add-sub-goal',
    label: 'Tilføj delmål eller aktivitet',
    permission: 'plan.edit',
    group: 'plan',
    clears: ['plan-stabilising'],
    isOffered: hasPlan,
    load: async () => (await import('./add-goal.component')).AddGoalComponent,
    dataOf: (theCase) => ({ theCase, kind: 'sub_goal' }),
  },
  {
    id: 'edit-plan',
    label: 'Ret planen',
    permission: 'plan.edit',
    group: 'plan',
    isOffered: hasPlan,
    load: async () => (await import('./edit-plan.component')).EditPlanComponent,
  },
];
