import { permits, type CaseRight, type StaffActor } from '@rettid/domain';
import { caseworkerOn } from '../obligations/findings.sql';
import type { SqlParameters } from '../obligations/sql-parameters';
import type { CaseloadList, CaseloadView } from './caseload';
import { likePattern, type CaseloadSearch } from './caseload-search';

/** Placeholders that every part of the statement uses: who reads, where, and as of when. */
export interface Reading {
  readonly actor: StaffActor;
  readonly jobcenter: string;
  readonly on: string;
  readonly staff: string;
  readonly team: string;
}

export function readingAs(parameters: SqlParameters, actor: StaffActor, on: string): Reading {
  return {
    actor,
    jobcenter: parameters.add(actor.jobcenterId),
    on: `${parameters.add(on)}::date`,
    staff: parameters.add(actor.staffId),
    team: parameters.add(actor.team),
  };
}

/**
 * `people(citizen_id, is_open)`: whom the view is of, each once, before anybody is left out for a right that the reader
 * lacks. Of those whom `caseAccess` hides for other reasons none is among them. `is_open`: false for those of whom a
 * search tells no more than who they are, until a reason is stated.
 */
export function people(parameters: SqlParameters, reading: Reading, view: CaseloadView, now: Date): string {
  const asked = view.search === null ? LISTS[view.list](reading) : found(parameters, reading, view.search);
  const { role } = reading.actor;
  const mayStateReason = !permits(role, 'caseload.read_jobcenter') && permits(role, 'case.open_with_reason');
  // Whoever may open no case but his own gets his own of every list.
  const isBoundToOwn = !permits(role, 'caseload.read_jobcenter') && !mayStateReason;
  const isOpen = mayStateReason && view.search !== null ? isOpenToReader(parameters, reading, now) : 'true';
  return `asked AS MATERIALIZED (${asked}),
  people AS MATERIALIZED (
    SELECT q.citizen_id, ${isOpen} AS is_open FROM asked q
    ${isBoundToOwn ? `WHERE ${isAssignedToReader(reading, 'q.citizen_id')}` : ''})`;
}

/** What of `caseAccess` is left to decide on `q.citizen_id` for whoever may open others with a stated reason. */
function isOpenToReader(parameters: SqlParameters, reading: Reading, now: Date): string {
  return `((SELECT coalesce(bool_or(a.staff_id = ${reading.staff}
                    OR (SELECT s.team FROM staff s WHERE s.staff_id = a.staff_id) = ${reading.team}), false)
                 OR NOT coalesce(bool_or(a.role IN ${ANSWERS}), false)
          FROM assignments a WHERE a.citizen_id = q.citizen_id AND ${current(reading, 'a')})
      OR ${isOpenedWithReason(parameters, reading, 'q.citizen_id', now)})`;
}

function isOpenedWithReason(parameters: SqlParameters, reading: Reading, citizen: string, now: Date): string {
  return `EXISTS (SELECT FROM case_openings o WHERE o.jobcenter_id = ${reading.jobcenter}
    AND o.actor_id = ${parameters.add(reading.actor.userId)} AND o.citizen_id = ${citizen}
    AND tstzrange(o.opened_at, o.opened_until) @> ${parameters.add(now.toISOString())}::timestamptz)`;
}

/** Who holds a part in a case on the date. */
function current(reading: Reading, assignment: string): string {
  return `${assignment}.struck_at IS NULL AND ${assignment}.valid_from <= ${reading.on} AND (${assignment}.valid_to IS NULL OR ${assignment}.valid_to >= ${reading.on})`;
}

const ANSWERS = `('coordinating', 'authority')`;

const LISTS: Readonly<Record<CaseloadList, (reading: Reading) => string>> = {
  mine: (reading) => `SELECT DISTINCT a.citizen_id FROM assignments a
    WHERE a.staff_id = ${reading.staff} AND a.jobcenter_id = ${reading.jobcenter} AND ${current(reading, 'a')}`,

  // From the assignments of the team's members, which are few; then of each citizen who really answers for him.
  team: (reading) => `SELECT c.citizen_id
    FROM (SELECT DISTINCT a.citizen_id FROM staff s JOIN assignments a ON a.staff_id = s.staff_id
          WHERE s.jobcenter_id = ${reading.jobcenter} AND s.team = ${reading.team}
            AND a.jobcenter_id = ${reading.jobcenter} AND a.role IN ${ANSWERS} AND ${current(reading, 'a')}) c
    CROSS JOIN LATERAL (${caseworkerOn('c.citizen_id', reading.on)}) w
    WHERE w.staff_id IN (SELECT s.staff_id FROM staff s
                         WHERE s.jobcenter_id = ${reading.jobcenter} AND s.team = ${reading.team})`,

  unassigned: (reading) => `${onBenefit(reading)}
    EXCEPT SELECT a.citizen_id FROM assignments a
    WHERE a.jobcenter_id = ${reading.jobcenter} AND a.role IN ${ANSWERS} AND ${current(reading, 'a')}`,

  jobcenter: (reading) => `${onBenefit(reading)}
    UNION SELECT a.citizen_id FROM assignments a WHERE a.jobcenter_id = ${reading.jobcenter} AND ${current(reading, 'a')}`,
};

function onBenefit(reading: Reading): string {
  return `SELECT b.citizen_id FROM benefit_spells b
    WHERE b.jobcenter_id = ${reading.jobcenter} AND b.starts_on <= ${reading.on}
      AND (b.ends_on IS NULL OR b.ends_on >= ${reading.on})`;
}

/** Names are compared as the database folds them, on both sides, so that there is one rule for it. */
function found(parameters: SqlParameters, reading: Reading, search: CaseloadSearch): string {
  const inJobcenter = `SELECT c.citizen_id FROM citizens c WHERE c.jobcenter_id = ${reading.jobcenter}`;
  if (search.kind === 'cpr') return `${inJobcenter} AND c.cpr = ${parameters.add(search.cpr)}`;
  const patterns = parameters.add(search.words.map(likePattern));
  return `${inJobcenter}
    AND c.search_name LIKE ALL ((SELECT array_agg(search_name(p)) FROM unnest(${patterns}::text[]) p)::text[])`;
}

/** `restricted(citizen_id)`: those of the jobcentre who ask for a right that the reader lacks. */
export function restricted(reading: Reading): string {
  const lacking = (Object.keys(RESTRICTED) as CaseRight[]).filter((right) => !reading.actor.rights.includes(right));
  const parts = lacking.map((right) => RESTRICTED[right](reading));
  return `restricted AS MATERIALIZED (${parts.length === 0 ? 'SELECT NULL::text AS citizen_id WHERE false' : parts.join(' UNION ')})`;
}

const RESTRICTED: Readonly<Record<CaseRight, (reading: Reading) => string>> = {
  protected_addresses: (reading) =>
    `SELECT c.citizen_id FROM citizens c WHERE c.jobcenter_id = ${reading.jobcenter} AND c.protected_address`,
  staff_cases: (reading) => `SELECT s.citizen_id FROM staff_cases s WHERE s.jobcenter_id = ${reading.jobcenter}`,
};

export function isAssignedToReader(reading: Reading, citizen: string): string {
  return `EXISTS (SELECT FROM assignments a
    WHERE a.citizen_id = ${citizen} AND a.staff_id = ${reading.staff} AND ${current(reading, 'a')})`;
}

/**
 * The facts that `caseAccess` decides by, one column each, of the citizen `c` (citizens).
 *
 * @param openAt the instant at which a stated reason must hold; `null` in a list, which shows nobody who would need one
 */
export function accessFacts(parameters: SqlParameters, reading: Reading, openAt: Date | null): string {
  const opened = openAt === null ? 'false' : isOpenedWithReason(parameters, reading, 'c.citizen_id', openAt);
  return `coalesce(c.protected_address, false) AS has_protected_address,
    EXISTS (SELECT FROM staff_cases s WHERE s.citizen_id = c.citizen_id) AS is_staff_case,
    ${isAssignedToReader(reading, 'c.citizen_id')} AS is_assigned_to_reader,
    EXISTS (SELECT FROM assignments a JOIN staff s ON s.staff_id = a.staff_id
            WHERE a.citizen_id = c.citizen_id AND ${current(reading, 'a')}
              AND s.jobcenter_id = ${reading.jobcenter} AND s.team = ${reading.team}) AS is_assigned_to_team,
    ${opened} AS is_opened_with_reason`;
}
