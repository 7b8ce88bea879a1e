import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import type { CaseContactWire, CaseWire } from '@rettid/contracts';
import { longDate } from '@rettid/web';
import { ShortDatePipe } from '../../words/date.pipes';
import { CONTACT_CHANNEL_WORDS, MEETING_KIND_WORDS } from '../../words/case-words';
import { LongTextComponent } from '../../ui/long-text.component';
import { SHOWN_AT_FIRST, ShowAllComponent } from '../../ui/show-all.component';

/** Contacts that are no meetings, newest first. */
@Component({
  selector: 'rt-contacts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LongTextComponent, ShortDatePipe, ShowAllComponent],
  template: `
    @if (visible().length === 0) {
      <p class="rt-soft">Der er ingen kontakter i sagen.</p>
    } @else {
      <ol>
        @for (contact of visible(); track contact.contactId) {
          <li>
            <div class="when">{{ contact.on | shortDate }}</div>
            <div>
              <p>
                <strong class="channel">{{ channels[contact.channel] }}</strong>
                @if (about(contact); as about) {
                  · {{ about }}
                }
              </p>
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
  styleUrl: '../../ui/dated-list.scss',
  styles: `
    .channel::first-letter {
      text-transform: uppercase;
    }
    .channel {
      display: inline-block;
    }
  `,
})
export class ContactsComponent {
  readonly theCase = input.required<CaseWire>();
  protected readonly channels = CONTACT_CHANNEL_WORDS;
  protected readonly shown = linkedSignal({
    source: () => this.theCase().citizenId,
    computation: () => SHOWN_AT_FIRST,
  });
  protected readonly visible = computed(() => this.theCase().contacts.slice(0, this.shown()));

  /** `om udeblivelsen 14. september 2021` */
  protected about({ aboutMeetingId }: CaseContactWire): string | null {
    const meeting = this.theCase().meetings.find(({ meetingId }) => meetingId === aboutMeetingId);
    if (meeting === undefined) return null;
    const what = meeting.status === 'no_show' ? 'udeblivelsen' : MEETING_KIND_WORDS[meeting.kind].toLowerCase();
    return `om ${what} ${longDate(meeting.on)}`;
  }
}
