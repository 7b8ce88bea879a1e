import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseMeetingWire, CaseWire } from '@rettid/contracts';
import { allowedActions, awaitsOutcome, date, languageName, lengthText, type MeetingAction } from '@rettid/domain';
import { SessionStore } from '@rettid/web';
import { RecordMenuComponent } from '../change/records/record-menu.component';
import { goToNoShow } from '../no-show/no-show-place';
import { IconComponent } from '../ui/icon.component';
import { LongTextComponent } from '../ui/long-text.component';
import { MEETING_FORM_WORDS, MEETING_KIND_WORDS } from '../words/case-words';
import { contactedWords } from '../words/contact-words';
import { ClockTimePipe, ShortDatePipe } from '../words/date.pipes';
import { personName } from '../words/person-words';
import {
  CANCEL_CAUSE_WORDS,
  countingWords,
  INTERVIEW_MARK_WORDS,
  meetingName,
  meetingStatusWords,
} from './meeting-words';
import { TasksComponent } from './tasks.component';

/** One meeting of a case: what it is, what became of it, and the next right thing to do with it. */
@Component({
  selector: 'rt-meeting',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ClockTimePipe,
    IconComponent,
    LongTextComponent,
    MatButton,
    RecordMenuComponent,
    ShortDatePipe,
    TasksComponent,
  ],
  templateUrl: './meeting.component.html',
  styles: `
    :host {
      display: contents;
    }
    p {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .when {
      white-space: nowrap;
    }
    .head {
      display: flex;
      gap: 8px;
      justify-content: space-between;
    }
    .awaits {
      font-weight: 600;
      color: var(--rt-warning);
    }
    .shared {
      font-size: 12.5px;
      color: var(--rt-ink-soft);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      margin-top: 4px;
    }
    @media print {
      .actions {
        display: none;
      }
    }
  `,
})
export class MeetingComponent {
  readonly meeting = input.required<CaseMeetingWire>();
  readonly theCase = input.required<CaseWire>();
  /** Something that was pressed here is being sent. */
  readonly isBusy = input(false);
  readonly hold = output();
  readonly stayedAway = output();
  readonly move = output();
  readonly cancelled = output();
  readonly correct = output();
  readonly write = output();
  readonly contact = output();

  private readonly session = inject(SessionStore);
  protected readonly kinds = MEETING_KIND_WORDS;
  private readonly document = inject(DOCUMENT);
  protected readonly causes = CANCEL_CAUSE_WORDS;
  protected readonly nameOf = personName;
  protected readonly counting = countingWords;
  protected readonly name = computed(() => meetingName(this.meeting()));
  protected readonly status = computed(() => meetingStatusWords(this.meeting(), this.theCase().businessDate));
  protected readonly awaits = computed(() => {
    const { status, on } = this.meeting();
    return awaitsOutcome(status, date(on), date(this.theCase().businessDate));
  });
  /** Its day has come: it can have been held. */
  protected readonly hasCome = computed(() => this.meeting().on <= this.theCase().businessDate);
  protected readonly mayContact = computed(() => this.session.permits('contact.record'));
  protected readonly contacted = computed(() => contactedWords(this.meeting().meetingId, this.theCase().contacts));
  /** `fremmøde, Lokale 2, 45 minutter, tolk: somali` */
  protected readonly agreed = computed(() => {
    const { form, place, lengthMinutes, interpreterLanguage, groupId, participants } = this.meeting();
    return [
      form === null ? '' : MEETING_FORM_WORDS[form],
      place ?? '',
      lengthMinutes === null ? '' : lengthText(lengthMinutes),
      interpreterLanguage === null ? '' : `tolk: ${languageName(interpreterLanguage)}`,
      groupId === null ? '' : 'gruppemøde',
      ...participants.map(({ name, department, attended }) => {
        const who = department === null ? name : `${name} (${department})`;
        return attended === false ? `${who} kom ikke` : who;
      }),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  });
  /** What the interview dealt with, by its marks, else by what an import said of it. */
  protected readonly focus = computed(() => {
    const { status, marks, jobFocus, barrierFocus } = this.meeting();
    if (status !== 'held') return '';
    const talked = marks === null ? said('Job og uddannelse', jobFocus) : talkedAbout(marks);
    return [talked, said('barrierer', barrierFocus)].filter((part) => part !== '').join(', ');
  });

  protected readonly hasFlow = computed(() =>
    this.theCase().noShows.some(({ noShowId }) => noShowId === this.meeting().meetingId),
  );

  protected goToNoShow(): void {
    goToNoShow(this.document, this.meeting().meetingId);
  }

  protected may(action: MeetingAction): boolean {
    return this.session.permits('meeting.manage') && allowedActions(this.meeting().status).includes(action);
  }

  protected readonly mayCorrect = computed(
    () => this.may('correct_to_held') || this.may('correct_to_no_show') || this.may('correct_to_cancelled'),
  );
}

function talkedAbout(marks: NonNullable<CaseMeetingWire['marks']>): string {
  if (marks.length === 0) return 'Job og uddannelse: ikke drøftet';
  return `Drøftet: ${marks.map((mark) => INTERVIEW_MARK_WORDS[mark].toLowerCase()).join(', ')}`;
}

/** Whether something was talked about; nothing where nobody noted it. */
function said(what: string, was: boolean | null): string {
  return was === null ? '' : `${what}: ${was ? 'drøftet' : 'ikke drøftet'}`;
}
