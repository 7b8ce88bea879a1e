import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Grey lines where text will stand. They come after a moment only: most pages are there sooner. */
@Component({
  selector: 'rt-waiting',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status' },
  template: `
    <span class="sr-only">{{ label() }}</span>
    <span class="line" aria-hidden="true"></span>
    <span class="line" aria-hidden="true"></span>
    <span class="line short" aria-hidden="true"></span>
  `,
  styles: `
    :host {
      display: block;
      padding-top: 1.2rem;
      animation: come 0s 250ms both;
    }
    .line {
      display: block;
      height: 1.8rem;
      margin-bottom: 1.2rem;
      border-radius: 4px;
      background: var(--rt-brand-soft);
    }
    .short {
      width: 60%;
    }
    @keyframes come {
      from {
        visibility: hidden;
      }
    }
  `,
})
export class WaitingComponent {
  readonly label = input.required<string>();
}
