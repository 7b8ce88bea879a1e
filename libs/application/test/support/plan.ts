import type { ActorScope } from '@rettid/platform';
import type { TestDatabase } from '@rettid/testing';
import type { SqlStatement } from '../../src/obligations/list-obligations.query';

/** A step of PostgreSQL's plan, with what it did when it ran. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** The nodes that ran: the policies' conditions for other scopes stand in every plan and are never reached. */
const nodesOf = (node: PlanNode): PlanNode[] =>
  [node, ...(node.Plans ?? []).flatMap(nodesOf)].filter((each) => each['Actual Loops'] > 0);

/** Runs a statement as the application's role under a scope, so that row-level security takes part in the plan. */
export async function planOf(
  database: TestDatabase,
  { text, values }: SqlStatement,
  scope: ActorScope,
): Promise<PlanNode[]> {
  const rows = await database.unitOfWork.run(scope, async (tx) => {
    return await tx.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values);
  });
  const root = rows[0]?.['QUERY PLAN'][0]?.Plan;
  if (root === undefined) throw new Error('no plan');
  return nodesOf(root);
}

/** Rows of a table that the plan touched, also those that it threw away. */
export function touched(nodes: readonly PlanNode[], table: string): number {
  return nodes
    .filter((node) => node['Relation Name'] === table)
    .reduce(
      (sum, node) => sum + node['Actual Loops'] * (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)),
      0,
    );
}

const LARGE = new Set([
  'obligations',
  'evaluations',
  'assignments',
  'benefit_spells',
  'citizens',
  'classifications',
  'exemptions',
  'meetings',
]);

/** The tables that grow with the country and were read from end to end. */
export function scannedWhole(nodes: readonly PlanNode[]): string[] {
  return nodes
    .filter((node) => node['Node Type'] === 'Seq Scan' && LARGE.has(node['Relation Name'] ?? ''))
    .map((node) => node['Relation Name'] ?? '');
}
