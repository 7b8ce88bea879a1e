import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CaseOpeningsWire } from '@rettid/contracts';
import { type ShownProblem, shownProblem } from '@rettid/web';
import { ProblemComponent } from '../problems/problem.component';
import { EmptyStateComponent } from '../ui/empty-state.component';
import { SkeletonComponent } from '../ui/skeleton.component';
import { dayInDenmark } from '../words/dates';
import { ClockTimePipe, ShortDatePipe } from '../words/date.pipes';
import { roleWords } from '../words/access-words';
import { CaseOpeningsGateway } from './case-openings.gateway';

/** `/jobcenter/aabninger`: who opened a case outside the own team, when, whose, and why. */
@Component({
  selector: 'rt-case-openings-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ClockTimePipe,
    EmptyStateComponent,
    MatButton,
    ProblemComponent,
    RouterLink,
    ShortDatePipe,
    SkeletonComponent,
  ],
  templateUrl: './case-openings-page.component.html',
  styleUrl: './case-openings-page.component.scss',
})
export class CaseOpeningsPageComponent {
  protected readonly openings = signal<CaseOpeningsWire['items']>([]);
  /** Of the next page; `null` where there is none, `undefined` before the first. */
  protected readonly cursor = signal<string | null | undefined>(undefined);
  protected readonly isLoading = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);
  /** Told to screen readers after each further page. */
  protected readonly announcement = signal('');
  protected readonly roleWords = roleWords;
  protected readonly dayOf = dayInDenmark;

  private readonly gateway = inject(CaseOpeningsGateway);

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    if (this.isLoading()) return;
    this.isLoading.set(true);
    this.problem.set(null);
    const isFurther = this.cursor() !== undefined;
    try {
      const page = await this.gateway.page(this.cursor() ?? null);
      this.openings.update((openings) => [...openings, ...page.items]);
      this.cursor.set(page.nextCursor);
      if (isFurther) this.announcement.set(`${page.items.length} flere er vist, ${this.openings().length} i alt.`);
    } catch (error) {
      this.problem.set(shownProblem(error));
    } finally {
      this.isLoading.set(false);
    }
  }
}
