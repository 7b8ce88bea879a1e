import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { OwnMeetingWire } from '@rettid/contracts';
import { longDate } from '@rettid/web';

/** Where to be, when, with whom, and what it is about. */
@Component({
  selector: 'rt-own-meetings',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section>
      <h2>Dine samtaler</h2>
      <ul class="no-max-width">
        @for (meeting of meetings(); track $index) {
          <li>
            <strong>{{ meeting.title }}</strong>
            <span class="line">{{ day(meeting.on) }} kl. {{ meeting.time }}</span>
            <span class="line">{{ meeting.where }}</span>
            <span class="line soft">Det varer {{ meeting.length }}</span>
            @if (meeting.interpreter; as language) {
              <span class="line">Der er en tolk med, som taler {{ language }}</span>
            }
            @if (meeting.others.length > 0) {
              <span class="line">Også med: {{ meeting.others.join('; ') }}</span>
            }
            @if (meeting.invitation; as invitation) {
              <details class="details">
                <summary class="details-summary">
                  <span class="details-summary-text"
                    >Læs invitationen<span class="sr-only"> til {{ meeting.title }} {{ day(meeting.on) }}</span></span
                  >
                </summary>
                <div class="details-text">
                  <p class="own-words">{{ invitation }}</p>
                </div>
              </details>
            }
          </li>
        }
      </ul>
      <p>Kan du ikke komme, så ring til jobcenteret. Så finder I en anden tid.</p>
    </section>
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      margin: 0;
      padding: 1rem 0;
      break-inside: avoid;
    }
    .line {
      display: block;
    }
    .own-words {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class MeetingsComponent {
  readonly meetings = input.required<readonly OwnMeetingWire[]>();
  protected readonly day = longDate;
}
