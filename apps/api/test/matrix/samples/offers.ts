import type {
  ChangeOfferWire,
  EndOfferWire,
  EvaluateOfferWire,
  EvaluationGoalWire,
  ExtendOfferWire,
  FindProvidersWire,
  GrantOfferWire,
  PreviewOfferWire,
  ReadReportWire,
  RecordOfferAttendanceWire,
  RecordFollowUpWire,
  RecordReportWire,
} from '@rettid/contracts';
import { recordOf, type CitizenKey, type Sample } from './sample';

/** A version that no record of the world has. */
const recordVersion = 999;
/** No goal of the world: passes the form, and is refused by the use case. */
const TERMS: GrantOfferWire = {
  kind: 'placement_private',
  provider: 'Byens Café',
  contactPerson: null,
  startsOn: '2022-03-03',
  endsOn: '2022-05-30',
  hoursPerWeek: 12,
  goalId: 'no-such-goal',
  purpose: 'Hun vil gerne arbejde med mad og kender køkkenet fra sin søster',
  towardsWork: 'Caféen mangler en opvasker til sommer og oplærer selv',
  expectedNext: null,
  lengthReason: null,
  subsidyGround: null,
  obviouslyReady: null,
};
const CHANGE: ChangeOfferWire = { ...TERMS, recordVersion };
const EXTEND: ExtendOfferWire = { recordVersion, endsOn: '2022-06-30', lengthReason: null };
const END: EndOfferWire = { recordVersion, endsOn: '2022-03-01', endCause: 'job', endNote: null };
const PREVIEW: PreviewOfferWire = {
  offerId: null,
  kind: 'placement_private',
  startsOn: '2022-03-03',
  endsOn: null,
  obviouslyReady: null,
};
const FOLLOW_UP: RecordFollowUpWire = {
  recordVersion,
  on: '2022-03-01',
  withProvider: true,
  withCitizen: true,
  progressionFocus: true,
  note: 'Det går godt',
  nextOn: null,
};
const EVALUATION: EvaluateOfferWire = {
  recordVersion,
  on: '2022-03-01',
  withProvider: true,
  withCitizen: true,
  goalsReached: 'partly',
  learned: 'Hun kan møde stabilt tre dage om ugen',
  endCause: 'completed',
  nextGoalTitle: null,
};
/** Of a day to come, which is refused. */
const REPORT: RecordReportWire = {
  on: '2199-01-01',
  author: null,
  points: {
    skills: { assessment: 'progress', text: null },
    personal: { assessment: 'unchanged', text: null },
    health: { assessment: 'not_observed', text: null },
    conditions: { assessment: 'not_observed', text: null },
    perspective: { assessment: 'unchanged', text: null },
  },
};
const READ: ReadReportWire = { recordVersion };
/** A week to come, which is refused. */
const ATTENDANCE: RecordOfferAttendanceWire = {
  recordVersion: null,
  week: '2198-12-31',
  plannedHours: 12,
  attendedHours: 12,
  absentDays: 0,
  absenceCause: null,
};
const PROVIDERS: FindProvidersWire = { search: 'by', kind: null };

const offerUrl = (citizen: CitizenKey, what: string): string =>
  `/api/citizens/${citizen.citizenId}/offers/${recordOf(citizen, 'offer')}/${what}`;

/** A change of the offer that each case of the world has, made on a version that it has not. */
const stale = (permission: 'offer.grant' | 'offer.follow_up', what: string, payload: object): Sample => ({
  of: 'citizen',
  permission,
  request: (citizen) => ({ url: offerUrl(citizen, what), payload }),
  whereOpen: 409,
});

export const OFFER_SAMPLES: Readonly<Record<string, Sample>> = {
  'POST /api/offer-providers': {
    of: 'actor',
    permission: 'offer.grant',
    request: () => ({ url: '/api/offer-providers', payload: PROVIDERS }),
  },
  'POST /api/citizens/:id/offers/preview': {
    of: 'citizen',
    permission: 'offer.grant',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/offers/preview`, payload: PREVIEW }),
  },
  'POST /api/citizens/:id/offers': {
    of: 'citizen',
    permission: 'offer.grant',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/offers`, payload: TERMS }),
    whereOpen: 400,
  },
  'POST /api/citizens/:id/offers/:offerId/change': stale('offer.grant', 'change', CHANGE),
  'POST /api/citizens/:id/offers/:offerId/extend': stale('offer.grant', 'extend', EXTEND),
  'POST /api/citizens/:id/offers/:offerId/end': stale('offer.grant', 'end', END),
  'POST /api/citizens/:id/offers/:offerId/follow-ups': stale('offer.follow_up', 'follow-ups', FOLLOW_UP),
  'POST /api/citizens/:id/offers/:offerId/evaluation': stale('offer.follow_up', 'evaluation', EVALUATION),
  'POST /api/citizens/:id/offers/:offerId/evaluation/goal': {
    of: 'citizen',
    permission: 'plan.edit',
    request(citizen) {
      const payload: EvaluationGoalWire = {
        recordVersion,
        followUpId: recordOf(citizen, 'follow-up'),
        title: 'Tage en vagt alene',
      };
      return { url: offerUrl(citizen, 'evaluation/goal'), payload };
    },
    whereOpen: 409,
  },
  'POST /api/citizens/:id/offers/:offerId/reports': {
    of: 'citizen',
    permission: 'offer.follow_up',
    request: (citizen) => ({ url: offerUrl(citizen, 'reports'), payload: REPORT }),
    whereOpen: 400,
  },
  'POST /api/citizens/:id/offers/:offerId/reports/:reportId/read': {
    of: 'citizen',
    permission: 'offer.grant',
    request: (citizen) => ({ url: offerUrl(citizen, `reports/${recordOf(citizen, 'report')}/read`), payload: READ }),
    whereOpen: 409,
  },
  'POST /api/citizens/:id/offers/:offerId/attendance': {
    of: 'citizen',
    permission: 'offer.follow_up',
    request: (citizen) => ({ url: offerUrl(citizen, 'attendance'), payload: ATTENDANCE }),
    whereOpen: 400,
  },
};
