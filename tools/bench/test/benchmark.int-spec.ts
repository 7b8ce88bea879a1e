import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { Figure } from '../src/report';

// A server is set up, filled, swept and taken down here, on a machine that may be busy.
jest.setTimeout(180_000);

describe('the benchmark', () => {
  // Measured processes are started from the build, which the test target makes first.
  const program = join(__dirname, '../dist/main.js');
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rettid-bench-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('runs from nothing to its figures, agrees with the row-by-row loop, and leaves nothing behind', async () => {
    const json = join(folder, 'figures.json');
    const run = promisify(execFile)(
      process.execPath,
      [program, '--citizens', '120', '--sample', '20', '--nights', '1', '--json', json],
      { env: { ...process.env, TMPDIR: folder } },
    );
    const { stdout } = await run;
    expect(stdout).toContain('import / bare COPY of the same rows');
    const { figures } = JSON.parse(readFileSync(json, 'utf8')) as { figures: Figure[] };
    expect(figures).toHaveLength(7);
    for (const figure of figures) expect(figure.value).toBeGreaterThan(0);
    expect(readdirSync(folder)).toEqual(['figures.json']);
  });

  it('has the queue page read through the API and beside it, and compares what both tell', async () => {
    const json = join(folder, 'queue.json');
    const options = ['--queue', '--citizens', '300', '--rounds', '1', '--seconds', '1', '--json', json];
    const run = promisify(execFile)(process.execPath, [program, ...options], {
      env: { ...process.env, TMPDIR: folder },
    });
    const { stdout } = await run;
    expect(stdout).toContain("a caseworker's queue: throughput / bare node and pg");
    const { figures } = JSON.parse(readFileSync(json, 'utf8')) as { figures: Figure[] };
    expect(figures).toHaveLength(4);
    for (const figure of figures) expect(figure.value).toBeGreaterThan(0);
    expect(readdirSync(folder)).toEqual(['queue.json']);
  });

  it('names the option that it cannot read', async () => {
    const run = promisify(execFile)(process.execPath, [program, '--citizens', 'many']);
    await expect(run).rejects.toMatchObject({ stderr: expect.stringContaining('--citizens') as string });
  });
});
