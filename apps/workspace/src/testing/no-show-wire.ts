import type { NoShowWire } from '@rettid/contracts';

/** Somebody aktivitetsparat who stayed away from a jobsamtale on 22 February 2022, and nothing done since, but for what is given. */
export function noShowWire(given: Partial<NoShowWire> = {}): NoShowWire {
  return {
    noShowId: 'm-1',
    what: { subject: 'meeting', kind: 'job_interview', startsAt: '2022-02-22T09:00:00.000Z' },
    happenedOn: '2022-02-22',
    endedOn: '2022-02-22',
    targetGroup: '6.3',
    benefit: 'kontanthjaelp',
    interviewOn: null,
    contacts: [],
    answers: { guidance: null, ground: null, circumstances: null, availability: null },
    notices: [],
    decision: null,
    ...given,
  };
}

const record = { recordVersion: 1, answeredOn: '2022-02-24', by: 'Mette Holm' } as const;

/** Reached, and every question answered so that a deduction is open. */
export function answeredNoShow(given: Partial<NoShowWire> = {}): NoShowWire {
  return noShowWire({
    contacts: [{ contactId: 'k-1', recordVersion: 1, on: '2022-02-24', channel: 'phone', reached: true, note: null }],
    answers: {
      guidance: { ...record, answerId: 'a-1', answer: 'given', givenOn: '2022-02-10', form: 'summons', text: null },
      ground: { ...record, answerId: 'a-2', answer: 'no', ground: null, text: 'Havde glemt det.' },
      circumstances: { ...record, answerId: 'a-3', answer: 'none', circumstances: [], text: null },
      availability: { ...record, answerId: 'a-4', answer: 'furthers', text: 'Møder, når aftalen er klar.' },
    },
    ...given,
  });
}
