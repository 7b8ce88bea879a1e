import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's top folder. */
export const ROOT = join(__dirname, '../../..');

/** One file of the project as it is in the working copy. */
export interface SourceFile {
  /** From the top folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** What it imports, as written; also `require` and `import()`. */
  readonly imports: readonly string[];
}

/** Paths of all files that git knows or would take (not ignored), from the top folder. */
export function trackedPaths(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path)));
}

/** All TypeScript sources, specs too. */
export function typescriptSources(): SourceFile[] {
  return trackedPaths()
    .filter((path) => path.endsWith('.ts'))
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      return { path, text, imports: importsOf(text) };
    });
}

export function isSpec(path: string): boolean {
  return /\.(int-)?spec\.ts$/.test(path) || /^(apps|libs|tools)\/[^/]+\/test\//.test(path);
}

/** `libs/jobs/src/x.ts` belongs to `libs/jobs`. */
export function projectOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

/** The text without comments and strings, for looking for calls. */
export function codeOnly(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

function importsOf(text: string): string[] {
  const pattern = /(?:from|import|require\()\s*\(?\s*'([^'\n]+)'/g;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}
