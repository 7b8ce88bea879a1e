import { aCitizen } from '../../../test/situations/a-citizen';

const RULE = 'interviews-first-6-months';

/**
 * From 3 January to 3 July 2022 there are 28 + 28 + 31 + 30 + 31 + 30 + 3 = 181 days. The even pace of four:
 *   1st: ceil(181 * 1/4) = 46 -> 18 February (28 to the end of January, 18 more)
 *   2nd: ceil(181 * 2/4) = 91 -> 4 April     (28 + 28 + 31 = 87 to the end of March, 4 more)
 *   3rd: ceil(181 * 3/4) = 136 -> 19 May     (87 + 30 = 117 to the end of April, 19 more)
 *   4th: 181 -> 3 July, the deadline itself
 */
const onHelp = aCitizen().onBenefit('kontanthjaelp', '2022-01-03').inGroup('6.3');

describe('interviews in the first 6 months: the even pace', () => {
  it.each([
    ['2022-01-03', 'pending'],
    ['2022-02-03', 'pending'],
    ['2022-02-04', 'due_soon'],
    ['2022-02-18', 'due_soon'],
    ['2022-02-19', 'behind'],
    ['2022-07-03', 'behind'],
  ])('with none held the 1st is to be held by 18 February: %s is %s', (day, status) => {
    expect(onHelp.on(day).finding(RULE)).toMatchObject({
      ruleVersion: 1,
      status,
      dueOn: '2022-07-03',
      actBy: '2022-02-18',
      plannedOn: null,
    });
  });

  it.each([
    ['2022-01-10', 'pending'],
    ['2022-03-20', 'pending'],
    ['2022-03-21', 'due_soon'],
    ['2022-04-04', 'due_soon'],
    ['2022-04-05', 'behind'],
  ])('with one held the 2nd is to be held by 4 April: %s is %s', (day, status) => {
    const story = onHelp.interview('2022-01-10');
    expect(story.on(day).finding(RULE)).toMatchObject({ status, dueOn: '2022-07-03', actBy: '2022-04-04' });
  });

  it.each([
    ['2022-05-04', 'pending'],
    ['2022-05-05', 'due_soon'],
    ['2022-05-19', 'due_soon'],
    ['2022-05-20', 'behind'],
  ])('with two held the 3rd is to be held by 19 May: %s is %s', (day, status) => {
    const story = onHelp.interview('2022-01-10', '2022-04-04');
    expect(story.on(day).finding(RULE)).toMatchObject({ status, dueOn: '2022-07-03', actBy: '2022-05-19' });
  });

  it.each([
    ['2022-06-18', 'pending', '2022-07-03'],
    ['2022-06-19', 'due_soon', '2022-07-03'],
    ['2022-07-03', 'due_soon', '2022-07-03'],
    ['2022-07-04', 'missed', '2022-07-03'],
  ])('with three held the 4th is to be held by the deadline: %s is %s', (day, status, actBy) => {
    const story = onHelp.interview('2022-01-10', '2022-04-04', '2022-05-19');
    expect(story.on(day).finding(RULE)).toMatchObject({ status, dueOn: '2022-07-03', actBy });
  });

  it('regains the pace with the interview that was missing', () => {
    const story = onHelp.interview('2022-03-01');
    expect(story.on('2022-02-28').finding(RULE)).toMatchObject({ status: 'behind', actBy: '2022-02-18' });
    expect(story.on('2022-03-01').finding(RULE)).toMatchObject({ status: 'pending', actBy: '2022-04-04' });
  });

  it('takes the pace dates without rounding where the days divide by four', () => {
    // 1 March to 1 September 2022: 184 days; 46, 92, 138 days give 16 April, 1 June, 17 July.
    const even = aCitizen().onBenefit('kontanthjaelp', '2022-03-01').inGroup('6.3');
    expect(even.on('2022-03-05').finding(RULE)).toMatchObject({ dueOn: '2022-09-01', actBy: '2022-04-16' });
    expect(even.interview('2022-03-02').on('2022-03-05').finding(RULE)).toMatchObject({ actBy: '2022-06-01' });
    const two = even.interview('2022-03-02', '2022-03-03');
    expect(two.on('2022-03-05').finding(RULE)).toMatchObject({ actBy: '2022-07-17' });
  });
});

describe('interviews in the first 6 months: four in time, or missed for good', () => {
  const three = onHelp.interview('2022-01-03', '2022-02-10', '2022-04-01');

  it('is met with the fourth, on the last day too, and both dates are then the deadline', () => {
    expect(three.interview('2022-05-02').on('2022-05-02').finding(RULE)).toMatchObject({
      status: 'met',
      dueOn: '2022-07-03',
      actBy: '2022-07-03',
    });
    expect(three.interview('2022-07-03').on('2022-07-03').status(RULE)).toBe('met');
  });

  it('stays met in later years, and with a fifth', () => {
    expect(three.interview('2022-07-03').on('2024-01-01').status(RULE)).toBe('met');
    expect(three.interview('2022-07-02', '2022-07-03').on('2024-01-01').status(RULE)).toBe('met');
  });

  it('is missed, never met late, when the fourth comes the day after', () => {
    expect(three.interview('2022-07-04').on('2022-07-04').finding(RULE)).toMatchObject({
      status: 'missed',
      dueOn: '2022-07-03',
      actBy: '2022-07-03',
    });
  });

  it('counts an interview on the first day of the spell, not one on the day before', () => {
    const before = onHelp.interview('2022-01-02', '2022-02-10', '2022-04-01', '2022-05-01');
    expect(three.interview('2022-05-01').on('2022-07-04').status(RULE)).toBe('met');
    expect(before.on('2022-07-04').status(RULE)).toBe('missed');
  });

  it('counts two interviews on one day as two', () => {
    const story = onHelp.interview('2022-01-10', '2022-01-10', '2022-01-17', '2022-01-17');
    expect(story.on('2022-01-17').status(RULE)).toBe('met');
  });

  it('counts joint interviews, but no other meeting and none that was not held', () => {
    expect(three.meeting('joint_interview', '2022-05-01', 'held').on('2022-05-01').status(RULE)).toBe('met');
    expect(three.meeting('rehabilitation_team', '2022-05-01', 'held').on('2022-07-04').status(RULE)).toBe('missed');
    expect(three.noShow('2022-05-01').on('2022-07-04').status(RULE)).toBe('missed');
    expect(three.booked('2022-05-01').on('2022-07-04').status(RULE)).toBe('missed');
  });

  it('does not know the fourth before the day it was held', () => {
    // Three held: the fourth by 3 July, due soon from 19 June.
    expect(three.interview('2022-06-25').on('2022-06-24').status(RULE)).toBe('due_soon');
  });

  it('counts from the open spell only, not from one that ended', () => {
    const again = aCitizen()
      .onBenefit('kontanthjaelp', '2021-06-01', { until: '2021-12-31' })
      .onBenefit('kontanthjaelp', '2022-01-03')
      .inGroup('6.3')
      .interview('2021-07-01', '2021-08-01', '2021-09-01', '2021-10-01');
    expect(again.on('2021-12-31').status(RULE)).toBe('met');
    expect(again.on('2022-01-02').status(RULE)).toBe('no duty');
    expect(again.on('2022-01-03').finding(RULE)).toMatchObject({ status: 'pending', actBy: '2022-02-18' });
  });
});

describe('interviews in the first 6 months: six months to the day', () => {
  it.each([
    ['the last of August, and February has 28', '2021-08-31', '2022-02-28'],
    ['the last of August, and February has 29', '2023-08-31', '2024-02-29'],
    ['30 August, and February has 28', '2022-08-30', '2023-02-28'],
    ['a leap day', '2020-02-29', '2020-08-29'],
    ['the last of March, and September has 30', '2022-03-31', '2022-09-30'],
    ['New Year', '2022-01-01', '2022-07-01'],
  ])('from %s: %s gives %s', (_what, from, dueOn) => {
    const story = aCitizen().onBenefit('kontanthjaelp', from).inGroup('6.3');
    expect(story.on(dueOn).finding(RULE)).toMatchObject({ status: 'behind', dueOn });
  });
});

describe('interviews in the first 6 months: what is booked', () => {
  const four = ['2022-01-10', '2022-02-10', '2022-04-01', '2022-05-01'] as const;

  it.each([
    ['pending', onHelp, '2022-02-03'],
    ['due_soon', onHelp, '2022-02-18'],
    ['behind', onHelp, '2022-02-19'],
    ['missed', onHelp, '2022-07-04'],
    ['met', onHelp.interview(...four), '2022-07-04'],
    ['exempt', onHelp.exemption('interviews', '2022-02-01'), '2022-02-03'],
  ])('is shown while %s', (status, story, day) => {
    expect(story.booked('2022-09-01').on(day).finding(RULE)).toMatchObject({ status, plannedOn: '2022-09-01' });
  });
});
