import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@rettid/testing';
import { start } from './rettid';

const CITIZENS = 20_000;
const MEETINGS_EACH = 10;
/** Of a million meetings the import may hold half a gigabyte; what it holds must not grow with the file. */
const MAX_HEAP_MB = 128;
const MAX_RESIDENT_MB = 400;

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'rettid-memory-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.close();
});

function write(file: string, header: string, rows: (citizen: number) => string): void {
  const lines = Array.from({ length: CITIZENS }, (_, i) => rows(i));
  writeFileSync(join(folder, `${file}.csv`), `${header}\n${lines.join('')}`);
}

/** Born 1900-1999, each number once. */
function cpr(i: number): string {
  const parts = [(i % 28) + 1, (Math.floor(i / 28) % 12) + 1, Math.floor(i / 336) % 100];
  return `${parts.map((part) => String(part).padStart(2, '0')).join('')}1234`;
}

function peakMegabytes(pid: number): number {
  const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

describe('the memory of an import', () => {
  it(`does not grow with the caseload: ${CITIZENS * MEETINGS_EACH} meetings with minutes`, async () => {
    writeFileSync(join(folder, 'jobcenters.csv'), 'jobcenter_id,name,municipality_code\nJ1,Jobcenter,0101\n');
    write(
      'citizens',
      'citizen_id,jobcenter_id,cpr,given_names,family_name',
      (i) => `C${i},J1,${cpr(i)},Ane,Sørensen\n`,
    );
    const minutes = `"${'Talte om ""job"" og mål. '.repeat(10)}"`;
    write('meetings', 'meeting_id,citizen_id,kind,starts_at,status,minutes', (i) =>
      Array.from(
        { length: MEETINGS_EACH },
        (_, k) => `M${i}-${k},C${i},job_interview,2022-01-${10 + k}T09:00:00+01:00,held,${minutes}\n`,
      ).join(''),
    );

    const environment = { DATABASE_URL: database.url };
    const { child, finished } = start(['import', folder], environment, [`--max-old-space-size=${MAX_HEAP_MB}`]);
    let peak = 0;
    const watch = setInterval(() => {
      if (child.pid !== undefined && child.exitCode === null) peak = Math.max(peak, peakMegabytes(child.pid));
    }, 20);
    const { status, stderr } = await finished;
    clearInterval(watch);
    expect(status).toBe(0);
    expect(stderr).toContain('meetings.csv: 200.000 rækker: 200.000 nye');
    expect(peak).toBeGreaterThan(0);
    expect(peak).toBeLessThan(MAX_RESIDENT_MB);
  }, 180_000);
});
