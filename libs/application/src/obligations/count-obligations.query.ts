import {
  formatDate,
  OBLIGATION_STATUSES,
  RULE_IDS,
  type ObligationStatus,
  type PlainDate,
  type RuleId,
} from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { caseload, isFilteredByPeople, lookedAt, notWithheld, withheldCitizens } from './findings.sql';
import type { SqlStatement } from './list-obligations.query';
import type { ObligationFilter, ObligationSelection } from './obligation-filter';
import { SqlParameters } from './sql-parameters';

/**
 * How many findings there are: of each rule without regard to the rule filter, of each status without regard to the
 * status filter, each respecting every other filter; `total` respects them all.
 */
export interface ObligationCounts {
  readonly total: number;
  readonly byRule: ReadonlyMap<RuleId, number>;
  readonly byStatus: ReadonlyMap<ObligationStatus, number>;
}

interface Cell {
  readonly rule_id: RuleId;
  readonly status: ObligationStatus;
  readonly findings: number;
}

/** Counts once, by rule and status together (at most 108 cells), and adds the cells up along each side. */
export async function countObligations(
  tx: Transaction,
  filter: ObligationSelection,
  businessDate: PlainDate,
): Promise<ObligationCounts> {
  const { text, values } = countObligationsSql(filter, businessDate);
  return addUp(await tx.query<Cell>(text, [...values]), filter);
}

export function countObligationsSql(filter: ObligationSelection, businessDate: PlainDate): SqlStatement {
  const parameters = new SqlParameters();
  const byPeople = isFilteredByPeople(filter);
  const sources = [lookedAt(parameters, filter.jobcenterId, formatDate(businessDate)), ...withheldCitizens(filter)];
  if (byPeople) sources.push(caseload(parameters, filter));
  // Counted within each jobcentre (LATERAL): joined first, the policies' conditions make PostgreSQL expect a handful of
  // rows and read the whole table for them.
  const cells = 'SELECT o.rule_id, o.status, count(*) AS findings FROM obligations o';
  const [within, whose] = byPeople
    ? ['caseload c', 'o.citizen_id = c.citizen_id']
    : ['looked_at l', 'o.jobcenter_id = l.jobcenter_id'];
  const where = [whose, ...notWithheld(filter)].join(' AND ');
  const grouped = `${within} CROSS JOIN LATERAL (${cells} WHERE ${where} GROUP BY o.rule_id, o.status) cell`;
  const text = `WITH ${sources.join(',\n  ')}
  SELECT cell.rule_id, cell.status, sum(cell.findings)::int AS findings FROM ${grouped} GROUP BY cell.rule_id, cell.status`;
  return { text, values: parameters.values };
}

function addUp(cells: readonly Cell[], filter: ObligationFilter): ObligationCounts {
  const rules: readonly RuleId[] = filter.rules.length === 0 ? RULE_IDS : filter.rules;
  const statuses: readonly ObligationStatus[] = filter.statuses.length === 0 ? OBLIGATION_STATUSES : filter.statuses;
  const sum = (of: (cell: Cell) => boolean): number =>
    cells.filter(of).reduce((total, { findings }) => total + findings, 0);
  return {
    total: sum((cell) => rules.includes(cell.rule_id) && statuses.includes(cell.status)),
    byRule: new Map(
      RULE_IDS.map((rule) => [rule, sum((cell) => cell.rule_id === rule && statuses.includes(cell.status))]),
    ),
    byStatus: new Map(
      OBLIGATION_STATUSES.map((status) => [
        status,
        sum((cell) => cell.status === status && rules.includes(cell.rule_id)),
      ]),
    ),
  };
}
