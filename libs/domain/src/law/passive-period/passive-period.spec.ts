import { aCitizen } from '../../../test/situations/a-citizen';
import { OFFER_KINDS, TARGET_GROUPS, type TargetGroup } from '../../facts/codes';

const RULE = 'passive-period';

const onHelp = aCitizen().onBenefit('kontanthjaelp', '2021-01-04').inGroup('6.3');

describe('no period of 12 months without an offer', () => {
  it.each([
    ['2021-01-04', 'pending'],
    ['2021-12-06', 'pending'],
    ['2021-12-07', 'due_soon'],
    ['2022-01-04', 'due_soon'],
    ['2022-01-05', 'overdue'],
  ])('without any offer it runs from the start of the spell: %s is %s', (day, status) => {
    expect(onHelp.on(day).finding(RULE)).toMatchObject({
      ruleVersion: 2,
      status,
      dueOn: '2022-01-04',
      actBy: '2022-01-04',
      plannedOn: null,
    });
  });

  const offered = onHelp.offer('placement_public', '2021-03-01', '2021-03-31');

  it.each([
    ['2021-02-28', 'pending', '2022-01-04'],
    ['2021-03-01', 'met', null],
    ['2021-03-31', 'met', null],
    ['2021-04-01', 'pending', '2022-03-31'],
    // 31 March - 28 = 3 March.
    ['2022-03-02', 'pending', '2022-03-31'],
    ['2022-03-03', 'due_soon', '2022-03-31'],
    ['2022-03-31', 'due_soon', '2022-03-31'],
    ['2022-04-01', 'overdue', '2022-03-31'],
  ])('is met while an offer runs and runs anew from its last day: %s is %s, due on %s', (day, status, dueOn) => {
    expect(offered.on(day).finding(RULE)).toMatchObject({ status, dueOn, actBy: dueOn });
  });

  it('counts an offer of one day', () => {
    const story = onHelp.offer('utility_work', '2021-06-15', '2021-06-15');
    expect(story.on('2021-06-15').status(RULE)).toBe('met');
    expect(story.on('2021-06-16').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2022-06-15' });
  });

  it('counts every kind but mentor', () => {
    const running = OFFER_KINDS.filter(
      (kind) => onHelp.offer(kind, '2021-06-01').on('2021-06-01').status(RULE) === 'met',
    );
    expect(running).toEqual(OFFER_KINDS.filter((kind) => kind !== 'mentor'));
    const mentor = onHelp.offer('mentor', '2021-06-01', '2021-06-30');
    expect(mentor.on('2021-07-01').finding(RULE)).toMatchObject({ dueOn: '2022-01-04' });
  });

  it('an offer without an end keeps it met', () => {
    expect(onHelp.offer('wage_subsidy_private', '2021-06-01').on('2025-06-01').status(RULE)).toBe('met');
  });

  it('takes the last day of the offer that ended last, even if it began first', () => {
    const story = onHelp
      .offer('utility_work', '2021-02-01', '2021-09-30')
      .offer('utility_work', '2021-05-01', '2021-06-30');
    expect(story.on('2021-10-01').finding(RULE)).toMatchObject({ dueOn: '2022-09-30' });
  });

  it.each([
    ['the day before the spell', '2021-01-03', '2022-01-04'],
    ['on the first day of the spell', '2021-01-04', '2022-01-04'],
    ['on the second day of the spell', '2021-01-05', '2022-01-05'],
  ])('an offer from before the spell that ended %s (%s) gives %s', (_when, end, dueOn) => {
    const story = onHelp.offer('utility_work', '2020-11-02', end);
    expect(story.on('2021-06-01').finding(RULE)).toMatchObject({ status: 'pending', dueOn });
  });

  it.each([
    ['a leap day', '2024-02-29', '2025-02-28'],
    ['the last of February', '2023-02-28', '2024-02-28'],
    ['the last of January', '2023-01-31', '2024-01-31'],
  ])('12 months from %s: %s gives %s', (_what, lastDay, dueOn) => {
    const story = onHelp.offer('utility_work', '2022-01-10', lastDay);
    expect(story.on(dueOn).finding(RULE)).toMatchObject({ status: 'due_soon', dueOn });
  });
});

describe('no period of 12 months without an offer: exemption from offers', () => {
  /** June 2021, 30 days: 4 January 2022 + 30 = 3 February; soon from 6 January. */
  const paused = onHelp.exemption('offers', '2021-06-01', '2021-06-30');

  it.each([
    ['2021-05-31', 'pending'],
    ['2021-06-01', 'exempt'],
    ['2021-06-30', 'exempt'],
    ['2021-07-01', 'pending'],
    ['2022-01-05', 'pending'],
    ['2022-01-06', 'due_soon'],
    ['2022-02-03', 'due_soon'],
    ['2022-02-04', 'overdue'],
  ])('a month of it moves the deadline by its 30 days: %s is %s', (day, status) => {
    expect(paused.on(day).finding(RULE)).toMatchObject({ status, dueOn: '2022-02-03', actBy: '2022-02-03' });
  });

  it('finds met before exempt while an offer runs in the pause, and counts the rest of the pause afterwards', () => {
    // Last day of offer 20 June: ten paused days follow, 20 June 2022 + 10 = 30 June.
    const story = paused.offer('utility_work', '2021-06-10', '2021-06-20');
    expect(story.on('2021-06-20').finding(RULE)).toMatchObject({ status: 'met', dueOn: null });
    expect(story.on('2021-06-21').finding(RULE)).toMatchObject({ status: 'exempt', dueOn: '2022-06-30' });
    expect(story.on('2021-07-01').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2022-06-30' });
  });

  it('does not matter if it was over before the last offer ended', () => {
    const story = paused.offer('utility_work', '2021-07-01', '2021-07-31');
    expect(story.on('2021-08-01').finding(RULE)).toMatchObject({ dueOn: '2022-07-31' });
  });

  it('is exempt before overdue', () => {
    const story = onHelp.exemption('offers', '2022-02-01', '2022-02-10');
    expect(story.on('2022-01-31').status(RULE)).toBe('overdue');
    expect(story.on('2022-02-01').finding(RULE)).toMatchObject({ status: 'exempt', dueOn: '2022-01-04' });
    expect(story.on('2022-02-11').status(RULE)).toBe('overdue');
  });

  it('closed early counts to its closing day, closed before its start not at all', () => {
    const closed = onHelp.exemption('offers', '2021-06-01', '2021-06-30', { closedOn: '2021-06-10' });
    expect(closed.on('2021-06-10').finding(RULE)).toMatchObject({ status: 'exempt', dueOn: '2022-01-14' });
    expect(closed.on('2021-06-11').status(RULE)).toBe('pending');
    const never = onHelp.exemption('offers', '2021-06-01', '2021-06-30', { closedOn: '2021-05-31' });
    expect(never.on('2021-06-01').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2022-01-04' });
  });

  it('without an end leaves the deadline empty', () => {
    const open = onHelp.exemption('offers', '2021-06-01');
    expect(open.on('2021-05-31').finding(RULE)).toMatchObject({ status: 'pending', dueOn: null, actBy: null });
    expect(open.on('2025-05-31').finding(RULE)).toMatchObject({ status: 'exempt', dueOn: null, actBy: null });
  });

  it('an exemption from interviews pauses nothing here', () => {
    const story = onHelp.exemption('interviews', '2021-06-01');
    expect(story.on('2021-12-07').finding(RULE)).toMatchObject({ status: 'due_soon', dueOn: '2022-01-04' });
  });
});

describe('no period of 12 months without an offer: what is planned', () => {
  it.each([
    ['pending', onHelp, '2021-12-06'],
    ['due_soon', onHelp, '2021-12-07'],
    ['overdue', onHelp, '2022-01-05'],
    ['met', onHelp.offer('utility_work', '2021-02-01'), '2022-01-05'],
    ['exempt', onHelp.exemption('offers', '2021-06-01'), '2022-01-05'],
  ])('is shown while %s', (status, story, day) => {
    const planned = story
      .offer('placement_private', '2022-05-01')
      .offer('placement_private', '2022-02-01', '2022-02-01');
    expect(planned.offer('mentor', '2022-01-20').on(day).finding(RULE)).toMatchObject({
      status,
      plannedOn: '2022-02-01',
    });
  });

  it('is no longer planned but running on the day it begins', () => {
    const story = onHelp.offer('placement_private', '2022-02-01');
    expect(story.on('2022-01-31').finding(RULE)).toMatchObject({ status: 'overdue', plannedOn: '2022-02-01' });
    expect(story.on('2022-02-01').finding(RULE)).toMatchObject({ status: 'met', plannedOn: null });
  });
});

describe('no period of 12 months without an offer: the version in force on the day', () => {
  const since2013 = (group: TargetGroup) => aCitizen().onBenefit('kontanthjaelp', '2013-06-03').inGroup(group);

  it.each([
    ['2013-12-31', null],
    ['2014-01-01', 1],
    ['2019-12-31', 1],
    ['2020-01-01', 2],
    ['2040-01-01', 2],
  ])('%s falls under version %s', (day, version) => {
    expect(since2013('6.3').on(day).finding(RULE)?.ruleVersion ?? null).toBe(version);
  });

  it.each([
    ['2019-12-31', ['6.3']],
    ['2020-01-01', ['6.2', '6.3', '6.4', '6.5']],
  ])('on %s the groups are %j and no others', (day, groups) => {
    expect(TARGET_GROUPS.filter((group) => since2013(group).on(day).finding(RULE) !== null)).toEqual(groups);
  });
});
