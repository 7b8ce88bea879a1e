import {
  addDays,
  freeSlots,
  instantOf,
  type Actor,
  type DanishTime,
  type PlainDate,
  type StaffActor,
} from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import type { Result } from '@rettid/platform';
import type { CaseClosedError } from '../access/case-door';
import { CaseReading, type OpenReading } from '../changes/case-reading';
import { recordAccess } from '../staff/record-access';
import { openCases } from './calendar-reader';
import { findBusyTimes, type BusyTime } from './calendar-time';
import { findColleagues, type Colleague } from './calendar.query';
import { firstNameOf } from './write-booking';

export interface BookingProposalRequest {
  /** From which day on times are looked for; `null`: a week from the business date, so that an invitation arrives in time. */
  readonly from: PlainDate | null;
  readonly lengthMinutes: number;
  /** Whose times; `null`: the reader's own. */
  readonly staffId: string | null;
  /** A meeting that is to be moved: its own time is free. */
  readonly exceptMeetingId: string | null;
}

/** What can be filled in of a booking before anybody types, and when it could be. */
export interface BookingProposal {
  readonly firstName: string;
  /** Of the jobcentre. */
  readonly place: string;
  readonly interpreterLanguage: string | null;
  readonly staffId: string | null;
  readonly colleagues: readonly Colleague[];
  /** The next free times, in the calendars of both. */
  readonly slots: readonly DanishTime[];
  /** What stands in the caseworker's and the citizen's calendars on the first day asked for. */
  readonly day: readonly {
    readonly from: Date;
    readonly to: Date;
    /** `null` where the case is closed to the reader. */
    readonly citizenName: string | null;
  }[];
}

/** Days after the business date from which times are proposed. */
const NOTICE_DAYS = 7;
const SLOTS = 6;
/** How many of one day are proposed, so that there is a choice of days. */
const SLOTS_A_DAY = 3;
const HORIZON_DAYS = 90;

export class BookingProposalReader {
  constructor(private readonly reading: CaseReading) {}

  async read(
    actor: Actor,
    citizenId: string,
    request: BookingProposalRequest,
  ): Promise<Result<BookingProposal, CaseClosedError>> {
    return await this.reading.run(actor, citizenId, 'meeting.times_read', async (reading) => {
      // The door lets nobody in but staff with the permission of the route.
      if (actor.kind !== 'staff') throw new Error('only staff book meetings');
      return await propose(reading, actor, citizenId, request);
    });
  }
}

async function propose(
  { tx, businessDate, now }: OpenReading,
  actor: StaffActor,
  citizenId: string,
  request: BookingProposalRequest,
): Promise<BookingProposal> {
  const known = await findKnown(tx, citizenId);
  const staffId = request.staffId ?? actor.staffId;
  const from = request.from ?? addDays(businessDate, NOTICE_DAYS);
  const busy = await findBusyTimes(tx, {
    staffId,
    citizenIds: [citizenId],
    from,
    to: addDays(from, HORIZON_DAYS),
    ...(request.exceptMeetingId === null ? {} : { exceptMeetingId: request.exceptMeetingId }),
  });
  const search = { from: { on: from, minute: 0 }, lengthMinutes: request.lengthMinutes, busy };
  return {
    ...known,
    staffId,
    colleagues: await findColleagues(tx, actor),
    slots: freeSlots({ ...search, count: SLOTS, perDay: SLOTS_A_DAY }),
    day: await namedDay(
      tx,
      actor,
      busy.filter((one) => one.from < dayAfter(from)),
      { businessDate, now },
    ),
  };
}

async function findKnown(
  tx: Transaction,
  citizenId: string,
): Promise<Pick<BookingProposal, 'firstName' | 'place' | 'interpreterLanguage'>> {
  const [row] = await tx.query<{ given_names: string; language: string | null; jobcenter: string }>(
    `SELECT c.given_names, c.language, (SELECT j.name FROM jobcenters j WHERE j.jobcenter_id = c.jobcenter_id) AS jobcenter
     FROM citizens c WHERE c.citizen_id = $1`,
    [citizenId],
  );
  const language = row?.language ?? null;
  return {
    firstName: firstNameOf(row?.given_names ?? ''),
    place: row?.jobcenter ?? '',
    interpreterLanguage: language === null || /^da(?:-|$)/i.test(language) ? null : language,
  };
}

async function namedDay(
  tx: Transaction,
  actor: StaffActor,
  busy: readonly BusyTime[],
  moment: Parameters<typeof openCases>[3],
): Promise<BookingProposal['day']> {
  const open = await openCases(tx, actor, busy, moment);
  // Whose meetings the caseworker's day holds is a reading of its own, beside that of the case.
  if (open.size > 0) await recordAccess(tx, { action: 'calendar.read', citizenIds: [...open] });
  const names = await tx.query<{ citizen_id: string; name: string }>(
    `SELECT citizen_id, given_names || ' ' || family_name AS name FROM citizens WHERE citizen_id = ANY ($1)`,
    [[...open]],
  );
  const nameOf = new Map(names.map(({ citizen_id, name }) => [citizen_id, name]));
  return busy.map(({ from, to, citizenId }) => ({ from, to, citizenName: nameOf.get(citizenId) ?? null }));
}

function dayAfter(on: PlainDate): Date {
  return instantOf({ on: addDays(on, 1), minute: 0 });
}
