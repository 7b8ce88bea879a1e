import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MEETING_TEXT } from '@rettid/contracts';
import { parseDate, type ContactChannel, type ContactDirection } from '@rettid/domain';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { ChoiceComponent } from '../change/forms/choice.component';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FieldComponent } from '../change/forms/field.component';
import { FormComponent } from '../change/forms/form.component';
import { InputDirective } from '../change/forms/input.directive';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { CHANNEL_CHOICES, DIRECTION_CHOICES, meetingName } from './meeting-words';
import { MeetingsGateway } from './meetings.gateway';

export interface RecordContactData {
  /** The meeting that it is about, such as a no-show. */
  readonly aboutMeetingId: string | null;
}

/** Channels on which one speaks with somebody, or finds nobody; the others only send. */
const SPOKEN: readonly ContactChannel[] = ['phone', 'visit', 'other'];

/** Notes a contact in three steps: open it, write what was said, and say with the button whether the citizen was reached. */
@Component({
  selector: 'rt-record-contact',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ChoiceComponent,
    DateFieldComponent,
    FieldComponent,
    FormComponent,
    InputDirective,
    MatButton,
    SheetComponent,
  ],
  template: `
    <rt-sheet heading="Notér kontakt" [about]="name">
      <rt-form
        [sendLabel]="asksWhetherReached() ? 'Notér: borgeren blev truffet' : 'Notér kontakten'"
        [change]="change"
        [draft]="draft"
        (send)="send(isReached())"
      >
        <rt-choice label="Hvordan?" name="channel" [choices]="channels" [(value)]="channel" />
        <rt-choice label="Hvem henvendte sig?" name="direction" [choices]="directions" [(value)]="direction" />
        <rt-field label="Note" name="note" [isOptional]="true">
          <textarea rtInput cdkFocusInitial rows="4" [attr.maxlength]="most" [(text)]="note"></textarea>
        </rt-field>
        <div class="rt-fields-in-line">
          <rt-date-field label="Dag" name="on" [max]="businessDate" [(value)]="on" />
          @if (meetings.length > 0) {
            <rt-field label="Handler det om en udeblivelse?" name="aboutMeetingId">
              <select rtInput [(text)]="about">
                <option value="">Nej</option>
                @for (meeting of meetings; track meeting.id) {
                  <option [value]="meeting.id">{{ meeting.name }}</option>
                }
              </select>
            </rt-field>
          }
        </div>
        @if (asksWhetherReached()) {
          <button rtAction matButton="outlined" type="button" (click)="send(false)">Notér: ikke truffet</button>
        }
      </rt-form>
    </rt-sheet>
  `,
})
export class RecordContactComponent {
  private readonly data = inject<RecordContactData>(DIALOG_DATA);
  private readonly sheet = inject(SideSheetRef);
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(MeetingsGateway);

  private readonly theCase = this.store.theCase();
  protected readonly name = `${this.theCase.givenNames} ${this.theCase.familyName}`;
  protected readonly businessDate = this.theCase.businessDate;
  protected readonly channels = CHANNEL_CHOICES;
  protected readonly directions = DIRECTION_CHOICES;
  protected readonly most = MEETING_TEXT.note;
  /** No-shows, those that nobody has followed up first. */
  protected readonly meetings = this.theCase.meetings
    .filter(({ status, meetingId }) => status === 'no_show' || meetingId === this.data.aboutMeetingId)
    .map((meeting) => ({ id: meeting.meetingId, name: meetingName(meeting) }));

  protected readonly channel = signal<ContactChannel | null>('phone');
  protected readonly direction = signal<ContactDirection | null>('to_citizen');
  protected readonly note = signal('');
  protected readonly on = signal(this.businessDate);
  protected readonly about = signal(this.data.aboutMeetingId ?? '');
  /** Whoever turned to us was reached. */
  protected readonly asksWhetherReached = computed(
    () => this.direction() === 'to_citizen' && SPOKEN.includes(this.channel() ?? 'phone'),
  );
  /** What the button that sends says. */
  protected readonly isReached = computed(() =>
    this.asksWhetherReached() || this.direction() === 'from_citizen' ? true : null,
  );
  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: `record-contact.${this.data.aboutMeetingId ?? 'new'}`,
    values: () => ({
      channel: this.channel(),
      direction: this.direction(),
      note: this.note(),
      on: this.on(),
      about: this.about(),
    }),
    take: ({ channel, direction, note, on, about }) => {
      this.channel.set(channel);
      this.direction.set(direction);
      this.note.set(note);
      this.on.set(on);
      this.about.set(about);
    },
  });

  protected async send(reached: boolean | null): Promise<void> {
    const [channel, direction] = [this.channel(), this.direction()];
    const faults = parseDate(this.on()) === null ? [{ field: 'on', message: 'Vælg en dag.' }] : [];
    if (this.change.refuse(faults) || channel === null || direction === null) return;
    const sent = await this.change.send(() =>
      this.gateway.contact(this.store.citizenId(), {
        channel,
        direction,
        reached,
        on: this.on(),
        aboutMeetingId: this.about() === '' ? null : this.about(),
        note: this.note().trim() === '' ? null : this.note().trim(),
      }),
    );
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed('Kontakten er noteret.');
  }
}
