import {
  ANSWER_PERIOD,
  date,
  formatDate,
  hearingOn,
  isAnswerDay,
  isHeard,
  type PlainDate,
  type PriorNotice,
  type PriorNoticeAbout,
} from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChange } from '../changes/case-changes';
import {
  fieldFaults,
  forbiddenTransition,
  refused,
  type FieldFault,
  type FieldFaultsError,
  type RefusedError,
  type TransitionForbiddenError,
} from '../changes/change-errors';
import { lockRecord, type RecordError } from '../changes/lock-record';
import { newRecordId } from '../changes/record-id';
import { textFaults } from './text-faults';

/** What a notice is about: an exemption, or the meeting or absence that the citizen stayed away by. */
export interface NoticeSubject {
  readonly about: PriorNoticeAbout;
  readonly subjectId: string;
}

/** A prior notice as it is stored. */
export interface StoredPriorNotice extends PriorNotice {
  readonly citizenId: string;
  readonly subjectId: string;
  readonly recordVersion: number;
  /** As it was sent. */
  readonly text: string;
  readonly answer: string | null;
}

/** Characters of a notice and of the answer to it, white space around them not counted. */
export const NOTICE_TEXT = { least: 1, most: 8000 } as const;
export const NOTICE_ANSWER = { least: 1, most: 4000 } as const;

/** The notices of the given citizens that stand and were sent by the day, oldest first. */
export async function findPriorNotices(
  tx: Transaction,
  citizenIds: readonly string[],
  about: PriorNoticeAbout,
  businessDate: PlainDate,
): Promise<StoredPriorNotice[]> {
  const rows = await tx.query<NoticeRow>(
    `SELECT * FROM prior_notices WHERE citizen_id = ANY ($1) AND about = $2 AND struck_at IS NULL AND sent_on <= $3::date
     ORDER BY sent_on, notice_id`,
    [citizenIds, about, formatDate(businessDate)],
  );
  return rows.map((row) => toNotice(row, businessDate));
}

/**
 * Sends the citizen the facts that a decision against him would rest on, and asks for his view (forvaltningsloven § 19).
 * Refused while one that was sent before is still running: two open questions about one thing confuse.
 *
 * @param letter `text`: `NOTICE_TEXT`, without a CPR number; `answerBy`: `ANSWER_PERIOD` after today
 * @returns the notice's id
 */
export async function sendPriorNotice(
  change: CaseChange,
  { about, subjectId }: NoticeSubject,
  { text, answerBy }: { readonly text: string; readonly answerBy: PlainDate },
): Promise<Result<string, FieldFaultsError | RefusedError>> {
  const { tx, citizenId, jobcenterId, businessDate } = change;
  const faults = [...textFaults('text', text, NOTICE_TEXT), ...answerDayFaults(businessDate, answerBy)];
  if (faults.length > 0) return failed(fieldFaults(faults));
  const before = await findPriorNotices(tx, [citizenId], about, businessDate);
  if (hearingOn(noticesOf(before, subjectId), businessDate).state === 'waiting') {
    const message =
      'Der er sendt et høringsbrev, som borgeren endnu kan svare på. Træk det tilbage, før du sender et nyt.';
    return failed(refused('notice_waiting', message));
  }
  const noticeId = newRecordId('PN');
  await tx.execute(
    `INSERT INTO prior_notices (notice_id, citizen_id, jobcenter_id, about, subject_id, text, sent_on, answer_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [noticeId, citizenId, jobcenterId, about, subjectId, text.trim(), formatDate(businessDate), formatDate(answerBy)],
  );
  change.note({ subject: { type: 'prior_notice', id: noticeId }, details: { answerBy: formatDate(answerBy) } });
  return ok(noticeId);
}

export type NoticeError = FieldFaultsError | TransitionForbiddenError | RecordError;

/** Notes what the citizen answered, and when; an answer that was noted wrongly is noted anew. It is taken in also when late. */
export async function recordNoticeAnswer(
  change: CaseChange,
  command: {
    readonly noticeId: string;
    readonly recordVersion: number;
    readonly answer: string;
    /** From the day of sending to today. */
    readonly answeredOn: PlainDate;
  },
): Promise<Result<null, NoticeError>> {
  const locked = await lockNotice(change, command);
  if (!locked.ok) return locked;
  const faults = [
    ...textFaults('answer', command.answer, NOTICE_ANSWER),
    ...when(command.answeredOn < locked.value.sentOn, {
      field: 'answeredOn',
      code: 'before_sending',
      message: `Svaret kan ikke ligge før høringsbrevet.`,
    }),
    ...when(command.answeredOn > change.businessDate, {
      field: 'answeredOn',
      code: 'in_future',
      message: 'Svaret kan ikke ligge efter i dag.',
    }),
  ];
  if (faults.length > 0) return failed(fieldFaults(faults));
  await change.tx.execute(
    'UPDATE prior_notices SET answer = $3, answered_on = $4 WHERE citizen_id = $1 AND notice_id = $2',
    [change.citizenId, command.noticeId, command.answer.trim(), formatDate(command.answeredOn)],
  );
  return ok(null);
}

/** Takes a notice back: nothing is intended any more, or it is to be sent anew. It stays to be read. */
export async function withdrawPriorNotice(
  change: CaseChange,
  command: { readonly noticeId: string; readonly recordVersion: number },
): Promise<Result<null, NoticeError>> {
  const locked = await lockNotice(change, command);
  if (!locked.ok) return locked;
  await change.tx.execute('UPDATE prior_notices SET withdrawn_on = $3 WHERE citizen_id = $1 AND notice_id = $2', [
    change.citizenId,
    command.noticeId,
    formatDate(change.businessDate),
  ]);
  return ok(null);
}

/** Refuses a decision against the citizen before he has been heard: no answer yet, and the last day for one not past. */
export async function requireHearing(
  { tx, citizenId, businessDate }: CaseChange,
  { about, subjectId }: NoticeSubject,
): Promise<Result<null, RefusedError>> {
  const notices = await findPriorNotices(tx, [citizenId], about, businessDate);
  const hearing = hearingOn(noticesOf(notices, subjectId), businessDate);
  if (isHeard(hearing)) return ok(null);
  return failed(
    hearing.state === 'waiting'
      ? refused('hearing_waiting', 'Svarfristen i høringsbrevet er ikke udløbet, og borgeren har ikke svaret.')
      : refused('hearing_not_sent', 'Borgeren skal høres først: send et høringsbrev med en svarfrist.'),
  );
}

/** Those about one thing. */
export function noticesOf(notices: readonly StoredPriorNotice[], subjectId: string): StoredPriorNotice[] {
  return notices.filter((notice) => notice.subjectId === subjectId);
}

async function lockNotice(
  change: CaseChange,
  { noticeId, recordVersion }: { readonly noticeId: string; readonly recordVersion: number },
): Promise<Result<StoredPriorNotice, TransitionForbiddenError | RecordError>> {
  const row = await lockRecord<NoticeRow>(change, 'prior_notices', noticeId, recordVersion);
  if (!row.ok) return row;
  const notice = toNotice(row.value, change.businessDate);
  if (notice.withdrawnOn !== null) {
    return failed(forbiddenTransition('Høringsbrevet er trukket tilbage', 'withdrawn', ['send']));
  }
  change.note({ subject: { type: 'prior_notice', id: noticeId } });
  return ok(notice);
}

/** What is wrong with the last day for an answer to a notice that is sent on a day. */
export function answerDayFaults(sentOn: PlainDate, answerBy: PlainDate): FieldFault[] {
  const { least, most } = ANSWER_PERIOD;
  const message = `Svarfristen skal være ${least}-${most} dage fra i dag.`;
  return when(!isAnswerDay(sentOn, answerBy), { field: 'answerBy', code: 'out_of_range', message });
}

function when<T>(condition: boolean, value: T): T[] {
  return condition ? [value] : [];
}

interface NoticeRow {
  readonly notice_id: string;
  readonly citizen_id: string;
  readonly subject_id: string;
  readonly text: string;
  readonly sent_on: string;
  readonly answer_by: string;
  readonly answer: string | null;
  readonly answered_on: string | null;
  readonly withdrawn_on: string | null;
  readonly record_version: number;
}

/** As known on the day: an answer or a withdrawal of a later day has not happened yet. */
function toNotice(row: NoticeRow, asOf: PlainDate): StoredPriorNotice {
  const known = (day: string | null): PlainDate | null => (day === null || date(day) > asOf ? null : date(day));
  const answeredOn = known(row.answered_on);
  return {
    noticeId: row.notice_id,
    citizenId: row.citizen_id,
    subjectId: row.subject_id,
    text: row.text,
    sentOn: date(row.sent_on),
    answerBy: date(row.answer_by),
    answer: answeredOn === null ? null : row.answer,
    answeredOn,
    withdrawnOn: known(row.withdrawn_on),
    recordVersion: row.record_version,
  };
}
