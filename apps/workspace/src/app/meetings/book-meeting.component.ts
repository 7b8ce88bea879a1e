import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { FormComponent } from '../change/forms/form.component';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { BookingFieldsComponent } from './booking-fields.component';
import { BookingForm, valuesOf, type BookingValues } from './booking-form';
import { MERGED_BOOKING } from './booking-merge';
import { meetingName } from './meeting-words';
import { MeetingsGateway } from './meetings.gateway';

export interface BookMeetingData {
  /** A booked meeting that is to be moved, or changed otherwise; `null`: a new one. */
  readonly meetingId: string | null;
}

/** Books a meeting, or moves one that is booked. */
@Component({
  selector: 'rt-book-meeting',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BookingFieldsComponent, FormComponent, SheetComponent],
  template: `
    <rt-sheet [heading]="meeting === null ? 'Book samtale' : 'Flyt eller ret booking'" [about]="about">
      <rt-form
        [sendLabel]="meeting === null ? 'Book' : 'Gem bookingen'"
        [change]="change"
        [draft]="draft"
        (send)="send()"
      >
        <rt-booking-fields [booking]="booking" [businessDate]="businessDate" [except]="meeting?.meetingId ?? null" />
      </rt-form>
    </rt-sheet>
  `,
})
export class BookMeetingComponent {
  private readonly data = inject<BookMeetingData>(DIALOG_DATA);
  private readonly sheet = inject(SideSheetRef);
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(MeetingsGateway);

  private readonly theCase = this.store.theCase();
  protected readonly meeting = this.theCase.meetings.find(({ meetingId }) => meetingId === this.data.meetingId) ?? null;
  protected readonly about =
    this.meeting === null ? `${this.theCase.givenNames} ${this.theCase.familyName}` : meetingName(this.meeting);
  protected readonly businessDate = this.theCase.businessDate;
  protected readonly booking = new BookingForm();
  private readonly began = this.begin();
  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: `book-meeting.${this.meeting?.meetingId ?? 'new'}`,
    values: () => this.booking.written(),
    take: (written) => this.booking.fill({ ...this.booking.values(), ...written }),
  });

  protected async send(): Promise<void> {
    if (this.change.refuse(this.booking.faults(this.businessDate))) return;
    const citizenId = this.store.citizenId();
    const { meeting } = this;
    const sent =
      meeting === null
        ? await this.change.send(() => this.gateway.book(citizenId, this.booking.toWire()))
        : await this.change.sendMerging<BookingValues, object>({
            citizenId,
            recordVersion: meeting.recordVersion,
            began: this.began,
            mine: this.booking.values(),
            fields: MERGED_BOOKING,
            saved: (theCase) => {
              const saved = theCase.meetings.find(({ meetingId }) => meetingId === meeting.meetingId);
              return saved === undefined ? null : { values: valuesOf(saved), recordVersion: saved.recordVersion };
            },
            take: (values) => this.booking.fill(values),
            send: (_, recordVersion) =>
              this.gateway.change(citizenId, meeting.meetingId, { ...this.booking.toWire(), recordVersion }),
          });
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed(meeting === null ? 'Samtalen er booket.' : 'Bookingen er gemt.');
  }

  private begin(): BookingValues {
    if (this.meeting !== null) this.booking.fill(valuesOf(this.meeting));
    return this.booking.values();
  }
}
