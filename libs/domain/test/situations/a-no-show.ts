import type { NoShow, PriorNotice } from '../../src';
import { date } from '../../src';

/** An aktivitetsparat citizen on kontanthjælp who did not come to a jobsamtale on 15 February 2022; nothing done since. */
export function aNoShow(given: Partial<NoShow> = {}): NoShow {
  return {
    happenedOn: date('2022-02-15'),
    endedOn: date('2022-02-15'),
    what: { subject: 'meeting', kind: 'job_interview' },
    targetGroup: '6.3',
    benefit: 'kontanthjaelp',
    contacts: [],
    interviewOn: null,
    answers: { guidance: null, ground: null, circumstances: null, availability: null },
    notices: [],
    decision: null,
    ...given,
  };
}

const answeredOn = date('2022-02-17');

/** Answers that leave a deduction open. */
export const AGAINST: NoShow['answers'] = {
  guidance: { answer: 'given', givenOn: date('2022-02-01'), form: 'summons', answeredOn, text: null },
  ground: { answer: 'no', ground: null, answeredOn, text: 'Borgeren havde glemt samtalen.' },
  circumstances: { answer: 'none', circumstances: [], answeredOn, text: null },
  availability: { answer: 'furthers', answeredOn, text: 'Borgeren kan møde, når aftalen er klar.' },
};

/** Reached by telephone two days after. */
export const REACHED: NoShow['contacts'] = [{ on: date('2022-02-17'), channel: 'phone', reached: true }];

/** Sent on 17 February, to be answered by 3 March 2022. */
export function aNotice(given: Partial<PriorNotice> = {}): PriorNotice {
  return {
    noticeId: 'H-1',
    sentOn: date('2022-02-17'),
    answerBy: date('2022-03-03'),
    answeredOn: null,
    withdrawnOn: null,
    ...given,
  };
}
