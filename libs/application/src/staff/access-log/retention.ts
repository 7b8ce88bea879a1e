import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { CodedError, failed, ok, systemScope, type Clock, type Result } from '@rettid/platform';
import { recordAccess } from '../record-access';
import { compareMonths, firstDayText, logMonthOf, logMonthText, monthsBefore, type LogMonth } from './log-month';
import { archiveExists, monthState, type MonthState } from './month-state.query';
import { writeEntries, type EntrySink } from './write-entries';

/** What becomes of the entries of a month that is past its retention. */
export type ArchiveDecision = 'preserve' | 'discard';

export interface ArchiveMonth {
  readonly month: LogMonth;
  readonly decision: ArchiveDecision;
  /** On what grounds, such as the provision that lets the log be discarded, or where the file is delivered. */
  readonly reason: string;
  /** Who decided. */
  readonly decidedBy: string;
  /** Where the entries go; must be there to preserve them. */
  readonly sink: EntrySink | null;
}

/**
 * - `month_not_over`: the month still takes entries
 * - `month_unknown`: the log has no such month
 * - `month_unsealed`: entries of it wait for their seal
 * - `file_missing`: what is preserved must be written to a file
 * - `month_purged`: its entries are gone already
 * - `month_retained`: it is younger than the retention
 * - `decision_missing`: nobody has decided what becomes of it
 * - `entries_differ`: it holds other entries than when that was decided
 */
export type RetentionError = CodedError<
  | 'month_not_over'
  | 'month_unknown'
  | 'month_unsealed'
  | 'file_missing'
  | 'month_purged'
  | 'month_retained'
  | 'decision_missing'
  | 'entries_differ'
>;

export interface ArchivedMonth {
  readonly entries: number;
  /** SHA-256 of the file in hexadecimal; `null` where none was written. */
  readonly fileHash: string | null;
}

/** A month of the log that is past its retention. */
export interface ExpiredMonth extends MonthState {
  readonly month: LogMonth;
}

/** Longer than this nobody at a screen should wait for a month to be dropped. */
const LOCK_TIMEOUT = '5s';

/** Decides on and removes what is past its retention; runs as the owner of the tables. */
export class AccessLogRetention {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    /** Whole months that entries are kept after the month they were made in. */
    private readonly retentionMonths: number,
    private readonly actorId: string,
  ) {}

  /** The months that are past their retention and not purged, oldest first. */
  async expired(): Promise<ExpiredMonth[]> {
    return await this.run(async (tx) => {
      const months = await tx.values<[string]>(
        `SELECT right(c.relname, 7) FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
         WHERE i.inhparent = 'access_log'::regclass AND c.relname ~ '_[0-9]{4}_[0-9]{2}$' ORDER BY 1`,
      );
      const expired = months
        .map(([name]) => ({ year: Number(name.slice(0, 4)), month: Number(name.slice(5)) }))
        .filter((month) => this.isExpired(month));
      const found: ExpiredMonth[] = [];
      for (const month of expired) found.push({ month, ...(await monthState(tx, month)) });
      return found;
    });
  }

  /**
   * Records what becomes of a month, and writes its entries to the sink. A later decision takes the place of an earlier
   * one until the month is purged; both stay told in the log.
   */
  async archive(request: ArchiveMonth): Promise<Result<ArchivedMonth, RetentionError>> {
    const { month, decision, reason, decidedBy, sink } = request;
    if (compareMonths(month, logMonthOf(this.clock.now())) >= 0) {
      return failed(new CodedError('month_not_over', `Måneden ${logMonthText(month)} er ikke forbi.`));
    }
    if (decision === 'preserve' && sink === null) {
      return failed(new CodedError('file_missing', 'Det, der skal bevares, skal skrives til en fil.'));
    }
    return await this.run(async (tx) => {
      const state = await monthState(tx, month);
      if (state.purgedAt !== null) return failed(purged(month));
      if (!state.hasPartition) return failed(unknownMonth(month));
      if (state.unsealed > 0) return failed(unsealed(month));
      const written = sink === null ? { ...state, fileHash: null } : await writeEntries(tx, month, sink);
      const { entries, fileHash } = written;
      await tx.execute(
        `INSERT INTO access_log_archives (month, decision, reason, decided_by, decided_at, entries, file_hash)
         VALUES ($1, $2, $3, $4, now(), $5, decode($6, 'hex'))
         ON CONFLICT (month) DO UPDATE SET decision = excluded.decision, reason = excluded.reason, file_hash = excluded.file_hash,
           decided_by = excluded.decided_by, decided_at = excluded.decided_at, entries = excluded.entries`,
        [firstDayText(month), decision, reason, decidedBy, entries, fileHash],
      );
      const details = { month: logMonthText(month), decision, decidedBy, entries, fileHash };
      await recordAccess(tx, { action: 'access_log.archived', citizenIds: [], reason, details });
      return ok({ entries, fileHash });
    });
  }

  /** Removes the entries of a month for good. Their hashes stay in the seals, so that the chains still hold. */
  async purge(month: LogMonth): Promise<Result<{ readonly entries: number }, RetentionError>> {
    if (!this.isExpired(month)) {
      const text = `Måneden ${logMonthText(month)} er yngre end opbevaringstiden på ${this.retentionMonths} måneder.`;
      return failed(new CodedError('month_retained', text));
    }
    return await this.run(async (tx) => {
      await tx.execute(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`);
      const decided = await archiveExists(tx, month);
      if (decided === null) {
        return failed(
          new CodedError('decision_missing', `Der er ikke truffet arkivbeslutning for ${logMonthText(month)}.`),
        );
      }
      const state = await monthState(tx, month);
      if (state.purgedAt !== null) return failed(purged(month));
      if (state.unsealed > 0) return failed(unsealed(month));
      if (state.entries !== decided.entries) {
        const text = `Måneden ${logMonthText(month)} rummer ${state.entries} poster, men der er truffet beslutning om ${decided.entries}.`;
        return failed(new CodedError('entries_differ', text));
      }
      await dropMonth(tx, month);
      await tx.execute('UPDATE access_log_archives SET purged_at = now() WHERE month = $1', [firstDayText(month)]);
      const details = { month: logMonthText(month), entries: state.entries };
      await recordAccess(tx, { action: 'access_log.purged', citizenIds: [], details });
      return ok({ entries: state.entries });
    });
  }

  private isExpired(month: LogMonth): boolean {
    const firstKept = monthsBefore(logMonthOf(this.clock.now()), this.retentionMonths);
    return compareMonths(month, firstKept) < 0;
  }

  private async run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return await this.unitOfWork.run(systemScope(this.actorId), work);
  }
}

async function dropMonth(tx: Transaction, { year, month }: LogMonth): Promise<void> {
  const suffix = `${String(year).padStart(4, '0')}_${String(month).padStart(2, '0')}`;
  await tx.execute(`DROP TABLE IF EXISTS access_log_${suffix}`);
}

function purged(month: LogMonth): RetentionError {
  return new CodedError('month_purged', `Måneden ${logMonthText(month)} er allerede slettet.`);
}

function unknownMonth(month: LogMonth): RetentionError {
  return new CodedError('month_unknown', `Adgangsloggen har ingen poster fra ${logMonthText(month)}.`);
}

function unsealed(month: LogMonth): RetentionError {
  return new CodedError(
    'month_unsealed',
    `Poster fra ${logMonthText(month)} er ikke forseglet endnu. Kør først: rettid access-log seal`,
  );
}
