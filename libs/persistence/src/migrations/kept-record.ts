/**
 * What makes a table one of kept records: a number that rises with every change, so that two people who change the same
 * row notice each other; a mark on what was entered by mistake, since nothing is ever deleted; and a journal of who changed
 * what. Migrations are history: once released, what this file writes must not change.
 *
 * @param table has `jobcenter_id` and `citizen_id`
 * @param idColumn names the record within the table
 * @param generated columns that the database computes, which a trigger before the row is written cannot read
 */
export function keptRecord(table: string, idColumn: string, generated: readonly string[] = []): string[] {
  return [
    `ALTER TABLE ${table} ADD COLUMN record_version integer NOT NULL DEFAULT 1, ADD COLUMN struck_at timestamptz`,
    ...keptRecordTriggers(table, idColumn, generated),
  ];
}

function keptRecordTriggers(table: string, idColumn: string, generated: readonly string[]): string[] {
  const unread = generated.map((column) => `'${column}'`).join(', ');
  return [
    `CREATE TRIGGER ${table}_version BEFORE UPDATE ON ${table}
       FOR EACH ROW EXECUTE FUNCTION raise_record_version(${unread})`,
    // What programs take in is told by the entry of the import; only what they change of a stored record is journaled.
    `CREATE TRIGGER ${table}_created AFTER INSERT ON ${table}
       FOR EACH ROW WHEN (current_setting('rettid.scope', true) IS DISTINCT FROM 'system')
       EXECUTE FUNCTION journal_record_change('${idColumn}')`,
    `CREATE TRIGGER ${table}_changed AFTER UPDATE ON ${table}
       FOR EACH ROW WHEN (NEW.record_version IS DISTINCT FROM OLD.record_version)
       EXECUTE FUNCTION journal_record_change('${idColumn}')`,
  ];
}

/** Takes `keptRecord` back. */
export function unkeptRecord(table: string): string[] {
  return [
    ...['version', 'created', 'changed'].map((trigger) => `DROP TRIGGER ${table}_${trigger} ON ${table}`),
    `ALTER TABLE ${table} DROP COLUMN record_version, DROP COLUMN struck_at`,
  ];
}
