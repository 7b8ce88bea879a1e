import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RecordMenuComponent } from '../change/records/record-menu.component';
import { LetterComponent } from './letter.component';
import type { NoShowView } from './no-show-view';
import { noShowTitle, outcomeWords } from './no-show-words';

/** No-shows that nothing is to be done about: when, and how each ended, with the letter. */
@Component({
  selector: 'rt-past-no-shows',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LetterComponent, RecordMenuComponent],
  template: `
    <ul>
      @for (it of noShows(); track it.wire.noShowId) {
        <li>
          <p>
            {{ title(it.wire) }}
            @if (it.wire.decision; as decision) {
              <rt-record-menu
                type="no_show_decisions"
                [recordId]="decision.decisionId"
                [recordVersion]="decision.recordVersion"
                [about]="'afgørelsen om ' + title(it.wire)"
              />
            }
          </p>
          <p class="rt-soft">{{ outcome(it) }}</p>
          @if (it.wire.decision; as decision) {
            <details>
              <summary>Vis brevet</summary>
              <rt-letter [letter]="decision.letter" />
            </details>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding: 6px 0;
      border-bottom: 1px solid var(--rt-line);
    }
    li:last-child {
      border-bottom: 0;
    }
    p {
      margin: 0;
    }
    summary {
      width: fit-content;
      color: var(--rt-brand);
      cursor: pointer;
    }
  `,
})
export class PastNoShowsComponent {
  readonly noShows = input.required<readonly NoShowView[]>();
  protected readonly title = noShowTitle;

  protected outcome({ wire, assessment }: NoShowView): string {
    return outcomeWords(wire, assessment);
  }
}
