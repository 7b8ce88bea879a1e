import type { Transaction } from '@rettid/persistence';
import { LEFT_OUT } from './checks/leave-out';
import { FILES } from './format/files';
import { type ImportError, shownValue, withoutCpr } from './import-error';
import type { LeftOutCitizen } from './import-report';
import { ERRORS } from './staging/staging-tables';

const PAGE = 1000;

interface ErrorRow {
  readonly file_no: number;
  readonly line: number;
  readonly column_name: string | null;
  readonly value: string | null;
  readonly problem: string;
}

/** Every error in the staging table by file, line and column, a page at a time. */
export async function* readErrors(tx: Transaction): AsyncGenerator<ImportError> {
  const rows = readRows<ErrorRow>(
    tx,
    `SELECT file_no, line, column_name, value, problem FROM ${ERRORS} ORDER BY file_no, line, column_no, problem`,
  );
  for await (const row of rows) yield errorOf(row);
}

/** Every citizen left out, by id, a page at a time. */
export async function* readLeftOut(tx: Transaction): AsyncGenerator<LeftOutCitizen> {
  const rows = readRows<ErrorRow & { readonly citizen_id: string }>(
    tx,
    `SELECT citizen_id, file_no, line, column_name, NULL AS value, problem FROM ${LEFT_OUT} ORDER BY citizen_id`,
  );
  for await (const row of rows) yield { citizenId: shownValue(row.citizen_id), reason: errorOf(row) };
}

function errorOf(row: ErrorRow): ImportError {
  return {
    file: `${FILES[row.file_no - 1]?.name}.csv`,
    line: row.line,
    column: row.column_name,
    value: row.value === null ? null : shownValue(row.value),
    // It may name the id of another row, and a sender's id may hold a CPR number.
    problem: withoutCpr(row.problem),
  };
}

async function* readRows<Row extends object>(tx: Transaction, query: string): AsyncGenerator<Row> {
  await tx.query(`DECLARE findings NO SCROLL CURSOR FOR ${query}`);
  for (;;) {
    const page = await tx.query<Row>(`FETCH ${PAGE} FROM findings`);
    yield* page;
    if (page.length < PAGE) break;
  }
  await tx.query('CLOSE findings');
}
