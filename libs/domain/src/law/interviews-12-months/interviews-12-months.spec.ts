import { aCitizen } from '../../../test/situations/a-citizen';
import { TARGET_GROUPS, type TargetGroup } from '../../facts/codes';

const RULE = 'interviews-12-months';

const onHelp = aCitizen().onBenefit('kontanthjaelp', '2021-01-04').inGroup('6.3');
const fourHeld = onHelp.interview('2021-02-01', '2021-05-03', '2021-08-02', '2021-11-01');

describe('four interviews in any 12 months: the deadline runs from the fourth latest', () => {
  it.each([
    ['2021-01-04', 'pending'],
    ['2021-12-20', 'pending'],
    ['2021-12-21', 'due_soon'],
    ['2022-01-04', 'due_soon'],
    ['2022-01-05', 'overdue'],
  ])('with none held it is 12 months from the start of the spell: %s is %s', (day, status) => {
    expect(onHelp.on(day).finding(RULE)).toMatchObject({
      ruleVersion: 2,
      status,
      dueOn: '2022-01-04',
      actBy: '2022-01-04',
      plannedOn: null,
    });
  });

  it('with three held it still runs from the start of the spell', () => {
    const three = onHelp.interview('2021-02-01', '2021-05-03', '2021-08-02');
    expect(three.on('2021-12-21').finding(RULE)).toMatchObject({ status: 'due_soon', dueOn: '2022-01-04' });
  });

  it.each([
    ['2021-11-01', 'pending'],
    ['2022-01-17', 'pending'],
    ['2022-01-18', 'due_soon'],
    ['2022-02-01', 'due_soon'],
    ['2022-02-02', 'overdue'],
  ])('with four held it runs from the first of them, 1 February 2021: %s is %s', (day, status) => {
    expect(fourHeld.on(day).finding(RULE)).toMatchObject({ status, dueOn: '2022-02-01', actBy: '2022-02-01' });
  });

  it('with a fifth held it runs from the second, 3 May 2021: never met, only pending again', () => {
    const fifth = fourHeld.interview('2022-02-10');
    expect(fifth.on('2022-02-09').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2022-02-01' });
    expect(fifth.on('2022-02-10').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2022-05-03' });
  });

  it('does not count an interview from before the spell', () => {
    const story = onHelp.interview('2021-01-03', '2021-05-03', '2021-08-02', '2021-11-01');
    expect(story.on('2021-12-01').finding(RULE)).toMatchObject({ dueOn: '2022-01-04' });
  });

  it('counts two interviews on one day as two', () => {
    const story = onHelp.interview('2021-05-03', '2021-11-01', '2021-05-03', '2021-11-01');
    expect(story.on('2021-12-01').finding(RULE)).toMatchObject({ dueOn: '2022-05-03' });
  });

  it('counts joint interviews and no other meeting, and none that was not held', () => {
    const three = onHelp.interview('2021-05-03', '2021-08-02', '2021-11-01');
    const due = (story: typeof three) => story.on('2021-12-01').finding(RULE)?.dueOn;
    expect(due(three.meeting('joint_interview', '2021-04-01', 'held'))).toBe('2022-04-01');
    expect(due(three.meeting('flexjob_follow_up', '2021-04-01', 'held'))).toBe('2022-01-04');
    expect(due(three.noShow('2021-04-01'))).toBe('2022-01-04');
    expect(due(three.meeting('job_interview', '2021-04-01', 'cancelled'))).toBe('2022-01-04');
    expect(due(three.booked('2021-04-01'))).toBe('2022-01-04');
  });

  it.each([
    ['the leap day', '2024-02-29', '2025-02-28'],
    ['the last of February before a leap year', '2023-02-28', '2024-02-28'],
    ['the last of a month', '2023-03-31', '2024-03-31'],
    ['the last of the year', '2021-12-31', '2022-12-31'],
  ])('12 months from %s: %s gives %s', (_what, from, dueOn) => {
    const story = aCitizen().onBenefit('kontanthjaelp', from).inGroup('6.3');
    expect(story.on(from).finding(RULE)).toMatchObject({ status: 'pending', dueOn });
    expect(story.interview(from, from, from, from).on(from).finding(RULE)).toMatchObject({ status: 'pending', dueOn });
  });

  it('begins anew with a new spell', () => {
    const again = aCitizen()
      .onBenefit('kontanthjaelp', '2021-01-04', { until: '2021-10-31' })
      .onBenefit('kontanthjaelp', '2021-12-01')
      .inGroup('6.3')
      .interview('2021-02-01', '2021-05-03', '2021-08-02', '2021-10-01');
    expect(again.on('2021-10-31').finding(RULE)).toMatchObject({ dueOn: '2022-02-01' });
    expect(again.on('2021-11-30').finding(RULE)).toBeNull();
    expect(again.on('2021-12-01').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2022-12-01' });
  });
});

describe('four interviews in any 12 months: exemption from interviews', () => {
  /** June 2021, 30 days: 4 January 2022 + 30 = 3 February. */
  const paused = onHelp.exemption('interviews', '2021-06-01', '2021-06-30');

  it.each([
    ['2021-05-31', 'pending'],
    ['2021-06-01', 'exempt'],
    ['2021-06-30', 'exempt'],
    ['2021-07-01', 'pending'],
    ['2022-01-19', 'pending'],
    ['2022-01-20', 'due_soon'],
    ['2022-02-03', 'due_soon'],
    ['2022-02-04', 'overdue'],
  ])('a month of it moves the deadline by its 30 days: %s is %s', (day, status) => {
    expect(paused.on(day).finding(RULE)).toMatchObject({ status, dueOn: '2022-02-03', actBy: '2022-02-03' });
  });

  it('matters only after the interview that is counted from', () => {
    const story = paused.interview('2021-07-01', '2021-07-02', '2021-07-03', '2021-07-04');
    expect(story.on('2021-08-01').finding(RULE)).toMatchObject({ dueOn: '2022-07-01' });
    // Counted from 15 June in the middle of the pause: 15 days of it come after.
    const inside = paused.interview('2021-06-15', '2021-07-02', '2021-07-03', '2021-07-04');
    expect(inside.on('2021-08-01').finding(RULE)).toMatchObject({ dueOn: '2022-06-30' });
  });

  it('is exempt before overdue, and overdue again the day after', () => {
    const story = onHelp.exemption('interviews', '2022-02-01', '2022-02-10');
    expect(story.on('2022-01-31').status(RULE)).toBe('overdue');
    expect(story.on('2022-02-01').finding(RULE)).toMatchObject({ status: 'exempt', dueOn: '2022-01-04' });
    expect(story.on('2022-02-10').status(RULE)).toBe('exempt');
    expect(story.on('2022-02-11').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2022-01-04' });
  });

  it('closed early counts to its closing day, closed before its start not at all', () => {
    // Ten days of June: 4 January 2022 + 10 = 14 January.
    const closed = onHelp.exemption('interviews', '2021-06-01', '2021-06-30', { closedOn: '2021-06-10' });
    expect(closed.on('2021-06-10').finding(RULE)).toMatchObject({ status: 'exempt', dueOn: '2022-01-14' });
    expect(closed.on('2021-06-11').status(RULE)).toBe('pending');
    const never = onHelp.exemption('interviews', '2021-06-01', '2021-06-30', { closedOn: '2021-05-31' });
    expect(never.on('2021-06-01').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2022-01-04' });
  });

  it('without an end leaves the deadline empty', () => {
    const story = onHelp.exemption('interviews', '2021-06-01');
    expect(story.on('2021-05-31').finding(RULE)).toMatchObject({ status: 'pending', dueOn: null, actBy: null });
    expect(story.on('2024-05-31').finding(RULE)).toMatchObject({ status: 'exempt', dueOn: null, actBy: null });
  });

  it('an exemption from offers or from the 225 hours pauses nothing', () => {
    const story = onHelp.exemption('offers', '2021-06-01').exemption('hours_225', '2021-06-01');
    expect(story.on('2021-12-21').finding(RULE)).toMatchObject({ status: 'due_soon', dueOn: '2022-01-04' });
  });
});

describe('four interviews in any 12 months: a deadline after the year 2200 never comes', () => {
  it('stands on the last day of 2200', () => {
    // 1 June 2022 to 1 June 2023 is 365 days, and 2200, no leap year, has 365: the last is 31 December.
    const story = aCitizen().onBenefit('kontanthjaelp', '2022-06-01').inGroup('6.3');
    const paused = story.exemption('interviews', '2022-06-02', '2199-12-31');
    expect(paused.on('2022-06-01').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2200-12-31' });
    expect(paused.on('2201-01-01').status(RULE)).toBe('overdue');
  });

  it('is empty one day later', () => {
    // 1 June 2023 to 1 June 2024 is 366 days, over 29 February: the last would be 1 January 2201.
    const story = aCitizen().onBenefit('kontanthjaelp', '2023-06-01').inGroup('6.3');
    const paused = story.exemption('interviews', '2023-06-02', '2199-12-31');
    expect(paused.on('2023-06-01').finding(RULE)).toMatchObject({ status: 'pending', dueOn: null });
    expect(paused.on('2199-12-31').finding(RULE)).toMatchObject({ status: 'exempt', dueOn: null });
    expect(paused.on('2201-06-01').finding(RULE)).toMatchObject({ status: 'pending', dueOn: null });
  });
});

describe('four interviews in any 12 months: what is booked', () => {
  it.each([
    ['pending', onHelp, '2021-12-20'],
    ['due_soon', onHelp, '2021-12-21'],
    ['overdue', onHelp, '2022-01-05'],
    ['exempt', onHelp.exemption('interviews', '2021-06-01'), '2022-01-05'],
  ])('is shown while %s', (status, story, day) => {
    const booked = story.booked('2022-02-15', 'joint_interview').booked('2022-02-20').booked('2021-12-01');
    expect(booked.on(day).finding(RULE)).toMatchObject({ status, plannedOn: '2022-02-15' });
  });
});

describe('four interviews in any 12 months: the version in force on the day', () => {
  const since2013 = (group: TargetGroup) => aCitizen().onBenefit('kontanthjaelp', '2013-06-03').inGroup(group);

  it.each([
    ['2013-12-31', null],
    ['2014-01-01', 1],
    ['2019-12-31', 1],
    ['2020-01-01', 2],
    ['2040-01-01', 2],
  ])('%s falls under version %s', (day, version) => {
    expect(since2013('6.2').on(day).finding(RULE)?.ruleVersion ?? null).toBe(version);
  });

  it.each([
    ['2014-01-01', ['6.2', '6.3', '6.5']],
    ['2019-12-31', ['6.2', '6.3', '6.5']],
    ['2020-01-01', ['6.2', '6.3', '6.4', '6.5']],
  ])('on %s the groups are %j and no others', (day, groups) => {
    expect(TARGET_GROUPS.filter((group) => since2013(group).on(day).finding(RULE) !== null)).toEqual(groups);
  });

  it('keeps the dates across the change of version', () => {
    const story = aCitizen().onBenefit('kontanthjaelp', '2019-01-02').inGroup('6.2');
    expect(story.on('2019-12-31').finding(RULE)).toMatchObject({
      ruleVersion: 1,
      status: 'due_soon',
      dueOn: '2020-01-02',
    });
    expect(story.on('2020-01-01').finding(RULE)).toMatchObject({
      ruleVersion: 2,
      status: 'due_soon',
      dueOn: '2020-01-02',
    });
  });
});
