import { HttpClient, HttpContext } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  BookingWire,
  CalendarWire,
  CancelMeetingWire,
  ChangeBookingWire,
  ChangedWire,
  CorrectOutcomeWire,
  GroupBookingWire,
  MeetingTimesWire,
  RecordGroupAttendanceWire,
  RecordContactWire,
  RecordHeldMeetingWire,
  RecordUnbookedMeetingWire,
  WriteMinutesWire,
} from '@rettid/contracts';
import { STAYS_ON_PAGE } from '@rettid/web';
import { firstValueFrom } from 'rxjs';

/** Of which times are asked; what is left out is as usual. */
export interface TimesQuery {
  readonly from?: string;
  readonly length?: number;
  readonly staffId?: string;
  /** A meeting that is to be moved. */
  readonly except?: string;
}

/** Meetings, contacts and calendars. Every call fails with a `ProblemError`. */
@Injectable({ providedIn: 'root' })
export class MeetingsGateway {
  private readonly http = inject(HttpClient);

  book(citizenId: string, body: BookingWire): Promise<ChangedWire> {
    return this.post(`${ofCitizen(citizenId)}/meetings`, body);
  }

  change(citizenId: string, meetingId: string, body: ChangeBookingWire): Promise<ChangedWire> {
    return firstValueFrom(this.http.put<ChangedWire>(ofMeeting(citizenId, meetingId), body));
  }

  cancel(citizenId: string, meetingId: string, body: CancelMeetingWire): Promise<ChangedWire> {
    return this.post(`${ofMeeting(citizenId, meetingId)}/cancel`, body);
  }

  hold(citizenId: string, meetingId: string, body: RecordHeldMeetingWire): Promise<ChangedWire> {
    return this.post(`${ofMeeting(citizenId, meetingId)}/held`, body);
  }

  holdUnbooked(citizenId: string, body: RecordUnbookedMeetingWire): Promise<ChangedWire> {
    return this.post(`${ofCitizen(citizenId)}/meetings/held`, body);
  }

  noShow(citizenId: string, meetingId: string, recordVersion: number): Promise<ChangedWire> {
    return this.post(`${ofMeeting(citizenId, meetingId)}/no-show`, { recordVersion });
  }

  correct(citizenId: string, meetingId: string, body: CorrectOutcomeWire): Promise<ChangedWire> {
    return this.post(`${ofMeeting(citizenId, meetingId)}/correct`, body);
  }

  writeMinutes(citizenId: string, meetingId: string, body: WriteMinutesWire): Promise<ChangedWire> {
    return firstValueFrom(this.http.put<ChangedWire>(`${ofMeeting(citizenId, meetingId)}/minutes`, body));
  }

  settle(citizenId: string, taskId: string, recordVersion: number, isDone: boolean): Promise<ChangedWire> {
    const address = `${ofCitizen(citizenId)}/tasks/${encodeURIComponent(taskId)}/settle`;
    return this.post(address, { recordVersion, isDone });
  }

  contact(citizenId: string, body: RecordContactWire): Promise<ChangedWire> {
    return this.post(`${ofCitizen(citizenId)}/contacts`, body);
  }

  /** What a booking can be filled with, and when both are free. */
  times(citizenId: string, query: TimesQuery): Promise<MeetingTimesWire> {
    // The form that asks may hold writing already.
    const context = new HttpContext().set(STAYS_ON_PAGE, true);
    const address = `${ofCitizen(citizenId)}/meeting-times`;
    return firstValueFrom(this.http.get<MeetingTimesWire>(address, { params: { ...query }, context }));
  }

  /** @param staffId `null`: the own */
  calendar(from: string | null, staffId: string | null): Promise<CalendarWire> {
    const params = { ...(from === null ? {} : { from }), ...(staffId === null ? {} : { staffId }) };
    return firstValueFrom(this.http.get<CalendarWire>('/api/calendar', { params }));
  }

  bookGroup(body: GroupBookingWire): Promise<ChangedWire> {
    return this.post('/api/group-meetings', body);
  }

  attend(groupId: string, body: RecordGroupAttendanceWire): Promise<ChangedWire> {
    return this.post(`/api/group-meetings/${encodeURIComponent(groupId)}/attendance`, body);
  }

  private post(address: string, body: object): Promise<ChangedWire> {
    return firstValueFrom(this.http.post<ChangedWire>(address, body));
  }
}

function ofCitizen(citizenId: string): string {
  return `/api/citizens/${encodeURIComponent(citizenId)}`;
}

function ofMeeting(citizenId: string, meetingId: string): string {
  return `${ofCitizen(citizenId)}/meetings/${encodeURIComponent(meetingId)}`;
}
