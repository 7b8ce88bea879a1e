import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TodayDayWire, TodayMeetingWire } from '@rettid/contracts';
import { longDate, SessionStore } from '@rettid/web';
import { IconComponent } from '../ui/icon.component';
import { languageName } from '../words/code-words';
import { MEETING_FORM_WORDS, MEETING_KIND_WORDS, MEETING_STATUS_WORDS } from '../words/case-words';
import { clockTime, relativeTo, weekday } from '../words/dates';
import { actionParams, WAITING_LINKS } from './case-link';

interface MeetingLine {
  readonly meeting: TodayMeetingWire;
  /** `10.00` */
  readonly time: string;
  readonly what: string;
  /** What was recorded of it, or has to be. */
  readonly outcome: string | null;
  readonly params: Record<string, string> | null;
}

/** The reader's meetings: today with what is to be done about each, then the next working days. */
@Component({
  selector: 'rt-today-meetings',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, RouterLink],
  templateUrl: './today-meetings.component.html',
  styleUrls: ['./today-lines.scss', './today-meetings.component.scss'],
})
export class TodayMeetingsComponent {
  /** Today first. */
  readonly days = input.required<readonly TodayDayWire[]>();
  /** Meetings in cases that are not open to the reader. */
  readonly closed = input.required<number>();

  private readonly session = inject(SessionStore);
  private readonly mayRecord = computed(() => this.session.permits('meeting.manage'));
  protected readonly shown = computed(() =>
    this.days().map(({ on, meetings }, index) => ({
      on,
      title: dayTitle(on, this.session.businessDate()),
      isToday: index === 0,
      lines: meetings.map((meeting) => this.line(meeting, index === 0)),
    })),
  );
  protected readonly isEmpty = computed(() => this.days().every(({ meetings }) => meetings.length === 0));

  private line(meeting: TodayMeetingWire, isToday: boolean): MeetingLine {
    const form = meeting.form === null ? '' : `, ${MEETING_FORM_WORDS[meeting.form]}`;
    const { lengthMinutes, place, interpreterLanguage: language } = meeting;
    const more = [
      lengthMinutes === null ? null : `${lengthMinutes} min.`,
      place,
      language === null ? null : `tolk: ${languageName(language)}`,
    ].filter((part) => part !== null);
    const isOpen = isToday && meeting.status === 'booked' && this.mayRecord();
    return {
      meeting,
      time: clockTime(meeting.startsAt).replace('kl. ', ''),
      what: [`${MEETING_KIND_WORDS[meeting.kind]}${form}`, ...more].join(' · '),
      outcome: meeting.status === 'booked' ? null : MEETING_STATUS_WORDS[meeting.status],
      params: isOpen ? actionParams(WAITING_LINKS.outcome_missing, meeting.meetingId) : null,
    };
  }
}

/** `I dag, tirsdag den 1. marts`. */
function dayTitle(on: string, businessDate: string): string {
  const day = `${weekday(on)} den ${longDate(on).replace(/ \d{4}$/, '')}`;
  const near = relativeTo(on, businessDate);
  const title = near === 'i dag' || near === 'i morgen' ? `${near}, ${day}` : day;
  return title.charAt(0).toUpperCase() + title.slice(1);
}
