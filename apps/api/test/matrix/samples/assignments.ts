import type {
  AssignPartWire,
  EndPartWire,
  HandOverManyWire,
  HandOverPreviewRequestWire,
  HandOverWire,
} from '@rettid/contracts';
import type { Sample } from './sample';

/** Nobody: passes the checks of the form, and is refused by the use case. */
const NOBODY = 'nobody';
const TERMS = { receiverId: NOBODY, beginsOn: '2022-03-01', returnsOn: null, cause: 'illness', note: null } as const;
const HAND_OVER: HandOverWire = { ...TERMS, assignmentId: 'none', recordVersion: 1 };
const MANY: HandOverManyWire = { ...TERMS, items: [{ citizenId: 'nobody', assignmentId: null, recordVersion: null }] };
const PREVIEW: HandOverPreviewRequestWire = {
  ...{ receiverId: NOBODY, beginsOn: null, returnsOn: null, citizenIds: [], assignmentId: null, fromStaffId: null },
};
const ASSIGN: AssignPartWire = {
  ...{ staffId: NOBODY, role: 'mentor', validFrom: '2022-03-01', validTo: null, alongside: false },
};
const END: EndPartWire = { recordVersion: 999, lastDay: '2022-03-01', cause: 'illness', note: null };

export const ASSIGNMENT_SAMPLES: Readonly<Record<string, Sample>> = {
  'POST /api/citizens/:id/assignments': {
    of: 'citizen',
    permission: 'assignment.manage',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/assignments`, payload: ASSIGN }),
    whereOpen: 400,
  },
  // A part that the case does not have: who may ask is told that it is not there.
  'POST /api/citizens/:id/assignments/:assignmentId/end': {
    of: 'citizen',
    permission: 'assignment.manage',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/assignments/none/end`, payload: END }),
    whereOpen: 404,
  },
  'POST /api/citizens/:id/assignments/:assignmentId/primary': {
    of: 'citizen',
    permission: 'assignment.manage',
    request: ({ citizenId }) => ({
      url: `/api/citizens/${citizenId}/assignments/none/primary`,
      payload: { recordVersion: 999 },
    }),
    whereOpen: 404,
  },
  'GET /api/citizens/:id/hand-overs': {
    of: 'citizen',
    permission: 'case.read',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/hand-overs` }),
  },
  'POST /api/citizens/:id/hand-overs': {
    of: 'citizen',
    permission: 'assignment.manage',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/hand-overs`, payload: HAND_OVER }),
    whereOpen: 400,
  },
  'GET /api/citizens/:id/hand-overs/:handOverId': {
    of: 'citizen',
    permission: 'case.read',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/hand-overs/none` }),
    whereOpen: 404,
  },
  'POST /api/citizens/:id/hand-overs/:handOverId/read': {
    of: 'citizen',
    permission: 'contact.record',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/hand-overs/none/read` }),
    whereOpen: 404,
  },
  'GET /api/citizens/:id/brief': {
    of: 'citizen',
    permission: 'case.read',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/brief` }),
  },
  'GET /api/citizens/:id/brief.pdf': {
    of: 'citizen',
    permission: 'case.read',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/brief.pdf` }),
  },
  'GET /api/hand-overs/receivers': {
    of: 'actor',
    permission: 'assignment.manage',
    request: () => ({ url: '/api/hand-overs/receivers?role=coordinating' }),
  },
  'POST /api/hand-overs/preview': {
    of: 'actor',
    permission: 'assignment.manage',
    request: () => ({ url: '/api/hand-overs/preview', payload: PREVIEW }),
    statuses: [400],
  },
  'POST /api/hand-overs': {
    of: 'actor',
    permission: 'assignment.manage',
    request: () => ({ url: '/api/hand-overs', payload: MANY }),
    statuses: [404],
  },
};
