import type { Agreement, Booking, RecordHeldMeeting } from '@rettid/application';
import type {
  AgreementInputWire,
  BookingWire,
  HeldMeetingWire,
  RecordHeldMeetingWire,
  RecordUnbookedMeetingWire,
} from '@rettid/contracts';
import { date, parseTimeOfDay, type MinuteOfDay, type PlainDate } from '@rettid/domain';

/** The checked body of a booking as the use cases take it. */
export function toBooking(booking: BookingWire): Booking {
  const { kind, lengthMinutes, form, place, staffId, interpreterLanguage, invitation, participants } = booking;
  return {
    kind,
    on: date(booking.on),
    minute: minuteOf(booking.at),
    lengthMinutes,
    form,
    place,
    staffId,
    interpreterLanguage,
    invitation,
    participants,
  };
}

export function toHeld(citizenId: string, meetingId: string, body: RecordHeldMeetingWire): RecordHeldMeeting {
  const meeting = { origin: 'booked', meetingId, recordVersion: body.recordVersion } as const;
  return { ...toldOf(body), citizenId, meeting, attendance: body.attendance };
}

export function toUnbooked(citizenId: string, body: RecordUnbookedMeetingWire): RecordHeldMeeting {
  const { kind, on, at, lengthMinutes, staffId } = body;
  const participants = body.participants.map((participant) => ({ ...participant, attended: true }));
  const when = { on: date(on), minute: minuteOf(at), lengthMinutes };
  return {
    ...toldOf(body),
    citizenId,
    meeting: { origin: 'unbooked', kind, staffId, participants, ...when },
    attendance: [],
  };
}

function toldOf(body: HeldMeetingWire): Pick<RecordHeldMeeting, 'form' | 'minutes' | 'agreements' | 'next'> {
  const { form, minutes, agreements, next } = body;
  return { form, minutes, agreements: agreements.map(toAgreement), next: next === null ? null : toBooking(next) };
}

function toAgreement({ kind, title, owner, staffId, parentGoalId, dueOn }: AgreementInputWire): Agreement {
  const on = dateOrNull(dueOn);
  return kind === 'task'
    ? { kind, title, owner: owner ?? 'citizen', staffId, dueOn: on }
    : { kind, title, parentGoalId, targetOn: on };
}

export function dateOrNull(text: string | null | undefined): PlainDate | null {
  return text === null || text === undefined ? null : date(text);
}

/** @throws RangeError where the text was not checked before */
function minuteOf(at: string): MinuteOfDay {
  const minute = parseTimeOfDay(at);
  if (minute === null) throw new RangeError('not a time of day (HH:MM)');
  return minute;
}
