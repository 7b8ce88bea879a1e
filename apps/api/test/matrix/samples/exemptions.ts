import type {
  CloseExemptionWire,
  CorrectExemptionWire,
  DecideExemptionWire,
  LikenessQuestionWire,
  RecordWorkHoursWire,
  ReviewExemptionWire,
  SendExemptionNoticeWire,
} from '@rettid/contracts';
import { recordOf, type CitizenKey, type Sample } from './sample';

/** A version that no record of the world has. */
const STALE = 999;
const TEXT = 'Vurderet på ny efter samtale med lægen i februar.';
const TERMS = {
  ground: 'illness',
  reason: TEXT,
  evidence: ['health'],
  validFrom: '2022-03-01',
  validTo: '2022-05-31',
  reviewOn: null,
  warningShown: false,
} as const;
/** It ends before it begins. */
const DECISION: DecideExemptionWire = { ...TERMS, kind: 'offers', validTo: '2022-02-01', extension: null };
const CORRECTION: CorrectExemptionWire = { ...TERMS, recordVersion: STALE, changeReason: 'Forkert slutdato' };
const CLOSING: CloseExemptionWire = { recordVersion: STALE, cause: 'citizen_request', reason: TEXT, lastDay: null };
const REVIEW: ReviewExemptionWire = {
  recordVersion: STALE,
  cause: 'other',
  conclusion: 'keep',
  text: TEXT,
  nextReviewOn: null,
};
/** No time to answer. */
const NOTICE: SendExemptionNoticeWire = { text: TEXT, answerBy: '2022-03-02' };
const QUESTION: LikenessQuestionWire = { reason: TEXT, butNot: null };
const HOURS: RecordWorkHoursWire = { ordinaryHours: '1000', source: 'payslip', recordVersion: null };

const urlOf = (citizen: CitizenKey, path: string): string =>
  `/api/citizens/${citizen.citizenId}/exemptions/${recordOf(citizen, 'exemption')}${path}`;

const deciding = (whereOpen: number, path: string, payload: object): Sample => ({
  of: 'citizen',
  permission: 'exemption.decide',
  whereOpen,
  request: (citizen) => ({ url: urlOf(citizen, path), payload }),
});

export const EXEMPTION_SAMPLES: Readonly<Record<string, Sample>> = {
  'GET /api/citizens/:id/exemptions': {
    of: 'citizen',
    permission: 'case.read',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/exemptions` }),
  },
  'POST /api/citizens/:id/exemptions/likeness': {
    of: 'citizen',
    permission: 'exemption.decide',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/exemptions/likeness`, payload: QUESTION }),
  },
  'POST /api/citizens/:id/exemptions': {
    of: 'citizen',
    permission: 'exemption.decide',
    whereOpen: 400,
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/exemptions`, payload: DECISION }),
  },
  'PUT /api/citizens/:id/exemptions/:exemptionId': deciding(409, '', CORRECTION),
  'POST /api/citizens/:id/exemptions/:exemptionId/close': deciding(409, '/close', CLOSING),
  'POST /api/citizens/:id/exemptions/:exemptionId/reviews': deciding(409, '/reviews', REVIEW),
  'POST /api/citizens/:id/exemptions/:exemptionId/prior-notice': deciding(400, '/prior-notice', NOTICE),
  'PUT /api/citizens/:id/work-hours/:month': {
    of: 'citizen',
    permission: 'hours.record',
    whereOpen: 400,
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/work-hours/2022-02`, payload: HOURS }),
  },
};
