import { formatDate, type Actor } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import { fieldFaults, type FieldFaultsError, type TransitionForbiddenError } from '../changes/change-errors';
import { lockRecord, type RecordError } from '../changes/lock-record';
import { newRecordId } from '../changes/record-id';
import { answerFaults, type GivenAnswer } from './answer-faults';
import type { StoredNoShow } from './no-show';
import { aboutColumns, enterOpenNoShow, signatureOf, type NoShowKey } from './no-show-change';

export interface AnswerQuestion extends NoShowKey, GivenAnswer {
  /** Of the answer that is changed; `null` where the question was unanswered when it was read. */
  readonly recordVersion: number | null;
}

type AnswerError = FieldFaultsError | TransitionForbiddenError | RecordError;
export type AnswerQuestionError = ChangeError | AnswerError;

/** Answers one of the questions that a no-show raises, or changes the answer. It is dated by the day that it is given on. */
export class AnswerQuestionUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(actor: Actor, command: AnswerQuestion): Promise<Result<Changed<string>, AnswerQuestionError>> {
    const request = { citizenId: command.citizenId, action: 'no_show.assessed' } as const;
    return await this.changes.run<string, AnswerError>(actor, request, async (change) => {
      const entered = await enterOpenNoShow(change, command.noShowId);
      if (!entered.ok) return entered;
      const faults = answerFaults(command, entered.value.facts.happenedOn);
      if (faults.length > 0) return failed(fieldFaults(faults));
      change.note({ details: { question: command.question } });
      return await keep(change, entered.value, command);
    });
  }
}

/** An answer that somebody gave in the meantime is a change of it: whoever thought it unanswered has not seen it. */
async function keep(
  change: CaseChange,
  noShow: StoredNoShow,
  command: AnswerQuestion,
): Promise<Result<string, RecordError>> {
  const standing = noShow.answers[command.question];
  if (standing === undefined && command.recordVersion === null) return ok(await insert(change, noShow, command));
  const answerId = standing?.answerId ?? '';
  const locked = await lockRecord(change, 'no_show_answers', answerId, command.recordVersion ?? 0);
  if (!locked.ok) return locked;
  await change.tx.execute(
    `UPDATE no_show_answers SET answer = $3, given_on = $4, form = $5, ground = $6, circumstances = $7, text = nullif($8, ''),
       answered_on = $9, answered_by = $10
     WHERE citizen_id = $1 AND answer_id = $2`,
    [change.citizenId, answerId, ...valuesOf(change, command)],
  );
  return ok(answerId);
}

async function insert(change: CaseChange, noShow: StoredNoShow, command: AnswerQuestion): Promise<string> {
  const answerId = newRecordId('SV');
  const { meetingId, absenceId } = aboutColumns(noShow);
  await change.tx.execute(
    `INSERT INTO no_show_answers (answer_id, citizen_id, jobcenter_id, meeting_id, absence_id, question, answer, given_on,
                                  form, ground, circumstances, text, answered_on, answered_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, nullif($12, ''), $13, $14)`,
    [
      answerId,
      change.citizenId,
      change.jobcenterId,
      meetingId,
      absenceId,
      command.question,
      ...valuesOf(change, command),
    ],
  );
  return answerId;
}

function valuesOf(change: CaseChange, command: AnswerQuestion): readonly unknown[] {
  return [
    command.answer,
    command.givenOn === null ? null : formatDate(command.givenOn),
    command.form,
    command.ground,
    command.circumstances,
    command.text.trim(),
    formatDate(change.businessDate),
    signatureOf(change),
  ];
}
