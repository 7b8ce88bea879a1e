import { aCitizen } from '../../test/situations/a-citizen';
import { date } from '../time/plain-date';
import { assessOffer, subsidyGroundOf, type WantedOffer } from './offer-assessment';

const onHelp = aCitizen().onBenefit('kontanthjaelp', '2022-01-03').inGroup('6.3');
const BORN = date('1980-06-15');
const TODAY = date('2022-03-01');

function wanted(given: Partial<WantedOffer> = {}): WantedOffer {
  return {
    offerId: null,
    kind: 'placement_private',
    startsOn: date('2022-03-03'),
    endsOn: date('2022-06-01'),
    obviouslyReady: null,
    endsOnSoFar: null,
    ...given,
  };
}

describe('an offer held against the law before it is granted', () => {
  it('tells the limit, the verdict and what it does to the duties in one answer', () => {
    const found = assessOffer({ facts: onHelp.facts, birthDate: BORN }, wanted(), TODAY);
    expect(found).toMatchObject({
      group: '6.3',
      limit: { text: 'Virksomhedspraktik: højst 13 uger, til 1. juni 2022 (LAB § 61, stk. 1, nr. 2, og stk. 2).' },
      period: { verdict: 'allowed', text: null },
      subsidy: null,
      asksObviouslyReady: false,
      exemption: null,
    });
    expect(found.effects.map(({ text }) => text)).toContain('Opfylder Første tilbud fra 3. marts 2022.');
  });

  it('takes the group of the first day, and today’s where that one is not known yet', () => {
    const changing = aCitizen()
      .onBenefit('kontanthjaelp', '2022-01-03')
      .inGroup('6.3', '2022-01-03', '2022-03-02')
      .inGroup('6.2', '2022-03-03', '2022-03-31');
    const groupFor = (startsOn: string) =>
      assessOffer({ facts: changing.facts, birthDate: BORN }, wanted({ startsOn: date(startsOn) }), TODAY).group;
    expect(groupFor('2022-03-02')).toBe('6.3');
    expect(groupFor('2022-03-03')).toBe('6.2');
    expect(groupFor('2022-04-01')).toBe('6.3');
  });

  it('says nothing of limits where the citizen is in no group', () => {
    const found = assessOffer({ facts: aCitizen().facts, birthDate: BORN }, wanted({ endsOn: null }), TODAY);
    expect(found).toMatchObject({
      group: null,
      limit: null,
      period: { verdict: 'allowed' },
      subsidy: null,
      effects: [],
    });
  });

  it('remembers that the citizen is relieved of offers, until when', () => {
    const relieved = onHelp.exemption('offers', '2022-02-01', '2022-03-03');
    const on = (startsOn: string) =>
      assessOffer({ facts: relieved.facts, birthDate: BORN }, wanted({ startsOn: date(startsOn) }), TODAY).exemption;
    expect(on('2022-03-03')).toEqual({ until: date('2022-03-03') });
    expect(on('2022-03-04')).toBeNull();
  });

  it('takes the ground of wage subsidy from the records, and a stated one only where they tell none', () => {
    const subsidy = (facts: typeof onHelp.facts) =>
      assessOffer({ facts, birthDate: BORN }, wanted({ kind: 'wage_subsidy_private' }), TODAY).subsidy;
    const long = aCitizen().onBenefit('kontanthjaelp', '2020-01-03').inGroup('6.3');
    expect(subsidyGroundOf(subsidy(long.facts), 'lone_parent')).toBe('prior_benefits');
    expect(subsidyGroundOf(subsidy(onHelp.facts), 'lone_parent')).toBe('lone_parent');
    expect(subsidyGroundOf(subsidy(onHelp.facts), null)).toBe('missing');
    expect(subsidyGroundOf(subsidy(onHelp.facts), 'over_50')).toBe('missing');
    expect(subsidyGroundOf(null, 'lone_parent')).toBeNull();
  });
});
