import { aCitizen } from '../../../test/situations/a-citizen';
import { BENEFITS, TARGET_GROUPS } from '../../facts/codes';

const RULE = 'hours-225';

describe('225 hours: help on 365 days among the last 3 years', () => {
  it.each([
    // From New Year the 365th day is 31 December, in a leap year 30 December.
    ['2018-01-01', '2018-12-30', '2018-12-31'],
    ['2016-01-01', '2016-12-29', '2016-12-30'],
    ['2023-03-01', '2024-02-27', '2024-02-28'],
  ])('unbroken help from %s: not covered on %s, covered on %s', (start, before, dueOn) => {
    const story = aCitizen().onBenefit('kontanthjaelp', start).inGroup('6.2');
    expect(story.on(before).finding(RULE)).toBeNull();
    expect(story.on(dueOn).finding(RULE)).toMatchObject({ status: 'overdue', dueOn });
  });

  it('adds the days of several spells', () => {
    // 1 January to 30 June 2019: 31 + 28 + 31 + 30 + 31 + 30 = 181. October 2020 to March 2021: 31 + 30 + 31 + 31 + 28 +
    // 31 = 182. Together 363; with 1 and 2 April 365.
    const story = aCitizen()
      .onBenefit('uddannelseshjaelp', '2019-01-01', { until: '2019-06-30' })
      .onBenefit('kontanthjaelp', '2020-10-01')
      .inGroup('6.2');
    expect(story.on('2021-04-01').finding(RULE)).toBeNull();
    expect(story.on('2021-04-02').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2021-04-02' });
    expect(story.on('2021-09-01').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2021-04-02' });
  });

  it('counts kontanthjælp, uddannelseshjælp, integrationsydelse and SHO, and no other benefit', () => {
    const covering = BENEFITS.filter((benefit) => {
      const story = aCitizen().onBenefit(benefit, '2018-01-01').inGroup('6.2');
      return story.on('2019-06-01').finding(RULE) !== null;
    });
    expect(covering).toEqual(['kontanthjaelp', 'uddannelseshjaelp', 'integrationsydelse', 'sho']);
  });

  it('covers the days after the same day three years ago', () => {
    // The year 2019 is 365 days. On 31 December 2021 the three years begin on 1 January 2019, the day after on the 2nd.
    const story = aCitizen()
      .onBenefit('kontanthjaelp', '2019-01-01', { until: '2019-12-31' })
      .onBenefit('dagpenge', '2020-01-01')
      .inGroup('6.2');
    expect(story.on('2021-12-31').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2020-09-09' });
    expect(story.on('2022-01-01').finding(RULE)).toBeNull();
  });

  it.each([
    // 29 February 2024 less 3 years is 28 February 2021, and so is 28 February 2024 less 3 years.
    ['2024-02-28', true],
    ['2024-02-29', true],
    ['2024-03-01', false],
  ])('365 days from 1 March 2021, seen from %s: covered %s', (day, isCovered) => {
    const story = aCitizen()
      .onBenefit('kontanthjaelp', '2021-03-01', { until: '2022-02-28' })
      .onBenefit('dagpenge', '2022-03-01')
      .inGroup('6.2');
    expect(story.on(day).finding(RULE) !== null).toBe(isCovered);
  });

  it('does not count days of help that are still to come, and the day itself counts', () => {
    const story = aCitizen().onBenefit('sho', '2018-01-01', { until: '2025-12-31' }).inGroup('6.2');
    expect(story.on('2018-12-30').status(RULE)).toBe('no duty');
    expect(story.on('2018-12-31').status(RULE)).toBe('overdue');
  });
});

describe('225 hours: since when it is overdue', () => {
  it('since the version came into force, for who was on help long before', () => {
    const story = aCitizen().onBenefit('kontanthjaelp', '2010-01-01').inGroup('6.2');
    expect(story.on('2016-09-30').finding(RULE)).toBeNull();
    expect(story.on('2016-10-01').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2016-10-01' });
    expect(story.on('2017-10-01').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2016-10-01' });
  });

  it('since the start of the open spell, for who was covered on its first day', () => {
    const story = aCitizen()
      .onBenefit('kontanthjaelp', '2018-01-01', { until: '2021-12-31' })
      .onBenefit('kontanthjaelp', '2022-02-01')
      .inGroup('6.2');
    expect(story.on('2021-12-31').finding(RULE)).toMatchObject({ dueOn: '2020-09-09' });
    expect(story.on('2022-01-15').finding(RULE)).toBeNull();
    expect(story.on('2022-02-01').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2022-02-01' });
  });

  it('since the first covered day, where the open spell took over from another the day before', () => {
    // The 364th day of help since New Year is 30 December, the 365th the 31st: the spell from the 30th is a day older.
    const story = aCitizen()
      .onBenefit('kontanthjaelp', '2018-01-01', { until: '2018-12-29' })
      .onBenefit('uddannelseshjaelp', '2018-12-30')
      .inGroup('6.2');
    expect(story.on('2018-12-30').finding(RULE)).toBeNull();
    expect(story.on('2018-12-31').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2018-12-31' });
    expect(story.on('2019-01-05').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2018-12-31' });
  });

  it('since the first covered day, where an exemption ended before it', () => {
    const story = aCitizen().onBenefit('kontanthjaelp', '2018-01-01').inGroup('6.2');
    const ended = story.exemption('hours_225', '2018-06-01', '2018-12-29');
    expect(ended.on('2018-12-31').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2018-12-31' });
    const endedOnIt = story.exemption('hours_225', '2018-06-01', '2018-12-31');
    expect(endedOnIt.on('2018-12-31').status(RULE)).toBe('exempt');
    expect(endedOnIt.on('2019-01-01').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2019-01-01' });
  });

  it('since the covered days began anew, for who was covered once before', () => {
    // Of 2019 there are 365 days, fewer from 2022 on; in the new spell the 365th day is 31 January 2023:
    // 1 February to 31 December 2022 is 334 days, and 31 more.
    const story = aCitizen()
      .onBenefit('kontanthjaelp', '2019-01-01', { until: '2019-12-31' })
      .onBenefit('kontanthjaelp', '2022-02-01')
      .inGroup('6.2');
    expect(story.on('2023-01-30').finding(RULE)).toBeNull();
    expect(story.on('2023-06-01').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2023-01-31' });
  });

  it('since the covered days began anew inside one spell, after a leap year took two days at once', () => {
    // 29 February 2020 to 26 February 2021: 1 + 31 + 30 + 31 + 30 + 31 + 31 + 30 + 31 + 30 + 31 + 31 + 26 = 364 days.
    const story = aCitizen()
      .onBenefit('kontanthjaelp', '2020-02-29', { until: '2021-02-26' })
      .onBenefit('kontanthjaelp', '2023-02-28')
      .inGroup('6.2');
    // With 28 February 2023 365; the three years begin on 29 February 2020.
    expect(story.on('2023-02-28').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2023-02-28' });
    // On 1 March they begin on 2 March 2020: two days go, one comes, 364. Then one goes and one comes each day, until
    // on 27 February 2024 none is left to go and the 365th of the new spell comes.
    expect(story.on('2023-03-01').finding(RULE)).toBeNull();
    expect(story.on('2024-02-26').finding(RULE)).toBeNull();
    expect(story.on('2024-03-15').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2024-02-27' });
  });

  it('since the first month with too few, where the hours sufficed before', () => {
    const story = aCitizen().onBenefit('kontanthjaelp', '2018-01-01').inGroup('6.2').hours('2020-10', '225');
    expect(story.on('2021-12-01').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2021-11-01' });
  });

  it('since the latest of all these', () => {
    // Too few hours since 1 November 2021, but exempt to 31 December.
    const story = aCitizen()
      .onBenefit('kontanthjaelp', '2018-01-01')
      .inGroup('6.2')
      .hours('2020-10', '225')
      .exemption('hours_225', '2021-06-01', '2021-12-31');
    expect(story.on('2021-12-31').finding(RULE)).toMatchObject({ status: 'exempt', dueOn: null });
    expect(story.on('2022-01-01').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2022-01-01' });
    // An exemption that was over before the hours were too few changes nothing.
    const earlier = aCitizen()
      .onBenefit('kontanthjaelp', '2018-01-01')
      .inGroup('6.2')
      .hours('2020-10', '225')
      .exemption('hours_225', '2021-01-01', '2021-03-31');
    expect(earlier.on('2022-01-01').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2021-11-01' });
  });
});

describe('225 hours: the version in force on the day', () => {
  const since2010 = aCitizen().onBenefit('kontanthjaelp', '2010-01-01');

  it.each([
    ['2016-09-30', null],
    ['2016-10-01', 1],
    ['2025-06-30', 1],
    ['2025-07-01', null],
  ])('%s falls under version %s: the rule ended on 30 June 2025', (day, version) => {
    expect(since2010.inGroup('6.2').on(day).finding(RULE)?.ruleVersion ?? null).toBe(version);
  });

  it('covers the groups 6.2 to 6.5 and no others', () => {
    const covered = TARGET_GROUPS.filter((group) => since2010.inGroup(group).on('2022-03-01').finding(RULE) !== null);
    expect(covered).toEqual(['6.2', '6.3', '6.4', '6.5']);
  });
});
