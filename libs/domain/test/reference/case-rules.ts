import type { GoalKind, RuleId } from '../../src';
import { type Day, dayAt, earliest, latest, plusDays, positionOf } from './calendar';
import { waitingStatus } from './deadline';
import { finding, type Finding } from './finding';
import { holds, type Situation } from './situation';
import { type Version, versionInForce } from './versions';

/** Rule 8: a coordinating caseworker within 7 days. */
export function coordinatingCaseworker(situation: Situation): Finding | null {
  const { asOf } = situation;
  const version = versionInForce('coordinating-caseworker', asOf, situation.group);
  if (version === null) return null;
  const anchor = latest(situation.start, inGroupsSince(situation, version));
  const assignedDays = daysFrom(anchor, asOf).filter((day) => isAssigned(situation, day));
  if (isAssigned(situation, asOf)) {
    const first = assignedDays[0] ?? asOf;
    const dueOn = plusDays(anchor, 7);
    return finding(version, first <= dueOn ? 'met' : 'met_late', { dueOn });
  }
  const lastAssigned = assignedDays.at(-1);
  const dueOn = plusDays(lastAssigned === undefined ? anchor : plusDays(lastAssigned, 1), 7);
  return finding(version, asOf > dueOn ? 'overdue' : 'pending', { dueOn });
}

/** First day of the unbroken run of classifications, in the version's groups, that holds today. */
function inGroupsSince(situation: Situation, version: Version): Day {
  const inGroups = situation.classifications.filter((row) => version.groups.includes(row.group));
  let run = inGroups.find((row) => holds(row, situation.asOf));
  if (run === undefined) throw new Error('the group of today is one of the version');
  for (;;) {
    const dayBefore: Day = plusDays(run.from, -1);
    const before = inGroups.find((row) => row.to === dayBefore);
    if (before === undefined) return run.from;
    run = before;
  }
}

function isAssigned(situation: Situation, day: Day): boolean {
  return situation.coordinators.some((assignment) => holds(assignment, day));
}

function daysFrom(first: Day, last: Day): Day[] {
  const place = positionOf(first);
  return Array.from({ length: positionOf(last) - place + 1 }, (_, index) => dayAt(place + index));
}

/** Rule 9: a plan before the first offer of the spell. */
export function minPlan(situation: Situation): Finding | null {
  const { asOf, start } = situation;
  const version = versionInForce('min-plan', asOf, situation.group);
  if (version === null) return null;
  const notBefore = latest(start, version.from);
  const starts = situation.offers.filter((offer) => offer.kind !== 'mentor').map((offer) => offer.from);
  const dueOn = earliest(starts.filter((day) => day >= notBefore));
  if (dueOn === null) return null;
  const created = earliest(plansThatBind(situation).map((plan) => plan.createdOn));
  if (created === null) return finding(version, waitingStatus(asOf, dueOn, 14, false), { dueOn });
  return finding(version, created <= dueOn ? 'met' : 'met_late', { dueOn });
}

/** Rule 10: the plan holds a job goal. */
export function planJobGoal(situation: Situation): Finding | null {
  return goalInPlan(situation, 'plan-job-goal', ['job_goal']);
}

/** Rule 11: the plan holds a sub-goal or a stabilising activity. */
export function planStabilising(situation: Situation): Finding | null {
  return goalInPlan(situation, 'plan-stabilising', ['sub_goal', 'stabilising_activity']);
}

function goalInPlan(situation: Situation, rule: RuleId, kinds: readonly GoalKind[]): Finding | null {
  const { asOf } = situation;
  const version = versionInForce(rule, asOf, situation.group);
  if (version === null) return null;
  const newest = plansThatBind(situation).reduce<Situation['plans'][number] | null>(
    (best, plan) =>
      best === null || plan.createdOn > best.createdOn || (plan.createdOn === best.createdOn && plan.id > best.id)
        ? plan
        : best,
    null,
  );
  // A holistic plan has its own demands.
  if (newest === null || newest.kind === 'holistic_plan') return null;
  const fulfilled = situation.goals.some(
    (goal) =>
      goal.planId === newest.id &&
      kinds.includes(goal.kind) &&
      (goal.status !== 'dropped' || (goal.closedOn !== null && goal.closedOn > asOf)),
  );
  return finding(version, fulfilled ? 'met' : 'overdue', { dueOn: latest(newest.createdOn, version.from) });
}

function plansThatBind(situation: Situation) {
  return situation.plans.filter((plan) => plan.kind === 'min_plan' || plan.kind === 'holistic_plan');
}

/** Rule 12: contact within 7 days of a no-show. */
export function noShowFollowUp(situation: Situation): Finding | null {
  const { asOf, start } = situation;
  const version = versionInForce('no-show-follow-up', asOf, situation.group);
  if (version === null) return null;
  const noShows = situation.noShows
    .filter((noShow) => noShow.on >= start)
    .map((noShow) => ({ due: plusDays(noShow.on, 7), answered: answerTo(situation, noShow) }));
  if (noShows.length === 0) return null;
  const firstOpen = earliest(noShows.filter(({ answered }) => answered === null).map(({ due }) => due));
  if (firstOpen !== null) return finding(version, asOf > firstOpen ? 'overdue' : 'pending', { dueOn: firstOpen });
  const late = noShows.some(({ due, answered }) => answered !== null && answered > due);
  const dueOn = noShows.map(({ due }) => due).reduce((a, b) => (a > b ? a : b));
  return finding(version, late ? 'met_late' : 'met', { dueOn });
}

/** A contact about that very meeting, or an interview; whichever came first on the day of the no-show or after it. */
function answerTo(situation: Situation, noShow: Situation['noShows'][number]): Day | null {
  const contacts = situation.contacts.filter((contact) => contact.about === noShow.id).map((contact) => contact.on);
  return earliest([...contacts, ...situation.interviews].filter((day) => day >= noShow.on));
}
