import { addDays, type GoalKind, type PlainDate } from '@rettid/domain';

import * as practice from '../calibration/practice';
import { percent, type Course, type Setting } from './setting';
import { EDUCATION_GOALS, OCCUPATIONS, STABILISING_ACTIVITIES, SUB_GOALS, VAGUE_JOB_GOALS } from './texts';

/** A goal that offers may serve. */
export interface PlanGoal {
  readonly id: string;
  readonly createdOn: PlainDate;
}

/**
 * The citizen's plans with their goals; what figures 28-32 count, they count in the latest plan. A course a few weeks old
 * may have none yet.
 */
export function addPlans(setting: Setting, course: Course): PlanGoal[] {
  const { random, quotas, asOf } = setting;
  if (course.direction === 'R') addRehabilitationPlan(setting, course);
  if (!quotas.chance('plan', course.stratum, percent(practice.HAS_PLAN))) return [];
  const days = asOf - course.beganOn;
  const older = days > 800 && random.chance(0.3);
  // Most plans are made early in the course; some only after the first offer, which is too late.
  const latestFrom = older ? addDays(asOf, -random.int(10, 600)) : addDays(course.beganOn, early(setting, days));
  if (latestFrom > asOf) return [];
  if (older) addPlan(setting, course, 'L0', addDays(course.beganOn, random.int(5, 120)), random.chance(0.5));
  return addPlan(setting, course, older ? 'L1' : 'L0', latestFrom, null);
}

function early(setting: Setting, days: number): number {
  const { random } = setting;
  return random.chance(0.8) ? random.int(0, 60) : random.int(0, days);
}

/** @param bare whether an older plan holds a job goal; `null` for the latest plan, whose goals follow the figures */
function addPlan(
  setting: Setting,
  course: Course,
  suffix: string,
  createdOn: PlainDate,
  bare: boolean | null,
): PlanGoal[] {
  const { random, quotas, asOf, windowStart } = setting;
  const latest = bare === null;
  const holistic = latest && quotas.chance('holistic plan', '', percent(practice.HOLISTIC_PLAN));
  const updated = quotas.chance('plan updated', course.stratum, percent(practice.PLAN_UPDATED));
  const from = createdOn > windowStart ? createdOn : windowStart;
  const planId = `${course.id}-${suffix}`;
  course.rows.plans.push({
    plan_id: planId,
    citizen_id: course.id,
    kind: holistic ? 'holistic_plan' : 'min_plan',
    created_on: createdOn,
    consented_on: holistic ? createdOn : null,
    updated_on: latest && updated ? addDays(from, random.int(0, asOf - from)) : createdOn,
  });
  const goals = new GoalList(setting, course, planId, createdOn);
  const { direction, stratum } = course;
  if (latest ? quotas.chance('job goal', stratum, percent(practice.JOB_GOAL[direction])) : bare) goals.addJobGoal();
  else if (random.chance(0.1)) goals.addDroppedJobGoal();
  if (latest && quotas.chance('sub-goal', stratum, percent(practice.SUB_GOAL[direction]))) goals.addSubGoals();
  return goals.usable;
}

/** The preparatory part of the rehabilitation plan; it marks the cases on their way to the rehabilitation team. */
function addRehabilitationPlan(setting: Setting, course: Course): void {
  const { random, asOf } = setting;
  const createdOn = addDays(asOf, -random.int(0, Math.min(700, asOf - course.beganOn)));
  course.rows.plans.push({
    plan_id: `${course.id}-LR`,
    citizen_id: course.id,
    kind: 'rehabilitation_plan',
    created_on: createdOn,
    consented_on: createdOn,
    updated_on: null,
  });
}

class GoalList {
  readonly usable: PlanGoal[] = [];
  private written = 0;
  private jobGoalId: string | null = null;

  constructor(
    private readonly setting: Setting,
    private readonly course: Course,
    private readonly planId: string,
    private readonly planCreatedOn: PlainDate,
  ) {}

  addJobGoal(): void {
    const { random, quotas } = this.setting;
    const concrete = percent(practice.JOB_GOAL_CONCRETE[this.course.direction]);
    const [title, code] = quotas.chance('concrete job goal', this.course.stratum, concrete)
      ? random.pick(OCCUPATIONS)
      : [random.pick(VAGUE_JOB_GOALS), null];
    this.jobGoalId = this.add('job_goal', title, code, null);
    if (random.chance(0.06)) this.add('education_goal', random.pick(EDUCATION_GOALS), null, null);
  }

  /** Given up, so the plan is without a job goal again. */
  addDroppedJobGoal(): void {
    const [title, code] = this.setting.random.pick(OCCUPATIONS);
    this.add('job_goal', title, code, null, 'dropped');
  }

  addSubGoals(): void {
    const { random } = this.setting;
    for (let left = random.int(1, 2); left > 0; left -= 1) {
      const achieved = random.chance(0.3) ? 'achieved' : 'open';
      this.add('sub_goal', random.pick(SUB_GOALS), null, this.jobGoalId, achieved);
    }
    if (random.chance(0.25)) this.add('stabilising_activity', random.pick(STABILISING_ACTIVITIES), null, null);
  }

  private add(
    kind: GoalKind,
    title: string,
    occupationCode: string | null,
    parentGoalId: string | null,
    status: 'open' | 'achieved' | 'dropped' = 'open',
  ): string {
    const { random, asOf } = this.setting;
    const createdOn = addDays(this.planCreatedOn, random.int(0, Math.min(30, asOf - this.planCreatedOn)));
    const closedOn = status === 'open' ? null : addDays(createdOn, random.int(0, asOf - createdOn));
    const goalId = `${this.planId}-G${this.written}`;
    this.written += 1;
    this.course.rows.goals.push({
      goal_id: goalId,
      plan_id: this.planId,
      parent_goal_id: parentGoalId,
      kind,
      title,
      occupation_code: occupationCode,
      status,
      created_on: createdOn,
      target_on: status === 'open' && random.chance(0.4) ? addDays(asOf, random.int(-60, 300)) : null,
      closed_on: closedOn,
    });
    if (status !== 'dropped') this.usable.push({ id: goalId, createdOn });
    return goalId;
  }
}
