import { aCitizen } from '../../../test/situations/a-citizen';

const RULE = 'first-offer';

/** A spell of 2022: version 2, which asks for 14 days and counts every kind but mentor. Due on 3 July. */
const onHelp = aCitizen().onBenefit('kontanthjaelp', '2022-01-03').inGroup('6.3');

describe('first offer: six months from the start of the spell', () => {
  it.each([
    ['2022-01-03', 'pending'],
    ['2022-06-04', 'pending'],
    ['2022-06-05', 'due_soon'],
    ['2022-07-03', 'due_soon'],
    ['2022-07-04', 'overdue'],
  ])('without an offer %s is %s: it is due on 3 July, and soon from 28 days before', (day, status) => {
    expect(onHelp.on(day).finding(RULE)).toMatchObject({
      ruleVersion: 2,
      status,
      dueOn: '2022-07-03',
      actBy: '2022-07-03',
      plannedOn: null,
    });
  });

  it.each([
    ['2022-01-03', 'met'],
    ['2022-07-03', 'met'],
    ['2022-07-04', 'met_late'],
  ])('an offer that begins on %s makes it %s from that day', (start, status) => {
    const story = onHelp.offer('placement_private', start, '2022-12-31');
    expect(story.on(start).finding(RULE)).toMatchObject({ status, dueOn: '2022-07-03', plannedOn: null });
    expect(story.on('2023-06-01').finding(RULE)).toMatchObject({ status, dueOn: '2022-07-03' });
  });

  it('only plans an offer that begins tomorrow', () => {
    const story = onHelp.offer('placement_private', '2022-07-04', '2022-12-31');
    expect(story.on('2022-07-03').finding(RULE)).toMatchObject({ status: 'due_soon', plannedOn: '2022-07-04' });
  });

  it('takes the earliest of several, in whatever order they were recorded', () => {
    const story = onHelp
      .offer('utility_work', '2022-08-01', '2022-09-30')
      .offer('utility_work', '2022-02-01', '2022-02-28');
    expect(story.on('2022-08-01').status(RULE)).toBe('met');
  });

  it.each([
    ['the last of August', '2021-08-31', '2022-02-28'],
    ['the last of August before a leap year', '2023-08-31', '2024-02-29'],
    ['a leap day', '2020-02-29', '2020-08-29'],
  ])('six months from %s: %s gives %s', (_what, start, dueOn) => {
    expect(aCitizen().onBenefit('kontanthjaelp', start).inGroup('6.3').on(dueOn).finding(RULE)).toMatchObject({
      status: 'due_soon',
      dueOn,
    });
  });
});

describe('first offer: the whole length of an offer counts', () => {
  it.each([
    ['14 days', '2022-03-01', '2022-03-14', 'met'],
    ['13 days', '2022-03-01', '2022-03-13', 'overdue'],
    ['one day', '2022-03-01', '2022-03-01', 'overdue'],
    ['an open end', '2022-03-01', '', 'met'],
    ['14 days over the end of February', '2022-02-22', '2022-03-07', 'met'],
  ])('%s (%s to %s): %s', (_length, start, end, status) => {
    expect(onHelp.offer('placement_public', start, end).on('2022-07-04').status(RULE)).toBe(status);
  });

  it('counts an offer of 14 days from its first day, before they have passed', () => {
    expect(onHelp.offer('placement_public', '2022-03-01', '2022-03-14').on('2022-03-01').status(RULE)).toBe('met');
  });

  it('does not add two short offers together', () => {
    const story = onHelp
      .offer('placement_public', '2022-03-01', '2022-03-10')
      .offer('placement_public', '2022-03-11', '2022-03-20');
    expect(story.on('2022-07-04').status(RULE)).toBe('overdue');
  });

  it('counts an offer from before the spell that still runs on its first day, with its days before', () => {
    // 25 December to 7 January: 7 + 7 = 14 days, 5 of them in the spell.
    expect(onHelp.offer('ordinary_education', '2021-12-25', '2022-01-07').on('2022-01-03').status(RULE)).toBe('met');
    expect(onHelp.offer('ordinary_education', '2021-12-01', '2022-01-03').on('2022-01-03').status(RULE)).toBe('met');
  });

  it('does not count an offer that ended the day before the spell', () => {
    expect(onHelp.offer('ordinary_education', '2021-12-01', '2022-01-02').on('2022-07-04').status(RULE)).toBe(
      'overdue',
    );
  });
});

describe('first offer: exemption from offers', () => {
  /** February 2022, 28 days: 3 July + 28 = 31 July; soon from 3 July. */
  const paused = onHelp.exemption('offers', '2022-02-01', '2022-02-28');

  it.each([
    ['2022-01-31', 'pending'],
    ['2022-02-01', 'exempt'],
    ['2022-02-28', 'exempt'],
    ['2022-03-01', 'pending'],
    ['2022-07-02', 'pending'],
    ['2022-07-03', 'due_soon'],
    ['2022-07-31', 'due_soon'],
    ['2022-08-01', 'overdue'],
  ])('its 28 days move the deadline to 31 July: %s is %s', (day, status) => {
    expect(paused.on(day).finding(RULE)).toMatchObject({ status, dueOn: '2022-07-31', actBy: '2022-07-31' });
  });

  it('an offer on the moved deadline is in time, and one in the pause is met before exempt', () => {
    expect(paused.offer('utility_work', '2022-07-31').on('2022-07-31').status(RULE)).toBe('met');
    expect(paused.offer('utility_work', '2022-08-01').on('2022-08-01').status(RULE)).toBe('met_late');
    expect(paused.offer('utility_work', '2022-02-10').on('2022-02-10').status(RULE)).toBe('met');
  });

  it.each([
    ['closed early, ten days', '2022-03-01', '2022-03-31', '2022-03-10', '2022-07-13'],
    ['closed before it began', '2022-03-01', '2022-03-31', '2022-02-28', '2022-07-03'],
    ['closed after its end', '2022-03-01', '2022-03-10', '2022-04-01', '2022-07-13'],
    ['open-ended and closed', '2022-03-01', '', '2022-03-10', '2022-07-13'],
  ])('%s (%s to %s, closed %s): due on %s', (_what, from, until, closedOn, dueOn) => {
    expect(onHelp.exemption('offers', from, until, { closedOn }).on('2022-04-01').finding(RULE)).toMatchObject({
      dueOn,
    });
  });

  it('is exempt, not overdue, in a pause that begins after the deadline', () => {
    const story = onHelp.exemption('offers', '2022-08-01', '2022-08-31');
    expect(story.on('2022-07-31').status(RULE)).toBe('overdue');
    expect(story.on('2022-08-01').finding(RULE)).toMatchObject({ status: 'exempt', dueOn: '2022-07-03' });
    expect(story.on('2022-09-01').status(RULE)).toBe('overdue');
  });

  it('without an end leaves the deadline empty, and any offer is then in time', () => {
    const open = onHelp.exemption('offers', '2022-02-01');
    expect(open.on('2022-01-31').finding(RULE)).toMatchObject({ status: 'pending', dueOn: null, actBy: null });
    expect(open.on('2025-01-31').finding(RULE)).toMatchObject({ status: 'exempt', dueOn: null });
    expect(open.offer('utility_work', '2025-01-31').on('2025-01-31').finding(RULE)).toMatchObject({
      status: 'met',
      dueOn: null,
    });
  });

  it('an exemption from interviews pauses nothing here', () => {
    const story = onHelp.exemption('interviews', '2022-02-01', '2022-02-28');
    expect(story.on('2022-02-10').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2022-07-03' });
  });
});

describe('first offer: what is planned', () => {
  it.each([
    ['pending', onHelp, '2022-06-04'],
    ['due_soon', onHelp, '2022-06-05'],
    ['overdue', onHelp, '2022-07-04'],
    ['exempt', onHelp.exemption('offers', '2022-02-01'), '2022-06-05'],
    ['met', onHelp.offer('utility_work', '2022-02-01', '2022-02-28'), '2022-07-04'],
    ['met_late', onHelp.offer('utility_work', '2022-07-04', '2022-07-31'), '2022-07-04'],
  ])('is shown while %s', (status, story, day) => {
    const planned = story
      .offer('placement_private', '2022-10-01')
      .offer('placement_private', '2022-09-01', '2022-09-30');
    expect(planned.on(day).finding(RULE)).toMatchObject({ status, plannedOn: '2022-09-01' });
  });

  it('leaves out an offer that would not count: mentor, or too short', () => {
    const story = onHelp.offer('mentor', '2022-03-01', '2022-06-30').offer('utility_work', '2022-03-05', '2022-03-17');
    expect(story.on('2022-02-01').finding(RULE)).toMatchObject({ plannedOn: null });
  });
});
