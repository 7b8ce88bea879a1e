import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MEETING_TEXT, type CaseMeetingWire } from '@rettid/contracts';
import type { MeetingCancelCause } from '@rettid/domain';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { ChoiceComponent } from '../change/forms/choice.component';
import { FormComponent } from '../change/forms/form.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { CANCEL_CAUSE_CHOICES, meetingName } from './meeting-words';
import { MeetingsGateway } from './meetings.gateway';

/** Cancels a booked meeting, with why. */
@Component({
  selector: 'rt-cancel-meeting',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceComponent, FormComponent, SheetComponent, TextFieldComponent],
  template: `
    <rt-sheet heading="Aflys samtale" [about]="about">
      <rt-form sendLabel="Aflys" [change]="change" [draft]="draft" (send)="send()">
        <rt-choice label="Hvorfor aflyses den?" name="cause" [choices]="causes" [(value)]="cause" />
        <rt-text-field
          label="Bemærkning"
          name="note"
          rows="3"
          [isOptional]="cause() !== 'other'"
          [most]="most"
          [(text)]="note"
        />
      </rt-form>
    </rt-sheet>
  `,
})
export class CancelMeetingComponent {
  private readonly meeting = inject<CaseMeetingWire>(DIALOG_DATA);
  private readonly sheet = inject(SideSheetRef);
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(MeetingsGateway);

  protected readonly about = meetingName(this.meeting);
  protected readonly causes = CANCEL_CAUSE_CHOICES;
  protected readonly most = MEETING_TEXT.note;
  protected readonly cause = signal<MeetingCancelCause | null>(null);
  protected readonly note = signal('');
  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: `cancel-meeting.${this.meeting.meetingId}`,
    values: () => ({ cause: this.cause(), note: this.note() }),
    take: ({ cause, note }) => {
      this.cause.set(cause);
      this.note.set(note);
    },
  });

  protected async send(): Promise<void> {
    const cause = this.cause();
    if (cause === null) {
      this.change.refuse([{ field: 'cause', message: 'Vælg en årsag.' }]);
      return;
    }
    const { meetingId, recordVersion } = this.meeting;
    const note = this.note().trim() === '' ? null : this.note().trim();
    const sent = await this.change.send(() =>
      this.gateway.cancel(this.store.citizenId(), meetingId, { recordVersion, cause, note }),
    );
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed('Samtalen er aflyst.');
  }
}
