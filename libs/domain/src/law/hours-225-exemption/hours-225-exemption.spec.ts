import { aCitizen } from '../../../test/situations/a-citizen';
import { TARGET_GROUPS } from '../../facts/codes';

const RULE = 'hours-225-exemption';

const onHelp = aCitizen().onBenefit('kontanthjaelp', '2020-10-01').inGroup('6.3');
/** 30 June - 28 days = 2 June. */
const exempted = onHelp.exemption('hours_225', '2021-01-01', '2021-06-30');

describe('an exemption from the 225 hours does not lapse without a decision', () => {
  it('asks nothing where there never was one, or it is to come', () => {
    expect(onHelp.on('2021-01-01').finding(RULE)).toBeNull();
    expect(exempted.on('2020-12-31').finding(RULE)).toBeNull();
  });

  it.each([
    ['2021-01-01', 'pending'],
    ['2021-06-01', 'pending'],
    ['2021-06-02', 'due_soon'],
    ['2021-06-30', 'due_soon'],
    ['2021-07-01', 'overdue'],
    ['2023-07-01', 'overdue'],
  ])('to 30 June 2021: %s is %s', (day, status) => {
    expect(exempted.on(day).finding(RULE)).toMatchObject({
      ruleVersion: 1,
      status,
      dueOn: '2021-06-30',
      actBy: '2021-06-30',
      plannedOn: null,
    });
  });

  it('without an end is pending with an empty date', () => {
    const open = onHelp.exemption('hours_225', '2021-01-01');
    expect(open.on('2025-06-30').finding(RULE)).toMatchObject({ status: 'pending', dueOn: null, actBy: null });
  });

  it.each(['interviews', 'offers'] as const)('an exemption from %s is another thing', (kind) => {
    expect(onHelp.exemption(kind, '2021-01-01', '2021-06-30').on('2021-06-30').finding(RULE)).toBeNull();
  });
});

describe('the chain of exemptions', () => {
  const first = onHelp.exemption('hours_225', '2021-01-01', '2021-03-31');

  it.each([
    ['the day after', '2021-04-01'],
    ['the day itself', '2021-03-31'],
    ['a day before', '2021-03-15'],
  ])('goes on with one that starts %s the end (%s)', (_when, from) => {
    const story = first.exemption('hours_225', from, '2021-09-30');
    expect(story.on('2021-03-14').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2021-09-30' });
  });

  it('breaks over a single day', () => {
    const story = first.exemption('hours_225', '2021-04-02', '2021-09-30');
    expect(story.on('2021-03-31').finding(RULE)).toMatchObject({ status: 'due_soon', dueOn: '2021-03-31' });
    expect(story.on('2021-04-01').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2021-03-31' });
    expect(story.on('2021-04-02').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2021-09-30' });
  });

  it('follows link after link, in whatever order they were recorded', () => {
    const story = onHelp
      .exemption('hours_225', '2021-07-01', '2021-12-31')
      .exemption('hours_225', '2021-01-01', '2021-03-31')
      .exemption('hours_225', '2021-04-01', '2021-06-30');
    expect(story.on('2021-01-01').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2021-12-31' });
    // 31 December - 28 = 3 December.
    expect(story.on('2021-12-02').status(RULE)).toBe('pending');
    expect(story.on('2021-12-03').status(RULE)).toBe('due_soon');
  });

  it('reaches over a short one inside a long one', () => {
    const story = first
      .exemption('hours_225', '2021-02-01', '2021-02-10')
      .exemption('hours_225', '2021-04-01', '2021-06-30');
    expect(story.on('2021-02-05').finding(RULE)).toMatchObject({ dueOn: '2021-06-30' });
  });

  it('begins with the covering one that ends last', () => {
    const story = first
      .exemption('hours_225', '2021-01-01', '2021-06-30')
      .exemption('hours_225', '2021-07-01', '2021-08-31');
    expect(story.on('2021-03-31').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2021-08-31' });
  });

  it('is pending with an empty date where it ends in one without an end', () => {
    const story = first.exemption('hours_225', '2021-04-01');
    expect(story.on('2021-03-31').finding(RULE)).toMatchObject({ status: 'pending', dueOn: null });
  });

  it('ends where a link was closed early', () => {
    const story = first.exemption('hours_225', '2021-04-01', '2021-09-30', { closedOn: '2021-05-31' });
    expect(story.on('2021-03-31').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2021-05-31' });
    expect(story.on('2021-05-31').finding(RULE)).toMatchObject({ status: 'due_soon', dueOn: '2021-05-31' });
    expect(story.on('2021-06-01').finding(RULE)).toBeNull();
  });

  it('leaves out a link that was closed before it began', () => {
    const story = first.exemption('hours_225', '2021-04-01', '2021-09-30', { closedOn: '2021-03-31' });
    expect(story.on('2021-03-31').finding(RULE)).toMatchObject({ status: 'due_soon', dueOn: '2021-03-31' });
    expect(story.on('2021-04-01').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2021-03-31' });
  });
});

describe('an exemption that was closed was decided on', () => {
  it.each([
    ['early', '2021-06-30', '2021-03-31', '2021-04-01'],
    ['on its last day', '2021-06-30', '2021-06-30', '2021-07-01'],
    ['later than its end', '2021-06-30', '2021-08-15', '2021-07-31'],
    ['later than the day looked at', '2021-06-30', '2021-08-15', '2021-07-01'],
    ['when it had no end', '', '2021-03-31', '2021-04-01'],
  ])('closed %s (to %s, closed %s): nothing is asked on %s', (_when, until, closedOn, day) => {
    const story = onHelp.exemption('hours_225', '2021-01-01', until, { closedOn });
    expect(story.on(day).finding(RULE)).toBeNull();
  });

  it('is due on the closing day while it still covers', () => {
    // 31 March - 28 = 3 March.
    const story = onHelp.exemption('hours_225', '2021-01-01', '2021-06-30', { closedOn: '2021-03-31' });
    expect(story.on('2021-03-02').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2021-03-31' });
    expect(story.on('2021-03-03').finding(RULE)).toMatchObject({ status: 'due_soon', dueOn: '2021-03-31' });
  });

  it('the one that ended last decides', () => {
    const closed = { closedOn: '2021-03-15' };
    const lapsedLast = onHelp
      .exemption('hours_225', '2021-01-01', '2021-03-31', closed)
      .exemption('hours_225', '2021-02-01', '2021-05-31');
    const closedLast = onHelp
      .exemption('hours_225', '2021-01-01', '2021-02-28')
      .exemption('hours_225', '2021-03-01', '2021-05-31', closed);
    expect(lapsedLast.on('2021-06-15').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2021-05-31' });
    expect(closedLast.on('2021-06-15').finding(RULE)).toBeNull();
  });

  it('the one that ended last decides, even if it began first', () => {
    const story = exempted.exemption('hours_225', '2021-02-01', '2021-03-31', { closedOn: '2021-03-20' });
    expect(story.on('2021-07-01').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2021-06-30' });
  });

  it('of several that end the same day one closed is enough', () => {
    const story = exempted.exemption('hours_225', '2021-03-01', '2021-12-31', { closedOn: '2021-06-30' });
    expect(story.on('2021-07-01').finding(RULE)).toBeNull();
    const other = onHelp
      .exemption('hours_225', '2021-03-01', '', { closedOn: '2021-06-30' })
      .exemption('hours_225', '2021-01-01', '2021-06-30');
    expect(other.on('2021-07-01').finding(RULE)).toBeNull();
  });

  it('one that was closed before it began does not hide the one that lapsed', () => {
    const story = exempted.exemption('hours_225', '2021-07-01', '2021-12-31', { closedOn: '2021-06-15' });
    expect(story.on('2022-01-15').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2021-06-30' });
  });

  it('a new one after a gap does not make good what lapsed before it begins', () => {
    const story = exempted.exemption('hours_225', '2021-09-01', '2021-12-31');
    expect(story.on('2021-08-31').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2021-06-30' });
    expect(story.on('2021-09-01').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2021-12-31' });
    expect(story.on('2022-01-01').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2021-12-31' });
  });
});

describe('an exemption from before the spell', () => {
  it.each([
    ['the day before the spell asks nothing', '2020-09-30', '2020-10-15', 'no duty'],
    ['on its first day is due soon on that day', '2020-10-01', '2020-10-01', 'due_soon'],
    ['on its first day is overdue the day after', '2020-10-01', '2020-10-02', 'overdue'],
  ])('that ended %s (%s, seen on %s): %s', (_what, until, day, status) => {
    expect(onHelp.exemption('hours_225', '2020-03-01', until).on(day).status(RULE)).toBe(status);
  });
});

describe('the version in force on the day', () => {
  const exempt2016 = aCitizen()
    .onBenefit('kontanthjaelp', '2010-01-01')
    .exemption('hours_225', '2016-01-01', '2026-01-01');

  it.each([
    ['2016-09-30', null],
    ['2016-10-01', 1],
    ['2025-06-30', 1],
    ['2025-07-01', null],
  ])('%s falls under version %s', (day, version) => {
    expect(exempt2016.inGroup('6.3').on(day).finding(RULE)?.ruleVersion ?? null).toBe(version);
  });

  it('covers the groups 6.2 to 6.5 and no others', () => {
    const covered = TARGET_GROUPS.filter((group) => exempt2016.inGroup(group).on('2022-03-01').finding(RULE) !== null);
    expect(covered).toEqual(['6.2', '6.3', '6.4', '6.5']);
  });
});
