import { aCitizen, type CitizenStory } from '../../test/situations/a-citizen';
import type { OfferKind } from '../facts/codes';
import { evaluateCitizen } from '../law/evaluate';
import { date } from '../time/plain-date';
import { offerEffects } from './offer-effects';

const onHelp = aCitizen().onBenefit('kontanthjaelp', '2022-01-03').inGroup('6.3');

function effects(story: CitizenStory, [kind, from, to]: readonly [OfferKind, string, string | null], id = 'new') {
  const proposed = { id, kind, startsOn: date(from), endsOn: to === null ? null : date(to) };
  return Object.fromEntries(
    offerEffects(story.facts, proposed, date('2022-03-01')).map(({ ruleId, kind: effect, text }) => [
      ruleId,
      { effect, text },
    ]),
  );
}

describe('what an offer does to the duties, told before it is granted', () => {
  it('fulfils the first offer and the period without offers from its first day', () => {
    const found = effects(onHelp.plan('2022-02-01'), ['placement_private', '2022-03-03', '2022-05-30']);
    expect(found['first-offer']).toEqual({ effect: 'fulfils', text: 'Opfylder Første tilbud fra 3. marts 2022.' });
    expect(found['passive-period']?.effect).toBe('fulfils');
    expect(found['min-plan']).toEqual({
      effect: 'unchanged',
      text: 'Min Plan før indsats er opfyldt i forvejen.',
    });
  });

  it('asks for the plan that must be there before it begins (LAB § 40)', () => {
    expect(effects(onHelp, ['placement_private', '2022-03-03', '2022-05-30'])['min-plan']).toEqual({
      effect: 'asks',
      text: 'Min Plan før indsats: planen skal være lavet senest 3. marts 2022.',
    });
  });

  it('does not count as the first offer where it is shorter than 14 days', () => {
    const found = effects(onHelp, ['placement_private', '2022-03-03', '2022-03-15']);
    expect(found['first-offer']).toEqual({
      effect: 'not_counted',
      text: 'Tæller ikke for Første tilbud, som har frist 3. juli 2022.',
    });
    expect(found['passive-period']?.effect).toBe('fulfils');
  });

  it('counts for nothing where it is a mentor: support, not activation', () => {
    const found = effects(onHelp, ['mentor', '2022-03-03', '2022-08-30']);
    expect(found['first-offer']?.effect).toBe('not_counted');
    expect(found['passive-period']?.effect).toBe('not_counted');
    expect(found['min-plan']).toBeUndefined();
  });

  it('comes late after the deadline', () => {
    const late = aCitizen().onBenefit('kontanthjaelp', '2021-06-01').inGroup('6.3');
    expect(effects(late, ['placement_private', '2022-03-03', '2022-05-30'])['first-offer']).toEqual({
      effect: 'fulfils_late',
      text: 'Opfylder Første tilbud fra 3. marts 2022, efter fristen 1. december 2021.',
    });
  });

  it('changes nothing that another offer has fulfilled', () => {
    const given = onHelp.offer('placement_private', '2022-02-01', '2022-06-30');
    const found = effects(given, ['guidance_upskilling', '2022-03-03', '2022-05-30']);
    expect(found['first-offer']?.effect).toBe('unchanged');
    expect(found['passive-period']?.effect).toBe('unchanged');
  });

  it('moves the deadline where it is recorded afterwards', () => {
    const found = effects(onHelp, ['utility_work', '2022-02-01', '2022-02-20']);
    expect(found['passive-period']).toEqual({
      effect: 'postpones',
      text: 'Flytter fristen for Periode uden tilbud til 20. februar 2023.',
    });
  });

  it('tells what is lost when a recorded offer is made shorter', () => {
    const given = onHelp.offer('placement_private', '2022-02-21', '2022-05-20');
    expect(effects(given, ['placement_private', '2022-02-21', '2022-03-02'], 'offers-01')['first-offer']).toEqual({
      effect: 'loses',
      text: 'Første tilbud er ikke længere opfyldt.',
    });
  });

  it('tells that a plan comes too late for an offer that is put before it', () => {
    const given = onHelp.plan('2022-02-15').offer('placement_private', '2022-02-21', '2022-05-20');
    expect(effects(given, ['guidance_upskilling', '2022-02-10', '2022-03-20'])['min-plan']).toEqual({
      effect: 'loses',
      text: 'Min Plan før indsats bliver opfyldt for sent: planen skulle være lavet senest 10. februar 2022.',
    });
  });

  it('says what the rules find once the offer is recorded', () => {
    const proposed = {
      id: 'offers-01',
      kind: 'placement_private',
      startsOn: date('2022-03-03'),
      endsOn: date('2022-05-30'),
    } as const;
    const recorded = onHelp.offer('placement_private', '2022-03-03', '2022-05-30');
    const found = evaluateCitizen(recorded.facts, date('2022-03-03')).obligations;
    for (const { ruleId, status, dueOn } of offerEffects(onHelp.facts, proposed, date('2022-03-01'))) {
      expect(found.find((one) => one.ruleId === ruleId)).toMatchObject({ status, dueOn });
    }
  });

  it('tells nothing where the law asks nothing', () => {
    expect(effects(aCitizen(), ['placement_private', '2022-03-03', '2022-05-30'])).toEqual({});
  });
});
