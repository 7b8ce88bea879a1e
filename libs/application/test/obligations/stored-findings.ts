import { LAW_REVISION, type ObligationStatus, type PlainDate, type RuleId } from '@rettid/domain';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { jobcenterScope, systemScope } from '@rettid/platform';
import type { ObligationPageRequest, ObligationSelection } from '../../src/obligations/obligation-filter';
import { readObligationPage, type ObligationPage } from '../../src/obligations/obligation-page.query';

export const SYSTEM = systemScope('test');
export const AS_OF = '2022-03-01';

export const EVERYTHING: ObligationSelection = {
  rules: [],
  statuses: [],
  jobcenterId: null,
  caseworkerId: null,
  team: null,
  withheld: [],
};

/** A page as one instant held it: of the jobcentre that the selection names, under its scope, or else of all. */
export async function readPage(
  unitOfWork: UnitOfWork,
  selection: ObligationSelection,
  request: ObligationPageRequest,
  businessDate: PlainDate,
): Promise<ObligationPage> {
  const scope = selection.jobcenterId === null ? SYSTEM : jobcenterScope(selection.jobcenterId, 'test');
  const read = async (tx: Transaction): Promise<ObligationPage> =>
    await readObligationPage(tx, selection, request, businessDate);
  return await unitOfWork.run(scope, read, { isolation: 'REPEATABLE READ' });
}

export interface FindingRow {
  readonly citizenId: string;
  readonly jobcenterId?: string;
  readonly ruleId?: RuleId;
  readonly status?: ObligationStatus;
  readonly actBy?: string | null;
}

/** A jobcentre swept on `sweptOn` (`null`: never). */
export async function saveJobcenter(tx: Transaction, id: string, sweptOn: string | null = AS_OF): Promise<void> {
  await tx.query(`INSERT INTO jobcenters VALUES ($1, 'Jobcenter ' || $1, '0101')`, [id]);
  if (sweptOn === null) return;
  await tx.query(
    `INSERT INTO sweep_runs (jobcenter_id, business_date, mode, state, law_revision, finished_at)
     VALUES ($1, $2, 'incremental', 'closed', $3, now())`,
    [id, sweptOn, LAW_REVISION],
  );
}

/** Citizens evaluated on `AS_OF`, current until the end of that year. */
export async function saveCitizens(tx: Transaction, jobcenterId: string, ids: readonly string[]): Promise<void> {
  await tx.query(
    `WITH given AS (SELECT id, (SELECT count(*) FROM citizens) + n AS n FROM unnest($2::text[]) WITH ORDINALITY t (id, n)),
     saved AS (INSERT INTO citizens (citizen_id, jobcenter_id, cpr, given_names, family_name)
               SELECT id, $1, lpad(n::text, 10, '0'), 'Test', 'Borger' FROM given)
     SELECT 1`,
    [jobcenterId, ids],
  );
  await tx.query(
    `INSERT INTO evaluations (citizen_id, jobcenter_id, as_of, changes_on, law_revision)
     SELECT id, $1, $3::date, '2022-12-31', $4 FROM unnest($2::text[]) id`,
    [jobcenterId, ids, AS_OF, LAW_REVISION],
  );
}

export async function saveFindings(tx: Transaction, rows: readonly FindingRow[]): Promise<void> {
  const stored = rows.map(
    ({ citizenId, jobcenterId = 'J1', ruleId = 'min-plan', status = 'overdue', actBy = null }) => ({
      citizen_id: citizenId,
      jobcenter_id: jobcenterId,
      rule_id: ruleId,
      status,
      act_by: actBy,
    }),
  );
  await tx.query(
    `INSERT INTO obligations (citizen_id, jobcenter_id, rule_id, rule_version, status, due_on, act_by, evidence,
                              changes_on, first_found_on, changed_on)
     SELECT r.citizen_id, r.jobcenter_id, r.rule_id, 1, r.status, r.act_by, r.act_by, '{"facts": [], "figures": {}}',
            'infinity', $2::date, $2::date
     FROM jsonb_to_recordset($1) AS r (citizen_id text, jobcenter_id text, rule_id text, status text, act_by date)`,
    [JSON.stringify(stored), AS_OF],
  );
}

export async function saveStaff(
  tx: Transaction,
  jobcenterId: string,
  staffId: string,
  team: string | null,
): Promise<void> {
  await tx.query(`INSERT INTO staff (staff_id, jobcenter_id, name, role, team) VALUES ($1, $2, $3, 'caseworker', $4)`, [
    staffId,
    jobcenterId,
    `Sagsbehandler ${staffId}`,
    team,
  ]);
}

export interface AssignmentRow {
  readonly citizenId: string;
  readonly staffId: string;
  readonly role?: 'coordinating' | 'authority' | 'mentor';
  readonly from?: string;
  readonly to?: string | null;
  readonly jobcenterId?: string;
}

let assignments = 0;

export async function assign(tx: Transaction, row: AssignmentRow): Promise<void> {
  const { citizenId, staffId, role = 'coordinating', from = '2021-01-01', to = null, jobcenterId = 'J1' } = row;
  await tx.query(
    `INSERT INTO assignments (assignment_id, citizen_id, jobcenter_id, staff_id, role, valid_from, valid_to)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [`A${++assignments}`, citizenId, jobcenterId, staffId, role, from, to],
  );
}

/** Writes in one transaction under the system's scope. */
export async function write(unitOfWork: UnitOfWork, work: (tx: Transaction) => Promise<void>): Promise<void> {
  await unitOfWork.run(SYSTEM, work);
}
