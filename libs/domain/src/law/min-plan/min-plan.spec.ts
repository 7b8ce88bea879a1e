import { aCitizen } from '../../../test/situations/a-citizen';
import { OFFER_KINDS, TARGET_GROUPS } from '../../facts/codes';

const RULE = 'min-plan';

const onHelp = aCitizen().onBenefit('kontanthjaelp', '2022-01-03').inGroup('6.3');
/** An offer from 1 March: 14 days before it is 15 February. */
const offered = onHelp.offer('placement_public', '2022-03-01', '2022-03-31');

describe('a plan before the effort starts', () => {
  it.each([
    ['2022-01-03', 'pending'],
    ['2022-02-14', 'pending'],
    ['2022-02-15', 'due_soon'],
    ['2022-03-01', 'due_soon'],
    ['2022-03-02', 'overdue'],
    ['2023-03-02', 'overdue'],
  ])('without a plan, an offer from 1 March: %s is %s', (day, status) => {
    expect(offered.on(day).finding(RULE)).toMatchObject({
      ruleVersion: 1,
      status,
      dueOn: '2022-03-01',
      actBy: '2022-03-01',
      plannedOn: null,
    });
  });

  it.each([
    ['before the spell', '2021-06-01', 'met'],
    ['the day before', '2022-02-28', 'met'],
    ['on the day the offer begins', '2022-03-01', 'met'],
    ['the day after', '2022-03-02', 'met_late'],
  ])('a plan made %s (%s) makes it %s', (_when, created, status) => {
    const story = offered.plan(created);
    expect(story.on('2022-03-02').finding(RULE)).toMatchObject({ status, dueOn: '2022-03-01', actBy: '2022-03-01' });
  });

  it('is met before the offer begins', () => {
    expect(offered.plan('2022-01-10').on('2022-01-10').status(RULE)).toBe('met');
  });

  it('does not know a plan before the day it was made', () => {
    expect(offered.plan('2022-02-10').on('2022-02-09').status(RULE)).toBe('pending');
    expect(offered.plan('2022-03-10').on('2022-03-09').status(RULE)).toBe('overdue');
  });

  it('counts the first plan, not a later one', () => {
    expect(offered.plan('2022-04-01').plan('2022-02-20').on('2022-04-01').status(RULE)).toBe('met');
  });

  it.each([
    ['min_plan', 'met'],
    ['holistic_plan', 'met'],
    ['rehabilitation_plan', 'overdue'],
  ] as const)('a %s: %s', (kind, status) => {
    expect(offered.plan('2022-02-01', kind).on('2022-03-02').status(RULE)).toBe(status);
  });

  it('is never exempt', () => {
    expect(offered.exemption('offers', '2022-01-03').on('2022-03-02').status(RULE)).toBe('overdue');
  });
});

describe('which effort the plan must come before', () => {
  it('asks nothing without an offer', () => {
    expect(onHelp.on('2023-01-03').finding(RULE)).toBeNull();
    expect(onHelp.plan('2022-01-10').on('2023-01-03').finding(RULE)).toBeNull();
  });

  it('knows an offer that is planned', () => {
    expect(onHelp.offer('utility_work', '2024-01-01').on('2022-01-03').finding(RULE)).toMatchObject({
      status: 'pending',
      dueOn: '2024-01-01',
      plannedOn: null,
    });
  });

  it('counts every kind but mentor, and any length', () => {
    const asking = OFFER_KINDS.filter(
      (kind) => onHelp.offer(kind, '2022-03-01', '2022-03-01').on('2022-03-02').finding(RULE) !== null,
    );
    expect(asking).toEqual(OFFER_KINDS.filter((kind) => kind !== 'mentor'));
  });

  it.each([
    ['the day before the spell', '2022-01-02', null],
    ['on its first day', '2022-01-03', '2022-01-03'],
  ])('an offer that began %s (%s) and still runs: due on %s', (_when, start, dueOn) => {
    const story = onHelp.offer('utility_work', start, '2022-12-31');
    expect(story.on('2022-03-01').finding(RULE)?.dueOn ?? null).toBe(dueOn);
  });

  it('takes the earliest of several, past or planned', () => {
    const story = onHelp
      .offer('utility_work', '2022-09-01')
      .offer('utility_work', '2022-05-01', '2022-05-31')
      .offer('utility_work', '2021-11-01', '2021-12-31')
      .offer('mentor', '2022-02-01');
    expect(story.on('2022-07-01').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2022-05-01' });
  });

  it('counts the warn window over a leap day', () => {
    // 14 days before 7 March 2024 is 22 February: seven days of March, and 29 to 23 February.
    const story = onHelp.offer('utility_work', '2024-03-07');
    expect(story.on('2024-02-21').status(RULE)).toBe('pending');
    expect(story.on('2024-02-22').status(RULE)).toBe('due_soon');
  });
});

describe('the version in force on the day', () => {
  const since2019 = aCitizen().onBenefit('kontanthjaelp', '2019-06-03');

  it.each([
    ['2019-12-31', null],
    ['2020-01-01', 1],
    ['2040-01-01', 1],
  ])('%s falls under version %s', (day, version) => {
    const story = since2019.inGroup('6.3').offer('utility_work', '2020-02-01');
    expect(story.on(day).finding(RULE)?.ruleVersion ?? null).toBe(version);
  });

  it('does not look at an offer from before the version', () => {
    const story = since2019.inGroup('6.3').offer('utility_work', '2019-12-31', '2020-06-30');
    expect(story.on('2020-01-05').finding(RULE)).toBeNull();
    const next = story.offer('utility_work', '2020-02-01');
    expect(next.on('2020-02-02').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2020-02-01' });
    const first = story.offer('utility_work', '2020-01-01');
    expect(first.on('2020-02-02').finding(RULE)).toMatchObject({ dueOn: '2020-01-01' });
  });

  it('covers the groups 6.1 to 6.11, not the self-supporting and not those under 18', () => {
    const story = aCitizen().onBenefit('kontanthjaelp', '2022-01-03').offer('utility_work', '2022-03-01');
    const covered = TARGET_GROUPS.filter((group) => story.inGroup(group).on('2022-03-01').finding(RULE) !== null);
    expect(covered).toEqual(TARGET_GROUPS.filter((group) => group !== '6.12' && group !== '6.13'));
  });
});
