import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import type { TodayWire } from '@rettid/contracts';
import { longDate, SessionStore, type ShownProblem, shownProblem } from '@rettid/web';
import { ProblemComponent } from '../problems/problem.component';
import { CaseSectionComponent } from '../ui/case-section.component';
import { SkeletonComponent } from '../ui/skeleton.component';
import { clockTime, dayInDenmark, weekday } from '../words/dates';
import { TodayGateway } from './today.gateway';
import { TodayDutiesComponent } from './today-duties.component';
import { TodayMeetingsComponent } from './today-meetings.component';
import { TodayNewsComponent } from './today-news.component';
import { TodayNotesComponent } from './today-notes.component';
import { TodayWaitingComponent } from './today-waiting.component';

/** `/jobcenter/i-dag`: the meetings of the day, what presses, what waits, and what is new; one request for all of it. */
@Component({
  selector: 'rt-today-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CaseSectionComponent,
    ProblemComponent,
    SkeletonComponent,
    TodayDutiesComponent,
    TodayMeetingsComponent,
    TodayNewsComponent,
    TodayNotesComponent,
    TodayWaitingComponent,
  ],
  templateUrl: './today-page.component.html',
  styleUrl: './today-page.component.scss',
})
export class TodayPageComponent {
  private readonly gateway = inject(TodayGateway);
  private readonly session = inject(SessionStore);
  /** Numbers the requests: a slow answer of the day before must not take this one's place. */
  private asked = 0;

  /** As it was read last; stays while it is read anew. */
  protected readonly today = signal<TodayWire | null>(null);
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly date = computed(() => {
    const on = this.session.businessDate();
    return `${weekday(on)} den ${longDate(on)}`;
  });
  /** `Nyt siden 28. februar 2022 kl. 15.42` */
  protected readonly newsTitle = computed(() => {
    const since = this.today()?.news.since ?? null;
    return since === null
      ? 'Nyt de seneste syv dage'
      : `Nyt siden ${longDate(dayInDenmark(since))} ${clockTime(since)}`;
  });
  /** Whoever takes part in no case has no day here. */
  protected readonly hasCases = computed(() => this.session.session().staffId !== null);

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.asked += 1));
    effect(() => {
      this.session.businessDate();
      untracked(() => void this.load());
    });
  }

  protected async load(): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    this.problem.set(null);
    try {
      const today = await this.gateway.read();
      if (mine === this.asked) this.today.set(today);
    } catch (error) {
      const problem = shownProblem(error);
      if (mine === this.asked) this.problem.set(problem);
    }
  }
}
