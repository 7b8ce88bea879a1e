import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './sources';

let folder: string;

beforeEach(() => {
  folder = `${mkdtempSync(join(tmpdir(), 'rettid-workspace-'))}/`;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the lock check', () => {
  it('finds no fault with the lock of this project', () => {
    expect(ask('lock.mjs', 'lockProblems', ROOT.endsWith('/') ? ROOT : `${ROOT}/`)).toEqual([]);
  });

  it('misses an optional package that npm left out without a word', () => {
    put('package.json', {});
    put('package-lock.json', {
      packages: {
        '': {},
        'node_modules/a': { version: '1.0.0', optionalDependencies: { 'a-linux': '1.0.0', 'a-other': '1.0.0' } },
        'node_modules/a-linux': { version: '1.0.0', optional: true },
        'node_modules/b': { version: '1.0.0', optionalDependencies: { inside: '1.0.0' } },
        'node_modules/b/node_modules/inside': { version: '1.0.0' },
      },
    });
    expect(ask('lock.mjs', 'lockProblems', folder)).toEqual([expect.stringContaining('may use a-other')]);
  });

  it('refuses a registry by name, and versions that are not exact', () => {
    put('package.json', { dependencies: { a: '^1.0.0', b: '1.2.3' }, overrides: { c: 'latest' } });
    put('libs/x/package.json', { devDependencies: { d: '>=2' } });
    put('package-lock.json', {
      packages: {
        '': {},
        'libs/x': {},
        'node_modules/x': { resolved: 'libs/x', link: true },
        'node_modules/a': { version: '1.0.0', resolved: 'https://registry.example/a.tgz' },
      },
    });
    expect(ask('lock.mjs', 'lockProblems', folder)).toEqual([
      expect.stringContaining('node_modules/a names the host'),
      'package.json: a is pinned to "^1.0.0", not to one exact version.',
      'package.json: c is pinned to "latest", not to one exact version.',
      'libs/x/package.json: d is pinned to ">=2", not to one exact version.',
    ]);
  });
});

describe('what is missing of the installation', () => {
  const entry = (version: string, more: object = {}): object => ({ version, ...more });
  const here = { optional: true, os: [process.platform], cpu: [process.arch] };

  it('is everything in a fresh clone, but for packages of other machines', () => {
    put('package-lock.json', {
      packages: {
        '': {},
        'node_modules/a': entry('1.0.0'),
        'node_modules/server-here': entry('1.0.0', here),
        'node_modules/server-there': entry('1.0.0', { ...here, os: ['aix'] }),
        'node_modules/of-this-node': entry('1.0.0', {
          ...here,
          engines: { node: `^18.1 || ^${process.versions.node}` },
        }),
        'node_modules/of-a-later-node': entry('1.0.0', { ...here, engines: { node: '^998.20 || >=999' } }),
        'node_modules/of-an-earlier-node': entry('1.0.0', { ...here, engines: { node: '^18.20' } }),
        'node_modules/nice-to-have': entry('1.0.0', { optional: true }),
      },
    });
    expect(ask('install.mjs', 'missingPackages', folder)).toEqual(['a', 'server-here', 'of-this-node']);
  });

  it('is what was removed by hand or locked anew since', () => {
    const packages = {
      'node_modules/a': entry('1.0.0'),
      'node_modules/b': entry('2.0.0'),
      'node_modules/c': entry('1.0.0'),
    };
    put('package-lock.json', { packages: { '': {}, ...packages } });
    put('node_modules/.package-lock.json', { packages: { ...packages, 'node_modules/b': entry('1.0.0') } });
    for (const name of ['a', 'b']) put(`node_modules/${name}/package.json`, {});
    expect(ask('install.mjs', 'missingPackages', folder)).toEqual(['b', 'c']);
  });

  it.each([
    ['18.20.0', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['22.0.0', true],
  ])('Node.js %s will do: %s', (version, isGood) => {
    const problem = ask('install.mjs', 'nodeProblem', version);
    if (isGood) expect(problem).toBeNull();
    else expect(problem).toContain('20.19');
  });
});

describe('the count of test results', () => {
  it('takes a project without a result and a suite that did not run for failures', () => {
    const suite = { name: `${ROOT}/x.spec.ts`, status: 'failed', message: 'cannot read', assertionResults: [] };
    put('ran/coverage/test-results.json', {
      numPassedTests: 3,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [suite],
    });
    const projects = ['ran', 'silent'].map((name) => ({ name, folder: join(folder, name) }));
    expect(ask('../verification/test-results.mjs', 'collectResults', projects)).toMatchObject({
      passed: 3,
      failed: 3,
      skipped: 2,
      failures: [expect.stringContaining('cannot read'), 'silent: its tests did not run'],
    });
  });
});

function put(path: string, content: object): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(content));
}

/** What a function of the plain scripts answers, asked in a Node.js of its own: they are ES modules, Jest's world is not. */
function ask(script: string, name: string, argument: unknown): unknown {
  const url = JSON.stringify(join(ROOT, 'tools/workspace', script));
  const program = `const m = await import(${url}); console.log(JSON.stringify(m[${JSON.stringify(name)}](${JSON.stringify(argument)}) ?? null));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  return JSON.parse(said) as unknown;
}
