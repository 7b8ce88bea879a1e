import type {
  CaseloadExportWire,
  CaseloadRequestWire,
  CaseloadView,
  OpenCaseWire,
  SavedViewInputWire,
} from '@rettid/contracts';
import { ASSIGNMENT_SAMPLES } from './samples/assignments';
import { CHANGE_SAMPLES } from './samples/changes';
import { EXEMPTION_SAMPLES } from './samples/exemptions';
import { MEETING_SAMPLES } from './samples/meetings';
import { NO_SHOW_SAMPLES } from './samples/no-show';
import { OFFER_SAMPLES } from './samples/offers';
import { PLAN_SAMPLES } from './samples/plans';
import type { Sample } from './samples/sample';
import { TODAY_SAMPLES } from './samples/today';

const VIEW: CaseloadView = { list: 'mine', rules: [], statuses: [], due: null, sort: 'act_by', direction: 'asc' };
const LIST: CaseloadRequestWire = { ...VIEW, search: null, cursor: null };
const EXPORT: CaseloadExportWire = { ...VIEW, search: null };
const SAVED_VIEW: SavedViewInputWire = {
  name: 'Mit overblik',
  view: VIEW,
  columns: ['name', 'next_duty'],
};
const REASON: OpenCaseWire = { reason: 'Vikar for kollega, der er syg i dag og har borgeren til samtale.' };

/** The page, the way to it or to sign-in, or (in a checkout where nothing is built) that it is not there. */
const APPLICATION = [200, 303, 503];

/** Every route of the API. The matrix fails for a route that does not stand here. */
export const SAMPLES: Readonly<Record<string, Sample>> = {
  'GET /health': { of: 'everybody', request: () => ({ url: '/health' }), statuses: [200] },
  'GET /ready': { of: 'everybody', request: () => ({ url: '/ready' }), statuses: [200] },
  // What each of these answers to whom is for the tests of sign-in and of the applications to say.
  'GET /': { of: 'everybody', request: () => ({ url: '/' }), statuses: [303] },
  'GET /auth/sign-in': { of: 'everybody', request: () => ({ url: '/auth/sign-in' }), statuses: [503] },
  'GET /auth/callback': { of: 'everybody', request: () => ({ url: '/auth/callback?code=x&state=y' }), statuses: [403] },
  'GET /auth/signed-out': { of: 'everybody', request: () => ({ url: '/auth/signed-out' }), statuses: [200] },
  'GET /jobcenter': { of: 'everybody', request: () => ({ url: '/jobcenter' }), statuses: APPLICATION },
  'GET /jobcenter/*': { of: 'everybody', request: () => ({ url: '/jobcenter/borgere/mine' }), statuses: APPLICATION },
  'GET /borger': { of: 'everybody', request: () => ({ url: '/borger' }), statuses: APPLICATION },
  'GET /borger/*': { of: 'everybody', request: () => ({ url: '/borger/plan' }), statuses: APPLICATION },
  'POST /auth/sign-out': { of: 'actor', permission: 'session.use', request: () => ({ url: '/auth/sign-out' }) },
  'GET /api/obligations': {
    of: 'actor',
    permission: 'caseload.read_jobcenter',
    request: () => ({ url: '/api/obligations' }),
  },
  'GET /api/citizens/:id/obligations': {
    of: 'citizen',
    permission: 'case.read',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/obligations` }),
  },
  'GET /api/citizens/:id/case': {
    of: 'citizen',
    permission: 'case.read',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/case` }),
  },
  'POST /api/citizens/:id/openings': {
    of: 'citizen',
    permission: 'case.open_with_reason',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/openings`, payload: REASON }),
    whereReasonIsMissing: 200,
  },
  'GET /api/citizens/:id/access-log': {
    of: 'citizen',
    permission: 'access_log.read',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/access-log` }),
  },
  'GET /api/case-openings': {
    of: 'actor',
    permission: 'case_opening.oversee',
    request: () => ({ url: '/api/case-openings' }),
  },
  'POST /api/caseload': {
    of: 'actor',
    permission: 'caseload.read',
    request: () => ({ url: '/api/caseload', payload: LIST }),
  },
  'POST /api/caseload/export': {
    of: 'actor',
    permission: 'caseload.export',
    request: () => ({ url: '/api/caseload/export', payload: EXPORT }),
  },
  'GET /api/saved-views': {
    of: 'actor',
    permission: 'saved_view.manage',
    request: () => ({ url: '/api/saved-views' }),
  },
  'POST /api/saved-views': {
    of: 'actor',
    permission: 'saved_view.manage',
    request: () => ({ url: '/api/saved-views', payload: SAVED_VIEW }),
    statuses: [201],
  },
  // Nobody has this one: who may ask is told that it is not there.
  'PUT /api/saved-views/:id': {
    of: 'actor',
    permission: 'saved_view.manage',
    request: () => ({ url: '/api/saved-views/0190a1b2-0000-7000-8000-000000000001', payload: SAVED_VIEW }),
    statuses: [404],
  },
  'DELETE /api/saved-views/:id': {
    of: 'actor',
    permission: 'saved_view.manage',
    request: () => ({ url: '/api/saved-views/0190a1b2-0000-7000-8000-000000000001' }),
    statuses: [404],
  },
  'GET /api/session': { of: 'actor', permission: 'session.use', request: () => ({ url: '/api/session' }) },
  'PUT /api/business-date': {
    of: 'actor',
    permission: 'business_date.move',
    request: () => ({ url: '/api/business-date', payload: { businessDate: '2022-03-01' } }),
  },
  'GET /api/me/plan': { of: 'actor', permission: 'own_plan.read', request: () => ({ url: '/api/me/plan' }) },
  ...CHANGE_SAMPLES,
  ...MEETING_SAMPLES,
  ...NO_SHOW_SAMPLES,
  ...PLAN_SAMPLES,
  ...OFFER_SAMPLES,
  ...EXEMPTION_SAMPLES,
  ...ASSIGNMENT_SAMPLES,
  ...TODAY_SAMPLES,
};
