import { formatDate, LAW_REVISION, type ObligationStatus, type PlainDate, type RuleId } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import {
  caseload,
  caseworkerOn,
  codeConditions,
  daysOf,
  isCurrentOn,
  isFilteredByPeople,
  lookedAt,
  notWithheld,
  staffMember,
  withheldCitizens,
} from './findings.sql';
import type { ObligationPageRequest, ObligationPosition, ObligationSelection } from './obligation-filter';
import { SqlParameters } from './sql-parameters';

/** Who answers for a citizen; the names are `null` where the scope does not reach the person's own jobcentre. */
export interface ResponsibleCaseworker {
  readonly staffId: string;
  readonly name: string | null;
  readonly team: string | null;
}

export interface ListedObligation extends ObligationPosition {
  readonly jobcenterId: string;
  readonly ruleVersion: number;
  readonly status: ObligationStatus;
  readonly dueOn: PlainDate | null;
  readonly plannedOn: PlainDate | null;
  readonly isCurrent: boolean;
  readonly caseworker: ResponsibleCaseworker | null;
}

export interface SqlStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** One page of findings in the order asked for, at most `limit` of them. */
export async function listObligations(
  tx: Transaction,
  filter: ObligationSelection,
  request: ObligationPageRequest,
  businessDate: PlainDate,
): Promise<ListedObligation[]> {
  const { text, values } = listObligationsSql(filter, request, businessDate);
  const rows = await tx.query<ListedRow>(text, [...values]);
  return rows.map(toListed);
}

/**
 * The page's statement. Dated and undated findings are two ranges of one index: read apart, each stands in index order
 * in both directions, and undated ones come last in both, which no single index scan gives. Whatever only decorates a
 * row (caseworker, whether it is current) is looked up for the page's rows alone.
 */
export function listObligationsSql(
  filter: ObligationSelection,
  request: ObligationPageRequest,
  businessDate: PlainDate,
): SqlStatement {
  const parameters = new SqlParameters();
  const byPeople = isFilteredByPeople(filter);
  const sources = [lookedAt(parameters, filter.jobcenterId, formatDate(businessDate)), ...withheldCitizens(filter)];
  if (byPeople) sources.push(caseload(parameters, filter));
  const conditions = [...codeConditions(parameters, filter), ...notWithheld(filter)];
  const limit = parameters.add(request.limit);
  const ranges = rangesBehind(parameters, request).map((range) => rangeSql(range, conditions, limit, byPeople));
  const order = request.direction === 'asc' ? 'ASC' : 'DESC';
  const text = `WITH ${sources.join(',\n  ')},
  page AS MATERIALIZED (
    SELECT * FROM (${ranges.join('\n    UNION ALL\n    ')}) found
    ORDER BY act_by ${order} NULLS LAST, citizen_id ${order}, rule_id ${order} LIMIT ${limit})
  SELECT page.citizen_id, page.jobcenter_id, page.rule_id, page.rule_version, page.status,
         ${daysOf('page.due_on')} AS due_on, ${daysOf('page.act_by')} AS act_by, ${daysOf('page.planned_on')} AS planned_on,
         ${isCurrentOn('greatest(page.on_date, e.as_of)', parameters.add(LAW_REVISION))} AS is_current,
         w.staff_id, s.name AS staff_name, s.team
  FROM page
  LEFT JOIN evaluations e ON e.citizen_id = page.citizen_id
  LEFT JOIN LATERAL (${caseworkerOn('page.citizen_id', 'page.on_date')}) w ON true
  LEFT JOIN LATERAL (${staffMember('w.staff_id')}) s ON true
  ORDER BY page.act_by ${order} NULLS LAST, page.citizen_id ${order}, page.rule_id ${order}`;
  return { text, values: parameters.values };
}

interface Range {
  /** Conditions that bound the range in the index. */
  readonly bounds: readonly string[];
  readonly order: string;
}

function rangesBehind(parameters: SqlParameters, { direction, after }: ObligationPageRequest): Range[] {
  const [order, behind] = direction === 'asc' ? ['ASC', '>'] : ['DESC', '<'];
  const dated = ['o.act_by IS NOT NULL'];
  const undated = ['o.act_by IS NULL'];
  // `act_by` stands in the order of the undated too: without it PostgreSQL does not see that the index has that order.
  const ordered = (bounds: readonly string[]): Range => ({
    bounds,
    order: `o.act_by ${order}, o.citizen_id ${order}, o.rule_id ${order}`,
  });
  if (after === null) return [ordered(dated), ordered(undated)];

  const [citizen, rule] = [parameters.add(after.citizenId), parameters.add(after.ruleId)];
  if (after.actBy === null) return [ordered([...undated, `(o.citizen_id, o.rule_id) ${behind} (${citizen}, ${rule})`])];

  const actBy = `${parameters.add(formatDate(after.actBy))}::date`;
  const rest = `(o.act_by, o.citizen_id, o.rule_id) ${behind} (${actBy}, ${citizen}, ${rule})`;
  return [ordered([...dated, rest]), ordered(undated)];
}

function rangeSql(range: Range, conditions: readonly string[], limit: string, byPeople: boolean): string {
  const where = [...range.bounds, ...conditions].join(' AND ');
  const columns = `o.citizen_id, o.jobcenter_id, o.rule_id, o.rule_version, o.status, o.due_on, o.act_by, o.planned_on`;
  if (byPeople) {
    return `(SELECT ${columns}, c.on_date FROM caseload c JOIN obligations o ON o.citizen_id = c.citizen_id
      WHERE ${where} ORDER BY ${range.order} LIMIT ${limit})`;
  }
  return `(SELECT o.*, l.on_date FROM looked_at l CROSS JOIN LATERAL (
      SELECT ${columns} FROM obligations o WHERE o.jobcenter_id = l.jobcenter_id AND ${where}
      ORDER BY ${range.order} LIMIT ${limit}) o)`;
}

interface ListedRow {
  readonly citizen_id: string;
  readonly jobcenter_id: string;
  readonly rule_id: RuleId;
  readonly rule_version: number;
  readonly status: ObligationStatus;
  readonly due_on: PlainDate | null;
  readonly act_by: PlainDate | null;
  readonly planned_on: PlainDate | null;
  readonly is_current: boolean;
  readonly staff_id: string | null;
  readonly staff_name: string | null;
  readonly team: string | null;
}

function toListed(row: ListedRow): ListedObligation {
  return {
    citizenId: row.citizen_id,
    jobcenterId: row.jobcenter_id,
    ruleId: row.rule_id,
    ruleVersion: row.rule_version,
    status: row.status,
    dueOn: row.due_on,
    actBy: row.act_by,
    plannedOn: row.planned_on,
    isCurrent: row.is_current,
    caseworker: row.staff_id === null ? null : { staffId: row.staff_id, name: row.staff_name, team: row.team },
  };
}
