import { aCitizen, type CitizenOnADay } from '../../test/situations/a-citizen';
import type { RuleId } from './obligation';

const since2022 = aCitizen().onBenefit('kontanthjaelp', '2022-01-03', { requestedOn: '2022-01-03' }).inGroup('6.3');
const since2021 = aCitizen().onBenefit('kontanthjaelp', '2021-01-04').inGroup('6.3');
const since2018 = aCitizen().onBenefit('kontanthjaelp', '2018-01-01').inGroup('6.2');
const SPELL_2022 = 'spell spells-01 2022-01-03..';
const SPELL_2021 = 'spell spells-01 2021-01-04..';
const SPELL_2018 = 'spell spells-01 2018-01-01..';

type Row = readonly [rule: RuleId, what: string, looked: CitizenOnADay, facts: readonly string[]];

const interviews: readonly Row[] = [
  [
    'first-interview',
    'the first interview, and the one that is booked',
    since2022.interview('2022-02-01', '2022-01-05').booked('2022-03-01').on('2022-02-01'),
    ['meeting meetings-02', 'meeting meetings-03', SPELL_2022],
  ],
  [
    'first-interview',
    'of two on one day the lesser id',
    since2022.interview('2022-01-05', '2022-01-05').on('2022-02-01'),
    ['meeting meetings-01', SPELL_2022],
  ],
  [
    'first-interview',
    'of the exemptions in force the one that ends last, to the day it was closed',
    since2022
      .exemption('interviews', '2022-01-03', '2022-01-10')
      .exemption('interviews', '2022-01-05', '2022-01-31', { closedOn: '2022-01-20' })
      .on('2022-01-06'),
    ['exemption exemptions-02 2022-01-05..2022-01-20', SPELL_2022],
  ],
  [
    'interviews-first-6-months',
    'every interview of the six months',
    since2022.interview('2022-01-02', '2022-01-03', '2022-07-03', '2022-07-04').on('2022-08-01'),
    ['meeting meetings-02', 'meeting meetings-03', SPELL_2022],
  ],
  [
    'interviews-12-months',
    'the four latest interviews',
    since2021.interview('2021-02-01', '2021-03-01', '2021-04-01', '2021-05-01', '2021-06-01').on('2021-06-01'),
    ['meeting meetings-02', 'meeting meetings-03', 'meeting meetings-04', 'meeting meetings-05', SPELL_2021],
  ],
];

const offers: readonly Row[] = [
  [
    'first-offer',
    'the first offer that counts, and the next that is planned',
    since2022
      .offer('utility_work', '2022-02-01', '2022-02-03')
      .offer('utility_work', '2022-03-01', '2022-03-31')
      .offer('utility_work', '2022-09-01')
      .offer('utility_work', '2022-08-01')
      .on('2022-04-01'),
    ['offer offers-02 2022-03-01..2022-03-31', 'offer offers-04 2022-08-01..', SPELL_2022],
  ],
  [
    'passive-period',
    'of the offers that run the one that ends last',
    since2021
      .offer('utility_work', '2021-02-01', '2021-02-28')
      .offer('utility_work', '2021-02-01', '2021-06-30')
      .offer('utility_work', '2021-02-01', '2021-05-31')
      .on('2021-02-10'),
    ['offer offers-02 2021-02-01..2021-06-30'],
  ],
  [
    'passive-period',
    'the offer that ended last',
    since2021
      .offer('utility_work', '2021-02-01', '2021-04-30')
      .offer('utility_work', '2021-03-01', '2021-03-31')
      .on('2021-06-01'),
    ['offer offers-01 2021-02-01..2021-04-30'],
  ],
  ['passive-period', 'the spell where no offer ran in it', since2021.on('2021-06-01'), [SPELL_2021]],
];

const hours: readonly Row[] = [
  [
    'hours-225',
    'the months that count now, and the own month, each with hours',
    since2018
      .hours('2021-02', '50')
      .hours('2021-03', '40')
      .hours('2021-07', '0')
      .hours('2022-03', '30')
      .hours('2022-04', '9')
      .on('2022-03-01'),
    [SPELL_2018, 'work_hours 2021-03', 'work_hours 2022-03'],
  ],
  [
    'hours-225-exemption',
    'the last of the chain',
    since2018
      .exemption('hours_225', '2021-01-01', '2021-03-31')
      .exemption('hours_225', '2021-04-01', '2021-06-30')
      .on('2021-02-01'),
    ['exemption exemptions-02 2021-04-01..2021-06-30'],
  ],
  [
    'hours-225-exemption',
    'the one that lapsed last',
    since2018
      .exemption('hours_225', '2021-01-01', '2021-06-30')
      .exemption('hours_225', '2021-02-01', '2021-03-31')
      .on('2021-08-01'),
    ['exemption exemptions-01 2021-01-01..2021-06-30'],
  ],
];

const caseworkers: readonly Row[] = [
  [
    'coordinating-caseworker',
    'of those assigned the one in force longest',
    since2022.caseworker('2022-01-05').caseworker('2022-01-03', '2022-12-31').on('2022-02-01'),
    ['assignment assignments-02 2022-01-03..2022-12-31'],
  ],
  [
    'coordinating-caseworker',
    'of two from one day the one that ends last',
    since2022.caseworker('2022-01-03', '2022-06-30').caseworker('2022-01-03', '2022-12-31').on('2022-02-01'),
    ['assignment assignments-02 2022-01-03..2022-12-31'],
  ],
  [
    'coordinating-caseworker',
    'of two for one period the lesser id',
    since2022.caseworker('2022-01-03', '2022-06-30').caseworker('2022-01-03', '2022-06-30').on('2022-02-01'),
    ['assignment assignments-01 2022-01-03..2022-06-30'],
  ],
  [
    'coordinating-caseworker',
    'the one who left last',
    since2022
      .caseworker('2022-01-03', '2022-01-31')
      .caseworker('2022-01-20', '2022-02-28')
      .caseworker('2022-01-10', '2022-02-28')
      .caseworker('2022-06-01')
      .on('2022-04-01'),
    ['assignment assignments-03 2022-01-10..2022-02-28'],
  ],
  ['coordinating-caseworker', 'nobody, where nobody was', since2022.on('2022-02-01'), []],
];

const plans: readonly Row[] = [
  [
    'min-plan',
    'the first offer and the first plan',
    since2022
      .offer('utility_work', '2022-04-01')
      .offer('utility_work', '2022-03-01')
      .plan('2022-02-20')
      .plan('2022-02-10')
      .plan('2022-02-10')
      .on('2022-05-01'),
    ['offer offers-02 2022-03-01..', 'plan plans-02'],
  ],
  [
    'plan-job-goal',
    'the plan and its goals in force',
    since2022
      .plan('2022-01-20', 'min_plan', 'plan')
      .goal('job_goal', '2022-01-20', { planId: 'plan', status: 'dropped', closedOn: '2022-02-01' })
      .goal('job_goal', '2022-01-25', { planId: 'plan' })
      .goal('sub_goal', '2022-01-25', { planId: 'plan' })
      .goal('job_goal', '2022-02-01', { planId: 'plan', status: 'achieved', closedOn: '2022-02-01' })
      .on('2022-02-01'),
    ['goal goals-02', 'goal goals-04', 'plan plan'],
  ],
];

const away = since2022.noShow('2022-02-01', 'missed');
const noShows: readonly Row[] = [
  [
    'no-show-follow-up',
    'the earliest that is unanswered',
    away.noShow('2022-03-01', 'again').noShow('2022-02-20', 'second').contact('2022-02-03', 'missed').on('2022-03-02'),
    ['meeting second'],
  ],
  [
    'no-show-follow-up',
    'the latest with its first answer, where all came in time',
    away
      .noShow('2022-03-01', 'again')
      .contact('2022-02-03', 'missed')
      .contact('2022-03-05', 'again')
      .contact('2022-03-03', 'again')
      .on('2022-03-10'),
    ['contact contacts-03', 'meeting again'],
  ],
  [
    'no-show-follow-up',
    'the first that was answered late',
    away.noShow('2022-03-01', 'again').contact('2022-02-20', 'missed').contact('2022-03-20', 'again').on('2022-03-20'),
    ['contact contacts-01', 'meeting missed'],
  ],
  [
    'no-show-follow-up',
    'of two contacts on one day the lesser id',
    away.contact('2022-02-03', 'missed').contact('2022-02-03', 'missed').on('2022-03-20'),
    ['contact contacts-01', 'meeting missed'],
  ],
  [
    'no-show-follow-up',
    'the interview where a contact came on the same day',
    away.contact('2022-02-03', 'missed').interview('2022-02-03').on('2022-03-20'),
    ['meeting meetings-02', 'meeting missed'],
  ],
  [
    'no-show-follow-up',
    'the interview where it came before the contact',
    away.interview('2022-02-03').contact('2022-02-04', 'missed').on('2022-03-20'),
    ['meeting meetings-02', 'meeting missed'],
  ],
];

describe('a finding names the facts that it rests on', () => {
  it.each([...interviews, ...offers, ...hours, ...caseworkers, ...plans, ...noShows])(
    '%s: %s',
    (rule, _what, looked, facts) => {
      expect(looked.evidence(rule)).toEqual(facts);
    },
  );
});
