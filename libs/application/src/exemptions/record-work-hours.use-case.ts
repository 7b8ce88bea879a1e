import {
  firstDayOf,
  formatDate,
  formatMonth,
  monthOf,
  type Actor,
  type HoursSource,
  type PlainMonth,
} from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import { fieldFaults, type FieldFault, type FieldFaultsError } from '../changes/change-errors';
import { lockRecord, type RecordError } from '../changes/lock-record';
import { settle } from './exemption-change';

/** Hours of a month with 31 days. */
const MOST_HOURS = 31 * 24;
const EARLIEST_YEAR = 1900;

export interface RecordWorkHours {
  readonly citizenId: string;
  readonly month: PlainMonth;
  /** Exact decimal text with a point, two decimals at most: `32.75`. */
  readonly ordinaryHours: string;
  readonly source: HoursSource;
  /** Of the month's row as it was read; `null` where it had none. */
  readonly recordVersion: number | null;
}

type HoursError = FieldFaultsError | RecordError;
export type RecordWorkHoursError = ChangeError | HoursError;

/** Records the ordinary hours of a month, or corrects them. Of a month there is one figure. */
export class RecordWorkHoursUseCase {
  constructor(private readonly changes: CaseChanges) {}

  /** @returns the month, `YYYY-MM-01`, as records name it */
  async execute(actor: Actor, command: RecordWorkHours): Promise<Result<Changed<string>, RecordWorkHoursError>> {
    const request = { citizenId: command.citizenId, action: 'work_hours.recorded' } as const;
    return await this.changes.run<string, HoursError>(actor, request, async (change) => {
      const faults = faultsOf(command, change);
      if (faults.length > 0) return failed(fieldFaults(faults));
      const recordId = formatDate(firstDayOf(command.month));
      const kept = await keep(change, command, recordId);
      if (!kept.ok) return kept;
      await settle(change);
      change.note({
        subject: { type: 'work_hours', id: formatMonth(command.month) },
        details: { source: command.source },
      });
      return ok(recordId);
    });
  }
}

function faultsOf({ month, ordinaryHours }: RecordWorkHours, { businessDate }: CaseChange): FieldFault[] {
  const faults: FieldFault[] = [];
  if (month > monthOf(businessDate)) {
    faults.push({
      field: 'month',
      code: 'in_future',
      message: 'Timer kan ikke registreres for en måned, der ikke er begyndt.',
    });
  } else if (month < EARLIEST_YEAR * 12) {
    faults.push({ field: 'month', code: 'too_early', message: `Måneden skal ligge i ${EARLIEST_YEAR} eller senere.` });
  }
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(ordinaryHours) || Number(ordinaryHours) > MOST_HOURS) {
    const message = `Skriv timer fra 0 til ${MOST_HOURS} med højst to decimaler, for eksempel 32,75.`;
    faults.push({ field: 'ordinaryHours', code: 'hours', message });
  }
  return faults;
}

/** A month that was struck is written anew: its row is the only one that it can have. */
async function keep(
  change: CaseChange,
  { ordinaryHours, source, recordVersion }: RecordWorkHours,
  recordId: string,
): Promise<Result<null, RecordError>> {
  const { tx, citizenId, jobcenterId } = change;
  if (recordVersion === null) {
    const written = await tx.execute(
      `INSERT INTO work_hours AS h (citizen_id, jobcenter_id, month, ordinary_hours, source) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (citizen_id, month) DO UPDATE
         SET ordinary_hours = excluded.ordinary_hours, source = excluded.source, struck_at = NULL
         WHERE h.struck_at IS NOT NULL`,
      [citizenId, jobcenterId, recordId, ordinaryHours, source],
    );
    if (written === 1) return ok(null);
  }
  // Whoever thought the month empty has not seen what stands there: version 0 is nobody's, and tells who wrote it.
  const locked = await lockRecord(change, 'work_hours', recordId, recordVersion ?? 0);
  if (!locked.ok) return locked;
  await tx.execute('UPDATE work_hours SET ordinary_hours = $3, source = $4 WHERE citizen_id = $1 AND month = $2', [
    citizenId,
    recordId,
    ordinaryHours,
    source,
  ]);
  return ok(null);
}
