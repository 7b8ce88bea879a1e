import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { SheetComponent } from '../change/sheets/sheet.component';
import { ProblemComponent } from '../problems/problem.component';
import { SkeletonComponent } from '../ui/skeleton.component';
import { NoShowFlowComponent } from './no-show-flow.component';
import { NoShowList } from './no-show-list';
import { PastNoShowsComponent } from './past-no-shows.component';

export interface NoShowSheetData {
  /** `null`: every one that is open. */
  readonly noShowId: string | null;
}

/** A no-show beside another page, such as the day's list or the duty that asks for contact. */
@Component({
  selector: 'rt-no-show-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NoShowFlowComponent, PastNoShowsComponent, ProblemComponent, SheetComponent, SkeletonComponent],
  providers: [NoShowList],
  template: `
    <rt-sheet heading="Udeblivelse">
      @let state = list.state();
      @switch (state.kind) {
        @case ('loading') {
          <rt-skeleton lines="8" label="Henter udeblivelsen …" />
        }
        @case ('failed') {
          <rt-problem [problem]="state.problem" (retry)="list.reload()" />
        }
        @default {
          @for (it of open(); track it.wire.noShowId) {
            <rt-no-show-flow [view]="it" />
          } @empty {
            <p>Der er ingen udeblivelse, som mangler noget.</p>
          }
          @if (past().length > 0) {
            <h3>Tidligere udeblivelser</h3>
            <rt-past-no-shows [noShows]="past()" />
          }
        }
      }
    </rt-sheet>
  `,
})
export class NoShowSheetComponent {
  private readonly data = inject<NoShowSheetData>(DIALOG_DATA);
  protected readonly list = inject(NoShowList);
  private readonly noShows = computed(() => {
    const state = this.list.state();
    return state.kind === 'open' ? state.noShows : [];
  });
  protected readonly open = computed(() => {
    const { noShowId } = this.data;
    const open = this.noShows().filter(({ assessment }) => assessment.state === 'open');
    return noShowId === null ? open : open.filter(({ wire }) => wire.noShowId === noShowId);
  });
  protected readonly past = computed(() => this.noShows().filter(({ assessment }) => assessment.state !== 'open'));
}
