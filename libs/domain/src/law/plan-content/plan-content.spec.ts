import { aCitizen } from '../../../test/situations/a-citizen';
import { GOAL_KINDS, TARGET_GROUPS } from '../../facts/codes';

const onHelp = aCitizen().onBenefit('kontanthjaelp', '2022-01-03').inGroup('6.3');
const planned = onHelp.plan('2022-01-20', 'min_plan', 'plan');

/** Both rules ask of the same plan; they differ in the goals that fulfil them. */
describe.each([
  ['plan-job-goal', 'job_goal'],
  ['plan-stabilising', 'sub_goal'],
  ['plan-stabilising', 'stabilising_activity'],
] as const)('%s, fulfilled by a %s', (RULE, kind) => {
  it('asks nothing where there is no plan', () => {
    expect(onHelp.on('2022-06-01').finding(RULE)).toBeNull();
  });

  it('is overdue from the day of the plan itself', () => {
    expect(planned.on('2022-01-19').finding(RULE)).toBeNull();
    expect(planned.on('2022-01-20').finding(RULE)).toMatchObject({
      ruleVersion: 1,
      status: 'overdue',
      dueOn: '2022-01-20',
      actBy: '2022-01-20',
      plannedOn: null,
    });
  });

  it.each([
    ['2022-01-31', 'overdue'],
    ['2022-02-01', 'met'],
    ['2024-02-01', 'met'],
  ])('with a goal of 1 February %s is %s', (day, status) => {
    const story = planned.goal(kind, '2022-02-01', { planId: 'plan' });
    expect(story.on(day).finding(RULE)).toMatchObject({ status, dueOn: '2022-01-20', actBy: '2022-01-20' });
  });

  it('counts a goal from before the plan, and one achieved and closed', () => {
    expect(planned.goal(kind, '2022-01-10', { planId: 'plan' }).on('2022-01-20').status(RULE)).toBe('met');
    const achieved = { planId: 'plan', status: 'achieved', closedOn: '2022-02-10' } as const;
    expect(planned.goal(kind, '2022-02-01', achieved).on('2022-03-01').status(RULE)).toBe('met');
  });

  it.each([
    ['2022-02-28', 'met'],
    ['2022-03-01', 'overdue'],
  ])('a goal dropped on 1 March: %s is %s', (day, status) => {
    const dropped = { planId: 'plan', status: 'dropped', closedOn: '2022-03-01' } as const;
    expect(planned.goal(kind, '2022-02-01', dropped).on(day).status(RULE)).toBe(status);
  });

  it('does not count a goal dropped on a day that is not recorded, nor one of another plan', () => {
    const dropped = { planId: 'plan', status: 'dropped' } as const;
    expect(planned.goal(kind, '2022-02-01', dropped).on('2022-02-01').status(RULE)).toBe('overdue');
    const other = planned.plan('2022-01-10', 'min_plan', 'other').goal(kind, '2022-02-01', { planId: 'other' });
    expect(other.on('2022-02-01').status(RULE)).toBe('overdue');
  });

  it('is met by one goal in force beside dropped ones', () => {
    const story = planned
      .goal(kind, '2022-02-01', { planId: 'plan', status: 'dropped', closedOn: '2022-02-10' })
      .goal(kind, '2022-02-05', { planId: 'plan' });
    expect(story.on('2022-02-10').status(RULE)).toBe('met');
  });

  it('asks of the latest plan, from the day it is made', () => {
    const story = planned.goal(kind, '2022-02-01', { planId: 'plan' }).plan('2022-06-01', 'min_plan', 'next');
    expect(story.on('2022-05-31').finding(RULE)).toMatchObject({ status: 'met', dueOn: '2022-01-20' });
    expect(story.on('2022-06-01').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2022-06-01' });
  });

  it.each([
    // Bytewise: '9' comes after '1', and small letters after capitals.
    ['plan-10', 'plan-9'],
    ['PLAN', 'plan'],
    ['plan', 'plan-1'],
  ])('of two plans made the same day takes the one with the greater id: not %s, but %s', (lesser, greater) => {
    const both = onHelp.plan('2022-01-20', 'min_plan', greater).plan('2022-01-20', 'min_plan', lesser);
    expect(both.goal(kind, '2022-01-20', { planId: greater }).on('2022-01-20').status(RULE)).toBe('met');
    expect(both.goal(kind, '2022-01-20', { planId: lesser }).on('2022-01-20').status(RULE)).toBe('overdue');
  });

  it('asks nothing of a holistic plan, and asks again when a Min Plan follows', () => {
    const holistic = planned.plan('2022-03-01', 'holistic_plan', 'whole');
    expect(holistic.on('2022-02-28').status(RULE)).toBe('overdue');
    expect(holistic.on('2022-03-01').finding(RULE)).toBeNull();
    expect(holistic.plan('2022-05-01').on('2022-05-01').finding(RULE)).toMatchObject({ dueOn: '2022-05-01' });
  });

  it('of a Min Plan and a holistic plan of one day the greater id decides too', () => {
    expect(planned.plan('2022-01-20', 'holistic_plan', 'a-plan').on('2022-01-20').status(RULE)).toBe('overdue');
    expect(planned.plan('2022-01-20', 'holistic_plan', 'z-plan').on('2022-01-20').finding(RULE)).toBeNull();
  });

  it('is never exempt', () => {
    const story = planned.exemption('interviews', '2022-01-03').exemption('offers', '2022-01-03');
    expect(story.exemption('hours_225', '2022-01-03').on('2022-01-20').status(RULE)).toBe('overdue');
  });

  it('leaves a rehabilitation plan aside', () => {
    expect(onHelp.plan('2022-01-20', 'rehabilitation_plan').on('2022-03-01').finding(RULE)).toBeNull();
    const story = planned.plan('2022-03-01', 'rehabilitation_plan');
    expect(story.on('2022-03-01').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2022-01-20' });
  });

  it('asks of a plan from before the spell, due on the day of the plan', () => {
    const story = onHelp.plan('2021-06-01');
    expect(story.on('2022-01-03').finding(RULE)).toMatchObject({ status: 'overdue', dueOn: '2021-06-01' });
  });

  it.each([
    ['2019-06-03', '2019-12-31', null],
    ['2019-06-03', '2020-01-01', '2020-01-01'],
    ['2019-12-31', '2020-01-01', '2020-01-01'],
    ['2020-01-02', '2020-01-02', '2020-01-02'],
  ])('a plan of %s is asked on %s as due on %s: from 2020 on', (created, day, dueOn) => {
    const story = aCitizen().onBenefit('kontanthjaelp', '2019-06-03').inGroup('6.3').plan(created);
    expect(story.on(day).finding(RULE)?.dueOn ?? null).toBe(dueOn);
  });
});

describe.each([
  ['plan-job-goal', ['job_goal'], ['6.1', '6.2', '6.3', '6.9', '6.10']],
  ['plan-stabilising', ['sub_goal', 'stabilising_activity'], ['6.3', '6.5', '6.6', '6.7', '6.8', '6.9', '6.11']],
] as const)('%s', (RULE, kinds, groups) => {
  it(`is fulfilled by ${kinds.join(' or ')} and no other goal`, () => {
    const fulfilling = GOAL_KINDS.filter(
      (kind) => planned.goal(kind, '2022-01-20', { planId: 'plan' }).on('2022-01-20').status(RULE) === 'met',
    );
    expect(fulfilling).toEqual(kinds);
  });

  it(`covers the groups ${groups.join(', ')} and no others`, () => {
    const story = aCitizen().onBenefit('kontanthjaelp', '2022-01-03').plan('2022-01-20');
    const covered = TARGET_GROUPS.filter((group) => story.inGroup(group).on('2022-01-20').finding(RULE) !== null);
    expect(covered).toEqual(groups);
  });
});
