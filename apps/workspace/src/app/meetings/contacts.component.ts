import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseContactWire, CaseWire } from '@rettid/contracts';
import { longDate, SessionStore } from '@rettid/web';
import { RecordMenuComponent } from '../change/records/record-menu.component';
import { SideSheet } from '../change/sheets/side-sheet';
import { ShortDatePipe } from '../words/date.pipes';
import { CONTACT_CHANNEL_WORDS, MEETING_KIND_WORDS } from '../words/case-words';
import { personName } from '../words/person-words';
import { LongTextComponent } from '../ui/long-text.component';
import { SHOWN_AT_FIRST, ShowAllComponent } from '../ui/show-all.component';
import type { RecordContactData } from './record-contact.component';

/** Contacts that are no meetings, newest first. */
@Component({
  selector: 'rt-contacts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LongTextComponent, MatButton, RecordMenuComponent, ShortDatePipe, ShowAllComponent],
  template: `
    @if (mayRecord()) {
      <p class="actions">
        <button matButton="outlined" type="button" (click)="record()">Notér kontakt</button>
      </p>
    }
    @if (visible().length === 0) {
      <p class="rt-soft">Der er ingen kontakter i sagen.</p>
    } @else {
      <ol>
        @for (contact of visible(); track contact.contactId) {
          <li>
            <div class="when">{{ contact.on | shortDate }}</div>
            <div>
              <div class="head">
                <p>
                  <strong class="channel">{{ channels[contact.channel] }}</strong>
                  @if (outcome(contact); as outcome) {
                    · {{ outcome }}
                  }
                  @if (about(contact); as about) {
                    · {{ about }}
                  }
                  @if (contact.staff; as staff) {
                    <small class="rt-soft">{{ nameOf(staff) }}</small>
                  }
                </p>
                <rt-record-menu
                  type="contacts"
                  [recordId]="contact.contactId"
                  [recordVersion]="contact.recordVersion"
                  [about]="'kontakten ' + (contact.on | shortDate)"
                />
              </div>
              @if (contact.note; as note) {
                <rt-long-text [text]="note" />
              }
            </div>
          </li>
        }
      </ol>
      <rt-show-all
        what="kontakter"
        [shown]="visible().length"
        [total]="theCase().contacts.length"
        (all)="shown.set($event)"
      />
    }
  `,
  styleUrl: '../ui/dated-list.scss',
  styles: `
    .channel::first-letter {
      text-transform: uppercase;
    }
    .channel {
      display: inline-block;
    }
    .head {
      display: flex;
      gap: 8px;
      justify-content: space-between;
    }
    .actions {
      margin-bottom: 4px;
    }
    @media print {
      .actions {
        display: none;
      }
    }
  `,
})
export class ContactsComponent {
  readonly theCase = input.required<CaseWire>();
  private readonly session = inject(SessionStore);
  private readonly sheets = inject(SideSheet);
  protected readonly channels = CONTACT_CHANNEL_WORDS;
  protected readonly nameOf = personName;
  protected readonly mayRecord = computed(() => this.session.permits('contact.record'));
  protected readonly shown = linkedSignal({
    source: () => this.theCase().citizenId,
    computation: () => SHOWN_AT_FIRST,
  });
  protected readonly visible = computed(() => this.theCase().contacts.slice(0, this.shown()));

  protected record(): void {
    const data: RecordContactData = { aboutMeetingId: null };
    void this.sheets.open(async () => (await import('./record-contact.component')).RecordContactComponent, data);
  }

  /** Who turned to whom, and whether they spoke; nothing where nobody noted it. */
  protected outcome({ direction, reached }: CaseContactWire): string {
    if (direction === 'from_citizen') return 'borgeren henvendte sig';
    return reached === null ? '' : reached ? 'truffet' : 'ikke truffet';
  }

  /** `om udeblivelsen 14. september 2021` */
  protected about({ aboutMeetingId }: CaseContactWire): string | null {
    const meeting = this.theCase().meetings.find(({ meetingId }) => meetingId === aboutMeetingId);
    if (meeting === undefined) return null;
    const what = meeting.status === 'no_show' ? 'udeblivelsen' : MEETING_KIND_WORDS[meeting.kind].toLowerCase();
    return `om ${what} ${longDate(meeting.on)}`;
  }
}
