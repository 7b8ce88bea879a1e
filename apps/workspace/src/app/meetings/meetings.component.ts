import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseMeetingWire, CaseWire } from '@rettid/contracts';
import { SessionStore } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { changeSender } from '../change/sending/change-sender';
import { SideSheet } from '../change/sheets/side-sheet';
import { ProblemComponent } from '../problems/problem.component';
import { SHOWN_AT_FIRST, ShowAllComponent } from '../ui/show-all.component';
import type { BookMeetingData } from './book-meeting.component';
import type { HoldMeetingData } from './hold-meeting.component';
import { MeetingComponent } from './meeting.component';
import { MeetingsGateway } from './meetings.gateway';
import type { RecordContactData } from './record-contact.component';

/** Meetings with their minutes, newest first, and what can be done with each. */
@Component({
  selector: 'rt-meetings',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatButton, MeetingComponent, ProblemComponent, ShowAllComponent],
  templateUrl: './meetings.component.html',
  styleUrl: '../ui/dated-list.scss',
  styles: `
    .actions {
      display: flex;
      gap: 6px;
      margin-bottom: 4px;
    }
    @media print {
      .actions {
        display: none;
      }
    }
  `,
})
export class MeetingsComponent {
  readonly theCase = input.required<CaseWire>();

  private readonly session = inject(SessionStore);
  private readonly sheets = inject(SideSheet);
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(MeetingsGateway);
  protected readonly mayManage = computed(() => this.session.permits('meeting.manage'));
  protected readonly noShow = changeSender();
  /** Another case begins with its first page. */
  protected readonly shown = linkedSignal({
    source: () => this.theCase().citizenId,
    computation: () => SHOWN_AT_FIRST,
  });
  protected readonly visible = computed(() => this.theCase().meetings.slice(0, this.shown()));

  protected book(meeting: CaseMeetingWire | null): void {
    const data: BookMeetingData = { meetingId: meeting?.meetingId ?? null };
    void this.sheets.open(async () => (await import('./book-meeting.component')).BookMeetingComponent, data);
  }

  protected hold({ meetingId }: CaseMeetingWire): void {
    const data: HoldMeetingData = { meetingId };
    void this.sheets.open(async () => (await import('./hold-meeting.component')).HoldMeetingComponent, data);
  }

  protected cancel(meeting: CaseMeetingWire): void {
    void this.sheets.open(async () => (await import('./cancel-meeting.component')).CancelMeetingComponent, meeting);
  }

  protected correct(meeting: CaseMeetingWire): void {
    void this.sheets.open(async () => (await import('./correct-outcome.component')).CorrectOutcomeComponent, meeting);
  }

  protected write(meeting: CaseMeetingWire): void {
    void this.sheets.open(async () => (await import('./write-minutes.component')).WriteMinutesComponent, meeting);
  }

  protected contact({ meetingId }: CaseMeetingWire): void {
    const data: RecordContactData = { aboutMeetingId: meetingId };
    void this.sheets.open(async () => (await import('./record-contact.component')).RecordContactComponent, data);
  }

  protected async stayedAway({ meetingId, recordVersion }: CaseMeetingWire): Promise<void> {
    const citizenId = this.store.citizenId();
    const sent = await this.noShow.send(() => this.gateway.noShow(citizenId, meetingId, recordVersion));
    if (sent !== null) await this.store.changed('Udeblivelsen er registreret.');
  }
}
