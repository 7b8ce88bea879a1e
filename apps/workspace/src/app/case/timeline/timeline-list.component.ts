import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Timeline } from './timeline-model';

/** All that the picture shows, in words: for whoever reads rather than looks. */
@Component({
  selector: 'rt-timeline-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details>
      <summary>Samme oplysninger som liste</summary>
      @for (lane of timeline().lanes; track lane.id) {
        <h3>{{ lane.title }}</h3>
        @if (lane.items.length === 0) {
          <p class="rt-soft">{{ lane.empty }}.</p>
        } @else {
          <ol>
            @for (item of lane.items; track item.id) {
              <li>{{ item.words }}</li>
            }
          </ol>
        }
      }
    </details>
  `,
  styles: `
    summary {
      width: fit-content;
      color: var(--rt-brand);
      cursor: pointer;
    }
    h3 {
      margin: 12px 0 2px;
    }
    p,
    ol {
      margin: 0;
    }
    ol {
      padding-left: 22px;
    }
  `,
})
export class TimelineListComponent {
  readonly timeline = input.required<Timeline>();
}
