import { aCitizen } from '../../../test/situations/a-citizen';

const RULE = 'hours-225';

/** On help since New Year 2018 without a break: covered since 31 December 2018, and still in 2022. */
const onHelp = aCitizen().onBenefit('kontanthjaelp', '2018-01-01').inGroup('6.2');

describe('225 hours: the 12 calendar months before the month', () => {
  /** March 2021 counts for the months April 2021 to March 2022; six months before April 2022 is October 2021. */
  const worked = onHelp.hours('2021-03', '225');

  it.each([
    // Without hours it has been overdue since the suspension ended on 8 September 2020.
    ['2021-02-28', 'overdue', '2020-09-09'],
    ['2021-03-31', 'overdue', '2020-09-09'],
    ['2021-04-01', 'met', '2022-04-01'],
    ['2021-09-30', 'met', '2022-04-01'],
    ['2021-10-01', 'due_soon', '2022-04-01'],
    ['2022-03-31', 'due_soon', '2022-04-01'],
    ['2022-04-01', 'overdue', '2022-04-01'],
    ['2022-08-15', 'overdue', '2022-04-01'],
  ])('225 hours in March 2021 alone: %s is %s, %s', (day, status, dueOn) => {
    expect(worked.on(day).finding(RULE)).toMatchObject({
      ruleVersion: 1,
      status,
      dueOn,
      actBy: dueOn,
      plannedOn: null,
    });
  });

  it("knows a month's own hours on its first day, for what is to come", () => {
    const story = worked.hours('2022-03', '225');
    expect(story.on('2022-02-28').finding(RULE)).toMatchObject({ status: 'due_soon', dueOn: '2022-04-01' });
    expect(story.on('2022-03-01').finding(RULE)).toMatchObject({ status: 'met', dueOn: '2023-04-01' });
  });

  it('does not know the hours of a later month', () => {
    const story = onHelp.hours('2022-04', '400');
    expect(story.on('2022-03-31').status(RULE)).toBe('overdue');
    expect(story.on('2022-04-30').status(RULE)).toBe('overdue');
    expect(story.on('2022-05-01').finding(RULE)).toMatchObject({ status: 'met', dueOn: '2023-05-01' });
  });

  it('is due soon before it is met, where the sum holds for six months or less', () => {
    // 200 of March and 25 of September 2021 make 225 from October to March: six months from the first day.
    const six = onHelp.hours('2021-03', '200').hours('2021-09', '25');
    expect(six.on('2021-09-30').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2020-09-09' });
    expect(six.on('2021-10-01').finding(RULE)).toMatchObject({ status: 'due_soon', dueOn: '2022-04-01' });
    // With April instead of March they hold for seven months.
    const seven = onHelp.hours('2021-04', '200').hours('2021-09', '25');
    expect(seven.on('2021-10-31').finding(RULE)).toMatchObject({ status: 'met', dueOn: '2022-05-01' });
    expect(seven.on('2021-11-01').finding(RULE)).toMatchObject({ status: 'due_soon', dueOn: '2022-05-01' });
  });

  it('looks ahead with what is known: the hours that fall out, less those that have come', () => {
    // March 2021: 150; May 2021: 75; both count from June 2021 to March 2022. March 2022: 100 make 175 from April on.
    const story = onHelp.hours('2021-03', '150').hours('2021-05', '75').hours('2022-03', '100');
    expect(story.on('2022-03-15').finding(RULE)).toMatchObject({ status: 'due_soon', dueOn: '2022-04-01' });
    expect(story.on('2022-04-15').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2022-04-01' });
  });

  it('counts hours of months before the spell, and a month of nought as none', () => {
    const story = aCitizen()
      .onBenefit('kontanthjaelp', '2018-01-01', { until: '2021-02-28' })
      .onBenefit('kontanthjaelp', '2021-05-03')
      .inGroup('6.2')
      .hours('2021-03', '225');
    expect(story.hours('2021-04', '0').on('2021-05-03').finding(RULE)).toMatchObject({
      status: 'met',
      dueOn: '2022-04-01',
    });
    expect(onHelp.hours('2022-01', '0').on('2022-03-01').finding(RULE)).toMatchObject({ dueOn: '2020-09-09' });
  });
});

describe('225 hours: exact decimals', () => {
  it.each([
    ['225', ['225']],
    ['225,00', ['225.00']],
    ['74,9 + 75,05 + 75,05', ['74.9', '75.05', '75.05']],
    // As binary fractions these three add up to a hair less than 225.
    ['eleven times 18,7 and 19,3', [...Array<string>(11).fill('18.7'), '19.3']],
    ['224,2 + 0,7 + 0,1', ['224.2', '0.7', '0.1']],
    ['six times 32,79 and 28,26', [...Array<string>(6).fill('32.79'), '28.26']],
    ['112,333333 + 112,666667', ['112.333333', '112.666667']],
  ])('%s is 225', (_sum, amounts) => {
    expect(storyOf(amounts).on('2022-01-15').status(RULE)).not.toBe('overdue');
  });

  it.each([
    ['224,99', ['224.99']],
    ['six times 32,79 and 28,25', [...Array<string>(6).fill('32.79'), '28.25']],
    ['112,333333 + 112,666666', ['112.333333', '112.666666']],
    ['224,9999999999999999', ['224.9999999999999999']],
  ])('%s is less', (_sum, amounts) => {
    expect(storyOf(amounts).on('2022-01-15').status(RULE)).toBe('overdue');
  });

  /** The amounts as the hours of January 2021, February 2021 and so on: all count in January 2022. */
  function storyOf(amounts: readonly string[]) {
    return amounts.reduce(
      (story, hours, index) => story.hours(`2021-${String(index + 1).padStart(2, '0')}`, hours),
      onHelp,
    );
  }
});

describe('225 hours: exempt', () => {
  const exempted = onHelp.exemption('hours_225', '2021-01-01', '2021-06-30');

  it.each([
    ['2020-12-31', 'overdue', '2020-09-09'],
    ['2021-01-01', 'exempt', null],
    ['2021-06-30', 'exempt', null],
    ['2021-07-01', 'overdue', '2021-07-01'],
    ['2022-07-01', 'overdue', '2021-07-01'],
  ])('an exemption to 30 June 2021: %s is %s, %s', (day, status, dueOn) => {
    expect(exempted.on(day).finding(RULE)).toMatchObject({ status, dueOn, actBy: dueOn });
  });

  it('tests the sum first: whoever has the hours is met, not exempt', () => {
    const worked = onHelp.exemption('hours_225', '2021-01-01').hours('2021-03', '225');
    expect(worked.on('2021-03-31').status(RULE)).toBe('exempt');
    expect(worked.on('2021-04-01').status(RULE)).toBe('met');
    expect(worked.on('2022-03-31').status(RULE)).toBe('due_soon');
    expect(worked.on('2022-04-01').finding(RULE)).toMatchObject({ status: 'exempt', dueOn: null });
  });

  it.each([
    ['closed early', '2021-01-01', '2021-06-30', '2021-03-31', '2021-04-01'],
    ['open-ended and closed', '2021-01-01', '', '2021-03-31', '2021-04-01'],
    ['closed after its end', '2021-01-01', '2021-06-30', '2021-12-31', '2021-07-01'],
    ['closed before it began: never in force', '2021-01-01', '2021-06-30', '2020-12-31', '2020-09-09'],
    ['closed on its first day: in force that day', '2021-01-01', '2021-06-30', '2021-01-01', '2021-01-02'],
  ])('%s (%s to %s, closed %s) it is overdue since %s', (_what, from, until, closedOn, dueOn) => {
    const story = onHelp.exemption('hours_225', from, until, { closedOn });
    expect(story.on('2022-01-15').finding(RULE)).toMatchObject({ status: 'overdue', dueOn });
  });

  it('takes the last end of several, and does not look at one that is to come', () => {
    const story = exempted
      .exemption('hours_225', '2021-01-01', '2021-09-30')
      .exemption('hours_225', '2020-10-01', '2020-12-31')
      .exemption('hours_225', '2022-06-01', '2022-12-31');
    expect(story.on('2021-07-01').status(RULE)).toBe('exempt');
    expect(story.on('2022-01-15').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2021-10-01' });
  });

  it('without an end stays exempt', () => {
    expect(onHelp.exemption('hours_225', '2021-01-01').on('2025-06-30').status(RULE)).toBe('exempt');
  });

  it.each(['interviews', 'offers'] as const)('an exemption from %s does not exempt from the hours', (kind) => {
    expect(onHelp.exemption(kind, '2021-01-01').on('2021-06-01').status(RULE)).toBe('overdue');
  });
});

describe('225 hours: suspended for everyone from 9 March to 8 September 2020', () => {
  it.each([
    ['2020-03-08', 'overdue', '2018-12-31'],
    ['2020-03-09', 'exempt', null],
    ['2020-09-08', 'exempt', null],
    ['2020-09-09', 'overdue', '2020-09-09'],
  ])('%s is %s, %s', (day, status, dueOn) => {
    expect(onHelp.on(day).finding(RULE)).toMatchObject({ status, dueOn, actBy: dueOn });
  });

  it('is met in the suspension for whoever has the hours', () => {
    const worked = onHelp.hours('2020-02', '225');
    expect(worked.on('2020-03-09').finding(RULE)).toMatchObject({ status: 'met', dueOn: '2021-03-01' });
    expect(worked.on('2020-09-01').finding(RULE)).toMatchObject({ status: 'due_soon', dueOn: '2021-03-01' });
  });
});
