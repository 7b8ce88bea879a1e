import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileSpec } from './format/column';
import { FILES } from './format/files';
import { type ImportError, shownValue } from './import-error';

/** A caseload directory's files, in reading order, and what is wrong with its other entries. */
export interface CaseloadDirectory {
  readonly files: readonly { readonly spec: FileSpec; readonly path: string }[];
  readonly errors: readonly ImportError[];
}

/**
 * Looks at every entry of the directory, hidden ones too: whatever is not one of the format's files is an error. A
 * symbolic link counts as what it points to.
 *
 * @throws the file system's error where the directory itself cannot be read
 */
export async function openCaseloadDirectory(directory: string): Promise<CaseloadDirectory> {
  const names = (await readdir(directory)).sort();
  const errors: ImportError[] = [];
  const found = new Map<string, string>();
  for (const name of names) {
    const problem = await problemOfEntry(directory, name);
    if (problem === null) found.set(name, join(directory, name));
    else errors.push({ file: shownValue(name), line: null, column: null, value: null, problem });
  }
  const files = FILES.flatMap((spec) => {
    const path = found.get(`${spec.name}.csv`);
    return path === undefined ? [] : [{ spec, path }];
  });
  return { files, errors };
}

async function problemOfEntry(directory: string, name: string): Promise<string | null> {
  const expected = FILES.map((spec) => `${spec.name}.csv`);
  if (!expected.includes(name)) {
    const meant = expected.find((known) => known === name.toLowerCase());
    return `ukendt fil; ${meant ? `mente du ${meant}?` : `mappen må kun indeholde ${expected.join(', ')}`}`;
  }
  try {
    return (await stat(join(directory, name))).isFile() ? null : 'er ikke en fil';
  } catch (error) {
    // A link to nowhere, or a file that may not be read: the directory is at fault, not the program.
    return `kan ikke læses (${codeOf(error)})`;
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'ukendt fejl';
}
