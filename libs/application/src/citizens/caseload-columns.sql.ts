import { TARGET_GROUPS } from '@rettid/domain';
import { caseworkerOn, daysOf } from '../obligations/findings.sql';
import type { CaseloadSort } from './caseload';

/** What a row tells of a citizen beside the findings: each a query for a LATERAL, of at most one row. */

/** LAB § 6 group on the date. */
function targetGroup(citizen: string, on: string): string {
  return `SELECT k.target_group FROM classifications k
    WHERE k.citizen_id = ${citizen} AND k.valid_from <= ${on} AND (k.valid_to IS NULL OR k.valid_to >= ${on}) LIMIT 1`;
}

/** First day of the unbroken time on benefits that holds the date: a spell that starts the day after another carries on. */
export function onBenefitSince(citizen: string, on: string): string {
  return `SELECT max(r.starts_on) FILTER (WHERE r.ended_before IS NULL OR r.ended_before < r.starts_on - 1) AS since
    FROM (SELECT b.starts_on, b.ends_on, lag(b.ends_on) OVER (ORDER BY b.starts_on) AS ended_before
          FROM benefit_spells b WHERE b.citizen_id = ${citizen} AND b.starts_on <= ${on}) r
    HAVING bool_or(r.ends_on IS NULL OR r.ends_on >= ${on})`;
}

// Written as the partial index has it, which is used for nothing else.
const COUNTING = `m.kind IN ('job_interview', 'joint_interview')`;

/** The next interview booked, on the date or later. */
function plannedInterview(citizen: string, on: string): string {
  return `SELECT m.starts_on FROM meetings m
    WHERE m.citizen_id = ${citizen} AND m.struck_at IS NULL AND m.status = 'booked' AND ${COUNTING} AND m.starts_on >= ${on}
    ORDER BY m.starts_on LIMIT 1`;
}

/** The last interview held that counts, on the date or before. */
function lastInterview(citizen: string, on: string): string {
  return `SELECT m.starts_on FROM meetings m
    WHERE m.citizen_id = ${citizen} AND m.struck_at IS NULL AND m.status = 'held' AND ${COUNTING} AND m.starts_on <= ${on}
    ORDER BY m.starts_on DESC LIMIT 1`;
}

/** The 225-hour exemption that ends last; closed early it ends on its closing day (`exemptionPeriods` of the law). */
function lastExemption(citizen: string): string {
  return `SELECT least(x.valid_to, x.closed_on) AS ends_on FROM exemptions x
    WHERE x.citizen_id = ${citizen} AND x.struck_at IS NULL AND x.kind = 'hours_225' AND (x.closed_on IS NULL OR x.closed_on >= x.valid_from)
    ORDER BY 1 DESC NULLS FIRST LIMIT 1`;
}

/** The columns of the citizen `c`, and the LATERALs that they come from. */
export function columns(on: string): { readonly select: string; readonly from: string } {
  const id = 'c.citizen_id';
  return {
    select: `grp.target_group, ${daysOf('spell.since')} AS on_benefit_since, ${daysOf('booked.starts_on')} AS planned_on,
    ${daysOf('held.starts_on')} AS last_interview_on, ${daysOf('exempt.ends_on')} AS exemption_ends_on,
    w.staff_id, ${daysOf('w.valid_from')} AS caseworker_since`,
    from: `LEFT JOIN LATERAL (${targetGroup(id, on)}) grp ON true
  LEFT JOIN LATERAL (${onBenefitSince(id, on)}) spell ON true
  LEFT JOIN LATERAL (${plannedInterview(id, on)}) booked ON true
  LEFT JOIN LATERAL (${lastInterview(id, on)}) held ON true
  LEFT JOIN LATERAL (${lastExemption(id)}) exempt ON true
  LEFT JOIN LATERAL (${caseworkerOn(id, on)}) w ON true`,
  };
}

/** What is sorted by: `keys` are expressions that are compared one after the other; `from` what they need. */
export interface SortSql {
  readonly keys: readonly string[];
  /** LATERALs behind `l` (listed). */
  readonly from: string;
}

/** Sort keys of `l.citizen_id`; numbers are days since 1970-01-01, negative where the latest comes first. */
export function sortSql(sort: CaseloadSort, on: string): SortSql {
  const id = 'l.citizen_id';
  const shown = (query: string, key: string): SortSql => ({
    keys: [key],
    from: `LEFT JOIN LATERAL (${query}) s ON true`,
  });
  // What a row does not tell must not be told by its place either.
  const lateral = (query: string, key: string): SortSql => shown(query, `CASE WHEN l.is_open THEN ${key} END`);
  switch (sort) {
    case 'act_by':
      return { keys: ['l.next_act_by'], from: '' };
    case 'name':
      return {
        keys: ['s.family_name COLLATE danish', 's.given_names COLLATE danish'],
        from: `JOIN LATERAL (SELECT n.family_name, n.given_names FROM citizens n WHERE n.citizen_id = ${id} LIMIT 1) s ON true`,
      };
    case 'target_group':
      return lateral(targetGroup(id, on), `array_position('{${TARGET_GROUPS.join(',')}}'::text[], s.target_group)`);
    case 'seniority':
      return lateral(onBenefitSince(id, on), `-(${daysOf('s.since')})`);
    case 'planned_on':
      return lateral(plannedInterview(id, on), daysOf('s.starts_on'));
    case 'last_interview':
      return lateral(lastInterview(id, on), daysOf('s.starts_on'));
    case 'exemption_end':
      return lateral(lastExemption(id), daysOf('s.ends_on'));
    case 'caseworker_since':
      return shown(caseworkerOn(id, on), daysOf('s.valid_from'));
  }
}
