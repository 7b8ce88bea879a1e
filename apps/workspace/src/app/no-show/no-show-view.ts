import type { CaseWire, NoShowAnswersWire, NoShowWire } from '@rettid/contracts';
import { assessNoShow, date, type Answers, type NoShow, type NoShowAssessment, type PlainDate } from '@rettid/domain';

/** A no-show, and how it stands on the business date by the same function that the server decides by. */
export interface NoShowView {
  readonly wire: NoShowWire;
  readonly assessment: NoShowAssessment;
}

/** In the order of the answer: newest first. */
export function noShowViews({ businessDate, noShows }: Pick<CaseWire, 'businessDate' | 'noShows'>): NoShowView[] {
  const asOf = date(businessDate);
  return noShows.map((wire) => ({ wire, assessment: assessNoShow(noShowFacts(wire), asOf) }));
}

export function noShowFacts(wire: NoShowWire): NoShow {
  const { what, contacts, notices, decision } = wire;
  return {
    happenedOn: date(wire.happenedOn),
    endedOn: date(wire.endedOn),
    what: what.subject === 'meeting' ? { subject: 'meeting', kind: what.kind } : { subject: 'offer', kind: what.kind },
    targetGroup: wire.targetGroup,
    benefit: wire.benefit,
    contacts: contacts.map(({ on, channel, reached }) => ({ on: date(on), channel, reached })),
    interviewOn: dayOf(wire.interviewOn),
    answers: answersOf(wire.answers),
    notices: notices.map(({ noticeId, sentOn, answerBy, answeredOn, withdrawnOn }) => ({
      noticeId,
      sentOn: date(sentOn),
      answerBy: date(answerBy),
      answeredOn: dayOf(answeredOn),
      withdrawnOn: dayOf(withdrawnOn),
    })),
    decision: decision === null ? null : { kind: decision.kind, decidedOn: date(decision.decidedOn) },
  };
}

function answersOf({ guidance, ground, circumstances, availability }: NoShowAnswersWire): Answers {
  return {
    guidance:
      guidance === null
        ? null
        : { ...guidance, givenOn: dayOf(guidance.givenOn), answeredOn: date(guidance.answeredOn) },
    ground: ground === null ? null : { ...ground, answeredOn: date(ground.answeredOn) },
    circumstances: circumstances === null ? null : { ...circumstances, answeredOn: date(circumstances.answeredOn) },
    availability: availability === null ? null : { ...availability, answeredOn: date(availability.answeredOn) },
  };
}

function dayOf(text: string | null): PlainDate | null {
  return text === null ? null : date(text);
}
