import { formatDate, LAW_REVISION, type OfferKind, type PlainDate } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { caseworkerOn, daysOf, isCurrentOn, staffMember } from '../../obligations/findings.sql';
import { SqlParameters } from '../../obligations/sql-parameters';
import { goalTree, type LinkedGoal } from '../goal-tree';
import type { GivenOffer } from './appointments';
import type { OwnPlan, OwnPlanStep } from './own-plan';

/** Name, jobcentre and caseworker, and whether the stored findings hold on the business date. */
export interface OwnCase {
  readonly givenNames: string;
  readonly jobcenterName: string;
  readonly caseworker: OwnPlan['caseworker'];
  readonly areDutiesCurrent: boolean;
}

/** @returns `null` where the scope of the transaction holds no such citizen */
export async function findOwnCase(
  tx: Transaction,
  citizenId: string,
  businessDate: PlainDate,
): Promise<OwnCase | null> {
  const parameters = new SqlParameters();
  const on = `${parameters.add(formatDate(businessDate))}::date`;
  const citizen = parameters.add(citizenId);
  const [row] = await tx.query<OwnCaseRow>(
    `SELECT c.given_names, j.name AS jobcenter_name, s.name AS staff_name, ${daysOf('w.valid_from')} AS since,
            ${isCurrentOn(on, parameters.add(LAW_REVISION))} AS is_current
     FROM citizens c
     JOIN jobcenters j ON j.jobcenter_id = c.jobcenter_id
     LEFT JOIN evaluations e ON e.citizen_id = c.citizen_id
     LEFT JOIN LATERAL (${caseworkerOn('c.citizen_id', on)}) w ON true
     LEFT JOIN LATERAL (${staffMember('w.staff_id')}) s ON true
     WHERE c.citizen_id = ${citizen}`,
    [...parameters.values],
  );
  if (row === undefined) return null;
  return {
    givenNames: row.given_names,
    jobcenterName: row.jobcenter_name,
    caseworker: row.staff_name === null || row.since === null ? null : { name: row.staff_name, since: row.since },
    areDutiesCurrent: row.is_current,
  };
}

interface OwnCaseRow {
  readonly given_names: string;
  readonly jobcenter_name: string;
  readonly staff_name: string | null;
  readonly since: PlainDate | null;
  readonly is_current: boolean;
}

/**
 * The plan in force: the one made last, of several on one day the one with the greater id, as in rules 10 and 11. Its
 * goals without those that were given up, in the order in which they were set.
 */
export async function findOwnGoals(tx: Transaction, citizenId: string, on: PlainDate): Promise<OwnPlan['plan']> {
  const rows = await tx.query<GoalRowOrPlan>(
    `WITH plan AS (
       SELECT p.plan_id, p.created_on,
              CASE WHEN p.updated_on <= $2::date THEN greatest(p.created_on, p.updated_on) ELSE p.created_on END AS changed_on
       FROM plans p
       WHERE p.citizen_id = $1 AND p.struck_at IS NULL AND p.kind IN ('min_plan', 'holistic_plan') AND p.created_on <= $2::date
       ORDER BY p.created_on DESC, p.plan_id DESC LIMIT 1)
     SELECT ${daysOf('p.created_on')} AS plan_created_on,
            ${daysOf('p.changed_on')} AS plan_updated_on,
            g.goal_id AS "goalId", g.parent_goal_id AS "parentGoalId", g.kind, g.title, g.status,
            ${daysOf('g.target_on')} AS "targetOn", ${daysOf('g.closed_on')} AS "closedOn"
     FROM plan p
     LEFT JOIN goals g ON g.citizen_id = $1 AND g.plan_id = p.plan_id AND g.status <> 'dropped'
       AND g.struck_at IS NULL AND g.created_on <= $2::date
     ORDER BY g.created_on, g.goal_id`,
    [citizenId, formatDate(on)],
  );
  const [first] = rows;
  if (first === undefined) return null;
  const goals = rows.filter((row): row is PlannedGoalRow => row.goalId !== null);
  return { createdOn: first.plan_created_on, updatedOn: first.plan_updated_on, goals: goalTree(goals, stepOf) };
}

interface PlanColumns {
  readonly plan_created_on: PlainDate;
  readonly plan_updated_on: PlainDate;
}
type PlannedGoalRow = LinkedGoal & Omit<OwnPlanStep, 'steps'> & PlanColumns;
type GoalRowOrPlan = PlannedGoalRow | (PlanColumns & { readonly goalId: null });

function stepOf(
  { kind, title, status, targetOn, closedOn }: PlannedGoalRow,
  steps: readonly OwnPlanStep[],
): OwnPlanStep {
  return { kind, title, status, targetOn, closedOn, steps };
}

/** Offers that run on the business date or lie ahead, earliest first. */
export async function findOwnOffers(tx: Transaction, citizenId: string, on: PlainDate): Promise<GivenOffer[]> {
  const rows = await tx.query<OfferRow>(
    `SELECT o.kind, o.provider, ${daysOf('o.starts_on')} AS "startsOn", ${daysOf('o.ends_on')} AS "endsOn",
            o.hours_per_week::float8 AS "hoursPerWeek", o.purpose
     FROM offers o
     WHERE o.citizen_id = $1 AND o.struck_at IS NULL AND (o.ends_on IS NULL OR o.ends_on >= $2::date)
     ORDER BY o.starts_on, o.offer_id`,
    [citizenId, formatDate(on)],
  );
  return rows;
}

interface OfferRow extends GivenOffer {
  readonly kind: OfferKind;
}
