import type {
  ChangeOfferWire,
  EndOfferWire,
  EvaluateOfferWire,
  EvaluationGoalWire,
  ExtendOfferWire,
  GrantOfferWire,
  ReadReportWire,
  RecordFollowUpWire,
  RecordOfferAttendanceWire,
  RecordReportWire,
  ServeGoalWire,
} from '@rettid/contracts';
import { date } from '@rettid/domain';
import { saveGoal, saveOfferFollowUp } from '@rettid/testing';
import { strike, type ChangeCases, type MadeCase } from './made-case';

const recordVersion = 1;

const terms = ({ id }: MadeCase): GrantOfferWire => ({
  kind: 'placement_private',
  provider: 'Byens Café',
  contactPerson: null,
  startsOn: '2022-03-03',
  endsOn: '2022-05-20',
  hoursPerWeek: 12,
  goalId: id('sub-goal'),
  purpose: 'Hun vil gerne arbejde med mad og kender køkkenet fra sin søster',
  towardsWork: 'Caféen mangler en opvasker til sommer og oplærer selv',
  expectedNext: null,
  lengthReason: null,
  subsidyGround: null,
  obviouslyReady: null,
});
const at = ({ url, id }: MadeCase, path: string, offer: 'offer' | 'ended' = 'offer'): string =>
  url(`offers/${id(offer)}/${path}`);

export const OFFER_CHANGES: ChangeCases = {
  'POST /api/citizens/:id/offers': {
    request: (made) => ({ url: made.url('offers'), payload: terms(made) }),
    touches: ['first-offer', 'passive-period'],
  },
  'POST /api/citizens/:id/offers # the first': {
    prepare: async ({ db, id }) => await strike(db, 'offers', 'offer_id', [id('offer'), id('ended')]),
    request: (made) => ({ url: made.url('offers'), payload: { ...terms(made), startsOn: '2022-03-01' } }),
    touches: ['first-offer', 'min-plan', 'passive-period'],
  },
  'POST /api/citizens/:id/offers/:offerId/change': {
    request: (made) => ({
      url: at(made, 'change'),
      payload: {
        ...terms(made),
        startsOn: '2022-02-07',
        endsOn: '2022-04-20',
        recordVersion,
      } satisfies ChangeOfferWire,
    }),
    touches: ['passive-period'],
  },
  'POST /api/citizens/:id/offers/:offerId/extend': {
    request: (made) => ({
      url: at(made, 'extend'),
      payload: { recordVersion, endsOn: '2022-04-20', lengthReason: null } satisfies ExtendOfferWire,
    }),
    touches: ['passive-period'],
  },
  'POST /api/citizens/:id/offers/:offerId/end': {
    request: (made) => ({
      url: at(made, 'end'),
      payload: { recordVersion, endsOn: '2022-02-28', endCause: 'job', endNote: null } satisfies EndOfferWire,
    }),
    touches: ['passive-period'],
  },
  'POST /api/citizens/:id/offers/:offerId/follow-ups': {
    request: (made) => ({
      url: at(made, 'follow-ups'),
      payload: {
        recordVersion,
        on: '2022-02-28',
        withProvider: true,
        withCitizen: true,
        progressionFocus: true,
        note: 'Det går godt',
        nextOn: null,
      } satisfies RecordFollowUpWire,
    }),
    touches: [],
  },
  'POST /api/citizens/:id/offers/:offerId/evaluation': {
    request: (made) => ({
      url: at(made, 'evaluation', 'ended'),
      payload: {
        recordVersion,
        on: '2022-02-28',
        withProvider: true,
        withCitizen: true,
        goalsReached: 'partly',
        learned: 'Hun kan møde stabilt tre dage om ugen',
        endCause: 'completed',
        nextGoalTitle: null,
      } satisfies EvaluateOfferWire,
    }),
    touches: [],
  },
  'POST /api/citizens/:id/offers/:offerId/evaluation/goal': {
    prepare: async ({ db, citizenId, jobcenterId, id }) =>
      await saveOfferFollowUp(
        db,
        { citizenId, jobcenterId, offerId: id('ended') },
        { followUpId: id('evaluation'), kind: 'closing_evaluation', on: date('2021-07-05') },
      ),
    request: (made) => ({
      url: at(made, 'evaluation/goal', 'ended'),
      payload: {
        recordVersion,
        followUpId: made.id('evaluation'),
        title: 'Tage en vagt alene',
      } satisfies EvaluationGoalWire,
    }),
    touches: ['plan-stabilising'],
  },
  'POST /api/citizens/:id/offers/:offerId/reports': {
    request: (made) => ({
      url: at(made, 'reports'),
      payload: {
        on: '2022-02-28',
        author: 'Kokken',
        points: {
          skills: { assessment: 'progress', text: null },
          personal: { assessment: 'unchanged', text: null },
          health: { assessment: 'not_observed', text: null },
          conditions: { assessment: 'not_observed', text: null },
          perspective: { assessment: 'unchanged', text: null },
        },
      } satisfies RecordReportWire,
    }),
    touches: [],
  },
  'POST /api/citizens/:id/offers/:offerId/reports/:reportId/read': {
    request: (made) => ({
      url: at(made, `reports/${made.id('report')}/read`),
      payload: { recordVersion } satisfies ReadReportWire,
    }),
    touches: [],
  },
  'POST /api/citizens/:id/offers/:offerId/attendance': {
    request: (made) => ({
      url: at(made, 'attendance'),
      payload: {
        recordVersion: null,
        week: '2022-02-21',
        plannedHours: 12,
        attendedHours: 9,
        absentDays: 1,
        absenceCause: 'illness',
      } satisfies RecordOfferAttendanceWire,
    }),
    touches: [],
  },
  'PUT /api/citizens/:id/offers/:offerId/goal': {
    prepare: async ({ db, citizenId, jobcenterId, id }) =>
      await saveGoal(
        db,
        { citizenId, jobcenterId, planId: id('plan') },
        { goalId: `other-${id('sub-goal')}`, kind: 'stabilising_activity', createdOn: date('2021-01-10') },
      ),
    request: (made) => ({
      url: at(made, 'goal'),
      payload: { recordVersion, goalId: `other-${made.id('sub-goal')}` } satisfies ServeGoalWire,
    }),
    touches: [],
  },
};
