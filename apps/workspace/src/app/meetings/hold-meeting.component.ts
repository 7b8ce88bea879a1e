import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { AgreementInputWire, ChangedWire, HeldMeetingWire } from '@rettid/contracts';
import { DEFAULT_MEETING_MINUTES, parseDate, parseTimeOfDay, type MeetingForm, type MeetingKind } from '@rettid/domain';
import { SessionStore } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { ChoiceComponent } from '../change/forms/choice.component';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FieldComponent } from '../change/forms/field.component';
import { FormComponent } from '../change/forms/form.component';
import { InputDirective } from '../change/forms/input.directive';
import { MarksComponent } from '../change/forms/marks.component';
import { TimeFieldComponent } from '../change/forms/time-field.component';
import { changeSender, type FieldFault } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { AgreementsComponent } from './agreements.component';
import { BookingForm, valuesOf } from './booking-form';
import { countingWords, FORM_CHOICES, KIND_CHOICES, meetingName } from './meeting-words';
import { MeetingsGateway } from './meetings.gateway';
import { minutesOf, MinutesForm } from './minutes-form';
import { MinutesFieldsComponent } from './minutes-fields.component';
import { NextBookingComponent, type NextBooking } from './next-booking.component';

export interface HoldMeetingData {
  /** A booked meeting whose day has come; `null`: one that nobody had booked. */
  readonly meetingId: string | null;
}

/** Records that a meeting was held: minutes, agreements and the next booking in one step. */
@Component({
  selector: 'rt-hold-meeting',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AgreementsComponent,
    ChoiceComponent,
    DateFieldComponent,
    FieldComponent,
    FormComponent,
    InputDirective,
    MarksComponent,
    MinutesFieldsComponent,
    NextBookingComponent,
    SheetComponent,
    TimeFieldComponent,
  ],
  templateUrl: './hold-meeting.component.html',
  styles: `
    h3 {
      margin: 4px 0 -4px;
    }
    p {
      margin: 0;
    }
  `,
})
export class HoldMeetingComponent {
  private readonly data = inject<HoldMeetingData>(DIALOG_DATA);
  private readonly sheet = inject(SideSheetRef);
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(MeetingsGateway);
  private readonly session = inject(SessionStore);

  private readonly theCase = this.store.theCase();
  protected readonly meeting = this.theCase.meetings.find(({ meetingId }) => meetingId === this.data.meetingId) ?? null;
  protected readonly about =
    this.meeting === null ? `${this.theCase.givenNames} ${this.theCase.familyName}` : meetingName(this.meeting);
  protected readonly businessDate = this.theCase.businessDate;
  protected readonly hasPlan = this.theCase.plans.some(({ kind }) => kind !== 'rehabilitation_plan');
  protected readonly kinds = KIND_CHOICES;
  protected readonly forms = FORM_CHOICES;

  protected readonly kind = signal<MeetingKind>(this.meeting?.kind ?? 'job_interview');
  protected readonly on = signal(this.meeting?.on ?? this.businessDate);
  protected readonly at = signal('');
  protected readonly form = signal<MeetingForm | null>(this.meeting?.form ?? 'in_person');
  protected readonly minutes = new MinutesForm();
  protected readonly agreements = signal<readonly AgreementInputWire[]>([]);
  protected readonly present = signal<readonly string[]>(
    (this.meeting?.participants ?? []).map(({ participantId }) => participantId),
  );
  protected readonly when = signal<NextBooking>('none');
  protected readonly next = this.nextAfter();
  protected readonly expected = (this.meeting?.participants ?? []).map(({ participantId, name, department }) => ({
    value: participantId,
    label: department === null ? name : `${name}, ${department}`,
  }));
  protected readonly counting = computed(() => countingWords({ kind: this.kind(), status: 'held' }));

  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: `hold-meeting.${this.meeting?.meetingId ?? 'new'}`,
    values: () => ({ ...this.minutes.values(), agreements: this.agreements() }),
    take: ({ agreements, ...minutes }) => {
      this.minutes.fill(minutes);
      this.agreements.set(agreements);
    },
  });

  protected setKind(kind: string): void {
    this.kind.set(KIND_CHOICES.find(({ value }) => value === kind)?.value ?? 'other');
  }

  protected async send(): Promise<void> {
    if (this.change.refuse(this.faults())) return;
    const sent = await this.change.send(() => this.record());
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed(
      this.when() === 'none' ? 'Samtalen er registreret.' : 'Samtalen er registreret, og den næste er booket.',
    );
  }

  private record(): Promise<ChangedWire> {
    const citizenId = this.store.citizenId();
    const { meeting } = this;
    const told: HeldMeetingWire = {
      form: this.form(),
      minutes: this.minutes.toWire(),
      agreements: this.agreements().filter(({ title }) => title.trim() !== ''),
      next: this.when() === 'none' ? null : this.next.toWire(),
    };
    if (meeting === null) {
      return this.gateway.holdUnbooked(citizenId, {
        ...told,
        kind: this.kind(),
        on: this.on(),
        at: this.at(),
        lengthMinutes: DEFAULT_MEETING_MINUTES,
        staffId: this.session.session().staffId,
        participants: [],
      });
    }
    const present = this.present();
    const attendance = meeting.participants.map(({ participantId }) => ({
      participantId,
      attended: present.includes(participantId),
    }));
    return this.gateway.hold(citizenId, meeting.meetingId, {
      ...told,
      attendance,
      recordVersion: meeting.recordVersion,
    });
  }

  private faults(): FieldFault[] {
    const isUnbooked = this.meeting === null;
    return [
      ...(isUnbooked && parseDate(this.on()) === null ? [{ field: 'on', message: 'Vælg en dag.' }] : []),
      ...(isUnbooked && parseTimeOfDay(this.at()) === null
        ? [{ field: 'at', message: 'Skriv, hvornår samtalen begyndte.' }]
        : []),
      ...(this.when() === 'none' ? [] : this.next.faults(this.businessDate, 'next.')),
    ];
  }

  /** Of the same kind, length and form as this one; an interview follows on what was none. */
  private nextAfter(): BookingForm {
    const next = new BookingForm();
    if (this.meeting !== null) {
      this.minutes.fill(minutesOf(this.meeting));
      const { length, form, place, language } = valuesOf(this.meeting);
      next.fill({ ...next.values(), length, form, place, language });
    }
    return next;
  }
}
