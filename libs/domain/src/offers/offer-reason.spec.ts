import { OFFER_REASON, offerReasonFault, saysTheSame } from './offer-reason';

describe('why this offer', () => {
  it.each([
    ['Amina vil gerne arbejde med mad, og caféen lader hende begynde med opvasken og tage køkkenet bagefter.'],
    ['Han har passet svigerfars værksted og vil se, om ryggen holder til fire timer om dagen.'],
    ['Møder stabilt tre dage om ugen; her kender hun mesteren fra sidste sommer.'],
  ])('is a reason where it tells of this person: %s', (text) => {
    expect(offerReasonFault(text)).toBeNull();
  });

  it.each([
    ['', 'required'],
    ['   \n ', 'required'],
    ['Fordi hun vil', 'too_short'],
    ['Borgeren er omfattet af ret og pligt og skal have et tilbud.', 'standard_text'],
    ['Virksomhedspraktik jf. LAB § 61 med henblik på at komme tættere på arbejdsmarkedet.', 'standard_text'],
    ['Afklaring af arbejdsevnen. Konkret og individuel vurdering.', 'standard_text'],
    ['BORGEREN VURDERES AT VÆRE I MÅLGRUPPEN, OG TILBUDDET ER RELEVANT!', 'standard_text'],
    ['. . . . . . . . . . . . . . . . . . . . .', 'standard_text'],
    ['x'.repeat(OFFER_REASON.most + 1), 'too_long'],
  ])('is none where it could be said of anybody: %s', (text, fault) => {
    expect(offerReasonFault(text)).toBe(fault);
  });

  it('may use the words of the law beside its own', () => {
    expect(
      offerReasonFault('Tættere på arbejdsmarkedet: træner dansk med kollegerne i frokosten, så hun tør ringe.'),
    ).toBeNull();
  });

  it('says nothing a second time', () => {
    expect(saysTheSame('Hun vil gerne, og kan!', ' hun VIL gerne og kan')).toBe(true);
    expect(saysTheSame('Hun vil gerne', 'Hun vil ikke')).toBe(false);
  });
});
