import type { CaseRight } from '@rettid/domain';
import type { ObligationFilter, ObligationSelection } from './obligation-filter';
import type { SqlParameters } from './sql-parameters';

/**
 * Text shared by the queries on findings.
 *
 * Every list goes jobcentre by jobcentre (LATERAL), so that one index on `obligations`, which starts with the
 * jobcentre, serves both the list of one and the list of all; the number of jobcentres is small and bounded.
 */

/** Days since 1970-01-01, as the domain counts; `infinity` and NULL become NULL. */
export function daysOf(expression: string): string {
  return `CASE WHEN isfinite(${expression}) THEN ${expression} - DATE '1970-01-01' END`;
}

/**
 * `looked_at(jobcenter_id, swept_on, on_date)`: the jobcentres asked for, the business date of each one's last finished
 * sweep, and the date that its findings are looked at on (the business date where it was never swept).
 */
export function lookedAt(parameters: SqlParameters, jobcenterId: string | null, businessDate: string): string {
  return `looked_at AS MATERIALIZED (
    SELECT j.jobcenter_id, run.business_date AS swept_on,
           coalesce(run.business_date, ${parameters.add(businessDate)}::date) AS on_date
    FROM jobcenters j
    LEFT JOIN LATERAL (
      SELECT r.business_date FROM sweep_runs r
      WHERE r.jobcenter_id = j.jobcenter_id AND r.state = 'closed'
      ORDER BY r.finished_at DESC LIMIT 1) run ON true
    ${jobcenterId === null ? '' : `WHERE j.jobcenter_id = ${parameters.add(jobcenterId)}`})`;
}

/**
 * Who answers for a citizen on a date, and since when: the coordinating caseworker, else the authority caseworker; of
 * several the chosen contact, then the one who came last. To stand in a LATERAL after `citizen` and `onDate` are known.
 */
export function caseworkerOn(citizen: string, onDate: string): string {
  return `SELECT a.staff_id, a.valid_from FROM assignments a
    WHERE a.citizen_id = ${citizen} AND a.role IN ('coordinating', 'authority') AND a.struck_at IS NULL
      AND a.valid_from <= ${onDate} AND (a.valid_to IS NULL OR a.valid_to >= ${onDate})
    ORDER BY a.role = 'coordinating' DESC, a.is_primary DESC, a.valid_from DESC, a.assignment_id DESC LIMIT 1`;
}

/**
 * Name and team of a member of staff, for a LATERAL. The LIMIT keeps PostgreSQL from turning it into a join with all the
 * staff, which it takes for few behind row-level security.
 */
export function staffMember(staffId: string): string {
  return `SELECT m.name, m.team FROM staff m WHERE m.staff_id = ${staffId} LIMIT 1`;
}

/** Whether the stored findings of `e` (evaluations) hold on a date under the law of this build. */
export function isCurrentOn(onDate: string, lawRevision: string): string {
  return `coalesce(e.as_of <= ${onDate} AND ${onDate} < e.changes_on AND e.law_revision = ${lawRevision}, false)`;
}

export function isFilteredByPeople(filter: ObligationFilter): boolean {
  return filter.caseworkerId !== null || filter.team !== null;
}

/**
 * `caseload(citizen_id, jobcenter_id, on_date)`: the citizens whose caseworker is the one, or is in the team, asked for.
 * It starts from the assignments of those people, which are few, and then asks of each citizen who really answers for
 * him on the date.
 */
export function caseload(parameters: SqlParameters, filter: ObligationFilter): string {
  const people = [
    ...(filter.caseworkerId === null ? [] : [`s.staff_id = ${parameters.add(filter.caseworkerId)}`]),
    ...(filter.team === null ? [] : [`s.team = ${parameters.add(filter.team)}`]),
  ];
  return `people AS MATERIALIZED (SELECT s.staff_id FROM staff s WHERE ${people.join(' AND ')}),
  caseload AS MATERIALIZED (
    SELECT c.citizen_id, c.jobcenter_id, l.on_date
    FROM (SELECT DISTINCT a.citizen_id, a.jobcenter_id FROM assignments a JOIN people p ON p.staff_id = a.staff_id
          WHERE a.role IN ('coordinating', 'authority')) c
    JOIN looked_at l ON l.jobcenter_id = c.jobcenter_id
    CROSS JOIN LATERAL (${caseworkerOn('c.citizen_id', 'l.on_date')}) w
    WHERE w.staff_id IN (SELECT p.staff_id FROM people p))`;
}

/** Conditions on `o` (obligations) for the codes asked for; those of an empty list let everything through. */
export function codeConditions(parameters: SqlParameters, filter: ObligationFilter): string[] {
  return [
    ...(filter.rules.length === 0 ? [] : [`o.rule_id = ANY(${parameters.add(filter.rules)}::text[])`]),
    ...(filter.statuses.length === 0 ? [] : [`o.status = ANY(${parameters.add(filter.statuses)}::text[])`]),
  ];
}

const ASKING_FOR: Readonly<Record<CaseRight, string>> = {
  protected_addresses: `SELECT p.citizen_id FROM citizens p WHERE p.jobcenter_id = l.jobcenter_id AND p.protected_address`,
  staff_cases: `SELECT x.citizen_id FROM staff_cases x WHERE x.jobcenter_id = l.jobcenter_id`,
};

/**
 * `withheld(citizen_id)`: citizens of the jobcentres looked at whom the reader does not get to see. They are few, and
 * indexes name them; for a reader who lacks nothing there is no such source.
 */
export function withheldCitizens({ withheld }: ObligationSelection): string[] {
  if (withheld.length === 0) return [];
  const sources = withheld.map((right) => ASKING_FOR[right]).join(' UNION ALL ');
  return [`withheld AS MATERIALIZED (SELECT w.citizen_id FROM looked_at l CROSS JOIN LATERAL (${sources}) w)`];
}

/** The condition on `o` (obligations) that goes with `withheldCitizens`. */
export function notWithheld({ withheld }: ObligationSelection): string[] {
  return withheld.length === 0 ? [] : ['o.citizen_id NOT IN (SELECT w.citizen_id FROM withheld w)'];
}
