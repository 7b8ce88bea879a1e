import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { isChecked } from '../src/people/cpr';
import { generateCaseload, type CaseloadOptions } from '../src/caseload/generate';
import { FILE_NAMES } from '../src/output/files';
import { writeCaseload } from '../src/write-caseload';

// Some thousand citizens are generated here, on a machine that may be busy.
jest.setTimeout(60_000);

async function fingerprint(options: CaseloadOptions): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'rettid-demo-'));
  try {
    await writeCaseload(directory, options);
    const hash = createHash('sha256');
    for (const name of readdirSync(directory).sort()) hash.update(name).update(readFileSync(join(directory, name)));
    return hash.digest('hex');
  } finally {
    rmSync(directory, { recursive: true });
  }
}

describe('a generated caseload', () => {
  it('has the same bytes for the same seed, and others for another', async () => {
    const first = await fingerprint({ seed: 4, citizens: 300 });
    expect(await fingerprint({ seed: 4, citizens: 300 })).toBe(first);
    expect(await fingerprint({ seed: 5, citizens: 300 })).not.toBe(first);
  });

  it('has a file for every kind of record, with as many rows as it says', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'rettid-demo-'));
    const counts = await writeCaseload(directory, { citizens: 50 });
    expect(readdirSync(directory).sort()).toEqual(FILE_NAMES.map((file) => `${file}.csv`).sort());
    expect(counts.citizens).toBe(50);
    expect(readFileSync(join(directory, 'citizens.csv'), 'utf8').trimEnd().split('\n')).toHaveLength(51);
    rmSync(directory, { recursive: true });
  });

  it.each([1, 2, 40])('can be as small as %d citizens', (citizens) => {
    expect([...generateCaseload({ citizens })]).toHaveLength(citizens + 1);
  });

  it('grows by jobcentres, never by more cases for each caseworker', () => {
    const [organisation] = generateCaseload({ citizens: 20_000 });
    expect(organisation?.jobcenters).toHaveLength(24);
    const caseworkers = organisation?.staff.filter((row) => row.role === 'caseworker' && row.team !== null).length ?? 0;
    expect(20_000 / caseworkers).toBeCloseTo(45, 0);
  });

  it('refuses a size that is none, and records too short for its figures', () => {
    expect(() => generateCaseload({ citizens: 0 }).next()).toThrow(RangeError);
    expect(() => generateCaseload({ recordMonths: 12 }).next()).toThrow(RangeError);
  });
});

describe('the people of a generated caseload', () => {
  const people = [...generateCaseload({ citizens: 3_000, seed: 9 })].flatMap((rows) => rows.citizens);

  it('bear CPR numbers that no living person holds: unlike, unchecked, and not of a 1 January', () => {
    const numbers = people.map((person) => person.cpr);
    expect(new Set(numbers).size).toBe(3_000);
    expect(numbers.filter((cpr) => isChecked(cpr.replace('-', '')))).toEqual([]);
    expect(numbers.filter((cpr) => cpr.startsWith('0101'))).toEqual([]);
    expect(numbers.every((cpr) => /^\d{6}-\d{4}$/.test(cpr))).toBe(true);
  });

  it('can be reached at no address and by no phone', () => {
    expect(people.every((person) => person.email?.endsWith('@demo.invalid') ?? true)).toBe(true);
    expect(people.every((person) => person.phone?.startsWith('+45 0') ?? true)).toBe(true);
  });
});
