import { computed, signal } from '@angular/core';
import type { BookingWire, CaseMeetingWire, MeetingTimesWire, ParticipantInputWire } from '@rettid/contracts';
import {
  danishTimeOf,
  danishTimeText,
  date,
  DEFAULT_MEETING_MINUTES,
  formatTimeOfDay,
  invitationText,
  parseDate,
  parseTimeOfDay,
  type MeetingForm,
  type MeetingKind,
} from '@rettid/domain';
import { longDate } from '@rettid/web';
import type { FieldFault } from '../change/sending/change-sender';
import { weekday } from '../words/dates';

/** What a booking form holds, as a draft keeps it. */
export interface BookingValues {
  readonly kind: MeetingKind;
  readonly on: string;
  readonly at: string;
  readonly length: string;
  readonly form: MeetingForm;
  readonly place: string;
  readonly staffId: string;
  readonly language: string;
  /** `null`: the text that is built. */
  readonly invitation: string | null;
  readonly participants: readonly ParticipantInputWire[];
}

/** The fields of a booking: begun from what is known, and what the invitation then says. */
export class BookingForm {
  readonly kind = signal<MeetingKind>('job_interview');
  readonly on = signal('');
  readonly at = signal('');
  readonly length = signal(String(DEFAULT_MEETING_MINUTES));
  readonly form = signal<MeetingForm>('in_person');
  readonly place = signal('');
  readonly staffId = signal('');
  /** BCP 47; empty: no interpreter. */
  readonly language = signal('');
  readonly invitation = signal<string | null>(null);
  readonly participants = signal<readonly ParticipantInputWire[]>([]);
  /** What the API knows of citizen and calendars; `null`: not asked yet. */
  readonly known = signal<MeetingTimesWire | null>(null);

  readonly values = computed<BookingValues>(() => ({
    kind: this.kind(),
    on: this.on(),
    at: this.at(),
    length: this.length(),
    form: this.form(),
    place: this.place(),
    staffId: this.staffId(),
    language: this.language(),
    invitation: this.invitation(),
    participants: this.participants(),
  }));

  /** What somebody chose or wrote, and nothing that was filled in: what is worth keeping as a draft. */
  readonly written = computed(() => ({
    on: this.on(),
    at: this.at(),
    invitation: this.invitation(),
    participants: this.participants(),
  }));

  /** The invitation as it would be built now; empty as long as day or time is missing. */
  readonly built = computed(() => {
    const known = this.known();
    const [on, minute] = [parseDate(this.on()), parseTimeOfDay(this.at())];
    if (known === null || on === null || minute === null) return '';
    return invitationText({
      firstName: known.firstName,
      kind: this.kind(),
      form: this.form(),
      day: `${weekday(this.on())} ${longDate(this.on())}`,
      time: danishTimeText(minute),
      lengthMinutes: Number(this.length()),
      place: orNull(this.place()),
      staffName: known.colleagues.find(({ staffId }) => staffId === this.staffId())?.name ?? null,
      interpreterLanguage: orNull(this.language()),
    });
  });
  readonly text = computed(() => this.invitation() ?? this.built());

  /** Fills in what nobody has said yet. */
  take(known: MeetingTimesWire): void {
    const isFirst = this.known() === null;
    this.known.set(known);
    if (!isFirst) return;
    if (this.place() === '' && this.form() === 'in_person') this.place.set(known.place);
    if (this.language() === '' && known.interpreterLanguage !== null) this.language.set(known.interpreterLanguage);
    if (this.staffId() === '') this.staffId.set(known.staffId ?? '');
  }

  fill(values: BookingValues): void {
    this.kind.set(values.kind);
    this.on.set(values.on);
    this.at.set(values.at);
    this.length.set(values.length);
    this.form.set(values.form);
    this.place.set(values.place);
    this.staffId.set(values.staffId);
    this.language.set(values.language);
    this.invitation.set(values.invitation);
    this.participants.set(values.participants);
  }

  toWire(): BookingWire {
    const invitation = this.invitation();
    return {
      kind: this.kind(),
      on: this.on(),
      at: this.at(),
      lengthMinutes: Number(this.length()),
      form: this.form(),
      place: this.form() === 'in_person' ? orNull(this.place()) : null,
      staffId: orNull(this.staffId()),
      interpreterLanguage: orNull(this.language()),
      invitation: invitation === null ? null : orNull(invitation),
      participants: this.participants().filter(({ name }) => name.trim() !== ''),
    };
  }

  /** What can be told without asking anybody. @param at path of the booking in what is sent: `next.` */
  faults(businessDate: string, at = ''): FieldFault[] {
    const on = parseDate(this.on());
    const isPast = on !== null && on < date(businessDate);
    return [
      ...(on === null ? [{ field: `${at}on`, message: 'Vælg en dag.' }] : []),
      ...(isPast ? [{ field: `${at}on`, message: 'Vælg en dag fra i dag og frem.' }] : []),
      ...(parseTimeOfDay(this.at()) === null ? [{ field: `${at}at`, message: 'Vælg et klokkeslæt.' }] : []),
    ];
  }
}

/** A booked meeting as a form begins with it. */
export function valuesOf(meeting: CaseMeetingWire): BookingValues {
  return {
    kind: meeting.kind,
    on: meeting.on,
    at: formatTimeOfDay(danishTimeOf(new Date(meeting.startsAt)).minute),
    length: String(meeting.lengthMinutes ?? DEFAULT_MEETING_MINUTES),
    form: meeting.form ?? 'in_person',
    place: meeting.place ?? '',
    staffId: meeting.staff?.staffId ?? '',
    language: meeting.interpreterLanguage ?? '',
    invitation: null,
    participants: meeting.participants.map(({ name, department, role }) => ({ name, department, role })),
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
