import { formatDate, mondayOf, type Actor } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import { fieldFaults, type FieldFault, type FieldFaultsError } from '../changes/change-errors';
import { lockRecord } from '../changes/lock-record';
import { newRecordId } from '../changes/record-id';
import type { RecordOfferAttendance } from './offer-commands';
import { findOffer, type OfferError, type OpenOffer } from './offer-row';

/** Hours of a week, planned or attended. */
export const WEEK_HOURS_MOST = 60;

/** Records attendance in an offer for one week, or puts right what was recorded of it. */
export class RecordOfferAttendanceUseCase {
  constructor(private readonly changes: CaseChanges) {}

  /** @returns the id of the week's record */
  async execute(
    actor: Actor,
    command: RecordOfferAttendance,
  ): Promise<Result<Changed<string>, FieldFaultsError | OfferError | ChangeError>> {
    const { citizenId, offerId, recordVersion } = command;
    return await this.changes.run(
      actor,
      { citizenId, action: 'offer.attendance_recorded' },
      async (change): Promise<Result<string, FieldFaultsError | OfferError>> => {
        const found = await findOffer(change, offerId, 'attendance');
        if (!found.ok) return found;
        const faults = [...weekFaults(command, found.value, change), ...absenceFaults(command)];
        if (faults.length > 0) return failed(fieldFaults(faults));
        const storedId = await findWeek(change, command);
        if (storedId !== null && recordVersion === null) {
          const message = 'Ugen er registreret af en anden i mellemtiden. Åbn den, og ret den.';
          return failed(fieldFaults([{ field: 'week', code: 'recorded', message }]));
        }
        if (storedId !== null && recordVersion !== null) {
          const locked = await lockRecord(change, 'offer_attendance', storedId, recordVersion);
          if (!locked.ok) return locked;
        }
        const attendanceId = storedId ?? newRecordId('AT');
        await (storedId === null ? insertWeek : updateWeek)(change, attendanceId, command);
        change.note({
          subject: { type: 'offer_attendance', id: attendanceId },
          details: { week: formatDate(command.week) },
        });
        return ok(attendanceId);
      },
    );
  }
}

function weekFaults({ week }: RecordOfferAttendance, offer: OpenOffer, { businessDate }: CaseChange): FieldFault[] {
  if (mondayOf(week) !== week) return [{ field: 'week', code: 'not_monday', message: 'Ugen angives med sin mandag.' }];
  const last = offer.endsOn !== null && offer.endsOn < businessDate ? offer.endsOn : businessDate;
  if (week >= mondayOf(offer.startsOn) && week <= last) return [];
  return [
    { field: 'week', code: 'out_of_range', message: 'Ugen ligger ikke i tilbuddet, eller den er ikke kommet endnu.' },
  ];
}

function absenceFaults(command: RecordOfferAttendance): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const field of ['plannedHours', 'attendedHours'] as const) {
    const hours = command[field];
    if (hours >= 0 && hours <= WEEK_HOURS_MOST && Number.isInteger(hours * 100)) continue;
    faults.push({
      field,
      code: 'out_of_range',
      message: `Timer skal være fra 0 til ${WEEK_HOURS_MOST}, med højst to decimaler.`,
    });
  }
  if (command.absentDays > 0 && command.absenceCause === null) {
    faults.push({ field: 'absenceCause', code: 'required', message: 'Vælg årsagen til fraværet.' });
  }
  return faults;
}

async function findWeek(
  { tx, citizenId }: CaseChange,
  { offerId, week }: RecordOfferAttendance,
): Promise<string | null> {
  const [row] = await tx.query<{ attendance_id: string }>(
    `SELECT attendance_id FROM offer_attendance WHERE citizen_id = $1 AND offer_id = $2 AND week = $3 AND struck_at IS NULL`,
    [citizenId, offerId, formatDate(week)],
  );
  return row?.attendance_id ?? null;
}

type WriteWeek = (change: CaseChange, attendanceId: string, command: RecordOfferAttendance) => Promise<void>;

const insertWeek: WriteWeek = async ({ tx, citizenId, jobcenterId }, attendanceId, command) => {
  await tx.execute(
    `INSERT INTO offer_attendance (attendance_id, citizen_id, jobcenter_id, offer_id, week, planned_hours, attended_hours,
       absent_days, absence_cause)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [attendanceId, citizenId, jobcenterId, command.offerId, formatDate(command.week), ...figuresOf(command)],
  );
};

const updateWeek: WriteWeek = async ({ tx, citizenId }, attendanceId, command) => {
  await tx.execute(
    `UPDATE offer_attendance SET planned_hours = $3, attended_hours = $4, absent_days = $5, absence_cause = $6
     WHERE citizen_id = $1 AND attendance_id = $2`,
    [citizenId, attendanceId, ...figuresOf(command)],
  );
};

function figuresOf({
  plannedHours,
  attendedHours,
  absentDays,
  absenceCause,
}: RecordOfferAttendance): readonly unknown[] {
  return [plannedHours, attendedHours, absentDays, absentDays === 0 ? null : absenceCause];
}
