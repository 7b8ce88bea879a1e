import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { systemScope } from '@rettid/platform';
import { checkDuplicateCpr, checkDuplicateKeys } from './checks/duplicates';
import { LEFT_OUT, leaveOutFaulty } from './checks/leave-out';
import { checkOverlaps } from './checks/overlaps';
import { checkReferences, filesWithMovedRows, resolveOwners } from './checks/references';
import { type CaseloadDirectory, openCaseloadDirectory } from './directory';
import type { FileName } from './format/column';
import { FILES, fileSpec } from './format/files';
import type { ImportError } from './import-error';
import type { FileReport, ImportListener, ImportReport } from './import-report';
import { readErrors, readLeftOut } from './read-findings';
import { CopyWriter } from './staging/copy-writer';
import { type StagedFile, stageFile } from './staging/stage-file';
import { analyzeStagingTables, createStagingTables, ERRORS } from './staging/staging-tables';
import { writeCaseload, type WrittenCaseload } from './writing/write-caseload';

export interface ImportOptions {
  /** Check everything and write nothing. */
  readonly dryRun?: boolean;
  /** Import every citizen without an error and leave out, whole, each one who has one. */
  readonly skipInvalid?: boolean;
  /** Who imports, for the access log. */
  readonly actorId: string;
  readonly listener?: ImportListener;
}

/** Transaction-level advisory lock that imports into one database meet at; any number, as long as it stays. */
const IMPORT_LOCK = 7_388_432;

/**
 * Imports a caseload directory (`docs/interchange.md`), or says what is wrong with it: all of it in one transaction, so
 * that nothing is ever half imported, whatever ends the program. Rows are streamed into temporary tables; what needs more
 * than one row - references, repetitions, overlaps, also against what is stored - is asked of the database in sets.
 *
 * @param directory path of the directory
 * @throws the file system's error where the directory or a file cannot be read
 */
export async function importCaseload(
  unitOfWork: UnitOfWork,
  directory: string,
  options: ImportOptions,
): Promise<ImportReport> {
  const caseload = await openCaseloadDirectory(directory);
  try {
    return await unitOfWork.run(systemScope(options.actorId), async (tx) => {
      const report = await importInto(tx, caseload, options);
      if (options.dryRun) throw new RollBack(report);
      return report;
    });
  } catch (end) {
    if (end instanceof RollBack) return end.report;
    throw end;
  }
}

/** Carries the report of a dry run out of the transaction that must not be committed. */
class RollBack extends Error {
  constructor(readonly report: ImportReport) {
    super('the dry run is over');
  }
}

async function importInto(tx: Transaction, caseload: CaseloadDirectory, options: ImportOptions): Promise<ImportReport> {
  await waitForTurn(tx, options.listener);
  // Sorting and hashing a large caseload in memory is worth it for this one transaction; compiling its queries is not.
  // Of the staging tables the planner need know little more than their size.
  await tx.query(`SELECT set_config('work_mem', '128MB', true), set_config('jit', 'off', true),
    set_config('default_statistics_target', '10', true)`);
  const staged = await stageAll(tx, caseload);
  const moved = await checkAll(tx, staged);

  const errorCount = caseload.errors.length + (await countOf(tx, ERRORS));
  const unattributable = findUnattributable(caseload, staged);
  const mayWrite = errorCount === 0 || (options.skipInvalid === true && unattributable === null);
  let written: WrittenCaseload | null = null;
  if (mayWrite) {
    if (errorCount > 0) await leaveOutFaulty(tx, moved);
    written = await writeCaseload(tx, moved.size > 0);
  }
  const citizensLeftOut = mayWrite && errorCount > 0 ? await countOf(tx, LEFT_OUT) : 0;
  // Told at the very end, when nothing can make the transaction run a second time any more.
  await tell(tx, caseload, options.listener, citizensLeftOut > 0);
  return {
    outcome: written === null ? 'rejected' : options.dryRun ? 'checked' : 'imported',
    files: staged.map((file) => fileReport(file, written)),
    citizensChanged: written?.citizensChanged ?? 0,
    citizensLeftOut,
    errorCount,
    unattributable: errorCount > 0 && options.skipInvalid ? unattributable : null,
    warningCount: staged.reduce((sum, file) => sum + file.warningCount, 0),
    warnings: staged.flatMap((file) => file.warnings),
  };
}

async function waitForTurn(tx: Transaction, listener: ImportListener | undefined): Promise<void> {
  const [lock] = await tx.query<{ free: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS free', [IMPORT_LOCK]);
  if (lock?.free) return;
  listener?.waiting?.();
  await tx.query('SELECT pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
}

async function stageAll(tx: Transaction, caseload: CaseloadDirectory): Promise<StagedFile[]> {
  await createStagingTables(tx);
  const writer = new CopyWriter(tx.client);
  const staged: StagedFile[] = [];
  for (const { spec, path } of caseload.files) staged.push(await stageFile(spec, path, writer));
  await writer.end();
  await analyzeStagingTables(tx);
  return staged;
}

/** Returns the files in which rows move from one citizen to another. */
async function checkAll(tx: Transaction, staged: readonly StagedFile[]): Promise<ReadonlySet<FileName>> {
  const unreliable = new Set<FileName>(
    staged.flatMap((file) => (file.distrustedFrom === null ? [] : [file.spec.name])),
  );
  await resolveOwners(tx);
  const moved = await filesWithMovedRows(tx);
  for (const spec of FILES) await checkDuplicateKeys(tx, spec);
  await checkDuplicateCpr(tx, fileSpec('citizens'));
  await checkReferences(tx, unreliable, moved);
  for (const spec of FILES) await checkOverlaps(tx, spec);
  return moved;
}

/** The first fault that could be anybody's: with it, no citizen is surely whole. */
function findUnattributable(caseload: CaseloadDirectory, staged: readonly StagedFile[]): ImportError | null {
  const [entry] = caseload.errors;
  if (entry !== undefined) return entry;
  const file = staged.find((candidate) => candidate.distrustedFrom !== null);
  if (file === undefined) return null;
  const problem = 'fejlen kan ikke henføres til én borger';
  return { file: `${file.spec.name}.csv`, line: file.distrustedFrom, column: null, value: null, problem };
}

async function tell(
  tx: Transaction,
  caseload: CaseloadDirectory,
  listener: ImportListener | undefined,
  hasLeftOut: boolean,
): Promise<void> {
  if (listener?.error) {
    for (const error of caseload.errors) await listener.error(error);
    for await (const error of readErrors(tx)) await listener.error(error);
  }
  if (listener?.leftOut && hasLeftOut) {
    for await (const citizen of readLeftOut(tx)) await listener.leftOut(citizen);
  }
}

function fileReport({ spec, rowCount }: StagedFile, written: WrittenCaseload | null): FileReport {
  const counts = written?.files.get(spec.name);
  if (!counts) return { file: spec.name, rows: rowCount, added: 0, changed: 0, unchanged: 0, leftOut: 0 };
  const { staged, added, changed } = counts;
  const unchanged = staged - added - changed;
  return { file: spec.name, rows: rowCount, added, changed, unchanged, leftOut: rowCount - staged };
}

async function countOf(tx: Transaction, table: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(`SELECT count(*)::integer AS count FROM ${table}`);
  return row?.count ?? 0;
}
