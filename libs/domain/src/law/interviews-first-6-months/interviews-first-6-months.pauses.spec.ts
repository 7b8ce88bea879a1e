import { aCitizen } from '../../../test/situations/a-citizen';

const RULE = 'interviews-first-6-months';

/** Without pauses: 181 days to 3 July 2022; the 1st interview by day 46, the 2nd by day 91, the 3rd by day 136. */
const onHelp = aCitizen().onBenefit('kontanthjaelp', '2022-01-03').inGroup('6.3');

describe('interviews in the first 6 months: an exemption moves deadline and pace', () => {
  /**
   * All 28 days of February: the deadline moves from 3 to 31 July. Day 46 is now 28 days to the end of January and 18 in
   * March: 18 March.
   */
  const paused = onHelp.exemption('interviews', '2022-02-01', '2022-02-28');

  it.each([
    ['2022-01-31', 'pending'],
    ['2022-02-01', 'exempt'],
    ['2022-02-28', 'exempt'],
    ['2022-03-01', 'pending'],
    ['2022-03-03', 'pending'],
    ['2022-03-04', 'due_soon'],
    ['2022-03-18', 'due_soon'],
    ['2022-03-19', 'behind'],
    ['2022-07-31', 'behind'],
  ])('with February paused %s is %s', (day, status) => {
    expect(paused.on(day).finding(RULE)).toMatchObject({ status, dueOn: '2022-07-31', actBy: '2022-03-18' });
  });

  it('is missed the day after the moved deadline', () => {
    expect(paused.on('2022-08-01').finding(RULE)).toMatchObject({
      status: 'missed',
      dueOn: '2022-07-31',
      actBy: '2022-07-31',
    });
  });

  it('counts an interview held in the pause', () => {
    // Day 91: 28 in January, 31 in March, 30 in April make 89; the 91st is 2 May.
    expect(paused.interview('2022-02-10').on('2022-02-10').finding(RULE)).toMatchObject({
      status: 'exempt',
      actBy: '2022-05-02',
    });
  });

  it('counts the fourth up to the moved deadline', () => {
    const three = paused.interview('2022-01-10', '2022-03-10', '2022-05-10');
    expect(three.interview('2022-07-31').on('2022-08-01').status(RULE)).toBe('met');
    expect(three.interview('2022-08-01').on('2022-08-01').status(RULE)).toBe('missed');
  });

  it('finds met before exempt', () => {
    const four = paused.interview('2022-01-10', '2022-01-11', '2022-01-12', '2022-01-13');
    expect(four.on('2022-02-10').finding(RULE)).toMatchObject({ status: 'met', actBy: '2022-07-31' });
  });

  it('takes the warn window in plain days, so that it can begin inside the pause', () => {
    // Paused 5 to 10 March (6 days), one held: day 91 is 10 April; 14 plain days before it is 27 March.
    const story = onHelp.interview('2022-01-10').exemption('interviews', '2022-03-05', '2022-03-10');
    expect(story.on('2022-03-26').finding(RULE)).toMatchObject({ status: 'pending', actBy: '2022-04-10' });
    expect(story.on('2022-03-27').status(RULE)).toBe('due_soon');
    // Paused 1 to 17 February: day 46 is 7 March; the window begins on 21 February and not before the pause is over.
    const long = onHelp.exemption('interviews', '2022-02-01', '2022-02-17');
    expect(long.on('2022-02-20').finding(RULE)).toMatchObject({ status: 'pending', actBy: '2022-03-07' });
    expect(long.on('2022-02-21').status(RULE)).toBe('due_soon');
    // Paused 5 to 17 February (13 days): day 46 is 3 March, the window begins on 17 February, still exempt.
    const late = onHelp.exemption('interviews', '2022-02-05', '2022-02-17');
    expect(late.on('2022-02-17').finding(RULE)).toMatchObject({ status: 'exempt', actBy: '2022-03-03' });
    expect(late.on('2022-02-18').status(RULE)).toBe('due_soon');
  });

  it('keeps a pace date that lies before the pause', () => {
    // Ten days paused from 20 February: the deadline moves to 13 July, 18 February stands.
    const story = onHelp.exemption('interviews', '2022-02-20', '2022-03-01');
    expect(story.on('2022-02-19').finding(RULE)).toMatchObject({ status: 'behind', actBy: '2022-02-18' });
    expect(story.on('2022-02-20').finding(RULE)).toMatchObject({
      status: 'exempt',
      dueOn: '2022-07-13',
      actBy: '2022-02-18',
    });
    expect(story.on('2022-03-02').finding(RULE)).toMatchObject({ status: 'behind', actBy: '2022-02-18' });
  });

  it('lets a pause of the last day move the deadline by one, and finds missed before exempt after it', () => {
    const last = onHelp.exemption('interviews', '2022-07-03', '2022-07-03');
    expect(last.on('2022-07-03').finding(RULE)).toMatchObject({ status: 'exempt', dueOn: '2022-07-04' });
    expect(last.on('2022-07-04').status(RULE)).toBe('behind');
    expect(last.on('2022-07-05').status(RULE)).toBe('missed');
    const after = onHelp.exemption('interviews', '2022-07-04', '2022-07-31');
    expect(after.on('2022-07-04').finding(RULE)).toMatchObject({ status: 'missed', dueOn: '2022-07-03' });
  });

  it('ends a pause on the day it was closed, and leaves out one closed before it began', () => {
    // Closed on 10 March: ten days, from 1 March.
    const closed = onHelp.exemption('interviews', '2022-03-01', '', { closedOn: '2022-03-10' });
    expect(closed.on('2022-02-01').finding(RULE)).toMatchObject({ dueOn: '2022-07-13' });
    const never = onHelp.exemption('interviews', '2022-03-01', '', { closedOn: '2022-02-28' });
    expect(never.on('2022-03-01').finding(RULE)).toMatchObject({ status: 'behind', dueOn: '2022-07-03' });
  });

  it('knows no pause for an exemption from offers', () => {
    const story = onHelp.exemption('offers', '2022-02-01', '2022-02-28');
    expect(story.on('2022-02-10').finding(RULE)).toMatchObject({ status: 'due_soon', dueOn: '2022-07-03' });
  });
});

describe('interviews in the first 6 months: a pause without an end', () => {
  const open = onHelp.exemption('interviews', '2022-03-01');

  it('leaves the deadline empty and keeps a pace date that comes before it', () => {
    expect(open.on('2022-02-19').finding(RULE)).toMatchObject({ status: 'behind', dueOn: null, actBy: '2022-02-18' });
    expect(open.on('2022-03-01').finding(RULE)).toMatchObject({ status: 'exempt', dueOn: null, actBy: '2022-02-18' });
  });

  it('is pending where the pace date never comes either', () => {
    const story = open.interview('2022-01-10');
    expect(story.on('2022-02-28').finding(RULE)).toMatchObject({ status: 'pending', dueOn: null, actBy: null });
    expect(story.on('2022-03-01').finding(RULE)).toMatchObject({ status: 'exempt', dueOn: null, actBy: null });
  });

  it('is never missed, and met with the fourth interview however late', () => {
    expect(open.on('2030-01-01').status(RULE)).toBe('exempt');
    const four = open.interview('2022-01-10', '2023-01-10', '2024-01-10', '2025-01-10');
    expect(four.on('2025-01-09').status(RULE)).toBe('exempt');
    expect(four.on('2025-01-10').finding(RULE)).toMatchObject({ status: 'met', dueOn: null, actBy: null });
  });

  it('has a deadline in the year 2200 where the pause ends in time for it', () => {
    // 181 days from 1 January 2200: 31 + 28 + 31 + 30 + 31 + 30 = 181, the last of June (2200 is no leap year).
    const story = onHelp.exemption('interviews', '2022-01-04', '2199-12-31');
    expect(story.on('2022-01-03').finding(RULE)).toMatchObject({ status: 'pending', dueOn: '2200-06-30' });
  });
});
