import { createHash } from 'node:crypto';
import type { Transaction } from '@rettid/persistence';
import { firstDayText, type LogMonth } from './log-month';
import { IN_MONTH } from './month-state.query';
import { ENTRY_COLUMNS, hashOfEntry, type StoredEntry } from './seal-hashes';

/** Takes text in turn. */
export interface EntrySink {
  /** Begins anew: whatever it was given before is void. */
  restart(): Promise<void>;
  write(text: string): Promise<void>;
}

const ENTRIES_AT_ONCE = 5_000;

/**
 * Writes the entries of a month in the order of their ids, one JSON object to a line, each with the hash that its seal
 * holds: fields are the texts that the hash is made of, `details` as JSON text and `happenedAt` in microseconds since 1970.
 *
 * @returns how many there are, and the SHA-256 of all that was written, in hexadecimal
 */
export async function writeEntries(
  tx: Transaction,
  month: LogMonth,
  sink: EntrySink,
): Promise<{ readonly entries: number; readonly fileHash: string }> {
  const whole = createHash('sha256');
  let count = 0;
  await sink.restart();
  let after = '-9223372036854775808';
  for (;;) {
    const entries = await tx.query<StoredEntry>(
      `SELECT ${ENTRY_COLUMNS} FROM access_log e
       WHERE ${IN_MONTH('e')} AND e.entry_id > $2 ORDER BY e.entry_id LIMIT $3`,
      [firstDayText(month), after, ENTRIES_AT_ONCE],
    );
    const last = entries.at(-1);
    if (last === undefined) return { entries: count, fileHash: whole.digest('hex') };
    const text = entries.map((entry) => `${JSON.stringify(lineOf(entry))}\n`).join('');
    whole.update(text);
    await sink.write(text);
    count += entries.length;
    after = last.entryId;
  }
}

function lineOf(entry: StoredEntry): StoredEntry & { readonly hash: string } {
  return { ...entry, hash: hashOfEntry(entry).toString('hex') };
}
