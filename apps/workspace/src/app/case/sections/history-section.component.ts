import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { HistoryComponent } from '../../change/records/history.component';

/** The history of the case, folded away: read when somebody opens it. */
@Component({
  selector: 'rt-history-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [HistoryComponent],
  template: `
    <details class="rt-card" (toggle)="toggled($event)">
      <summary><h2>Historik</h2></summary>
      @if (isOpen()) {
        <rt-history />
      }
    </details>
  `,
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
    rt-history {
      margin-top: 10px;
    }
  `,
})
export class HistorySectionComponent {
  protected readonly isOpen = signal(false);

  protected toggled(event: Event): void {
    if (event.target instanceof HTMLDetailsElement) this.isOpen.set(event.target.open);
  }
}
