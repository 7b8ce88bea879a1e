import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** So many of a long list stand on the page at once; the rest come on request. */
export const SHOWN_AT_FIRST = 8;

/** Under a list that is not shown whole; on paper, where nothing can be pressed, it says what is left out. */
@Component({
  selector: 'rt-show-all',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (total() > shown()) {
      <button type="button" class="rt-link" (click)="all.emit(total())">Vis alle {{ total() }} {{ what() }}</button>
      <p class="rt-soft">De nyeste {{ shown() }} af {{ total() }} {{ what() }}.</p>
    }
  `,
  styles: `
    button {
      margin-top: 8px;
    }
    p {
      display: none;
      margin: 8px 0 0;
    }
    @media print {
      button {
        display: none;
      }
      p {
        display: block;
      }
    }
  `,
})
export class ShowAllComponent {
  readonly shown = input.required<number>();
  readonly total = input.required<number>();
  /** What is counted, in the plural: `møder`. */
  readonly what = input.required<string>();
  /** How many to show from now on. */
  readonly all = output<number>();
}
