import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CalendarMeetingWire } from '@rettid/contracts';
import { FormComponent } from '../change/forms/form.component';
import { MarksComponent } from '../change/forms/marks.component';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { MEETING_STATUS_WORDS } from '../words/case-words';
import { MeetingsGateway } from './meetings.gateway';

export interface AttendanceData {
  readonly groupId: string;
  readonly meetings: readonly NonNullable<CalendarMeetingWire['meeting']>[];
  /** The day of the meeting has come. */
  readonly hasCome: boolean;
}

/** Who of a group meeting came: one list to tick, for those of whom it is not told yet. */
@Component({
  selector: 'rt-attendance',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormComponent, MarksComponent, RouterLink, SheetComponent],
  template: `
    <rt-sheet heading="Gruppemøde" [about]="data.meetings.length + ' borgere'">
      @if (told.length > 0) {
        <ul>
          @for (meeting of told; track meeting.meetingId) {
            <li>
              <a [routerLink]="['/borger', meeting.citizen.citizenId]" (click)="sheet.close()">{{
                meeting.citizen.name
              }}</a>
              · {{ words[meeting.status] }}
            </li>
          }
        </ul>
      }
      @if (!data.hasCome) {
        <p>Fremmødet kan registreres fra mødets dag. Den enkelte borgers tid flyttes eller aflyses i borgerens sag.</p>
      }
      @if (data.hasCome && waiting.length > 0) {
        <rt-form sendLabel="Registrér fremmødet" [change]="change" (send)="send()">
          <rt-marks
            label="Sæt kryds ved dem, der kom"
            hint="De andre registreres som udeblevet."
            name="attendance"
            [choices]="choices"
            [(marked)]="came"
          />
        </rt-form>
      }
    </rt-sheet>
  `,
  styles: `
    ul {
      margin: 0 0 14px;
      padding: 0;
      list-style: none;
    }
  `,
})
export class AttendanceComponent {
  protected readonly data = inject<AttendanceData>(DIALOG_DATA);
  protected readonly sheet = inject(SideSheetRef);
  private readonly gateway = inject(MeetingsGateway);

  protected readonly words = MEETING_STATUS_WORDS;
  protected readonly waiting = this.data.meetings.filter(({ status }) => status === 'booked');
  protected readonly told = this.data.hasCome
    ? this.data.meetings.filter(({ status }) => status !== 'booked')
    : this.data.meetings;
  protected readonly choices = this.waiting.map(({ meetingId, citizen }) => ({
    value: meetingId,
    label: citizen.name,
  }));
  protected readonly came = signal<readonly string[]>(this.waiting.map(({ meetingId }) => meetingId));
  protected readonly change = changeSender();

  protected async send(): Promise<void> {
    const came = this.came();
    const attendance = this.waiting.map(({ meetingId, recordVersion, citizen }) => ({
      citizenId: citizen.citizenId,
      meetingId,
      recordVersion,
      attended: came.includes(meetingId),
    }));
    const sent = await this.change.send(() => this.gateway.attend(this.data.groupId, { attendance }));
    if (sent !== null) this.sheet.close(sent);
  }
}
