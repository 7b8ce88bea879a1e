import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { opening } from './opening';

/** Somebody's own text: its lines as they were written, the first part of it where it is long, and the rest on request. */
@Component({
  selector: 'rt-long-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>{{ isWhole() ? text() : shortened() }}</p>
    @if (shortened() !== text()) {
      <button type="button" class="rt-link" [attr.aria-expanded]="isWhole()" (click)="isWhole.set(!isWhole())">
        {{ isWhole() ? 'Vis mindre' : 'Vis hele teksten' }}
      </button>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      max-width: 72ch;
      margin: 0;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    button {
      font-size: 12.5px;
    }
  `,
})
export class LongTextComponent {
  readonly text = input.required<string>();
  protected readonly isWhole = signal(false);
  protected readonly shortened = computed(() => opening(this.text()));
}
