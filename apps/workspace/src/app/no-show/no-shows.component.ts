import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { CaseWire } from '@rettid/contracts';
import { CaseSectionComponent } from '../ui/case-section.component';
import { NoShowFlowComponent } from './no-show-flow.component';
import { noShowPlace } from './no-show-place';
import { noShowViews } from './no-show-view';
import { PastNoShowsComponent } from './past-no-shows.component';

/**
 * No-shows on the case page: those that somebody has to go on with, each with its steps; earlier ones folded away beside them. A
 * case without any shows nothing.
 */
@Component({
  selector: 'rt-no-shows',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CaseSectionComponent, NoShowFlowComponent, PastNoShowsComponent],
  template: `
    <rt-case-section heading="Udeblivelser" [count]="open().length">
      @for (it of open(); track it.wire.noShowId) {
        <rt-no-show-flow [id]="place(it.wire.noShowId)" [view]="it" />
      }
      @if (past().length > 0) {
        <details>
          <summary>
            {{ past().length === 1 ? '1 tidligere udeblivelse' : past().length + ' tidligere udeblivelser' }}
          </summary>
          <rt-past-no-shows [noShows]="past()" />
        </details>
      }
    </rt-case-section>
  `,
  styles: `
    :host {
      display: block;
    }
    rt-no-show-flow {
      margin-bottom: 12px;
      scroll-margin-top: 72px;
    }
    summary {
      width: fit-content;
      color: var(--rt-brand);
      cursor: pointer;
    }
    @media print {
      details::details-content {
        height: auto;
        content-visibility: visible;
      }
    }
  `,
})
export class NoShowsComponent {
  readonly theCase = input.required<CaseWire>();
  protected readonly place = noShowPlace;
  private readonly noShows = computed(() => noShowViews(this.theCase()));
  protected readonly open = computed(() => this.noShows().filter(({ assessment }) => assessment.state === 'open'));
  protected readonly past = computed(() => this.noShows().filter(({ assessment }) => assessment.state !== 'open'));
}
