import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import type { CaseAccessLogWire } from '@rettid/contracts';
import { type ShownProblem, shownProblem } from '@rettid/web';
import { MatButton } from '@angular/material/button';
import { ProblemComponent } from '../../problems/problem.component';
import { SkeletonComponent } from '../../ui/skeleton.component';
import { ClockTimePipe, ShortDatePipe } from '../../words/date.pipes';
import { dayInDenmark } from '../../words/dates';
import { CaseGateway } from '../../change/case.gateway';
import { accessWords, actorName, actorRole } from '../../words/access-words';

/** Who has looked at the case. Asked for only when somebody wants to know: looking is itself logged. */
@Component({
  selector: 'rt-access-log',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClockTimePipe, MatButton, ProblemComponent, ShortDatePipe, SkeletonComponent],
  templateUrl: './access-log.component.html',
  styleUrl: '../../ui/dated-list.scss',
  styles: `
    details {
      padding: 12px 16px;
    }
    summary {
      cursor: pointer;
    }
    h2 {
      display: inline;
    }
    rt-skeleton,
    ol {
      margin-top: 10px;
    }
  `,
})
export class AccessLogComponent {
  readonly citizenId = input.required<string>();

  protected readonly entries = signal<CaseAccessLogWire['items']>([]);
  /** Of the next page; `null` where there is none, `undefined` before the first. */
  protected readonly cursor = signal<string | null | undefined>(undefined);
  protected readonly isLoading = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly actionWords = accessWords;
  protected readonly actorName = actorName;
  protected readonly actorRole = actorRole;
  protected readonly dayOf = dayInDenmark;

  private readonly gateway = inject(CaseGateway);

  protected toggled(event: Event): void {
    const isOpen = event.target instanceof HTMLDetailsElement && event.target.open;
    if (isOpen && this.cursor() === undefined) void this.load();
  }

  protected async load(): Promise<void> {
    if (this.isLoading()) return;
    this.isLoading.set(true);
    this.problem.set(null);
    try {
      const page = await this.gateway.accessLog(this.citizenId(), this.cursor() ?? null);
      this.entries.update((entries) => [...entries, ...page.items]);
      this.cursor.set(page.nextCursor);
    } catch (error) {
      this.problem.set(shownProblem(error));
    } finally {
      this.isLoading.set(false);
    }
  }
}
