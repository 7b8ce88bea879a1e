import type { Obligation } from '@rettid/domain';
import type { DutyWords } from './duty-facts';
import { dayOf, exemptPeriod, NOT_YOUR_FAULT, plannedFor } from './sentences';

const planned = (obligation: Obligation): string => plannedFor(obligation, 'Det næste tilbud begynder efter planen');
const relieved = (obligation: Obligation): string =>
  `Du er fritaget for tilbud${exemptPeriod(obligation)}. Fristen venter så længe.`;

const WHAT_AN_OFFER_IS =
  'Et tilbud kan for eksempel være praktik, et job med løntilskud eller et kursus, som fører mod dit mål.';

export const FIRST_OFFER_WORDS: DutyWords = {
  title: 'Dit første tilbud',
  meaning: `${WHAT_AN_OFFER_IS} Det er kommunen, der skal finde det sammen med dig.`,
  deadline: (last) => `${last}: dit første tilbud.`,
  text({ obligation, shall, should }) {
    const { status, dueOn } = obligation;
    switch (status) {
      case 'met':
        return 'Du har fået dit første tilbud.';
      case 'met_late':
        return `Du har fået dit første tilbud. Det ${should} være begyndt senest ${dayOf(dueOn)}. ${NOT_YOUR_FAULT}`;
      case 'exempt':
        return relieved(obligation);
      case 'overdue':
        return `Kommunen ${should} have givet dig dit første tilbud senest ${dayOf(dueOn)}.${planned(obligation)} ${NOT_YOUR_FAULT}`;
      default:
        return dueOn === null
          ? `Der er ingen frist for dit første tilbud lige nu.${planned(obligation)}`
          : `Kommunen ${shall} give dig dit første tilbud senest ${dayOf(dueOn)}.${planned(obligation)}`;
    }
  },
};

export const PASSIVE_PERIOD_WORDS: DutyWords = {
  title: 'Tid uden tilbud',
  meaning: `${WHAT_AN_OFFER_IS} Der må ikke gå alt for lang tid imellem. Det er kommunen, der skal finde det næste sammen med dig.`,
  deadline: (last) => `${last}: dit næste tilbud.`,
  text({ obligation, shall, should }) {
    const { status, dueOn } = obligation;
    switch (status) {
      case 'met':
        return 'Du er i gang med et tilbud lige nu.';
      case 'exempt':
        return relieved(obligation);
      case 'overdue':
        return `Kommunen ${should} have givet dig et nyt tilbud senest ${dayOf(dueOn)}.${planned(obligation)} ${NOT_YOUR_FAULT}`;
      default:
        return dueOn === null
          ? `Der er ingen frist for dit næste tilbud lige nu.${planned(obligation)}`
          : `Kommunen ${shall} give dig et nyt tilbud senest ${dayOf(dueOn)}.${planned(obligation)}`;
    }
  },
};
