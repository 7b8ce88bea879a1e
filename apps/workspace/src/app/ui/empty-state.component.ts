import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Nothing to show, and that is no fault: what it means stands in `heading`, what one may do in the content. */
@Component({
  selector: 'rt-empty-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="heading">{{ heading() }}</p>
    <div class="what-to-do"><ng-content /></div>
  `,
  styles: `
    :host {
      display: block;
      padding: 36px 24px;
      text-align: center;
      color: var(--rt-ink-soft);
    }
    .heading {
      margin: 0 0 6px;
      font-size: 16px;
      font-weight: 600;
      color: var(--rt-ink);
    }
  `,
})
export class EmptyStateComponent {
  readonly heading = input.required<string>();
}
