import { date, type NoShowDecision, type PlainMonth, type StaffActor } from '@rettid/domain';
import type { Citizen, Meeting } from '@rettid/persistence';
import { FixedClock } from '@rettid/platform';
import { saveMeeting, type TestDatabase } from '@rettid/testing';
import { CaseChanges } from '../../src/changes/case-changes';
import { CaseReading } from '../../src/changes/case-reading';
import type { GivenAnswer } from '../../src/no-show/answer-faults';
import { AnswerQuestionUseCase } from '../../src/no-show/answer-question.use-case';
import { DecideNoShowUseCase } from '../../src/no-show/decide-no-show.use-case';
import { NoShowReader } from '../../src/no-show/no-show-reader';
import { RecordContactAttemptUseCase } from '../../src/no-show/record-contact-attempt.use-case';
import { SendHearingLetterUseCase } from '../../src/no-show/send-hearing-letter.use-case';
import { NO_SHOW_NOTICES } from '../../src/no-show/no-show-guards';
import { SettlePriorNoticeUseCase } from '../../src/prior-notices/settle-prior-notice.use-case';
import { ChangeSetting } from '../changes/setting';

interface OnDay {
  readonly attempt: RecordContactAttemptUseCase;
  readonly answer: AnswerQuestionUseCase;
  readonly send: SendHearingLetterUseCase;
  readonly hearing: SettlePriorNoticeUseCase;
  readonly decide: DecideNoShowUseCase;
  readonly reader: NoShowReader;
  readonly changes: CaseChanges;
}

/** The use cases as they run on a day. */
export function onDay(db: TestDatabase, day: string, time = '12:00:00Z'): OnDay {
  const clock = new FixedClock(new Date(`${day}T${time}`));
  const changes = new CaseChanges(db.unitOfWork, clock);
  return {
    attempt: new RecordContactAttemptUseCase(changes),
    answer: new AnswerQuestionUseCase(changes),
    send: new SendHearingLetterUseCase(changes),
    hearing: new SettlePriorNoticeUseCase(changes, NO_SHOW_NOTICES),
    decide: new DecideNoShowUseCase(changes),
    reader: new NoShowReader(new CaseReading(db.unitOfWork, clock)),
    changes,
  };
}

const NOTHING = { givenOn: null, form: null, ground: null, circumstances: [], text: '' } as const;

/** An answer with everything else left out. */
export function given(answer: Pick<GivenAnswer, 'question' | 'answer'> & Partial<GivenAnswer>): GivenAnswer {
  return { ...NOTHING, ...answer };
}

/** Answers that leave a deduction open. */
export const AGAINST: readonly GivenAnswer[] = [
  given({ question: 'guidance', answer: 'given', givenOn: date('2022-02-10'), form: 'summons' }),
  given({ question: 'ground', answer: 'no', text: 'Borgeren havde glemt samtalen.' }),
  given({ question: 'circumstances', answer: 'none' }),
  given({ question: 'availability', answer: 'furthers', text: 'Borgeren møder, når aftalen er klar.' }),
];

/** A job-ready citizen on kontanthjælp since 15 February 2022 who stayed away from a jobsamtale on the 22nd. */
export class NoShowSetting {
  private constructor(
    readonly setting: ChangeSetting,
    readonly mette: StaffActor,
  ) {}

  static async start(): Promise<NoShowSetting> {
    const setting = await ChangeSetting.start();
    return new NoShowSetting(setting, await setting.staff('Mette Holm'));
  }

  get db(): TestDatabase {
    return this.setting.db;
  }

  async noShow(startsAt = '2022-02-22T09:00:00Z'): Promise<{ citizen: Citizen; meeting: Meeting; key: Key }> {
    const citizen = await this.setting.citizenOf(this.mette);
    const meeting = await saveMeeting(this.db, citizen, { startsAt: new Date(startsAt), status: 'no_show' });
    return { citizen, meeting, key: { citizenId: citizen.citizenId, noShowId: meeting.meetingId } };
  }

  /** Reached by telephone on 1 March, and every question answered against the citizen. */
  async answered(key: Key): Promise<void> {
    const { attempt, answer } = onDay(this.db, '2022-03-01');
    await must(
      attempt.execute(this.mette, { ...key, on: date('2022-03-01'), channel: 'phone', reached: true, note: '' }),
    );
    for (const each of AGAINST) await must(answer.execute(this.mette, { ...key, ...each, recordVersion: null }));
  }

  /** Sends the letter that asks the citizen, as it is shown that day. */
  async asked(key: Key, day = '2022-03-01', answerBy = '2022-03-15'): Promise<string> {
    const { reader, send } = onDay(this.db, day);
    const words = { answerBy: date(answerBy), remark: '' };
    const letter = await must(reader.hearingLetter(this.mette, key, words));
    return (await must(send.execute(this.mette, { ...key, ...words, letter }))).value;
  }

  /** Decides as shown that day. */
  async decide(
    key: Key,
    day: string,
    decision: NoShowDecision,
    month: PlainMonth | null,
  ): ReturnType<DecideNoShowUseCase['execute']> {
    const { reader, decide } = onDay(this.db, day);
    const drafted = { decision, month, remark: '' };
    const letter = await reader.decisionLetter(this.mette, key, drafted);
    return await decide.execute(this.mette, { ...key, ...drafted, letter: letter.ok ? letter.value : '' });
  }
}

export interface Key {
  readonly citizenId: string;
  readonly noShowId: string;
}

/** The value of what has to go well. */
export async function must<T>(
  result: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Error }>,
): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw settled.error;
  return settled.value;
}
