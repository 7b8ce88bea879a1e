import type {
  AddGoalWire,
  ArrangeGoalsWire,
  ChangeGoalWire,
  ChangePlanWire,
  CloseGoalWire,
  CreatePlanWire,
  GoalTermsWire,
  PublishPlanWire,
} from '@rettid/contracts';
import type { ChangeCases, MadeCase } from './made-case';

const recordVersion = 1;
const WORDS = { consentedOn: null, ownWords: 'Jeg vil gerne arbejde med mad.', assessment: null };
const TERMS: GoalTermsWire = {
  kind: 'sub_goal',
  title: 'Prøve et køkken',
  occupationCode: null,
  place: 'Kantinen',
  timing: null,
  purpose: null,
  owner: 'citizen',
  targetOn: null,
  ownWords: null,
  description: null,
};
const planAt = ({ url, id }: MadeCase, path = ''): string => url(`plans/${id('plan')}${path}`);
const goalAt = ({ url, id }: MadeCase, path = ''): string => url(`goals/${id('sub-goal')}${path}`);

export const PLAN_CHANGES: ChangeCases = {
  'POST /api/citizens/:id/plans': {
    request: ({ url }) => ({
      url: url('plans'),
      payload: { kind: 'min_plan', carriesGoals: false, ...WORDS } satisfies CreatePlanWire,
    }),
    touches: ['plan-job-goal', 'plan-stabilising'],
  },
  'PATCH /api/citizens/:id/plans/:planId': {
    request: (made) => ({ url: planAt(made), payload: { recordVersion, ...WORDS } satisfies ChangePlanWire }),
    touches: [],
  },
  'PATCH /api/citizens/:id/plans/:planId/arrangement': {
    request: (made) => ({
      url: planAt(made, '/arrangement'),
      payload: {
        recordVersion,
        goals: [{ goalId: made.id('sub-goal'), parentGoalId: null }],
      } satisfies ArrangeGoalsWire,
    }),
    touches: [],
  },
  'POST /api/citizens/:id/plans/:planId/publications': {
    // The first change of an imported plan keeps what it was as the first version, and what it is as the second.
    prepare: async (made) => await made.ask('PATCH', { url: planAt(made), payload: { recordVersion, ...WORDS } }),
    request: (made) => ({ url: planAt(made, '/publications'), payload: { versionNo: 2 } satisfies PublishPlanWire }),
    touches: [],
  },
  'POST /api/citizens/:id/plans/:planId/goals': {
    request: (made) => ({
      url: planAt(made, '/goals'),
      payload: { ...TERMS, kind: 'job_goal', title: 'Kok', parentGoalId: null } satisfies AddGoalWire,
    }),
    touches: ['plan-job-goal'],
  },
  'PATCH /api/citizens/:id/goals/:goalId': {
    request: (made) => ({ url: goalAt(made), payload: { recordVersion, ...TERMS } satisfies ChangeGoalWire }),
    touches: [],
  },
  'POST /api/citizens/:id/goals/:goalId/status': {
    request: (made) => ({
      url: goalAt(made, '/status'),
      payload: { recordVersion, action: 'drop', reason: 'Hun vil hellere i butik' } satisfies CloseGoalWire,
    }),
    touches: ['plan-stabilising'],
  },
};
