import { type ObligationStatus, type RuleId } from '../../src';
import { aCitizen, type CitizenStory } from './a-citizen';

/** A finding that can occur: the rule, its status, what is particular about it, and whose it is on which day. */
export interface StatusSituation {
  readonly rule: RuleId;
  readonly status: ObligationStatus;
  readonly what: string;
  readonly story: CitizenStory;
  readonly day: string;
}

const since2022 = aCitizen().onBenefit('kontanthjaelp', '2022-01-03', { requestedOn: '2022-01-03' }).inGroup('6.3');
const noRequest = aCitizen().onBenefit('kontanthjaelp', '2022-01-03').inGroup('6.3');
const since2021 = aCitizen().onBenefit('kontanthjaelp', '2021-01-04').inGroup('6.3');
const since2018 = aCitizen().onBenefit('kontanthjaelp', '2018-01-01').inGroup('6.2');
const since2019 = aCitizen().onBenefit('kontanthjaelp', '2019-06-03').inGroup('6.3');
const reform = aCitizen().onBenefit('kontanthjaelp', '2026-07-01', { requestedOn: '2026-07-01' }).inGroup('6.2');

const four = ['2022-01-10', '2022-02-10', '2022-04-01', '2022-05-01'] as const;
const pausedInterviews = since2022.exemption('interviews', '2022-01-05', '2022-01-09');
const pausedOneDay = since2022.exemption('interviews', '2022-01-05', '2022-01-05');
const openPause = since2022.exemption('interviews', '2022-01-05');
const pausedOffers = since2022.exemption('offers', '2022-02-01', '2022-02-28');
const exempted = since2018.exemption('hours_225', '2021-01-01', '2021-06-30');
const offered = since2022.offer('utility_work', '2022-03-01', '2022-03-31');
const planned = since2022.plan('2022-01-20', 'min_plan', 'plan');
const left = since2022.caseworker('2022-01-05', '2022-03-31');
const away = since2022.noShow('2022-02-01', 'missed');
const twice = away.noShow('2022-03-01', 'again');

/** Every status that a rule can take, at least once, and again where the words differ. */
export const EVERY_STATUS: readonly StatusSituation[] = (
  [
    ['first-interview', 'pending', 'plain', since2022, '2022-01-05'],
    ['first-interview', 'pending', 'booked', since2022.booked('2022-01-07'), '2022-01-05'],
    ['first-interview', 'pending', 'moved by five days', pausedInterviews, '2022-01-10'],
    ['first-interview', 'pending', 'an open pause ahead', openPause, '2022-01-04'],
    ['first-interview', 'pending', 'unverified law', reform, '2026-07-02'],
    ['first-interview', 'due_soon', 'moved by one day', pausedOneDay, '2022-01-11'],
    ['first-interview', 'overdue', 'booked', since2022.booked('2022-02-01'), '2022-01-11'],
    ['first-interview', 'met', 'plain', since2022.interview('2022-01-10'), '2022-01-10'],
    ['first-interview', 'met', 'in an open pause', openPause.interview('2023-01-10'), '2023-01-10'],
    [
      'first-interview',
      'met_late',
      'another booked',
      since2022.interview('2022-01-11').booked('2022-03-01'),
      '2022-01-11',
    ],
    ['first-interview', 'exempt', 'to a day', pausedInterviews, '2022-01-05'],
    ['first-interview', 'exempt', 'without an end', openPause, '2022-01-05'],
    ['first-interview', 'unknown', 'plain', noRequest, '2022-01-05'],
    ['first-interview', 'unknown', 'booked', noRequest.booked('2022-02-01'), '2022-01-05'],
    ['interviews-first-6-months', 'pending', 'none held', since2022, '2022-01-05'],
    ['interviews-first-6-months', 'pending', 'one held', since2022.interview('2022-01-10'), '2022-02-01'],
    ['interviews-first-6-months', 'pending', 'no dates', openPause.interview('2022-01-03'), '2022-01-04'],
    ['interviews-first-6-months', 'pending', 'unverified law', reform, '2026-07-02'],
    ['interviews-first-6-months', 'due_soon', 'moved', pausedInterviews.booked('2022-02-20'), '2022-02-15'],
    ['interviews-first-6-months', 'behind', 'two held', since2022.interview('2022-01-10', '2022-02-10'), '2022-05-20'],
    ['interviews-first-6-months', 'met', 'four held', since2022.interview(...four), '2022-05-01'],
    [
      'interviews-first-6-months',
      'met',
      'seven held',
      since2022.interview(...four, '2022-05-02', '2022-05-03', '2022-05-04'),
      '2022-06-01',
    ],
    [
      'interviews-first-6-months',
      'missed',
      'one held, one booked',
      since2022.interview('2022-01-10').booked('2022-08-01'),
      '2022-07-04',
    ],
    ['interviews-first-6-months', 'exempt', 'to a day', pausedInterviews, '2022-01-05'],
    ['interviews-first-6-months', 'exempt', 'without an end', openPause, '2022-01-05'],
    ['interviews-12-months', 'pending', 'none held', since2021, '2021-06-01'],
    ['interviews-12-months', 'pending', 'four held', since2022.interview(...four), '2022-05-01'],
    ['interviews-12-months', 'due_soon', 'one held', since2021.interview('2021-06-01'), '2021-12-21'],
    ['interviews-12-months', 'overdue', 'booked', since2021.booked('2022-03-01'), '2022-02-01'],
    [
      'interviews-12-months',
      'exempt',
      'to a day',
      since2021.exemption('interviews', '2021-06-01', '2021-06-30'),
      '2021-06-30',
    ],
    ['interviews-12-months', 'exempt', 'without an end', since2021.exemption('interviews', '2021-06-01'), '2022-06-30'],
    ['first-offer', 'pending', 'planned', since2022.offer('utility_work', '2022-04-01'), '2022-02-01'],
    ['first-offer', 'pending', 'one day, version 1', since2019, '2019-07-01'],
    ['first-offer', 'pending', 'unverified law', reform, '2026-07-02'],
    ['first-offer', 'due_soon', 'moved', pausedOffers, '2022-07-03'],
    ['first-offer', 'overdue', 'plain', since2022, '2022-07-04'],
    ['first-offer', 'met', 'plain', offered, '2022-03-01'],
    ['first-offer', 'met_late', 'plain', since2022.offer('utility_work', '2022-07-04'), '2022-07-04'],
    ['first-offer', 'exempt', 'to a day', pausedOffers, '2022-02-01'],
    ['first-offer', 'exempt', 'without an end', since2022.exemption('offers', '2022-02-01'), '2022-02-01'],
    ['passive-period', 'pending', 'plain', since2021, '2021-06-01'],
    [
      'passive-period',
      'pending',
      'after an offer',
      since2021.offer('utility_work', '2021-03-01', '2021-03-31'),
      '2021-04-01',
    ],
    ['passive-period', 'due_soon', 'planned', since2021.offer('utility_work', '2022-01-20'), '2021-12-07'],
    ['passive-period', 'overdue', 'moved', since2021.exemption('offers', '2021-06-01', '2021-06-30'), '2022-02-04'],
    ['passive-period', 'met', 'to a day', offered, '2022-03-01'],
    ['passive-period', 'met', 'without an end', since2021.offer('utility_work', '2021-03-01'), '2021-03-01'],
    ['passive-period', 'exempt', 'to a day', since2021.exemption('offers', '2021-06-01', '2021-06-30'), '2021-06-30'],
    ['passive-period', 'exempt', 'without an end', since2021.exemption('offers', '2021-06-01'), '2021-06-30'],
    ['hours-225', 'overdue', 'no hours', since2018, '2022-03-01'],
    ['hours-225', 'overdue', 'some hours', since2018.hours('2021-12', '32.79').hours('2022-01', '40'), '2022-03-01'],
    ['hours-225', 'met', 'plain', since2018.hours('2021-03', '225.5'), '2021-04-15'],
    ['hours-225', 'due_soon', 'plain', since2018.hours('2021-03', '225'), '2022-03-01'],
    ['hours-225', 'exempt', 'to a day', exempted, '2021-06-30'],
    ['hours-225', 'exempt', 'without an end', since2018.exemption('hours_225', '2021-01-01'), '2021-06-30'],
    ['hours-225', 'exempt', 'suspended', since2018, '2020-03-09'],
    ['hours-225-exemption', 'pending', 'to a day', exempted, '2021-01-01'],
    ['hours-225-exemption', 'pending', 'without an end', since2018.exemption('hours_225', '2021-01-01'), '2021-01-01'],
    ['hours-225-exemption', 'due_soon', 'plain', exempted, '2021-06-02'],
    ['hours-225-exemption', 'overdue', 'plain', exempted, '2021-07-01'],
    ['coordinating-caseworker', 'pending', 'none yet', since2022, '2022-01-05'],
    ['coordinating-caseworker', 'pending', 'one has left', left, '2022-04-01'],
    ['coordinating-caseworker', 'overdue', 'none yet', since2022, '2022-01-11'],
    ['coordinating-caseworker', 'overdue', 'one has left', left, '2022-04-09'],
    ['coordinating-caseworker', 'met', 'plain', left, '2022-03-31'],
    ['coordinating-caseworker', 'met_late', 'plain', since2022.caseworker('2022-01-20'), '2022-01-20'],
    ['min-plan', 'pending', 'plain', offered, '2022-01-03'],
    ['min-plan', 'due_soon', 'plain', offered, '2022-03-01'],
    ['min-plan', 'overdue', 'plain', offered, '2022-03-02'],
    ['min-plan', 'met', 'plain', offered.plan('2022-02-01'), '2022-02-01'],
    ['min-plan', 'met_late', 'plain', offered.plan('2022-03-02'), '2022-03-02'],
    ['plan-job-goal', 'overdue', 'plain', planned, '2022-01-20'],
    ['plan-job-goal', 'overdue', 'a plan from before the demand', since2019.plan('2019-06-10'), '2020-01-01'],
    ['plan-job-goal', 'met', 'plain', planned.goal('job_goal', '2022-01-20', { planId: 'plan' }), '2022-01-20'],
    ['plan-stabilising', 'overdue', 'plain', planned, '2022-01-20'],
    [
      'plan-stabilising',
      'met',
      'two',
      planned
        .goal('sub_goal', '2022-01-20', { planId: 'plan' })
        .goal('stabilising_activity', '2022-01-20', { planId: 'plan' }),
      '2022-01-20',
    ],
    ['no-show-follow-up', 'pending', 'plain', away, '2022-02-01'],
    ['no-show-follow-up', 'overdue', 'plain', away, '2022-02-09'],
    ['no-show-follow-up', 'met', 'by a contact', away.contact('2022-02-03', 'missed'), '2022-02-03'],
    ['no-show-follow-up', 'met', 'by an interview', away.interview('2022-02-03'), '2022-02-03'],
    ['no-show-follow-up', 'met_late', 'one', away.contact('2022-02-09', 'missed'), '2022-02-09'],
    [
      'no-show-follow-up',
      'met_late',
      'the first of two',
      twice.contact('2022-02-09', 'missed').contact('2022-03-02', 'again'),
      '2022-03-02',
    ],
  ] as const
).map(([rule, status, what, story, day]) => ({ rule, status, what, story, day }));
