import { aCitizen } from '../../../test/situations/a-citizen';
import { OFFER_KINDS, TARGET_GROUPS, type TargetGroup } from '../../facts/codes';

const RULE = 'first-offer';

function startedOn(start: string, group: TargetGroup = '6.3') {
  return aCitizen().onBenefit('kontanthjaelp', start).inGroup(group);
}

describe('first offer: the version in force when the spell began', () => {
  it('asks nothing of a spell that began before 2014', () => {
    expect(startedOn('2013-12-31').on('2014-01-10').status(RULE)).toBe('no duty');
  });

  it.each([
    ['2014-01-01', 1],
    ['2019-12-31', 1],
    ['2020-01-01', 2],
    ['2022-12-31', 2],
    ['2023-01-01', 3],
    ['2026-06-30', 3],
    ['2026-07-01', 4],
  ])('a spell from %s falls under version %i', (start, ruleVersion) => {
    expect(startedOn(start).on(start).finding(RULE)).toMatchObject({ ruleVersion, status: 'pending' });
  });

  it.each([
    ['2019-12-31', ['6.3']],
    ['2020-01-01', ['6.1', '6.2', '6.3']],
    ['2022-12-31', ['6.1', '6.2', '6.3']],
    ['2023-01-01', ['6.1', '6.2', '6.3']],
    ['2026-06-30', ['6.1', '6.2', '6.3']],
    ['2026-07-01', ['6.1', '6.2', '6.3', '6.4', '6.5']],
  ])('a spell from %s covers the groups %j and no others', (start, groups) => {
    expect(TARGET_GROUPS.filter((group) => startedOn(start, group).on(start).finding(RULE) !== null)).toEqual(groups);
  });

  it('asks for one day under version 1', () => {
    expect(
      startedOn('2019-12-31').offer('utility_work', '2020-01-10', '2020-01-10').on('2020-01-10').status(RULE),
    ).toBe('met');
  });

  it.each([
    ['2020-01-01', '2020-01-13', '2020-01-14'],
    ['2022-12-31', '2023-01-12', '2023-01-13'],
    ['2023-01-01', '2023-01-13', '2023-01-14'],
    ['2026-06-30', '2026-07-12', '2026-07-13'],
    ['2026-07-01', '2026-07-13', '2026-07-14'],
  ])('from a spell of %s on asks for 14 days: not to %s, but to %s', (start, thirteenth, fourteenth) => {
    expect(startedOn(start).offer('utility_work', start, thirteenth).on(start).status(RULE)).toBe('pending');
    expect(startedOn(start).offer('utility_work', start, fourteenth).on(start).status(RULE)).toBe('met');
  });

  it.each([
    ['2019-12-31', ['mentor']],
    ['2020-01-01', ['mentor']],
    ['2022-12-31', ['mentor']],
    ['2023-01-01', ['guidance_upskilling', 'mentor']],
    ['2026-06-30', ['guidance_upskilling', 'mentor']],
    ['2026-07-01', ['mentor']],
  ])('for a spell from %s every kind of offer counts but %j', (start, without) => {
    expect(OFFER_KINDS.filter((kind) => startedOn(start).offer(kind, start).on(start).status(RULE) !== 'met')).toEqual(
      without,
    );
  });

  it('plans no guidance under version 3', () => {
    const story = startedOn('2023-01-02')
      .offer('guidance_upskilling', '2023-03-01')
      .offer('utility_work', '2023-04-01');
    expect(story.on('2023-02-01').finding(RULE)).toMatchObject({ plannedOn: '2023-04-01' });
  });

  it('stays with the version of the start when the law has changed since', () => {
    const story = startedOn('2022-12-31').offer('guidance_upskilling', '2023-02-01');
    expect(story.on('2023-02-01').finding(RULE)).toMatchObject({ ruleVersion: 2, status: 'met' });
    expect(startedOn('2019-12-31', '6.2').on('2020-03-01').finding(RULE)).toBeNull();
    expect(startedOn('2026-06-30', '6.4').on('2026-08-01').finding(RULE)).toBeNull();
  });

  it('looks at the group of the day', () => {
    const story = aCitizen()
      .onBenefit('uddannelseshjaelp', '2022-01-03')
      .inGroup('6.5', '2022-01-01', '2022-06-30')
      .inGroup('6.3', '2022-07-01');
    expect(story.on('2022-06-30').status(RULE)).toBe('no duty');
    expect(story.on('2022-07-01').finding(RULE)).toMatchObject({ status: 'due_soon', dueOn: '2022-07-03' });
  });
});
