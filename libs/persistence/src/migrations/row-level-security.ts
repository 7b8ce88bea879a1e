/**
 * The policies that the first migrations put on a table. Migrations are history: once released, what this file writes
 * must not change; a later migration brings its own statements.
 *
 * The settings are read in sub-selects, so that PostgreSQL reads each once per statement and not once per row. System and
 * staff stand in one CASE: of that the planner guesses that half the rows pass, while of two policies joined by OR it
 * guesses one in two hundred, and plans page after page as if it were nearly empty.
 */
const SCOPE = `(SELECT current_setting('rettid.scope', true))`;
const JOBCENTER = `(SELECT current_setting('rettid.jobcenter_id', true))`;
const CITIZEN = `(SELECT current_setting('rettid.citizen_id', true))`;

const IS_SYSTEM = `${SCOPE} = 'system'`;
const IS_OF_ACTOR = `CASE ${SCOPE} WHEN 'system' THEN true WHEN 'jobcenter' THEN jobcenter_id = ${JOBCENTER} ELSE false END`;

/** What a citizen may read: `own` rows carry his id; a text is the condition on rows that do not; `nothing` is the default. */
type CitizenView = 'own' | 'nothing' | { readonly where: string };

interface Protection {
  readonly citizen?: CitizenView;
  /** What the application's role may do; nothing else is granted. */
  readonly grants: string;
}

/** Row-level security for a table with `jobcenter_id`: system all, staff their jobcentre's, a citizen what is his. */
export function protectedTable(table: string, protection: Protection): string[] {
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY actor_scope ON ${table} USING (${IS_OF_ACTOR}) WITH CHECK (${IS_OF_ACTOR})`,
    ...citizenPolicy(table, protection.citizen ?? 'nothing'),
    `GRANT ${protection.grants} ON ${table} TO rettid_app`,
  ];
}

/** For a record of what happened: written by whoever acts, in his own name, and read in the same scope. */
export function protectedJournal(table: string): string[] {
  const inOwnName = `actor_id = (SELECT current_setting('rettid.actor_id', true))`;
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY actor_scope ON ${table} USING (${IS_OF_ACTOR}) WITH CHECK (${IS_OF_ACTOR} AND ${inOwnName})`,
    `GRANT SELECT, INSERT ON ${table} TO rettid_app`,
  ];
}

/** For the one table that everybody reads and only programs write. */
export function protectedSetting(table: string): string[] {
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY system_scope ON ${table} USING (${IS_SYSTEM}) WITH CHECK (${IS_SYSTEM})`,
    `CREATE POLICY readable ON ${table} FOR SELECT USING (${SCOPE} IN ('system', 'jobcenter', 'citizen'))`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO rettid_app`,
  ];
}

function citizenPolicy(table: string, view: CitizenView): string[] {
  if (view === 'nothing') return [];
  const condition = view === 'own' ? `citizen_id = ${CITIZEN}` : view.where;
  return [`CREATE POLICY citizen_scope ON ${table} FOR SELECT USING (${SCOPE} = 'citizen' AND ${condition})`];
}
