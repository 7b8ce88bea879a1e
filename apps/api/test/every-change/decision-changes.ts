import type {
  AssignPartWire,
  CloseExemptionWire,
  CorrectExemptionWire,
  DecideExemptionWire,
  EndPartWire,
  HandOverManyWire,
  HandOverWire,
  MakePrimaryWire,
  RecordWorkHoursWire,
  ReviewExemptionWire,
  SendExemptionNoticeWire,
  StrikeRecordWire,
} from '@rettid/contracts';
import type { ChangeCases, MadeCase } from './made-case';

const recordVersion = 1;
const TEXT = 'Vurderet på ny efter samtale med lægen i februar; hun kan endnu ikke arbejde.';
const TERMS = {
  ground: 'illness',
  reason: TEXT,
  evidence: ['health'],
  validFrom: '2022-03-21',
  validTo: '2022-06-20',
  reviewOn: null,
  warningShown: false,
} as const;
const exemptionAt = ({ url, id }: MadeCase, path = ''): string => url(`exemptions/${id('exemption')}${path}`);

export const EXEMPTION_CHANGES: ChangeCases = {
  'POST /api/citizens/:id/exemptions': {
    request: ({ url }) => ({
      url: url('exemptions'),
      payload: {
        ...TERMS,
        kind: 'interviews',
        validFrom: '2022-03-01',
        extension: null,
      } satisfies DecideExemptionWire,
    }),
    touches: ['interviews-12-months'],
  },
  'POST /api/citizens/:id/exemptions # an extension': {
    request: ({ url, id }) => ({
      url: url('exemptions'),
      payload: {
        ...TERMS,
        reason: 'Speciallægen skriver i sin erklæring fra januar, at ryggen skal opereres først.',
        kind: 'hours_225',
        extension: { exemptionId: id('exemption'), recordVersion, finding: 'unchanged', assessment: TEXT },
      } satisfies DecideExemptionWire,
    }),
    touches: ['hours-225-exemption'],
  },
  'PUT /api/citizens/:id/exemptions/:exemptionId': {
    request: (made) => ({
      url: exemptionAt(made),
      payload: {
        ...TERMS,
        reason: 'Psykiatrien har forlænget behandlingen til april, og hun kan møde to timer om ugen.',
        validFrom: '2021-12-01',
        validTo: '2022-04-30',
        recordVersion,
        changeReason: 'Forkert slutdato',
      } satisfies CorrectExemptionWire,
    }),
    touches: ['hours-225', 'hours-225-exemption'],
  },
  'POST /api/citizens/:id/exemptions/:exemptionId/close': {
    request: (made) => ({
      url: exemptionAt(made, '/close'),
      payload: { recordVersion, cause: 'citizen_request', reason: TEXT, lastDay: null } satisfies CloseExemptionWire,
    }),
    touches: ['hours-225', 'hours-225-exemption'],
  },
  'POST /api/citizens/:id/exemptions/:exemptionId/reviews': {
    request: (made) => ({
      url: exemptionAt(made, '/reviews'),
      payload: {
        recordVersion,
        cause: 'other',
        conclusion: 'keep',
        text: TEXT,
        nextReviewOn: null,
      } satisfies ReviewExemptionWire,
    }),
    touches: [],
  },
  'POST /api/citizens/:id/exemptions/:exemptionId/prior-notice': {
    request: (made) => ({
      url: exemptionAt(made, '/prior-notice'),
      payload: { text: TEXT, answerBy: '2022-03-16' } satisfies SendExemptionNoticeWire,
    }),
    touches: [],
  },
  'PUT /api/citizens/:id/work-hours/:month': {
    request: ({ url }) => ({
      url: url('work-hours/2022-01'),
      payload: { ordinaryHours: '230', source: 'payslip', recordVersion: null } satisfies RecordWorkHoursWire,
    }),
    touches: ['hours-225'],
  },
};

const HAND_OVER = { beginsOn: '2022-03-01', returnsOn: null, cause: 'illness', note: null } as const;

export const ASSIGNMENT_CHANGES: ChangeCases = {
  'POST /api/citizens/:id/assignments': {
    request: ({ url, colleagueId }) => ({
      url: url('assignments'),
      payload: {
        staffId: colleagueId,
        role: 'job_broker',
        validFrom: '2022-03-01',
        validTo: null,
        alongside: false,
      } satisfies AssignPartWire,
    }),
    touches: [],
  },
  'POST /api/citizens/:id/assignments/:assignmentId/end': {
    request: ({ url, id }) => ({
      url: url(`assignments/${id('coordinator')}/end`),
      payload: { recordVersion, lastDay: '2022-03-01', cause: 'new_job', note: null } satisfies EndPartWire,
    }),
    touches: ['coordinating-caseworker'],
  },
  'POST /api/citizens/:id/assignments/:assignmentId/primary': {
    request: ({ url, id }) => ({
      url: url(`assignments/${id('coordinator')}/primary`),
      payload: { recordVersion } satisfies MakePrimaryWire,
    }),
    touches: [],
  },
  'POST /api/citizens/:id/hand-overs': {
    request: ({ url, id, colleagueId }) => ({
      url: url('hand-overs'),
      payload: {
        ...HAND_OVER,
        receiverId: colleagueId,
        assignmentId: id('coordinator'),
        recordVersion,
      } satisfies HandOverWire,
    }),
    touches: ['coordinating-caseworker'],
  },
  'POST /api/citizens/:id/hand-overs/:handOverId/read': {
    request: ({ url, id }) => ({ url: url(`hand-overs/${id('hand-over')}/read`) }),
    touches: [],
  },
  'POST /api/hand-overs': {
    request: ({ citizenId, id, colleagueId }) => ({
      url: '/api/hand-overs',
      payload: {
        ...HAND_OVER,
        receiverId: colleagueId,
        items: [{ citizenId, assignmentId: id('coordinator'), recordVersion }],
      } satisfies HandOverManyWire,
    }),
    touches: ['coordinating-caseworker'],
  },
};

const MISTAKE: StrikeRecordWire = { recordVersion, reason: 'Oprettet på den forkerte borger' };

export const CORRECTIONS: ChangeCases = {
  'POST /api/citizens/:id/records/:type/:recordId/strike': {
    request: ({ url, id }) => ({ url: url(`records/meetings/${id('held')}/strike`), payload: MISTAKE }),
    touches: ['interviews-12-months'],
  },
  'POST /api/citizens/:id/records/:type/:recordId/restore': {
    request: ({ url, id }) => ({
      url: url(`records/contacts/${id('struck')}/restore`),
      payload: { ...MISTAKE, recordVersion: 1 },
    }),
    touches: ['no-show-follow-up'],
  },
};
