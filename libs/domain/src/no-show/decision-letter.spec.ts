import { AGAINST, aNoShow, aNotice, REACHED } from '../../test/situations/a-no-show';
import { date, monthOf } from '../time/plain-date';
import { decisionLetter, hearingLetter, type LetterFrame } from './decision-letter';
import type { NoShow, NoShowDecision } from './no-show';
import { NO_DEDUCTION_REASONS } from './no-show-codes';

const FRAME: LetterFrame = {
  recipient: 'Amina Yusuf',
  jobcenter: 'Jobcenter Nordby',
  caseworker: 'Mette Holm',
  on: date('2022-03-04'),
};
const heard = aNoShow({ answers: AGAINST, contacts: REACHED, notices: [aNotice()] });

function letter(decision: NoShowDecision, noShow: NoShow = heard, remark = ''): string {
  const month = decision.kind === 'deduction' ? monthOf(date('2022-03-01')) : null;
  return decisionLetter({ noShow, decision, month, remark }, FRAME);
}

describe('the letter about a deduction', () => {
  const text = letter({ kind: 'deduction' });

  it('says what was decided, for which days and in which month', () => {
    expect(text).toContain('Afgørelse: fradrag i din hjælp\n\n4. marts 2022\n\nKære Amina Yusuf');
    expect(text).toContain(
      'Fradraget gælder 2 dage: fra og med den 15. februar 2022 til og med den 16. februar 2022. Det sker i din hjælp for marts 2022.',
    );
  });

  it('gives the facts, every reason with its paragraph, and what the caseworker wrote to it', () => {
    for (const words of [
      'Vi har forsøgt at få fat i dig: telefon den 17. februar 2022, hvor vi talte med dig.',
      'Vi skrev til dig den 17. februar 2022 og bad om din mening senest den 3. marts 2022. Vi har ikke fået et svar.',
      'Du fik skriftlig vejledning om dine rettigheder og pligter den 1. februar 2022, i indkaldelsen (lov om aktiv socialpolitik § 35, stk. 1).',
      'ikke havde en rimelig grund til ikke at komme (§ 13, stk. 7-8). Borgeren havde glemt samtalen.',
      'Borgeren kan møde, når aftalen er klar.',
      '§ 35, stk. 1, og § 37',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('tells how to complain: to the municipality within four weeks, and on to Ankestyrelsen', () => {
    expect(text).toContain('Du kan klage til kommunen inden 4 uger');
    expect(text).toContain('Ankestyrelsen');
  });

  it('names § 36 for an offer, and no end while there is no contact', () => {
    const offer = { ...heard, what: { subject: 'offer', kind: 'utility_work' } } as const;
    expect(letter({ kind: 'deduction' }, offer)).toContain('§ 35, stk. 1, og § 36');
    const silent = { ...heard, contacts: [{ on: date('2022-02-17'), channel: 'phone', reached: false }] } as const;
    expect(letter({ kind: 'deduction' }, silent)).toContain(
      'fra og med den 15. februar 2022 og hver dag, indtil du igen har kontakt med jobcentret.',
    );
  });

  it('carries a remark under a heading of its own, and none where there is none', () => {
    expect(text).not.toContain('Bemærkning');
    expect(letter({ kind: 'deduction' }, heard, 'Ring gerne til mig.')).toContain(
      'Bemærkning\n\nRing gerne til mig.\n\nHvis du vil klage',
    );
  });
});

describe('the letter that closes a no-show', () => {
  it('names the reasonable ground and says that nothing follows', () => {
    const ground = { answer: 'yes', ground: 'illness', answeredOn: date('2022-02-17'), text: null } as const;
    const text = letter({ kind: 'reasonable_ground' }, { ...heard, answers: { ...AGAINST, ground } });
    expect(text).toContain('Afgørelse: din hjælp ændres ikke');
    expect(text).toContain('Du havde en rimelig grund: sygdom (lov om aktiv socialpolitik § 13, stk. 7-8).');
    expect(text).not.toContain('Vi foretager fradrag');
  });

  it.each(NO_DEDUCTION_REASONS)('gives the reason %s with its paragraph', (reason) => {
    const text = letter({ kind: 'no_deduction', reason });
    expect(text).toContain('Vi foretager ikke fradrag i din hjælp');
    expect(text.split('Vores begrundelse')[1]).toMatch(/^\n\n.*§/);
  });
});

describe('the letter that asks before a deduction', () => {
  const text = hearingLetter(aNoShow({ answers: AGAINST, contacts: REACHED }), date('2022-03-18'), '', FRAME);

  it('says what is considered, on which facts, that nothing is decided, and by when to answer', () => {
    expect(text).toContain('Vi har ikke besluttet noget endnu.');
    expect(text).toContain('senest den 18. marts 2022');
    expect(text).toContain('forvaltningsloven § 19');
    expect(text).not.toContain('Afgørelse:');
  });

  it('writes as one speaks to somebody: no words of the system', () => {
    for (const text of [letter({ kind: 'deduction' }), hearingLetter(heard, date('2022-03-18'), '', FRAME)]) {
      expect(text).not.toMatch(/sanktion|klient|sagssubjekt|LAS|udeblivelse/i);
    }
  });
});
