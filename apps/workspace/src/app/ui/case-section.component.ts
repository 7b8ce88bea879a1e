import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

let made = 0;

/** A card with a heading, which names the region for screen readers. */
@Component({
  selector: 'rt-case-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="rt-card" [attr.aria-labelledby]="headingId">
      <h2 [id]="headingId">
        {{ heading() }}
        @if (counted(); as text) {
          <small class="rt-soft">{{ text }}</small>
        }
      </h2>
      <ng-content />
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    section {
      padding: 14px 16px 16px;
    }
    h2 small {
      margin-left: 4px;
      font-weight: 400;
    }
    @media print {
      section {
        border-color: var(--rt-line-strong);
      }
      h2 {
        break-after: avoid;
      }
    }
  `,
})
export class CaseSectionComponent {
  readonly heading = input.required<string>();
  /** How many things stand in the section; nothing is said of none. */
  readonly count = input<number | null>(null);
  protected readonly headingId = `case-section-${(made += 1)}`;
  protected readonly counted = computed(() => {
    const count = this.count();
    return count === null || count === 0 ? null : `(${count})`;
  });
}
