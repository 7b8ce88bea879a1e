import type { UnitOfWork } from '@rettid/persistence';
import { systemScope } from '@rettid/platform';
import { FILES } from '../../src/interchange/format/files';
import { importCaseload, type ImportOptions } from '../../src/interchange/import-caseload';
import type { ImportError } from '../../src/interchange/import-error';
import type { ImportReport, LeftOutCitizen } from '../../src/interchange/import-report';

export interface ImportRun {
  readonly report: ImportReport;
  readonly errors: readonly ImportError[];
  readonly leftOut: readonly LeftOutCitizen[];
}

/** Imports a directory and gathers all that it tells. */
export async function runImport(
  unitOfWork: UnitOfWork,
  directory: string,
  options: Omit<ImportOptions, 'actorId' | 'listener'> = {},
): Promise<ImportRun> {
  const errors: ImportError[] = [];
  const leftOut: LeftOutCitizen[] = [];
  const report = await importCaseload(unitOfWork, directory, {
    ...options,
    actorId: 'test',
    listener: { error: (error) => void errors.push(error), leftOut: (citizen) => void leftOut.push(citizen) },
  });
  return { report, errors, leftOut };
}

/** Where each error is, in short: `meetings.csv:7:status`. */
export function places(run: ImportRun): string[] {
  return run.errors.map(({ file, line, column }) => [file, line, column].filter((part) => part !== null).join(':'));
}

/** All rows of all fact tables, as text, by table; two databases with equal contents give equal results. */
export async function contentsOf(unitOfWork: UnitOfWork): Promise<Record<string, string[]>> {
  return await unitOfWork.run(systemScope('test'), async (tx) => {
    const contents: Record<string, string[]> = {};
    for (const { name } of FILES) {
      const rows = await tx.query<{ row: string }>(
        `SELECT t::text AS row FROM "${name}" t ORDER BY t::text COLLATE "C"`,
      );
      contents[name] = rows.map(({ row }) => row);
    }
    return contents;
  });
}

/** How many rows all fact tables hold together. */
export async function countRows(unitOfWork: UnitOfWork): Promise<number> {
  return Object.values(await contentsOf(unitOfWork)).reduce((sum, rows) => sum + rows.length, 0);
}
