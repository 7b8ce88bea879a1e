import type {
  AnswerPriorNoticeWire,
  AnswerQuestionWire,
  DecideNoShowWire,
  HearingLetterDraftWire,
  NoShowDecisionDraftWire,
  RecordContactAttemptWire,
  RecordOfferAbsenceWire,
  SendHearingLetterWire,
  WithdrawPriorNoticeWire,
} from '@rettid/contracts';
import type { Permission } from '@rettid/domain';
import { recordOf, type CitizenKey, type Sample } from './sample';

const DECISION: NoShowDecisionDraftWire = { decision: 'deduction', reason: null, month: '2022-03', remark: '' };

const urlOf = ({ citizenId }: CitizenKey, path: string): string =>
  `/api/citizens/${citizenId}/no-shows/${recordOf({ citizenId }, 'no-show')}/${path}`;
const noticeUrlOf = (citizen: CitizenKey, path: string): string =>
  `/api/citizens/${citizen.citizenId}/prior-notices/${recordOf(citizen, 'notice')}/${path}`;

/** Nothing has been answered about the no-show of each case: no letter goes out, and nothing is decided. */
const refused = (
  permission: Permission,
  whereOpen: number,
  url: (citizen: CitizenKey) => string,
  payload: object,
): Sample => ({
  of: 'citizen',
  permission,
  whereOpen,
  request: (citizen) => ({ url: url(citizen), payload }),
});

export const NO_SHOW_SAMPLES: Readonly<Record<string, Sample>> = {
  'GET /api/citizens/:id/no-shows': {
    of: 'citizen',
    permission: 'case.read',
    request: ({ citizenId }) => ({ url: `/api/citizens/${citizenId}/no-shows` }),
  },
  'POST /api/citizens/:id/no-shows/absences': {
    of: 'citizen',
    permission: 'no_show.handle',
    whereOpen: 400,
    request: (citizen) => ({
      url: `/api/citizens/${citizen.citizenId}/no-shows/absences`,
      payload: {
        offerId: recordOf(citizen, 'offer'),
        absentFrom: '2022-02-25',
        absentTo: '2022-02-24',
        note: '',
      } satisfies RecordOfferAbsenceWire,
    }),
  },
  'POST /api/citizens/:id/no-shows/:noShowId/contacts': refused(
    'contact.record',
    400,
    (citizen) => urlOf(citizen, 'contacts'),
    { on: '2021-01-01', channel: 'phone', reached: true, note: '' } satisfies RecordContactAttemptWire,
  ),
  'PUT /api/citizens/:id/no-shows/:noShowId/answers/:question': refused(
    'no_show.handle',
    400,
    (citizen) => urlOf(citizen, 'answers/ground'),
    {
      recordVersion: null,
      answer: 'yes',
      givenOn: null,
      form: null,
      ground: null,
      circumstances: [],
      text: '',
    } satisfies AnswerQuestionWire,
  ),
  'POST /api/citizens/:id/no-shows/:noShowId/decision/preview': refused(
    'no_show.handle',
    409,
    (citizen) => urlOf(citizen, 'decision/preview'),
    DECISION,
  ),
  'POST /api/citizens/:id/no-shows/:noShowId/decision': refused(
    'no_show.handle',
    409,
    (citizen) => urlOf(citizen, 'decision'),
    { ...DECISION, letter: 'Vi har besluttet' } satisfies DecideNoShowWire,
  ),
  'POST /api/citizens/:id/no-shows/:noShowId/hearing-letters/preview': refused(
    'no_show.handle',
    400,
    (citizen) => urlOf(citizen, 'hearing-letters/preview'),
    { answerBy: '2022-03-02', remark: '' } satisfies HearingLetterDraftWire,
  ),
  'POST /api/citizens/:id/no-shows/:noShowId/hearing-letters': refused(
    'no_show.handle',
    409,
    (citizen) => urlOf(citizen, 'hearing-letters'),
    { answerBy: '2022-03-15', remark: '', letter: 'Vi overvejer' } satisfies SendHearingLetterWire,
  ),
  'PUT /api/citizens/:id/prior-notices/:noticeId/answer': refused(
    'no_show.handle',
    409,
    (citizen) => noticeUrlOf(citizen, 'answer'),
    { recordVersion: 999, answer: 'Jeg var syg', answeredOn: '2022-02-20' } satisfies AnswerPriorNoticeWire,
  ),
  'POST /api/citizens/:id/prior-notices/:noticeId/withdraw': refused(
    'no_show.handle',
    409,
    (citizen) => noticeUrlOf(citizen, 'withdraw'),
    { recordVersion: 999 } satisfies WithdrawPriorNoticeWire,
  ),
};
