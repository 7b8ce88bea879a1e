import { OBLIGATION_STATUSES, RULE_IDS, type ObligationStatus } from '@rettid/domain';
import type { SqlParameters } from '../obligations/sql-parameters';
import type { CaseloadDue, CaseloadView } from './caseload';
import type { Reading } from './caseload-people.sql';

/** A finding of one of these asks somebody to do something. */
const ASKING: readonly ObligationStatus[] = ['overdue', 'behind', 'due_soon', 'unknown'];

export function isAsking(status: ObligationStatus): boolean {
  return ASKING.includes(status);
}

const STATUS = `array_position('{${OBLIGATION_STATUSES.join(',')}}'::text[], o.status) - 1`;
const RULE = `array_position('{${RULE_IDS.join(',')}}'::text[], o.rule_id) - 1`;

/** Findings as numbers, taken from text once each (OFFSET keeps it so): `f(citizen_id, act_by, status, rule)`. */
function findings(condition: string): string {
  return `(SELECT o.citizen_id, o.act_by, ${STATUS} AS status, ${RULE} AS rule FROM obligations o WHERE ${condition} OFFSET 0) f`;
}

const bitsOf = <Code>(all: readonly Code[], codes: readonly Code[]): number =>
  codes.reduce((bits, code) => bits | (1 << all.indexOf(code)), 0);
const ASKS = `(1 << f.status) & ${bitsOf(OBLIGATION_STATUSES, ASKING)} <> 0`;
const PENDING = OBLIGATION_STATUSES.indexOf('pending');

/*
 * Which finding of a citizen is the next duty is told by the least of one number per finding, so that a jobcentre's sixty
 * thousand findings need no sorting. From its high bits to its low: whether it merely lies ahead; the day to act by,
 * moved so that it is never negative, none last; the status; the rule.
 */
const NO_DAY = 2 ** 33 - 1;
const DAY_ZERO = 2 ** 32;
const PRESSURE = `CASE WHEN ${ASKS} OR f.status = ${PENDING} AND f.act_by IS NOT NULL THEN
      ((CASE WHEN ${ASKS} THEN 0 ELSE 1 END)::bigint << 41)
      | (coalesce(f.act_by - DATE '1970-01-01' + ${DAY_ZERO}::bigint, ${NO_DAY}) << 8) | (f.status << 4) | f.rule END`;

/** The rule of the finding with that number. */
export function ruleOf(pressure: string): string {
  return `('{${RULE_IDS.join(',')}}'::text[])[(${pressure} & 15) + 1]`;
}

function actByOf(pressure: string): string {
  return `(nullif((${pressure} >> 8) & ${NO_DAY}, ${NO_DAY}) - ${DAY_ZERO})::int`;
}

/**
 * `duties` of people: the next one (`pressure`, `next_act_by` in days since 1970-01-01), how many ask for something
 * (`asking`), of which statuses and rules there are findings (bit masks in the order of the lists; of rules only those
 * that ask), and whether the filters let the citizen through.
 */
function dutyColumns(matches: string): string {
  return `min(${PRESSURE}) AS pressure, count(*) FILTER (WHERE ${ASKS})::int AS asking,
    bit_or(1 << f.status) AS statuses, bit_or(CASE WHEN ${ASKS} THEN 1 << f.rule ELSE 0 END) AS rules,
    bool_or(${matches}) AS is_matched`;
}

/**
 * `listed`: the people whom the reader may see, with their duties; for those who are not open it is as if there were
 * none, in filters, orders and counts too. All findings of a jobcentre are read at once, from the index of its work list;
 * those of fewer people citizen by citizen.
 */
export function listed(parameters: SqlParameters, reading: Reading, view: CaseloadView): string {
  const conditions = filterConditions(parameters, view);
  const matches = conditions.length === 0 ? 'true' : conditions.join(' AND ');
  const isWholeJobcenter = view.list === 'jobcenter' && view.search === null;
  const duties = isWholeJobcenter
    ? `LEFT JOIN (SELECT f.citizen_id, ${dutyColumns(matches)} FROM ${findings(`o.jobcenter_id = ${reading.jobcenter}`)}
      GROUP BY f.citizen_id) d ON d.citizen_id = p.citizen_id`
    : `CROSS JOIN LATERAL (SELECT ${dutyColumns(matches)} FROM ${findings('o.citizen_id = p.citizen_id AND p.is_open')}) d`;
  return `listed AS MATERIALIZED (
    SELECT p.citizen_id, p.is_open, d.pressure, ${actByOf('d.pressure')} AS next_act_by, coalesce(d.asking, 0) AS asking,
           coalesce(d.statuses, 0) AS statuses, coalesce(d.rules, 0) AS rules,
           ${conditions.length === 0 ? 'true' : 'coalesce(d.is_matched, false)'} AS is_matched
    FROM people p ${duties}
    WHERE p.citizen_id NOT IN (SELECT r.citizen_id FROM restricted r))`;
}

function filterConditions(parameters: SqlParameters, { rules, statuses }: CaseloadView): string[] {
  const isOneOf = (number: string, bits: number): string => `(1 << ${number}) & ${parameters.add(bits)}::int <> 0`;
  return [
    ...(rules.length === 0 ? [] : [isOneOf('f.rule', bitsOf(RULE_IDS, rules))]),
    ...(statuses.length > 0
      ? [isOneOf('f.status', bitsOf(OBLIGATION_STATUSES, statuses))]
      : rules.length > 0
        ? [ASKS]
        : []),
  ];
}

/** Condition on a next duty's day to act by. */
export function dueCondition(due: CaseloadDue, reading: Reading, nextActBy: string): string {
  const today = `(${reading.on} - DATE '1970-01-01')`;
  switch (due) {
    case 'past':
      return `${nextActBy} < ${today}`;
    case 'today':
      return `${nextActBy} = ${today}`;
    case 'this_week':
      return `${nextActBy} >= ${today} AND ${nextActBy} < ${today} + 7`;
  }
}

/**
 * One row of whole numbers as text, separated by commas: total, past, today, this week, each status, each rule, hidden. As text
 * since it stands beside every row of the page.
 */
export function counts(reading: Reading, view: CaseloadView): string {
  const count = (condition: string): string => `count(*) FILTER (WHERE ${condition})`;
  const figures = [
    'count(*)',
    ...(['past', 'today', 'this_week'] as const).map((due) => count(dueCondition(due, reading, 'l.next_act_by'))),
    ...OBLIGATION_STATUSES.map((_, bit) => count(`l.statuses & ${1 << bit} <> 0`)),
    ...RULE_IDS.map((_, bit) => count(`l.rules & ${1 << bit} <> 0`)),
  ];
  const hidden =
    view.search === null
      ? '(SELECT count(*) FROM people p WHERE p.citizen_id IN (SELECT r.citizen_id FROM restricted r))'
      : '0';
  return `counts AS MATERIALIZED (SELECT concat_ws(',', ${figures.join(', ')}, ${hidden}) AS figures FROM listed l)`;
}
