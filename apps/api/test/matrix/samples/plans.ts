import type {
  AddGoalWire,
  ArrangeGoalsWire,
  ChangeGoalWire,
  ChangePlanWire,
  CloseGoalWire,
  CreatePlanWire,
  PublishPlanWire,
  ServeGoalWire,
} from '@rettid/contracts';
import { recordOf, type CitizenKey, type Sample } from './sample';

/** A version that no record of the world has. */
const recordVersion = 999;
const WORDS = { consentedOn: null, ownWords: 'Jeg vil gerne arbejde med mad.', assessment: null };
const TERMS = {
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
} as const;

// Without consent, with a title that is white space, and beyond the latest version: each passes the door and changes nothing.
const CREATE: CreatePlanWire = { kind: 'holistic_plan', carriesGoals: false, ...WORDS };
const ADD: AddGoalWire = { ...TERMS, title: ' ', parentGoalId: null };
const PUBLISH: PublishPlanWire = { versionNo: 999 };
const CHANGE: ChangePlanWire = { recordVersion, ...WORDS };
const CHANGE_GOAL: ChangeGoalWire = { recordVersion, ...TERMS };
const CLOSE: CloseGoalWire = { recordVersion, action: 'achieve', reason: null };
const ARRANGE: ArrangeGoalsWire = { recordVersion, goals: [] };

const planUrl = (citizen: CitizenKey): string =>
  `/api/citizens/${citizen.citizenId}/plans/${recordOf(citizen, 'plan')}`;
const goalUrl = (citizen: CitizenKey): string =>
  `/api/citizens/${citizen.citizenId}/goals/${recordOf(citizen, 'goal')}`;

function edit(url: (citizen: CitizenKey) => string, payload: object, whereOpen = 409): Sample {
  return { of: 'citizen', permission: 'plan.edit', request: (citizen) => ({ url: url(citizen), payload }), whereOpen };
}

export const PLAN_SAMPLES: Readonly<Record<string, Sample>> = {
  'POST /api/citizens/:id/plans': edit(({ citizenId }) => `/api/citizens/${citizenId}/plans`, CREATE, 400),
  'PATCH /api/citizens/:id/plans/:planId': edit(planUrl, CHANGE),
  'PATCH /api/citizens/:id/plans/:planId/arrangement': edit((citizen) => `${planUrl(citizen)}/arrangement`, ARRANGE),
  'POST /api/citizens/:id/plans/:planId/publications': edit((citizen) => `${planUrl(citizen)}/publications`, PUBLISH),
  'POST /api/citizens/:id/plans/:planId/goals': edit((citizen) => `${planUrl(citizen)}/goals`, ADD, 400),
  'PATCH /api/citizens/:id/goals/:goalId': edit(goalUrl, CHANGE_GOAL),
  'POST /api/citizens/:id/goals/:goalId/status': edit((citizen) => `${goalUrl(citizen)}/status`, CLOSE),
  'PUT /api/citizens/:id/offers/:offerId/goal': {
    of: 'citizen',
    permission: 'plan.edit',
    request: (citizen) => ({
      url: `/api/citizens/${citizen.citizenId}/offers/${recordOf(citizen, 'offer')}/goal`,
      payload: { recordVersion, goalId: recordOf(citizen, 'goal') } satisfies ServeGoalWire,
    }),
    whereOpen: 409,
  },
  'GET /api/citizens/:id/plans/:planId/versions': {
    of: 'citizen',
    permission: 'case.read',
    request: (citizen) => ({ url: `${planUrl(citizen)}/versions` }),
  },
  'GET /api/citizens/:id/plans/:planId/comparison': {
    of: 'citizen',
    permission: 'case.read',
    request: (citizen) => ({ url: `${planUrl(citizen)}/comparison?from=1&to=2` }),
    // The plan of the world came with an import: it has no versions, and whoever may not enter hears the same.
    whereOpen: 404,
  },
  'GET /api/occupations': { of: 'actor', permission: 'case.read', request: () => ({ url: '/api/occupations?q=kok' }) },
};
