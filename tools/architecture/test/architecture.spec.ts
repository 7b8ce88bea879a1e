import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { codeOnly, isSpec, projectOf, ROOT, trackedPaths, typescriptSources, type SourceFile } from './sources';

const LONGEST_FILE = 350;

const sources = typescriptSources();
const programText = sources.filter(({ path }) => !isSpec(path));

describe('the house', () => {
  it('has every project tagged with its kind, and nothing else', () => {
    const projects = ['apps', 'libs', 'tools']
      .flatMap((kind) => readdirSync(join(ROOT, kind)).map((name) => join(ROOT, kind, name, 'project.json')))
      .filter((file) => existsSync(file));
    expect(projects.length).toBeGreaterThan(10);
    for (const file of projects) {
      const project = JSON.parse(readFileSync(file, 'utf8')) as { name: string; tags: string[] };
      expect([project.name, project.tags]).toEqual([project.name, [`type:${project.name}`]]);
    }
  });

  it('names every kind in the table of imports, and allows nobody everything', () => {
    const config = readFileSync(join(ROOT, 'eslint.config.mjs'), 'utf8');
    expect(config).not.toMatch(/onlyDependOnLibsWithTags: \[[^\]]*'\*'/);
    for (const kind of ['apps', 'libs', 'tools']) {
      for (const name of readdirSync(join(ROOT, kind)).filter((it) =>
        existsSync(join(ROOT, kind, it, 'project.json')),
      )) {
        expect(config).toMatch(new RegExp(`^  '?${name}'?: \\[`, 'm'));
      }
    }
  });

  it('reads the clock in platform alone', () => {
    const readers = programText
      .filter(({ path }) => !path.startsWith('libs/platform/'))
      .filter(({ text }) => /new Date\(\s*\)|\bDate\.now\(|\bTemporal\.Now\b|[^.\w]Date\(\)/.test(codeOnly(text)));
    expect(pathsOf(readers)).toEqual([]);
  });

  it.each([
    // The benchmark compares the sweep with a loop over entities, and has to write that loop.
    ['typeorm', ['libs/persistence', 'libs/testing', 'tools/bench']],
    ['bullmq', ['libs/jobs']],
    ['ioredis', ['libs/jobs']],
    // The citizen's page must not carry the weight of the staff's parts: nor may what both share.
    ['@angular/material', ['apps/workspace']],
    ['@angular/cdk', ['apps/workspace']],
  ])('uses %s only in %j', (library, allowed) => {
    const users = programText
      .filter(({ imports }) => imports.some((name) => name === library || name.startsWith(`${library}/`)))
      .filter(({ path }) => !allowed.includes(projectOf(path)));
    expect(pathsOf(users)).toEqual([]);
  });

  it('uses the factories and databases made for tests in tests alone', () => {
    const users = programText.filter(
      ({ path, imports }) => imports.includes('@rettid/testing') && projectOf(path) !== 'libs/testing',
    );
    expect(pathsOf(users)).toEqual([]);
  });

  it('enters another project by its front door', () => {
    const intruders = sources.filter(({ path, imports }) =>
      imports.some((name) => /^@rettid\/[^/]+\//.test(name) || leavesProject(path, name)),
    );
    expect(pathsOf(intruders)).toEqual([]);
  });

  it('has no barrel but the front door of each project', () => {
    const barrels = sources.filter(
      ({ path }) => path.endsWith('/index.ts') && !/^(apps|libs|tools)\/[^/]+\/src\/index\.ts$/.test(path),
    );
    expect(pathsOf(barrels)).toEqual([]);
  });

  it('keeps files near 300 lines', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > LONGEST_FILE + 1);
    expect(pathsOf(long)).toEqual([]);
  });

  it('has no files that import each other in a circle', () => {
    expect(findCircle(fileGraph())).toEqual([]);
  });

  it('has no rooms that import each other in a circle', () => {
    expect(findCircle(roomGraph())).toEqual([]);
  });

  it('switches no rule off in passing', () => {
    const silenced = sources.filter(({ text }) => /eslint-disable|@ts-(?:ignore|nocheck|expect-error)/.test(text));
    expect(pathsOf(silenced).filter((path) => !path.startsWith('tools/architecture/'))).toEqual([]);
  });
});

describe('the repository', () => {
  const paths = trackedPaths();

  it('names no folder or registry of the machine it was written on', () => {
    const marks = [/\/work\/(?:main|shared)/, /\/root\//, /\/home\/[a-z]/, /registry\.npmjs|npm\.pkg\./];
    const naming = paths
      .filter((path) => !/\.(?:png|ico|woff2)$/.test(path) && !path.startsWith('tools/architecture/'))
      .filter((path) => marks.some((mark) => mark.test(readFileSync(join(ROOT, path), 'utf8'))));
    expect(naming).toEqual([]);
  });

  it('holds what each project needs in a fresh clone', () => {
    const folders = paths.filter((path) => path.endsWith('/project.json')).map((path) => posix.dirname(path));
    for (const folder of folders) {
      const tests = folder === 'apps/e2e' ? 'playwright.config.ts' : 'jest.config.cjs';
      const needed = [tests, 'tsconfig.json', 'tsconfig.spec.json'].map((name) => `${folder}/${name}`);
      expect(paths).toEqual(expect.arrayContaining(needed));
    }
    expect(paths).toEqual(expect.arrayContaining(['package-lock.json', '.ci/run', 'nx.json', 'docker-compose.yml']));
  });

  it.each(['.ci/run', 'tools/rettid.mjs', 'tools/docker/create-login.sh'])(
    'lets %s be run in a fresh clone',
    (path) => {
      expect(execFileSync('git', ['ls-files', '--stage', path], { cwd: ROOT, encoding: 'utf8' })).toMatch(/^100755 /);
    },
  );

  it('ignores nothing that a source imports', () => {
    const known = new Set(paths);
    const missing = sources.flatMap(({ path, imports }) =>
      imports
        .filter((name) => name.startsWith('.'))
        .filter((name) => resolveRelative(path, name, known) === undefined)
        .map((name) => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

function pathsOf(files: readonly SourceFile[]): string[] {
  return files.map(({ path }) => path);
}

function leavesProject(path: string, name: string): boolean {
  if (!name.startsWith('.')) return false;
  return projectOf(posix.join(posix.dirname(path), name)) !== projectOf(path);
}

function resolveRelative(from: string, name: string, known: ReadonlySet<string>): string | undefined {
  const target = posix.join(posix.dirname(from), name);
  return [`${target}.ts`, `${target}/index.ts`, target].find((candidate) => known.has(candidate));
}

/** Which source imports which, types and all. */
function fileGraph(): Map<string, Set<string>> {
  const known = new Set(programText.map(({ path }) => path));
  const targets = ({ path, imports }: SourceFile): string[] =>
    imports
      .filter((name) => name.startsWith('.'))
      .map((name) => resolveRelative(path, name, known))
      .filter((target) => target !== undefined);
  return new Map(programText.map((file) => [file.path, new Set(targets(file))]));
}

/** A room is a folder of a project's `src`; what lies beside the rooms belongs to none. */
function roomGraph(): Map<string, Set<string>> {
  const rooms = new Map<string, Set<string>>();
  for (const [path, targets] of fileGraph()) {
    const room = roomOf(path);
    if (room === undefined) continue;
    const entered = [...targets].map(roomOf).filter((other) => other !== undefined && other !== room);
    rooms.set(room, new Set([...(rooms.get(room) ?? []), ...entered.filter((other) => other !== undefined)]));
  }
  return rooms;
}

function roomOf(path: string): string | undefined {
  return /^((?:apps|libs|tools)\/[^/]+\/src\/[^/]+)\//.exec(path)?.[1];
}

/** One circle of the graph, first node repeated at the end; empty when there is none. */
function findCircle(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]): string[] => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
    if (done.has(node)) return [];
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next, [...trail, node]);
      if (circle.length > 0) return circle;
    }
    done.add(node);
    return [];
  };
  for (const node of graph.keys()) {
    const circle = visit(node, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
