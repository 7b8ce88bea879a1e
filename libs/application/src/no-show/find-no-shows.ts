import {
  date,
  monthOf,
  type AnswerTo,
  type Answers,
  type MeetingKind,
  type NoShow,
  type OfferKind,
  type PlainDate,
  type Question,
} from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { findPriorNotices, noticesOf, type StoredPriorNotice } from '../prior-notices/prior-notices';
import { NO_ANSWERS, type AnswerRecord, type StoredAttempt, type StoredDecision, type StoredNoShow } from './no-show';
import {
  readNoShowRows,
  type AnswerRow,
  type ContactRow,
  type DecisionRow,
  type NoShowRow,
  type NoShowRows,
} from './no-show-rows.query';

/** The no-shows of the given citizens as known on the day, newest first, each with what is recorded about it. */
export async function findNoShows(
  tx: Transaction,
  citizenIds: readonly string[],
  businessDate: PlainDate,
): Promise<StoredNoShow[]> {
  const rows = await readNoShowRows(tx, citizenIds, businessDate);
  if (rows.noShows.length === 0) return [];
  const notices = await findPriorNotices(tx, citizenIds, 'no_show', businessDate);
  return rows.noShows.map((row) => toNoShow(row, rows, notices));
}

/** One of a citizen's no-shows; `null` where there is none of that id on the day. */
export async function findNoShow(
  tx: Transaction,
  { citizenId, noShowId }: { readonly citizenId: string; readonly noShowId: string },
  businessDate: PlainDate,
): Promise<StoredNoShow | null> {
  const all = await findNoShows(tx, [citizenId], businessDate);
  return all.find((noShow) => noShow.noShowId === noShowId) ?? null;
}

function toNoShow(row: NoShowRow, rows: NoShowRows, notices: readonly StoredPriorNotice[]): StoredNoShow {
  const isOfIt = (each: { readonly citizen_id: string; readonly no_show_id: string }): boolean =>
    each.citizen_id === row.citizen_id && each.no_show_id === row.no_show_id;
  const happenedOn = date(row.happened_on);
  const attempts = rows.contacts.filter((each) => isOfIt(each) && date(each.on) >= happenedOn).map(toAttempt);
  const answers = rows.answers.filter(isOfIt);
  const ofIt = noticesOf(notices, row.no_show_id).filter(({ citizenId }) => citizenId === row.citizen_id);
  const decision = rows.decisions.find(isOfIt);
  const interview = rows.interviews.find((each) => each.citizen_id === row.citizen_id && date(each.on) >= happenedOn);
  const facts: NoShow = {
    happenedOn,
    endedOn: date(row.ended_on),
    what: whatOf(row),
    targetGroup: row.target_group,
    benefit: row.benefit,
    contacts: attempts,
    interviewOn: interview === undefined ? null : date(interview.on),
    answers: answersOf(answers),
    notices: ofIt,
    decision: decision === undefined ? null : { kind: decision.decision, decidedOn: date(decision.decided_on) },
  };
  return {
    noShowId: row.no_show_id,
    citizenId: row.citizen_id,
    facts,
    attempts,
    answers: Object.fromEntries(answers.map((each) => [each.question, answerRecord(each)])),
    notices: ofIt,
    decision: decision === undefined ? null : toDecision(decision),
    ...detailsOf(row),
  };
}

function whatOf(row: NoShowRow): NoShow['what'] {
  return row.subject === 'meeting'
    ? { subject: 'meeting', kind: row.kind as MeetingKind }
    : { subject: 'offer', kind: row.kind as OfferKind };
}

type Details =
  | Pick<Extract<StoredNoShow, { subject: 'meeting' }>, 'subject' | 'kind' | 'startsAt'>
  | Pick<
      Extract<StoredNoShow, { subject: 'offer' }>,
      'subject' | 'kind' | 'offerId' | 'provider' | 'note' | 'recordVersion'
    >;

function detailsOf(row: NoShowRow): Details {
  if (row.starts_at !== null) {
    return { subject: 'meeting', kind: row.kind as MeetingKind, startsAt: row.starts_at };
  }
  const { offer_id: offerId, provider, note, record_version: recordVersion } = row;
  return { subject: 'offer', kind: row.kind as OfferKind, offerId: offerId ?? '', provider, note, recordVersion };
}

function toAttempt(row: ContactRow): StoredAttempt {
  return {
    contactId: row.contact_id,
    on: date(row.on),
    channel: row.channel,
    reached: row.reached,
    note: row.note,
    recordVersion: row.record_version,
  };
}

function answerRecord(row: AnswerRow): AnswerRecord {
  return { answerId: row.answer_id, recordVersion: row.record_version, by: row.by_name };
}

/** The database holds each answer to those that its question has. */
function answersOf(rows: readonly AnswerRow[]): Answers {
  return rows.reduce<Answers>((answers, row) => ({ ...answers, [row.question]: answerOf(row) }), NO_ANSWERS);
}

function answerOf(row: AnswerRow): NonNullable<Answers[Question]> {
  const answered = { answeredOn: date(row.answered_on), text: row.text };
  switch (row.question) {
    case 'guidance':
      return {
        answer: row.answer as AnswerTo<'guidance'>,
        givenOn: row.given_on === null ? null : date(row.given_on),
        form: row.form,
        ...answered,
      };
    case 'ground':
      return { answer: row.answer as AnswerTo<'ground'>, ground: row.ground, ...answered };
    case 'circumstances':
      return { answer: row.answer as AnswerTo<'circumstances'>, circumstances: row.circumstances, ...answered };
    case 'availability':
      return { answer: row.answer as AnswerTo<'availability'>, ...answered };
  }
}

function toDecision(row: DecisionRow): StoredDecision {
  return {
    decisionId: row.decision_id,
    recordVersion: row.record_version,
    kind: row.decision,
    reason: row.reason,
    deductedFrom: row.deducted_from === null ? null : date(row.deducted_from),
    deductedTo: row.deducted_to === null ? null : date(row.deducted_to),
    deductedIn: row.deducted_in === null ? null : monthOf(date(row.deducted_in)),
    letter: row.letter,
    decidedOn: date(row.decided_on),
    by: row.by_name,
  };
}
