import type { FileSpec } from '../format/column';
import { ERRORS, fileNumber, quoted, type Sql, stageOf } from '../staging/staging-tables';

/** Reports every row whose key stands on an earlier line of the same file, at the key's last column. */
export async function checkDuplicateKeys(sql: Sql, spec: FileSpec): Promise<void> {
  await reportRepeated(
    sql,
    spec,
    spec.key,
    "format('forekommer allerede på linje %s; skal være entydig', r.first_line)",
  );
}

/** Reports every citizen whose CPR number stands on an earlier line, or is stored with a citizen who keeps it. */
export async function checkDuplicateCpr(sql: Sql, citizens: FileSpec): Promise<void> {
  const problem = "format('CPR-nummeret forekommer allerede på linje %s', r.first_line)";
  await reportRepeated(sql, citizens, ['cpr'], problem);
  await reportStoredCpr(sql, citizens);
}

/** The second half of `checkDuplicateCpr`; asked again where a citizen who would have given up his number is left out. */
export async function reportStoredCpr(sql: Sql, citizens: FileSpec): Promise<void> {
  await sql.query(
    `INSERT INTO ${ERRORS}
     SELECT ${fileNumber(citizens)}, s.line, ${columnNumber(citizens, 'cpr')}, 'cpr', ${HIDDEN_CPR},
            'CPR-nummeret er allerede registreret på en anden borger'
     FROM ${stageOf('citizens')} s
     JOIN citizens stored ON stored.cpr = s.cpr AND stored.citizen_id <> s.citizen_id
     WHERE NOT EXISTS (SELECT FROM ${stageOf('citizens')} given WHERE given.citizen_id = stored.citizen_id)`,
  );
}

const HIDDEN_CPR = "'••••••••••'";

async function reportRepeated(sql: Sql, spec: FileSpec, columns: readonly string[], problem: string): Promise<void> {
  const reported = columns[columns.length - 1] ?? '';
  const list = columns.map(quoted).join(', ');
  const value = shownText(spec, reported);
  await sql.query(
    `WITH r AS (
       SELECT ${list}, min(line) AS first_line FROM ${stageOf(spec.name)}
       WHERE ${columns.map((column) => `${quoted(column)} IS NOT NULL`).join(' AND ')}
       GROUP BY ${list} HAVING count(*) > 1)
     INSERT INTO ${ERRORS}
     SELECT ${fileNumber(spec)}, s.line, ${columnNumber(spec, reported)}, '${reported}', ${value}, ${problem}
     FROM ${stageOf(spec.name)} s JOIN r USING (${list})
     WHERE s.line > r.first_line`,
  );
}

/** The stored value as the file writes it; a CPR number not at all. */
function shownText(spec: FileSpec, name: string): string {
  const kind = spec.columns.find((column) => column.name === name)?.kind.type;
  if (kind === 'cpr') return HIDDEN_CPR;
  return kind === 'month' ? `to_char(s.${quoted(name)}, 'YYYY-MM')` : `s.${quoted(name)}::text`;
}

function columnNumber(spec: FileSpec, name: string): number {
  return spec.columns.findIndex((column) => column.name === name) + 1;
}
