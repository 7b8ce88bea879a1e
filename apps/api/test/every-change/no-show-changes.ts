import type {
  AnswerPriorNoticeWire,
  AnswerQuestionWire,
  DecideNoShowWire,
  HearingLetterDraftWire,
  LetterWire,
  NoShowDecisionDraftWire,
  RecordContactAttemptWire,
  RecordOfferAbsenceWire,
  SendHearingLetterWire,
  WithdrawPriorNoticeWire,
} from '@rettid/contracts';
import { date } from '@rettid/domain';
import { saveContact, saveNoShowAnswer } from '@rettid/testing';
import { strike, type ChangeCases, type MadeCase } from './made-case';

type NoShowAnswer = Awaited<ReturnType<typeof saveNoShowAnswer>>;

const recordVersion = 1;
const at = ({ url, id }: MadeCase, path: string): string => url(`no-shows/${id('no-show')}/${path}`);

const answer = (given: Partial<AnswerQuestionWire>): AnswerQuestionWire => ({
  recordVersion: null,
  answer: 'yes',
  givenOn: null,
  form: null,
  ground: null,
  circumstances: [],
  text: '',
  ...given,
});

/** Whoever was reached, and what came of the questions: what a letter or a decision rests on. */
async function answered(made: MadeCase, answers: readonly Partial<NoShowAnswer>[]): Promise<void> {
  const { db, citizenId, jobcenterId, id } = made;
  const whose = { citizenId, jobcenterId };
  await strike(db, 'prior_notices', 'notice_id', [id('notice')]);
  await saveContact(db, whose, { aboutMeetingId: id('no-show'), on: date('2022-02-23'), reached: true });
  for (const given of answers) {
    await saveNoShowAnswer(db, { ...whose, meetingId: id('no-show') }, { answeredOn: date('2022-02-24'), ...given });
  }
}

/** The letter as it is shown before it is sent. */
async function letterOf({ ask }: MadeCase, url: string, payload: object): Promise<string> {
  const shown = (await ask('POST', { url: `${url}/preview`, payload })) as LetterWire;
  return shown.letter;
}

const SICK: NoShowDecisionDraftWire = { decision: 'reasonable_ground', reason: null, month: null, remark: '' };
const HEARING: HearingLetterDraftWire = { answerBy: '2022-03-15', remark: '' };

export const NO_SHOW_CHANGES: ChangeCases = {
  'POST /api/citizens/:id/no-shows/absences': {
    request: ({ url, id }) => ({
      url: url('no-shows/absences'),
      payload: {
        offerId: id('offer'),
        absentFrom: '2022-02-24',
        absentTo: '2022-02-25',
        note: '',
      } satisfies RecordOfferAbsenceWire,
    }),
    touches: [],
  },
  'POST /api/citizens/:id/no-shows/:noShowId/contacts': {
    request: (made) => ({
      url: at(made, 'contacts'),
      payload: { on: '2022-02-28', channel: 'phone', reached: true, note: '' } satisfies RecordContactAttemptWire,
    }),
    touches: ['no-show-follow-up'],
  },
  'PUT /api/citizens/:id/no-shows/:noShowId/answers/:question': {
    request: (made) => ({
      url: at(made, 'answers/ground'),
      payload: answer({ answer: 'yes', ground: 'illness', text: 'Hun var indlagt.' }),
    }),
    touches: [],
  },
  'POST /api/citizens/:id/no-shows/:noShowId/decision': {
    prepare: async (made) => await answered(made, [{ answer: 'yes', ground: 'illness', text: 'Indlagt' }]),
    request: async (made) => {
      const url = at(made, 'decision');
      const letter = await letterOf(made, url, SICK);
      return { url, payload: { ...SICK, letter } satisfies DecideNoShowWire };
    },
    touches: [],
  },
  'POST /api/citizens/:id/no-shows/:noShowId/hearing-letters': {
    prepare: async (made) =>
      await answered(made, [
        { question: 'guidance', answer: 'given', givenOn: date('2022-02-01'), form: 'letter' },
        { question: 'ground', answer: 'no' },
        { question: 'circumstances', answer: 'none' },
        { question: 'availability', answer: 'furthers', text: 'Hun møder, når hun ved, hvad det drejer sig om' },
      ]),
    request: async (made) => {
      const url = at(made, 'hearing-letters');
      const letter = await letterOf(made, url, HEARING);
      return { url, payload: { ...HEARING, letter } satisfies SendHearingLetterWire };
    },
    touches: [],
  },
  'PUT /api/citizens/:id/prior-notices/:noticeId/answer': {
    request: ({ url, id }) => ({
      url: url(`prior-notices/${id('notice')}/answer`),
      payload: { recordVersion, answer: 'Jeg var syg', answeredOn: '2022-02-28' } satisfies AnswerPriorNoticeWire,
    }),
    touches: [],
  },
  'POST /api/citizens/:id/prior-notices/:noticeId/withdraw': {
    request: ({ url, id }) => ({
      url: url(`prior-notices/${id('notice')}/withdraw`),
      payload: { recordVersion } satisfies WithdrawPriorNoticeWire,
    }),
    touches: [],
  },
};
