import { aCitizen } from '../../test/situations/a-citizen';
import { addDays, date, formatDate } from '../time/plain-date';

const since2022 = aCitizen().onBenefit('kontanthjaelp', '2022-01-03', { requestedOn: '2022-01-03' }).inGroup('6.3');
const since2021 = aCitizen().onBenefit('kontanthjaelp', '2021-01-04').inGroup('6.3');
const since2018 = aCitizen().onBenefit('kontanthjaelp', '2018-01-01').inGroup('6.2');
const planned = since2022.plan('2022-01-20', 'min_plan', 'plan');

/** Each row: the rule, what comes next, the story, the day looked at, and the day on which the finding next changes. */
describe('a finding names the day on which time alone changes it', () => {
  it.each([
    ['first-interview', 'the warn window', since2022, '2022-01-03', '2022-01-08'],
    ['first-interview', 'the day after the deadline', since2022, '2022-01-08', '2022-01-11'],
    ['first-interview', 'nothing: overdue is overdue', since2022, '2022-01-11', 'never'],
    ['first-interview', 'an interview of tomorrow', since2022.interview('2022-01-06'), '2022-01-05', '2022-01-06'],
    ['first-interview', 'nothing: met is met', since2022.interview('2022-01-06'), '2022-01-06', 'never'],
    ['first-interview', 'the booked day passing', since2022.booked('2022-02-01'), '2022-01-11', '2022-02-02'],
    [
      'first-interview',
      'the pause',
      since2022.exemption('interviews', '2022-01-05', '2022-01-09'),
      '2022-01-04',
      '2022-01-05',
    ],
    [
      'first-interview',
      'the end of the pause',
      since2022.exemption('interviews', '2022-01-05', '2022-01-09'),
      '2022-01-05',
      '2022-01-10',
    ],
    [
      'first-interview',
      'the moved warn window',
      since2022.exemption('interviews', '2022-01-05', '2022-01-09'),
      '2022-01-10',
      '2022-01-13',
    ],
    [
      'first-interview',
      'the closing day',
      since2022.exemption('interviews', '2022-01-05', '', { closedOn: '2022-01-07' }),
      '2022-01-05',
      '2022-01-08',
    ],
    [
      'first-interview',
      'nothing: the pause is open',
      since2022.exemption('interviews', '2022-01-05'),
      '2022-01-05',
      'never',
    ],
    [
      'first-interview',
      'nothing: unknown',
      aCitizen().onBenefit('kontanthjaelp', '2022-01-03').inGroup('6.3'),
      '2022-01-05',
      'never',
    ],
    ['interviews-first-6-months', 'the warn window of the pace', since2022, '2022-01-03', '2022-02-04'],
    ['interviews-first-6-months', 'the pace being lost', since2022, '2022-02-04', '2022-02-19'],
    ['interviews-first-6-months', 'the window closing', since2022, '2022-02-19', '2022-07-04'],
    ['interviews-first-6-months', 'nothing: missed is missed', since2022, '2022-07-04', 'never'],
    ['interviews-12-months', 'the warn window', since2021, '2021-01-04', '2021-12-21'],
    ['interviews-12-months', 'the day after the deadline', since2021, '2021-12-21', '2022-01-05'],
    ['interviews-12-months', 'nothing: overdue', since2021, '2022-01-05', 'never'],
    [
      'interviews-12-months',
      'the next version',
      aCitizen().onBenefit('kontanthjaelp', '2019-06-03').inGroup('6.2'),
      '2019-06-03',
      '2020-01-01',
    ],
    ['first-offer', 'the warn window', since2022, '2022-01-03', '2022-06-05'],
    ['first-offer', 'the day after the deadline', since2022, '2022-06-05', '2022-07-04'],
    ['first-offer', 'nothing: overdue', since2022, '2022-07-04', 'never'],
    ['first-offer', 'the planned offer', since2022.offer('utility_work', '2022-06-10'), '2022-06-05', '2022-06-10'],
    [
      'first-offer',
      'the second offer, planned no more',
      since2022.offer('utility_work', '2022-02-01').offer('utility_work', '2022-10-01'),
      '2022-02-01',
      '2022-10-01',
    ],
    ['passive-period', 'the warn window', since2021, '2021-01-04', '2021-12-07'],
    ['passive-period', 'the day after the deadline', since2021, '2021-12-07', '2022-01-05'],
    [
      'passive-period',
      'the offer ending',
      since2021.offer('utility_work', '2021-03-01', '2021-03-31'),
      '2021-03-01',
      '2021-04-01',
    ],
    [
      'passive-period',
      'nothing: the offer has no end',
      since2021.offer('utility_work', '2021-03-01'),
      '2021-03-01',
      'never',
    ],
    ['hours-225', 'the suspension', since2018, '2020-03-08', '2020-03-09'],
    ['hours-225', 'the end of the suspension', since2018, '2020-03-09', '2020-09-09'],
    ['hours-225', 'the end of the rule', since2018, '2022-03-01', '2025-07-01'],
    ['hours-225', 'due soon', since2018.hours('2021-03', '225'), '2021-09-15', '2021-10-01'],
    ['hours-225', 'the hours falling out', since2018.hours('2021-03', '225'), '2022-03-15', '2022-04-01'],
    [
      'hours-225',
      'the end of the exemption',
      since2018.exemption('hours_225', '2021-01-01', '2021-06-30'),
      '2021-01-01',
      '2021-07-01',
    ],
    [
      'hours-225-exemption',
      'the warn window',
      since2018.exemption('hours_225', '2021-01-01', '2021-06-30'),
      '2021-01-01',
      '2021-06-02',
    ],
    [
      'hours-225-exemption',
      'the day after its last',
      since2018.exemption('hours_225', '2021-01-01', '2021-06-30'),
      '2021-06-02',
      '2021-07-01',
    ],
    [
      'hours-225-exemption',
      'the end of the rule',
      since2018.exemption('hours_225', '2021-01-01', '2021-06-30'),
      '2021-07-01',
      '2025-07-01',
    ],
    ['coordinating-caseworker', 'the day after the deadline', since2022, '2022-01-03', '2022-01-11'],
    ['coordinating-caseworker', 'nothing: overdue', since2022, '2022-01-11', 'never'],
    [
      'coordinating-caseworker',
      'the assignment to come',
      since2022.caseworker('2022-01-20'),
      '2022-01-11',
      '2022-01-20',
    ],
    [
      'coordinating-caseworker',
      'the assignment ending',
      since2022.caseworker('2022-01-03', '2022-03-31'),
      '2022-01-03',
      '2022-04-01',
    ],
    [
      'coordinating-caseworker',
      'nothing: assigned without an end',
      since2022.caseworker('2022-01-03'),
      '2022-01-03',
      'never',
    ],
    ['min-plan', 'the warn window', since2022.offer('utility_work', '2022-03-01'), '2022-01-03', '2022-02-15'],
    [
      'min-plan',
      'the day after the offer began',
      since2022.offer('utility_work', '2022-03-01'),
      '2022-02-15',
      '2022-03-02',
    ],
    ['min-plan', 'nothing: overdue', since2022.offer('utility_work', '2022-03-01'), '2022-03-02', 'never'],
    ['min-plan', 'the plan', planned.offer('utility_work', '2022-03-01'), '2022-01-03', '2022-01-20'],
    ['min-plan', 'nothing: met', planned.offer('utility_work', '2022-03-01'), '2022-01-20', 'never'],
    ['plan-job-goal', 'nothing: overdue', planned, '2022-01-20', 'never'],
    [
      'plan-job-goal',
      'the goal',
      planned.goal('job_goal', '2022-02-01', { planId: 'plan' }),
      '2022-01-20',
      '2022-02-01',
    ],
    [
      'plan-job-goal',
      'the goal being dropped',
      planned.goal('job_goal', '2022-01-20', { planId: 'plan', status: 'dropped', closedOn: '2022-03-01' }),
      '2022-01-20',
      '2022-03-01',
    ],
    ['plan-stabilising', 'the next plan', planned.plan('2022-06-01'), '2022-01-20', '2022-06-01'],
    ['no-show-follow-up', 'the day after the deadline', since2022.noShow('2022-02-01'), '2022-02-01', '2022-02-09'],
    ['no-show-follow-up', 'nothing: overdue', since2022.noShow('2022-02-01'), '2022-02-09', 'never'],
    [
      'no-show-follow-up',
      'the contact',
      since2022.noShow('2022-02-01', 'missed').contact('2022-02-12', 'missed'),
      '2022-02-09',
      '2022-02-12',
    ],
    [
      'no-show-follow-up',
      'the next no-show',
      since2022.noShow('2022-02-01').noShow('2022-03-01').interview('2022-02-02'),
      '2022-02-02',
      '2022-03-01',
    ],
  ] as const)('%s: %s', (rule, _what, story, day, changesOn) => {
    expect(story.on(day).finding(rule)?.changesOn).toBe(changesOn);
  });
});

describe('a finding of the 225 hours names the day on which help no longer adds up to a year', () => {
  const then = (from: string, until: string) =>
    aCitizen().onBenefit('kontanthjaelp', from, { until }).onBenefit('dagpenge', nextDay(until)).inGroup('6.2');

  it.each([
    // The year 2019 is 365 days; on 1 January 2022 the three years begin on 2 January 2019: 364.
    ['one day too few', then('2019-01-01', '2019-12-31'), '2021-12-31', '2022-01-01'],
    // 29 February 2020 to 28 February 2021 is 366 days; on 1 March 2023 29 February and 1 March 2020 go at once: 364.
    ['two days gone at once', then('2020-02-29', '2021-02-28'), '2023-02-28', '2023-03-01'],
    ['never, in help without an end: the suspension comes first', since2018, '2018-12-31', '2020-03-09'],
  ])('%s', (_what, story, day, changesOn) => {
    expect(story.on(day).finding('hours-225')).toMatchObject({ status: 'overdue', changesOn });
  });

  function nextDay(day: string): string {
    return formatDate(addDays(date(day), 1));
  }
});

describe('every finding ends with the spell and with the group', () => {
  it('on the day after the last of the spell', () => {
    const ended = aCitizen().onBenefit('kontanthjaelp', '2022-01-03', {
      requestedOn: '2022-01-03',
      until: '2022-01-31',
    });
    expect(ended.inGroup('6.3').on('2022-01-11').finding('first-interview')?.changesOn).toBe('2022-02-01');
  });

  it('on the day after the last of the group', () => {
    const changed = since2022.inGroup('6.2', '2022-03-01');
    expect(changed.on('2022-01-11').finding('coordinating-caseworker')?.changesOn).toBe('never');
    const story = aCitizen().onBenefit('kontanthjaelp', '2022-01-03').inGroup('6.3', '2022-01-01', '2022-02-28');
    expect(story.on('2022-01-11').finding('coordinating-caseworker')?.changesOn).toBe('2022-03-01');
  });
});

describe('an evaluation without findings names the day that could bring one', () => {
  it.each([
    ['nothing recorded', aCitizen(), 'never'],
    ['a group alone', aCitizen().inGroup('6.3'), 'never'],
    ['a spell to come', aCitizen().inGroup('6.3').onBenefit('kontanthjaelp', '2022-05-02'), '2022-05-02'],
    [
      'two spells to come',
      aCitizen().inGroup('6.3').onBenefit('sho', '2022-09-01').onBenefit('sho', '2022-05-02', { until: '2022-06-30' }),
      '2022-05-02',
    ],
    ['a spell that ended', aCitizen().inGroup('6.3').onBenefit('sho', '2021-05-03', { until: '2022-02-28' }), 'never'],
    ['a spell and no group', aCitizen().onBenefit('sho', '2022-01-03'), 'never'],
    [
      'a spell and a group to come',
      aCitizen().onBenefit('sho', '2022-01-03').inGroup('6.3', '2022-04-01'),
      '2022-04-01',
    ],
    [
      'a spell that ends before the group begins',
      aCitizen().onBenefit('sho', '2022-01-03', { until: '2022-03-31' }).inGroup('6.3', '2022-06-01'),
      '2022-04-01',
    ],
  ])('on 1 March 2022: %s', (_what, story, changesOn) => {
    const looked = story.on('2022-03-01');
    expect(looked.duties).toEqual([]);
    expect(looked.changesOn).toBe(changesOn);
  });

  it.each([
    ['coverage by the 225 hours', since2018, '2018-12-30', '2018-12-31', 'hours-225'],
    ['an exemption', since2018.exemption('hours_225', '2021-01-01'), '2020-12-31', '2021-01-01', 'hours-225-exemption'],
    ['a no-show', since2022.noShow('2022-02-01'), '2022-01-31', '2022-02-01', 'no-show-follow-up'],
    ['a plan', planned, '2022-01-19', '2022-01-20', 'plan-job-goal'],
    ['the first day of the version', since2018.plan('2019-06-03'), '2019-12-31', '2020-01-01', 'plan-job-goal'],
  ] as const)('names the day that brings a finding: %s', (_what, story, before, day, rule) => {
    expect(story.on(before).finding(rule)).toBeNull();
    expect(story.on(before).changesOn).toBe(day);
    expect(story.on(day).finding(rule)).not.toBeNull();
  });

  it('names the earliest of all findings', () => {
    const looked = since2022.on('2022-01-11');
    const days = looked.evaluation.obligations.map(({ changesOn }) => changesOn);
    expect(looked.evaluation.changesOn).toBe(Math.min(...days));
    // Everything of January is overdue; the pace of the interviews comes due on 4 February.
    expect(looked.changesOn).toBe('2022-02-04');
  });
});
