import { aCitizen } from '../../../test/situations/a-citizen';
import { MEETING_KINDS } from '../../facts/codes';

const RULE = 'first-interview';

/** Asked for help on Monday 3 January 2022: the seventh day after it is Monday 10 January. */
const asked = aCitizen().onBenefit('kontanthjaelp', '2022-01-03', { requestedOn: '2022-01-03' }).inGroup('6.3');

describe('first interview: a week from the request', () => {
  it.each([
    ['2022-01-03', 'pending'],
    ['2022-01-07', 'pending'],
    ['2022-01-08', 'due_soon'],
    ['2022-01-10', 'due_soon'],
    ['2022-01-11', 'overdue'],
    ['2023-01-11', 'overdue'],
  ])('without an interview it stands on %s as %s, and the deadline stays 10 January', (day, status) => {
    expect(asked.on(day).finding(RULE)).toMatchObject({
      status,
      ruleVersion: 2,
      dueOn: '2022-01-10',
      actBy: '2022-01-10',
      plannedOn: null,
    });
  });

  it.each([
    ['on the day of the request', '2022-01-03', 'met'],
    ['on the seventh day', '2022-01-10', 'met'],
    ['on the eighth day', '2022-01-11', 'met_late'],
    ['months later', '2022-06-01', 'met_late'],
  ])('an interview %s (%s) makes it %s', (_when, held, status) => {
    expect(asked.interview(held).on('2022-06-01').finding(RULE)).toMatchObject({ status, dueOn: '2022-01-10' });
  });

  it('knows nothing on the day before of an interview that was held the day after', () => {
    const held = asked.interview('2022-01-06');
    expect(held.on('2022-01-05').finding(RULE)).toMatchObject({ status: 'pending', plannedOn: null });
    expect(held.on('2022-01-06').status(RULE)).toBe('met');
  });

  it('lets the first interview decide, not a later one', () => {
    expect(asked.interview('2022-02-01', '2022-01-09').on('2022-02-01').status(RULE)).toBe('met');
    expect(asked.interview('2022-02-01', '2022-01-11').on('2022-02-01').status(RULE)).toBe('met_late');
  });

  it('does not count an interview from before the request', () => {
    expect(asked.interview('2022-01-02').on('2022-01-11').status(RULE)).toBe('overdue');
  });

  it.each(MEETING_KINDS.map((kind) => [kind]))('counts a held %s only if it is a jobsamtale, joint or not', (kind) => {
    const counts = kind === 'job_interview' || kind === 'joint_interview';
    const story = asked.meeting(kind, '2022-01-10', 'held');
    expect(story.on('2022-01-11').status(RULE)).toBe(counts ? 'met' : 'overdue');
  });

  it.each(['booked', 'no_show', 'cancelled'] as const)('does not count an interview that is %s', (status) => {
    const story = asked.meeting('job_interview', '2022-01-10', status);
    expect(story.on('2022-01-11').finding(RULE)).toMatchObject({ status: 'overdue', plannedOn: null });
  });
});

describe('first interview: the request and the spell', () => {
  const later = aCitizen().onBenefit('kontanthjaelp', '2022-01-20', { requestedOn: '2022-01-03' }).inGroup('6.3');

  it('counts from a request before the spell, so it can be overdue on the first day of help', () => {
    expect(later.on('2022-01-19').finding(RULE)).toBeNull();
    expect(later.on('2022-01-20').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2022-01-10' });
  });

  it('counts an interview between the request and the start of the spell', () => {
    expect(later.interview('2022-01-10').on('2022-01-20').status(RULE)).toBe('met');
    expect(later.interview('2022-01-11').on('2022-01-20').status(RULE)).toBe('met_late');
  });

  it('lets the deadline lie ahead where the request is recorded for after the day', () => {
    // 20 January + 7 = 27 January.
    const ahead = aCitizen().onBenefit('kontanthjaelp', '2022-01-03', { requestedOn: '2022-01-20' }).inGroup('6.3');
    expect(ahead.on('2022-01-10').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2022-01-27' });
    expect(ahead.interview('2022-01-10').on('2022-01-10').status(RULE)).toBe('pending');
  });

  it('asks nothing after the last day of the spell', () => {
    const ended = aCitizen()
      .onBenefit('kontanthjaelp', '2022-01-03', { requestedOn: '2022-01-03', until: '2022-01-31' })
      .inGroup('6.3');
    expect(ended.on('2022-01-31').status(RULE)).toBe('overdue');
    expect(ended.on('2022-02-01').status(RULE)).toBe('no duty');
  });

  it.each([
    ['over a month end', '2022-02-22', '2022-03-01'],
    ['over a month end in a leap year', '2024-02-22', '2024-02-29'],
    ['from a leap day', '2024-02-29', '2024-03-07'],
    ['over New Year', '2021-12-28', '2022-01-04'],
  ])('counts seven days %s: %s gives %s', (_where, requestedOn, dueOn) => {
    const story = aCitizen().onBenefit('kontanthjaelp', requestedOn, { requestedOn }).inGroup('6.3');
    expect(story.on(requestedOn).finding(RULE)).toMatchObject({ status: 'pending', dueOn });
  });
});

describe('first interview: a request that is not recorded', () => {
  const unknown = aCitizen().onBenefit('kontanthjaelp', '2022-01-03').inGroup('6.3');

  it('is unknown, without dates', () => {
    expect(unknown.on('2022-01-11').finding(RULE)).toMatchObject({
      status: 'unknown',
      dueOn: null,
      actBy: null,
      plannedOn: null,
    });
  });

  it('is unknown before it is met or exempt', () => {
    expect(unknown.interview('2022-01-04').on('2022-01-11').status(RULE)).toBe('unknown');
    expect(unknown.exemption('interviews', '2022-01-01').on('2022-01-11').status(RULE)).toBe('unknown');
  });

  it('still says what is booked', () => {
    expect(unknown.booked('2022-01-15').on('2022-01-11').finding(RULE)).toMatchObject({ plannedOn: '2022-01-15' });
  });
});

describe('first interview: what is booked', () => {
  it.each([
    ['pending', '2022-01-07'],
    ['due_soon', '2022-01-10'],
    ['overdue', '2022-01-11'],
  ])('is shown while %s', (status, day) => {
    expect(asked.booked('2022-01-14').on(day).finding(RULE)).toMatchObject({ status, plannedOn: '2022-01-14' });
  });

  it('is shown when met, met late and exempt as well', () => {
    const booked = asked.booked('2022-03-01');
    expect(booked.interview('2022-01-05').on('2022-02-01').finding(RULE)).toMatchObject({
      status: 'met',
      plannedOn: '2022-03-01',
    });
    expect(booked.interview('2022-01-20').on('2022-02-01').finding(RULE)).toMatchObject({
      status: 'met_late',
      plannedOn: '2022-03-01',
    });
    expect(booked.exemption('interviews', '2022-01-20').on('2022-02-01').finding(RULE)).toMatchObject({
      status: 'exempt',
      plannedOn: '2022-03-01',
    });
  });

  it('is the earliest on or after the day: today still counts, yesterday no more', () => {
    const booked = asked.booked('2022-01-20').booked('2022-01-12').booked('2022-01-16', 'joint_interview');
    expect(booked.on('2022-01-12').finding(RULE)).toMatchObject({ plannedOn: '2022-01-12' });
    expect(booked.on('2022-01-13').finding(RULE)).toMatchObject({ plannedOn: '2022-01-16' });
    expect(booked.on('2022-01-21').finding(RULE)).toMatchObject({ plannedOn: null });
  });

  it('leaves out meetings that could not fulfil it', () => {
    expect(asked.booked('2022-01-09', 'three_party').on('2022-01-07').finding(RULE)).toMatchObject({ plannedOn: null });
    const cancelled = asked.meeting('job_interview', '2022-01-09', 'cancelled');
    expect(cancelled.on('2022-01-07').finding(RULE)).toMatchObject({ plannedOn: null });
  });
});
