import type { Actor } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import { CaseChanges, type ChangeError, type Changed } from '../changes/case-changes';
import { fieldFaults } from '../changes/change-errors';
import { newRecordId } from '../changes/record-id';
import { bookingFaults, startOf, type Booking } from './booking';
import { claimTime } from './calendar-time';
import { insertBooking, type BookingError } from './write-booking';

export interface BookGroupMeeting {
  /** 2 to `GROUP_SIZE` citizens, each once. */
  readonly citizenIds: readonly string[];
  readonly booking: Booking;
}

export const GROUP_SIZE = { least: 2, most: 30 } as const;

export interface BookedGroup {
  readonly groupId: string;
  /** One for each citizen, in the order of the citizens' ids. */
  readonly meetings: readonly { readonly citizenId: string; readonly meetingId: string }[];
}

/** Books several citizens for one time of one caseworker: each has a meeting of the own, with an outcome of the own. */
export class BookGroupMeetingUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(
    actor: Actor,
    { citizenIds, booking }: BookGroupMeeting,
  ): Promise<Result<Changed<BookedGroup>, BookingError | ChangeError>> {
    return await this.changes.runMany(
      actor,
      { citizenIds, action: 'meeting.booked' },
      async (changes): Promise<Result<BookedGroup, BookingError>> => {
        const [first] = changes;
        if (first === undefined || changes.length < GROUP_SIZE.least || changes.length > GROUP_SIZE.most) {
          const message = `Vælg mellem ${String(GROUP_SIZE.least)} og ${String(GROUP_SIZE.most)} borgere`;
          return failed(fieldFaults([{ field: 'citizenIds', code: 'group_size', message }]));
        }
        const faults = await bookingFaults(first, booking);
        if (faults.length > 0) return failed(fieldFaults(faults));
        const claim = { ...booking, startsAt: startOf(booking), citizenIds: changes.map(({ citizenId }) => citizenId) };
        const taken = await claimTime(first.tx, claim);
        if (taken !== null) return failed(taken);

        const groupId = newRecordId('MG');
        const meetings: { citizenId: string; meetingId: string }[] = [];
        // At most thirty, each with an invitation of its own.
        for (const change of changes) {
          const meetingId = await insertBooking(change, booking, groupId);
          meetings.push({ citizenId: change.citizenId, meetingId });
        }
        first.note({ subject: { type: 'group_meeting', id: groupId }, details: { citizens: meetings.length } });
        return ok({ groupId, meetings });
      },
    );
  }
}
