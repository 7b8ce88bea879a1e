import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { FILE_NAMES, FILES, type FileName } from '@rettid/demo';
import { Client, escapeIdentifier } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** The yardsticks: what PostgreSQL itself needs to take the same rows in, and to give the same facts out. */

const SCHEMA = 'bare';
/** Columns whose text in a file is not what the database would read as the column's type. */
const KEPT_AS_TEXT = ['work_hours.month', 'exemptions.evidence', 'citizens.cpr'];

/** The columns that the law reads (`CitizenFacts`), by table. */
const FACTS: Readonly<Record<string, readonly string[]>> = {
  benefit_spells: ['citizen_id', 'spell_id', 'benefit', 'requested_on', 'starts_on', 'ends_on'],
  classifications: ['citizen_id', 'target_group', 'valid_from', 'valid_to'],
  assignments: ['citizen_id', 'assignment_id', 'role', 'valid_from', 'valid_to'],
  meetings: ['citizen_id', 'meeting_id', 'kind', 'starts_on', 'status'],
  contacts: ['citizen_id', 'contact_id', 'on', 'about_meeting_id'],
  plans: ['citizen_id', 'plan_id', 'kind', 'created_on'],
  goals: ['citizen_id', 'goal_id', 'plan_id', 'kind', 'status', 'created_on', 'closed_on'],
  offers: ['citizen_id', 'offer_id', 'kind', 'starts_on', 'ends_on'],
  exemptions: ['citizen_id', 'exemption_id', 'kind', 'valid_from', 'valid_to', 'closed_on'],
  work_hours: ['citizen_id', 'month', 'ordinary_hours'],
};

/** A yardstick that takes less is measured this often, and its fastest time counts: a short one is easily disturbed. */
const RUNS = 3;
const LONG_ENOUGH_SECONDS = 20;

/**
 * Copies the files of a directory into plain tables of the same column types, without keys, indexes, checks or row-level
 * security, file after file over one connection, in one transaction as the import; the tables are dropped afterwards.
 *
 * @returns seconds of copying alone
 */
export async function copyIn(ownerUrl: string, directory: string): Promise<number> {
  return (await fastest(async () => ({ seconds: await copyInOnce(ownerUrl, directory) }))).seconds;
}

/**
 * Copies the facts that the law reads out of the real tables and throws them away.
 *
 * @returns seconds, and rows
 */
export async function copyOut(ownerUrl: string): Promise<{ seconds: number; rows: number }> {
  return await fastest(async () => await copyOutOnce(ownerUrl));
}

async function fastest<T extends { readonly seconds: number }>(run: () => Promise<T>): Promise<T> {
  let best = await run();
  for (let n = 1; n < RUNS && best.seconds < LONG_ENOUGH_SECONDS; n += 1) {
    const again = await run();
    if (again.seconds < best.seconds) best = again;
  }
  return best;
}

async function copyInOnce(ownerUrl: string, directory: string): Promise<number> {
  return await withOwner(ownerUrl, async (client) => {
    await client.query(`CREATE SCHEMA ${SCHEMA}`);
    for (const file of FILE_NAMES) await client.query(plainTable(file));
    await client.query('CHECKPOINT');
    const started = performance.now();
    await client.query('BEGIN');
    for (const file of FILE_NAMES) {
      const columns = columnsOf(file).map(escapeIdentifier).join(', ');
      const copy = client.query(copyFrom(`COPY ${SCHEMA}.${file} (${columns}) FROM STDIN (FORMAT csv, HEADER true)`));
      await pipeline(createReadStream(join(directory, `${file}.csv`), { highWaterMark: 1 << 18 }), copy);
    }
    await client.query('COMMIT');
    const seconds = (performance.now() - started) / 1000;
    await client.query(`DROP SCHEMA ${SCHEMA} CASCADE`);
    return seconds;
  });
}

async function copyOutOnce(ownerUrl: string): Promise<{ seconds: number; rows: number }> {
  return await withOwner(ownerUrl, async (client) => {
    let rows = 0;
    const started = performance.now();
    for (const [table, columns] of Object.entries(FACTS)) {
      const copy = client.query(
        copyTo(`COPY (SELECT ${columns.map(escapeIdentifier).join(', ')} FROM ${table}) TO STDOUT`),
      );
      await pipeline(copy, new Writable({ write: (_chunk, _encoding, done) => done() }));
      rows += copy.rowCount;
    }
    return { seconds: (performance.now() - started) / 1000, rows };
  });
}

/** Writes out what is still only in memory, so that the next measurement does not pay for the last one's. */
export async function checkpoint(ownerUrl: string): Promise<void> {
  await withOwner(ownerUrl, async (client) => await client.query('CHECKPOINT'));
}

function plainTable(file: FileName): string {
  const columns = columnsOf(file).map((column) => {
    const name = escapeIdentifier(column);
    return KEPT_AS_TEXT.includes(`${file}.${column}`) ? `NULL::text AS ${name}` : `t.${name}`;
  });
  return `CREATE TABLE ${SCHEMA}.${file} AS SELECT ${columns.join(', ')} FROM ${file} t WITH NO DATA`;
}

function columnsOf(file: FileName): string[] {
  return FILES[file].map((column) => column.name);
}

async function withOwner<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'rettid bench yardstick' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
