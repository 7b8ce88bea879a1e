import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { CalendarMeetingWire, CalendarWire } from '@rettid/contracts';
import { addDays, awaitsOutcome, date, formatDate, parseDate } from '@rettid/domain';
import { SessionStore, type ShownProblem, shownProblem } from '@rettid/web';
import { SideSheet } from '../change/sheets/side-sheet';
import { Told } from '../change/told';
import { ToldComponent } from '../change/told.component';
import { ProblemComponent } from '../problems/problem.component';
import { IconComponent } from '../ui/icon.component';
import type { IconName } from '../ui/icon-paths';
import { SkeletonComponent } from '../ui/skeleton.component';
import { MEETING_KIND_WORDS, MEETING_STATUS_WORDS } from '../words/case-words';
import { shortDate, weekday } from '../words/dates';
import type { AttendanceData } from './attendance.component';
import { calendarLayout, type CalendarBlock } from './calendar-layout';
import { MeetingsGateway } from './meetings.gateway';

/** `/jobcenter/kalender?uge=2022-03-07&medarbejder=S1`: a week of meetings, one's own or those of somebody of the team. */
@Component({
  selector: 'rt-calendar-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, MatButton, ProblemComponent, RouterLink, SkeletonComponent, ToldComponent],
  templateUrl: './calendar-page.component.html',
  styleUrl: './calendar-page.component.scss',
})
export class CalendarPageComponent {
  /** A day of the week, from the address. */
  readonly uge = input<string>();
  /** Whose calendar, from the address. */
  readonly medarbejder = input<string>();

  private readonly gateway = inject(MeetingsGateway);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly sheets = inject(SideSheet);
  private readonly told = inject(Told);
  private asked = 0;

  protected readonly calendar = signal<CalendarWire | null>(null);
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly layout = computed(() => {
    const calendar = this.calendar();
    return calendar === null ? null : calendarLayout(calendar);
  });
  protected readonly week = computed(() => {
    const from = this.calendar()?.from;
    return from === undefined
      ? ''
      : `Uge ${String(weekNumber(from))}: ${shortDate(from)} til ${shortDate(daysAfter(from, 4))}`;
  });
  protected readonly mayBook = computed(() => this.session.permits('meeting.manage'));
  protected readonly weekday = weekday;
  protected readonly shortDate = shortDate;

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.asked += 1));
    effect(() => {
      const [from, staffId] = [this.uge(), this.medarbejder()];
      untracked(() => void this.load(from, staffId));
    });
  }

  protected retry(): void {
    void this.load(this.uge(), this.medarbejder());
  }

  protected go(weeks: -1 | 1): void {
    const from = this.calendar()?.from;
    if (from !== undefined) this.show({ uge: daysAfter(from, weeks * 7) });
  }

  protected show(query: { readonly uge?: string | null; readonly medarbejder?: string | null }): void {
    void this.router.navigate([], { queryParams: query, queryParamsHandling: 'merge' });
  }

  protected choose(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.show({ medarbejder: event.target.value });
  }

  /** `Amina Yusuf`, `Gruppemøde, 5 borgere`, `Optaget` */
  protected titleOf({ meetings }: CalendarBlock): string {
    const [first] = meetings;
    if (meetings.length > 1) return `Gruppemøde, ${String(meetings.length)} borgere`;
    return first?.meeting?.citizen.name ?? 'Optaget';
  }

  protected kindOf({ meetings }: CalendarBlock): string {
    const kind = meetings[0]?.meeting?.kind;
    return kind === undefined ? '' : MEETING_KIND_WORDS[kind];
  }

  /** What became of it, where it is past or was told: an icon and a word. */
  protected stateOf({ meetings }: CalendarBlock): { readonly icon: IconName; readonly words: string } | null {
    const open = meetings.flatMap(({ on, meeting }) => (meeting === null ? [] : [{ on, ...meeting }]));
    const today = date(this.calendar()?.businessDate ?? '1970-01-01');
    if (open.some(({ status, on }) => awaitsOutcome(status, date(on), today))) {
      return { icon: 'behind', words: 'Afventer resultat' };
    }
    const [first] = open;
    if (first === undefined || first.status === 'booked' || open.length > 1) return null;
    return { icon: first.status === 'held' ? 'met' : 'missed', words: MEETING_STATUS_WORDS[first.status] };
  }

  protected isGroup({ meetings }: CalendarBlock): boolean {
    return meetings.some(({ meeting }) => meeting !== null && meeting.groupId !== null);
  }

  protected needsInterpreter({ meetings }: CalendarBlock): boolean {
    return meetings.some(({ meeting }) => meeting?.needsInterpreter === true);
  }

  protected async attend({ meetings }: CalendarBlock): Promise<void> {
    const open = meetings.flatMap((one: CalendarMeetingWire) => (one.meeting === null ? [] : [one.meeting]));
    const groupId = open[0]?.groupId ?? null;
    if (groupId === null) return;
    const hasCome = (meetings[0]?.on ?? '') <= (this.calendar()?.businessDate ?? '');
    const data: AttendanceData = { groupId, meetings: open, hasCome };
    const load = async () => (await import('./attendance.component')).AttendanceComponent;
    if ((await this.sheets.open<object>(load, data)) === undefined) return;
    this.told.tell('Fremmødet er registreret.');
    this.retry();
  }

  protected async bookGroup(): Promise<void> {
    const load = async () => (await import('./group-meeting.component')).GroupMeetingComponent;
    const booked = await this.sheets.open<{ readonly on: string }>(load, { from: this.calendar()?.from ?? null });
    if (booked === undefined) return;
    this.told.tell('Gruppemødet er booket.');
    if (booked.on === this.uge()) this.retry();
    else this.show({ uge: booked.on });
  }

  private async load(from: string | undefined, staffId: string | undefined): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    this.problem.set(null);
    // An address that somebody mistyped shows the week of today.
    const day = from === undefined || parseDate(from) === null ? null : from;
    try {
      const calendar = await this.gateway.calendar(day, staffId ?? null);
      if (mine === this.asked) this.calendar.set(calendar);
    } catch (error) {
      if (mine === this.asked) this.problem.set(shownProblem(error));
    }
  }
}

function daysAfter(on: string, days: number): string {
  return formatDate(addDays(date(on), days));
}

/** By ISO 8601, as Denmark counts weeks: the week is of the year that its Thursday lies in. */
function weekNumber(monday: string): number {
  const thursday = daysAfter(monday, 3);
  const newYear = date(`${thursday.slice(0, 4)}-01-01`);
  return Math.floor((date(thursday) - newYear) / 7) + 1;
}
