import { factInWords } from './fact-words';

describe('a recorded fact', () => {
  it.each([
    [{ type: 'meeting', id: 'M', on: '2021-02-12' }, 'interviews-12-months', 'Samtale, 12. februar 2021'],
    [{ type: 'spell', id: 'B', on: '2012-10-20', to: null }, 'passive-period', 'Ydelsesforløb, fra 20. oktober 2012'],
    [
      { type: 'offer', id: 'O', on: '2021-03-01', to: '2021-06-30' },
      'first-offer',
      'Tilbud, 1. marts 2021 – 30. juni 2021',
    ],
    [{ type: 'work_hours', id: '2022-01', on: null }, 'hours-225', 'Ordinære timer, januar 2022'],
    [{ type: 'plan', id: 'P', on: null }, 'min-plan', 'Plan'],
    [{ type: 'exemption', id: 'E', on: '2022-01-01', to: null }, 'hours-225', 'Undtagelse, fra 1. januar 2022'],
    [{ type: 'exemption', id: 'E', on: '2022-01-01', to: null }, 'first-offer', 'Fritagelse, fra 1. januar 2022'],
  ] as const)('%j reads as one says it', (fact, rule, words) => expect(factInWords(fact, rule)).toBe(words));
});
