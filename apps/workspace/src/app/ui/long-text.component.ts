import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { opening } from './opening';

/** Somebody's own text: its lines as they were written; the first part of it where it is long, and the rest on request. */
@Component({
  selector: 'rt-long-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let parts = opening();
    @if (parts.rest === '') {
      <p>{{ parts.start }}</p>
    } @else {
      <p>
        <!-- The two parts stand together without a space that the writer did not set. -->
        {{ parts.start }}<span class="rest" [class.hidden]="!isWhole()">{{ parts.rest }}</span
        ><span class="more" [class.hidden]="isWhole()"> …</span>
      </p>
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
    .hidden {
      display: none;
    }
    button {
      font-size: 12.5px;
    }
    /* On paper nothing can be opened. */
    @media print {
      .rest.hidden {
        display: inline;
      }
      .more,
      button {
        display: none;
      }
    }
  `,
})
export class LongTextComponent {
  readonly text = input.required<string>();
  protected readonly isWhole = signal(false);
  protected readonly opening = computed(() => opening(this.text()));
}
