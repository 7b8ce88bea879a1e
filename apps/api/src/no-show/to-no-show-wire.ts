import type {
  AnswerRecord,
  CitizenNoShows,
  StoredDecision,
  StoredNoShow,
  StoredPriorNotice,
} from '@rettid/application';
import type {
  NoShowAnswersWire,
  NoShowDecisionWire,
  NoShowsWire,
  NoShowWire,
  PriorNoticeWire,
} from '@rettid/contracts';
import { formatDate, formatMonth, type PlainDate } from '@rettid/domain';
import { dateText } from '../obligations/to-wire';

export function toNoShowsWire({ businessDate, noShows }: CitizenNoShows): NoShowsWire {
  return { businessDate: formatDate(businessDate), noShows: noShows.map(toNoShowWire) };
}

export function toNoShowWire(noShow: StoredNoShow): NoShowWire {
  const { facts } = noShow;
  return {
    noShowId: noShow.noShowId,
    what: whatOf(noShow),
    happenedOn: formatDate(facts.happenedOn),
    endedOn: formatDate(facts.endedOn),
    targetGroup: facts.targetGroup,
    benefit: facts.benefit,
    interviewOn: dateText(facts.interviewOn),
    contacts: noShow.attempts.map(({ on, ...attempt }) => ({ ...attempt, on: formatDate(on) })),
    answers: answersOf(noShow),
    notices: noShow.notices.map(toPriorNoticeWire),
    decision: noShow.decision === null ? null : toDecisionWire(noShow.decision),
  };
}

function whatOf(noShow: StoredNoShow): NoShowWire['what'] {
  if (noShow.subject === 'meeting') {
    return { subject: 'meeting', kind: noShow.kind, startsAt: noShow.startsAt.toISOString() };
  }
  const { kind, offerId, provider, note, recordVersion } = noShow;
  return { subject: 'offer', kind, offerId, provider, note, recordVersion };
}

function answersOf({ facts: { answers }, answers: records }: StoredNoShow): NoShowAnswersWire {
  const { guidance, ground, circumstances, availability } = answers;
  return {
    guidance: recorded(records.guidance, guidance, (answer) => ({ ...answer, givenOn: dateText(answer.givenOn) })),
    ground: recorded(records.ground, ground, (answer) => answer),
    circumstances: recorded(records.circumstances, circumstances, (answer) => answer),
    availability: recorded(records.availability, availability, (answer) => answer),
  };
}

/** An answer with who gave it; `null` where there is none. */
function recorded<A extends { readonly answeredOn: PlainDate }, W extends object>(
  record: AnswerRecord | undefined,
  answer: A | null,
  toWire: (answer: A) => W,
): (Omit<W, 'answeredOn'> & AnswerRecord & { readonly answeredOn: string }) | null {
  if (record === undefined || answer === null) return null;
  return { ...toWire(answer), ...record, answeredOn: formatDate(answer.answeredOn) };
}

export function toPriorNoticeWire(notice: StoredPriorNotice): PriorNoticeWire {
  return {
    noticeId: notice.noticeId,
    recordVersion: notice.recordVersion,
    text: notice.text,
    sentOn: formatDate(notice.sentOn),
    answerBy: formatDate(notice.answerBy),
    answer: notice.answer,
    answeredOn: dateText(notice.answeredOn),
    withdrawnOn: dateText(notice.withdrawnOn),
  };
}

function toDecisionWire(decision: StoredDecision): NoShowDecisionWire {
  const { deductedFrom, deductedTo, deductedIn, decidedOn, ...rest } = decision;
  return {
    ...rest,
    deductedFrom: dateText(deductedFrom),
    deductedTo: dateText(deductedTo),
    deductedIn: deductedIn === null ? null : formatMonth(deductedIn),
    decidedOn: formatDate(decidedOn),
  };
}
