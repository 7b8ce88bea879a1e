import { importCaseload, type Database } from '@rettid/application';

import type { Programs } from '../measured-program';

/** The import as the command line runs it: every check, all in one transaction. */
export async function importDirectory(
  { unitOfWork }: Database,
  { directory }: Programs['import']['input'],
): Promise<Programs['import']['output']> {
  const report = await importCaseload(unitOfWork, directory, { actorId: 'bench' });
  if (report.outcome !== 'imported') throw new Error(`the import found ${report.errorCount} errors`);
  return { rows: report.files.reduce((sum, file) => sum + file.added, 0) };
}
