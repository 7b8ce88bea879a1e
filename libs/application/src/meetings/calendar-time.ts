import {
  addDays,
  danishDate,
  danishTimeOf,
  danishTimeText,
  DEFAULT_MEETING_MINUTES,
  freeSlots,
  instantOf,
  MEETING_MINUTES,
  overlaps,
  spanOf,
  type PlainDate,
  type TimeSpan,
} from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { refused, type RefusedError } from '../changes/change-errors';

/** A time that somebody wants for a meeting. */
export interface TimeClaim {
  /** `null`: nobody's calendar is asked for. */
  readonly staffId: string | null;
  /** Whose rows are locked already: `CaseChanges` does. */
  readonly citizenIds: readonly string[];
  readonly startsAt: Date;
  readonly lengthMinutes: number;
  /** A meeting that is moved is not in its own way. */
  readonly exceptMeetingId?: string;
}

/** How many free times are told where one is taken. */
const PROPOSED = 4;

/** A booked meeting in the way of somebody, without saying whose it is. */
export interface BusyTime extends TimeSpan {
  readonly meetingId: string;
  readonly citizenId: string;
  readonly staffId: string | null;
}

/**
 * Takes a time in the calendars of caseworker and citizen for the rest of the transaction, so that of two who book the same
 * time at once the second finds the first. The lock goes by the caseworker: it is taken after the rows of the citizens,
 * always in that order, and for one caseworker in a transaction.
 *
 * @returns what stands in the way, and which times of that day are free; `null`: nothing does
 */
export async function claimTime(tx: Transaction, claim: TimeClaim): Promise<RefusedError | null> {
  if (claim.staffId !== null) {
    await tx.execute(`SELECT pg_advisory_xact_lock(hashtextextended('calendar:' || $1, 0))`, [claim.staffId]);
  }
  const { on } = danishTimeOf(claim.startsAt);
  const wanted = spanOf(claim.startsAt, claim.lengthMinutes);
  const busy = await findBusyTimes(tx, { ...claim, from: on, to: lastDayOf(wanted) });
  const inTheWay = busy.find((taken) => overlaps(taken, wanted));
  if (inTheWay === undefined) return null;
  const staffIsBusy = claim.staffId !== null && inTheWay.staffId === claim.staffId;
  const who = staffIsBusy ? await nameOf(tx, claim.staffId) : whichCitizen(claim.citizenIds);
  const message = `${who} har allerede et møde ${spanText(inTheWay)}. ${freeText(on, claim.lengthMinutes, busy)}`;
  return refused(staffIsBusy ? 'caseworker_booked' : 'citizen_booked', message);
}

interface BusySearch {
  readonly staffId: string | null;
  readonly citizenIds: readonly string[];
  /** First and last day. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly exceptMeetingId?: string;
}

/** Booked meetings of a caseworker and of citizens that take some of the days, earliest first. */
export async function findBusyTimes(tx: Transaction, search: BusySearch): Promise<BusyTime[]> {
  const from = instantOf({ on: search.from, minute: 0 });
  const to = instantOf({ on: addDays(search.to, 1), minute: 0 });
  // No meeting is longer than the longest: so the index finds those that began before the days and go into them.
  const earliest = new Date(from.getTime() - MEETING_MINUTES.most * 60_000);
  const rows = await tx.query<BusyRow>(
    `SELECT m.meeting_id, m.citizen_id, m.staff_id, m.starts_at, coalesce(m.length_minutes, $6) AS length_minutes
     FROM meetings m
     WHERE m.status = 'booked' AND m.struck_at IS NULL AND m.meeting_id IS DISTINCT FROM $5
       AND m.starts_at > $3 AND m.starts_at < $4
       AND m.meeting_id IN (SELECT s.meeting_id FROM meetings s WHERE s.staff_id = $1 AND s.starts_at > $3 AND s.starts_at < $4
                              AND s.struck_at IS NULL
                            UNION ALL
                            SELECT c.meeting_id FROM meetings c WHERE c.citizen_id = ANY ($2))
     ORDER BY m.starts_at, m.meeting_id`,
    [search.staffId, search.citizenIds, earliest, to, search.exceptMeetingId ?? null, DEFAULT_MEETING_MINUTES],
  );
  return rows
    .map((row) => ({
      ...spanOf(row.starts_at, row.length_minutes),
      meetingId: row.meeting_id,
      citizenId: row.citizen_id,
      staffId: row.staff_id,
    }))
    .filter((busy) => busy.to > from);
}

interface BusyRow {
  readonly meeting_id: string;
  readonly citizen_id: string;
  readonly staff_id: string | null;
  readonly starts_at: Date;
  readonly length_minutes: number;
}

/** `8. marts 2022 kl. 10.00-10.45` */
function spanText({ from, to }: TimeSpan): string {
  const start = danishTimeOf(from);
  return `${danishDate(start.on)} kl. ${danishTimeText(start.minute)}-${danishTimeText(danishTimeOf(to).minute)}`;
}

function freeText(on: PlainDate, lengthMinutes: number, busy: readonly TimeSpan[]): string {
  const free = freeSlots({ from: { on, minute: 0 }, lengthMinutes, busy, count: PROPOSED }).filter(
    (slot) => slot.on === on,
  );
  if (free.length === 0) return 'Der er ingen ledig tid den dag.';
  return `Ledige tider den dag: kl. ${free.map(({ minute }) => danishTimeText(minute)).join(', ')}.`;
}

function lastDayOf({ to }: TimeSpan): PlainDate {
  return danishTimeOf(new Date(to.getTime() - 1)).on;
}

function whichCitizen(citizenIds: readonly string[]): string {
  return citizenIds.length === 1 ? 'Borgeren' : 'En af borgerne';
}

async function nameOf(tx: Transaction, staffId: string | null): Promise<string> {
  const [staff] = await tx.query<{ name: string }>('SELECT name FROM staff WHERE staff_id = $1', [staffId]);
  return staff?.name ?? 'Medarbejderen';
}
