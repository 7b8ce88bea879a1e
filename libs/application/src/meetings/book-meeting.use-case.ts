import type { Actor } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import { CaseChanges, type ChangeError, type Changed } from '../changes/case-changes';
import type { Booking } from './booking';
import { book, type BookingError } from './write-booking';

export interface BookMeeting {
  readonly citizenId: string;
  readonly booking: Booking;
}

/**
 * Books a meeting in the calendars of caseworker and citizen. Refused with `caseworker_booked` or `citizen_booked` where one
 * of them has another meeting then; the message tells when, never whose, and which times of the day are free.
 */
export class BookMeetingUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(
    actor: Actor,
    { citizenId, booking }: BookMeeting,
  ): Promise<Result<Changed<{ readonly meetingId: string }>, BookingError | ChangeError>> {
    return await this.changes.run(actor, { citizenId, action: 'meeting.booked' }, async (change) => {
      const booked = await book(change, booking);
      if (!booked.ok) return failed(booked.error);
      change.note({ subject: { type: 'meeting', id: booked.value } });
      return ok({ meetingId: booked.value });
    });
  }
}
