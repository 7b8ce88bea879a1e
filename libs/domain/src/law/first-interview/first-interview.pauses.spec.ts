import { aCitizen } from '../../../test/situations/a-citizen';

const RULE = 'first-interview';

/** Without pauses due on 10 January 2022: the days 4, 5, 6, 7, 8, 9 and 10 are the seven. */
const asked = aCitizen().onBenefit('kontanthjaelp', '2022-01-03', { requestedOn: '2022-01-03' }).inGroup('6.3');

describe('first interview: days of exemption from interviews are not counted', () => {
  // Unpaused days after 3 January: 4, 10, 11, 12, 13, 14, 15: the seventh is the 15th.
  const paused = asked.exemption('interviews', '2022-01-05', '2022-01-09');

  it.each([
    ['the day before it starts', '2022-01-04', 'pending'],
    ['its first day', '2022-01-05', 'exempt'],
    ['its last day', '2022-01-09', 'exempt'],
    ['the day after its last', '2022-01-10', 'pending'],
    ['three days before the moved deadline', '2022-01-12', 'pending'],
    ['two days before the moved deadline', '2022-01-13', 'due_soon'],
    ['the moved deadline', '2022-01-15', 'due_soon'],
    ['the day after the moved deadline', '2022-01-16', 'overdue'],
  ])('five days of exemption move the deadline by five; %s (%s): %s', (_when, day, status) => {
    expect(paused.on(day).finding(RULE)).toMatchObject({ status, dueOn: '2022-01-15', actBy: '2022-01-15' });
  });

  it('an interview in the pause counts, and met comes before exempt', () => {
    expect(paused.interview('2022-01-06').on('2022-01-07').status(RULE)).toBe('met');
  });

  it('an interview on the moved deadline is in time, the day after it is late', () => {
    expect(paused.interview('2022-01-15').on('2022-01-16').status(RULE)).toBe('met');
    expect(paused.interview('2022-01-16').on('2022-01-16').status(RULE)).toBe('met_late');
  });

  it.each([
    // [what, first day, last day, closed on, the seventh unpaused day]
    ['over the day of the request, which is not counted', '2022-01-01', '2022-01-03', '', '2022-01-10'],
    ['from the day after the request', '2022-01-04', '2022-01-04', '', '2022-01-11'],
    ['on the last day of the week', '2022-01-10', '2022-01-10', '', '2022-01-11'],
    ['from the day after the deadline', '2022-01-11', '2022-01-31', '', '2022-01-10'],
    // Only the 4th is counted before the pause; the six others are 1 to 6 February.
    ['over the deadline and past it', '2022-01-05', '2022-01-31', '', '2022-02-06'],
    ['closed early, so that it covers the 5th and 6th', '2022-01-05', '2022-01-20', '2022-01-06', '2022-01-12'],
    ['closed on its first day, so that it covers that day', '2022-01-05', '2022-01-20', '2022-01-05', '2022-01-11'],
    ['closed before it starts: it never was in force', '2022-01-05', '2022-01-20', '2022-01-04', '2022-01-10'],
    ['closed after its end, which stands', '2022-01-05', '2022-01-06', '2022-01-20', '2022-01-12'],
    ['open-ended and closed', '2022-01-05', '', '2022-01-06', '2022-01-12'],
  ])('a pause %s (%s to %s, closed %s) gives %s', (_what, from, until, closedOn, dueOn) => {
    const story = asked.exemption('interviews', from, until, { closedOn });
    expect(story.on('2022-01-04').finding(RULE)).toMatchObject({ dueOn });
  });

  it('is not exempt on any day of an exemption that was closed before it started', () => {
    const story = asked.exemption('interviews', '2022-01-05', '2022-01-20', { closedOn: '2022-01-04' });
    expect(story.on('2022-01-05').status(RULE)).toBe('pending');
    expect(story.on('2022-01-11').status(RULE)).toBe('overdue');
  });

  it('is exempt to the closing day of an exemption closed early, not after it', () => {
    const story = asked.exemption('interviews', '2022-01-05', '2022-01-20', { closedOn: '2022-01-06' });
    expect(story.on('2022-01-06').status(RULE)).toBe('exempt');
    expect(story.on('2022-01-07').status(RULE)).toBe('pending');
  });

  it('counts a closing that is recorded for a day ahead as it is recorded', () => {
    const story = asked.exemption('interviews', '2022-01-04', '', { closedOn: '2022-01-31' });
    // Not one day is counted before the pause; the seventh after it is 7 February.
    expect(story.on('2022-01-10').finding(RULE)).toMatchObject({ status: 'exempt', dueOn: '2022-02-07' });
  });

  it('counts adjacent and overlapping exemptions once: both give 15 January', () => {
    const adjacent = asked
      .exemption('interviews', '2022-01-05', '2022-01-06')
      .exemption('interviews', '2022-01-07', '2022-01-09');
    const overlapping = asked
      .exemption('interviews', '2022-01-06', '2022-01-09')
      .exemption('interviews', '2022-01-05', '2022-01-08');
    expect(adjacent.on('2022-01-07').finding(RULE)).toMatchObject({ status: 'exempt', dueOn: '2022-01-15' });
    expect(overlapping.on('2022-01-09').finding(RULE)).toMatchObject({ status: 'exempt', dueOn: '2022-01-15' });
  });

  it('is not shortened by an exemption that lies inside a longer one', () => {
    const inside = asked
      .exemption('interviews', '2022-01-05', '2022-01-09')
      .exemption('interviews', '2022-01-06', '2022-01-07');
    expect(inside.on('2022-01-08').finding(RULE)).toMatchObject({ status: 'exempt', dueOn: '2022-01-15' });
    expect(inside.on('2022-01-10').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2022-01-15' });
  });

  it('has no end where one exemption goes on in another without an end', () => {
    for (const from of ['2022-01-07', '2022-01-09', '2022-01-10']) {
      const open = asked.exemption('interviews', '2022-01-05', '2022-01-09').exemption('interviews', from);
      expect(open.on('2022-01-04').finding(RULE)).toMatchObject({ status: 'pending', dueOn: null });
      expect(open.on('2022-02-10').finding(RULE)).toMatchObject({ status: 'exempt', dueOn: null });
    }
  });

  it('counts the free day between two exemptions', () => {
    // Paused 5 and 7 January; counted 4, 6, 8, 9, 10, 11, 12.
    const story = asked
      .exemption('interviews', '2022-01-05', '2022-01-05')
      .exemption('interviews', '2022-01-07', '2022-01-07');
    expect(story.on('2022-01-06').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2022-01-12' });
  });

  it('is exempt, not overdue, when a pause starts after the deadline; afterwards overdue again', () => {
    const story = asked.exemption('interviews', '2022-01-15', '2022-01-20');
    expect(story.on('2022-01-14').status(RULE)).toBe('overdue');
    expect(story.on('2022-01-15').finding(RULE)).toMatchObject({ status: 'exempt', dueOn: '2022-01-10' });
    expect(story.on('2022-01-21').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2022-01-10' });
  });

  it.each(['offers', 'hours_225'] as const)('an exemption of kind %s pauses nothing here', (kind) => {
    const story = asked.exemption(kind, '2022-01-05', '2022-01-09');
    expect(story.on('2022-01-08').finding(RULE)).toMatchObject({ status: 'due_soon', dueOn: '2022-01-10' });
  });
});

describe('first interview: a pause without an end', () => {
  const open = asked.exemption('interviews', '2022-01-05');

  it('leaves the deadline empty, also before the pause starts', () => {
    expect(open.on('2022-01-04').finding(RULE)).toMatchObject({ status: 'pending', dueOn: null, actBy: null });
    expect(open.on('2022-01-05').finding(RULE)).toMatchObject({ status: 'exempt', dueOn: null, actBy: null });
    expect(open.on('2029-01-01').status(RULE)).toBe('exempt');
  });

  it('makes any interview timely', () => {
    expect(open.interview('2024-05-01').on('2024-05-01').finding(RULE)).toMatchObject({ status: 'met', dueOn: null });
  });

  it('does not touch a deadline that comes before it', () => {
    const story = asked.exemption('interviews', '2022-01-11');
    expect(story.on('2022-01-10').finding(RULE)).toMatchObject({ status: 'due_soon', dueOn: '2022-01-10' });
    expect(story.on('2022-01-11').finding(RULE)).toMatchObject({ status: 'exempt', dueOn: '2022-01-10' });
  });
});
