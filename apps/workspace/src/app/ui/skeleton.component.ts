import { ChangeDetectionStrategy, Component, computed, input, numberAttribute } from '@angular/core';

/** Grey lines in the place of what is on its way. They appear after a moment, so that a quick answer does not flicker. */
@Component({
  selector: 'rt-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status' },
  template: `
    <span class="rt-visually-hidden">{{ label() }}</span>
    @for (line of counted(); track line) {
      <div class="line" aria-hidden="true"></div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 10px;
      animation: appear 0.15s 0.25s both;
    }
    .line {
      height: 14px;
      border-radius: 4px;
      background: var(--rt-neutral-soft);
    }
    .line:nth-child(3n) {
      width: 82%;
    }
    .line:nth-child(3n + 1) {
      width: 64%;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  `,
})
export class SkeletonComponent {
  readonly lines = input(4, { transform: numberAttribute });
  readonly label = input('Henter …');
  protected readonly counted = computed(() => Array.from({ length: this.lines() }, (_, line) => line));
}
