import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import type { CaseMeetingWire, CaseWire } from '@rettid/contracts';
import { ClockTimePipe, ShortDatePipe } from '../../words/date.pipes';
import { MEETING_FORM_WORDS, MEETING_KIND_WORDS, MEETING_STATUS_WORDS } from '../../words/case-words';
import { contactedWords } from '../../words/contact-words';
import { personName } from '../../words/person-words';
import { LongTextComponent } from '../../ui/long-text.component';
import { SHOWN_AT_FIRST, ShowAllComponent } from '../../ui/show-all.component';

/** Meetings with their minutes, newest first. */
@Component({
  selector: 'rt-meetings',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClockTimePipe, LongTextComponent, ShortDatePipe, ShowAllComponent],
  templateUrl: './meetings.component.html',
  styleUrl: '../../ui/dated-list.scss',
})
export class MeetingsComponent {
  readonly theCase = input.required<CaseWire>();

  protected readonly kinds = MEETING_KIND_WORDS;
  protected readonly forms = MEETING_FORM_WORDS;
  protected readonly nameOf = personName;
  /** Another case begins with its first page. */
  protected readonly shown = linkedSignal({
    source: () => this.theCase().citizenId,
    computation: () => SHOWN_AT_FIRST,
  });
  protected readonly visible = computed(() => this.theCase().meetings.slice(0, this.shown()));

  protected statusOf({ status, on }: CaseMeetingWire): string {
    const hasPassed = status === 'booked' && on < this.theCase().businessDate;
    return hasPassed ? 'Booket; resultatet er ikke registreret' : MEETING_STATUS_WORDS[status];
  }

  protected contacted({ meetingId }: CaseMeetingWire): string {
    return contactedWords(meetingId, this.theCase().contacts);
  }

  protected focusOf({ status, jobFocus, barrierFocus }: CaseMeetingWire): string {
    if (status !== 'held') return '';
    const parts = [said('Job og uddannelse', jobFocus), said('barrierer', barrierFocus)];
    return parts.filter((part) => part !== '').join(', ');
  }
}

/** Whether something was talked about; nothing where nobody noted it. */
function said(what: string, was: boolean | null): string {
  return was === null ? '' : `${what}: ${was ? 'drøftet' : 'ikke drøftet'}`;
}
