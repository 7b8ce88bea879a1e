import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { LetterComponent } from './letter.component';
import type { ShownLetter } from './shown-letter';

/** The letter that is about to be sent, or why there is none yet. */
@Component({
  selector: 'rt-letter-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LetterComponent],
  template: `
    @if (shown().text(); as text) {
      <p class="rt-soft">Sådan sendes brevet:</p>
      <rt-letter [letter]="text" />
    } @else {
      <p class="rt-soft" role="status">
        @if (shown().problem(); as problem) {
          {{ problem.errors.length > 0 ? 'Brevet vises, når felterne er rettet.' : problem.detail }}
        } @else {
          {{ waits() }}
        }
      </p>
    }
  `,
  styles: `
    p {
      margin: 0 0 6px;
    }
  `,
})
export class LetterPreviewComponent {
  readonly shown = input.required<ShownLetter>();
  /** What is said while there is no letter to show. */
  readonly waits = input('Bygger brevet …');
}
