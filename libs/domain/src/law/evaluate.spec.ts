import { isDeepStrictEqual } from 'node:util';
import { aCitizen, CitizenStory } from '../../test/situations/a-citizen';
import type { CitizenFacts } from '../facts/citizen-facts';
import { addDays, date, formatDate } from '../time/plain-date';
import { evaluateCitizen } from './evaluate';
import { RULE_IDS } from './obligation';

const onHelp = aCitizen().onBenefit('kontanthjaelp', '2022-01-03', { until: '2022-06-30' }).inGroup('6.3');

/** Every rule asks something of this citizen on 1 March 2023. */
const askedEverything = aCitizen()
  .onBenefit('kontanthjaelp', '2021-01-04', { requestedOn: '2021-01-04' })
  .inGroup('6.3')
  .interview('2021-01-08', '2021-03-01', '2021-05-03')
  .noShow('2021-06-07', 'missed')
  .contact('2021-06-09', 'missed')
  .booked('2023-03-10')
  .offer('placement_public', '2021-06-01', '2021-06-30')
  .plan('2021-05-20', 'min_plan', 'plan')
  .goal('job_goal', '2021-05-20', { planId: 'plan' })
  .hours('2022-09', '37.5')
  .exemption('hours_225', '2022-01-01', '2022-12-31')
  .exemption('interviews', '2021-08-01', '2021-08-31')
  .caseworker('2021-01-06');

describe('a citizen without an open spell has no obligations', () => {
  it.each([
    ['the day before the first day', '2022-01-02', false],
    ['the first day', '2022-01-03', true],
    ['the last day', '2022-06-30', true],
    ['the day after the last', '2022-07-01', false],
  ])('%s (%s): %s', (_when, day, isAsked) => {
    expect(onHelp.on(day).duties.length > 0).toBe(isAsked);
  });

  it('asks in each of two spells, not between them', () => {
    const twice = onHelp.onBenefit('uddannelseshjaelp', '2022-09-01');
    expect(twice.on('2022-08-31').duties).toEqual([]);
    expect(twice.on('2022-09-01').finding('coordinating-caseworker')).toMatchObject({ dueOn: '2022-09-08' });
    expect(twice.on('2030-09-01').duties).not.toEqual([]);
  });

  it('asks from the new spell where one follows the other the next day', () => {
    const next = onHelp.onBenefit('uddannelseshjaelp', '2022-07-01');
    expect(next.on('2022-06-30').finding('coordinating-caseworker')).toMatchObject({ dueOn: '2022-01-10' });
    expect(next.on('2022-07-01').finding('coordinating-caseworker')).toMatchObject({ dueOn: '2022-07-08' });
  });

  it('asks nothing where nothing is recorded', () => {
    expect(aCitizen().on('2022-03-01').duties).toEqual([]);
    expect(aCitizen().inGroup('6.3').on('2022-03-01').duties).toEqual([]);
  });
});

describe('a citizen without a target group has no obligations', () => {
  const spell = aCitizen().onBenefit('kontanthjaelp', '2022-01-03');

  it.each([
    ['the day before it is valid', '2022-01-31', false],
    ['its first day', '2022-02-01', true],
    ['its last day', '2022-02-28', true],
    ['the day after', '2022-03-01', false],
  ])('%s (%s): %s', (_when, day, isAsked) => {
    expect(spell.inGroup('6.3', '2022-02-01', '2022-02-28').on(day).duties.length > 0).toBe(isAsked);
  });

  it('asks by the group that is valid on the day', () => {
    const changed = spell.inGroup('6.2', '2022-01-01', '2022-02-28').inGroup('6.3', '2022-03-01');
    expect(changed.on('2022-02-28').duties).not.toContain('coordinating-caseworker');
    expect(changed.on('2022-03-01').duties).toContain('coordinating-caseworker');
  });
});

describe('an evaluation', () => {
  it('lists its findings in the order of the rules', () => {
    expect(askedEverything.on('2023-03-01').duties).toEqual([...RULE_IDS]);
  });

  it('gives one day to act by, the day it is due, but for the pace of the first interviews', () => {
    for (const { ruleId, dueOn, actBy } of askedEverything.on('2021-02-01').evaluation.obligations) {
      if (ruleId === 'interviews-first-6-months') expect(actBy).toBeLessThan(dueOn ?? 0);
      else expect(actBy).toBe(dueOn);
    }
  });

  it('plans only interviews and offers', () => {
    const { obligations } = askedEverything.offer('utility_work', '2023-04-03').on('2023-03-01').evaluation;
    expect(obligations.filter(({ plannedOn }) => plannedOn !== null).map(({ ruleId }) => ruleId)).toEqual(
      RULE_IDS.slice(0, 5),
    );
  });

  it('does not depend on the order in which facts are listed', () => {
    const { facts } = askedEverything.plan('2021-05-20', 'min_plan', 'other').interview('2021-03-01');
    const backwards = Object.fromEntries(
      Object.entries(facts).map(([name, list]) => [name, Array.isArray(list) ? [...list].reverse() : list]),
    ) as unknown as CitizenFacts;
    for (const day of ['2021-02-01', '2021-06-08', '2021-08-15', '2022-03-01', '2023-03-01']) {
      expect(new CitizenStory(backwards).on(day).evaluation).toEqual(new CitizenStory(facts).on(day).evaluation);
    }
  });

  it('stays as it is until the day it names, on every day of five years', () => {
    const story = askedEverything
      .offer('utility_work', '2023-04-03', '2023-05-12')
      .interview('2022-02-01', '2024-02-29');
    const surprises: string[] = [];
    let before = story.on('2021-01-01').evaluation;
    for (let day = addDays(before.asOf, 1); day <= date('2025-12-31'); day = addDays(day, 1)) {
      const today = evaluateCitizen(story.facts, day);
      if (day < before.changesOn && !isDeepStrictEqual(today, { ...before, asOf: day })) {
        surprises.push(`${formatDate(day)}: the evaluation`);
      }
      for (const obligation of before.obligations) {
        if (day >= obligation.changesOn) continue;
        if (today.obligations.some((one) => isDeepStrictEqual(one, obligation))) continue;
        surprises.push(`${formatDate(day)}: ${obligation.ruleId}`);
      }
      before = today;
    }
    expect(surprises).toEqual([]);
  });

  it('leaves the facts as they were', () => {
    const before = JSON.stringify(askedEverything.facts);
    askedEverything.on('2023-03-01');
    expect(JSON.stringify(askedEverything.facts)).toBe(before);
  });
});
