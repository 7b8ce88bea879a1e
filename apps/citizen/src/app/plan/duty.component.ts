import { ChangeDetectionStrategy, Component, computed, type ElementRef, input, viewChild } from '@angular/core';
import type { OwnDutyWire } from '@rettid/contracts';
import { IconComponent } from '../ui/icon.component';
import { STATE_WORDS } from './duty-groups';

/** One duty: how it stands, and folded away what it means and where the rule stands. */
@Component({
  selector: 'rt-duty',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  template: `
    <article [attr.aria-labelledby]="headingId()">
      <h3 #heading [id]="headingId()" tabindex="-1">{{ duty().title }}</h3>
      <p class="badge {{ badge() }}"><rt-icon [name]="state().icon" /> {{ state().word }}</p>
      <p>{{ duty().text }}</p>
      <details #details class="details">
        <summary class="details-summary">
          <span class="details-summary-text"
            >Hvad betyder det?<span class="sr-only"> {{ duty().title }}</span></span
          >
        </summary>
        <div class="details-text">
          <p>{{ duty().meaning }}</p>
          <p class="soft">
            {{ duty().law }}
            @if (!duty().verified) {
              <strong>Reglen er ikke juridisk bekræftet.</strong>
            }
          </p>
        </div>
      </details>
    </article>
  `,
  styles: `
    article {
      padding: 1.6rem 0 0.4rem;
      border-top: 1px solid var(--rt-line);
    }
    h3 {
      margin: 0 0 0.8rem;
      font-size: 2rem;
      line-height: 2.6rem;
    }
    .badge {
      display: inline-flex;
      gap: 0.6rem;
      align-items: center;
      max-width: 100%;
      margin: 0;
      padding: 0.2rem 1rem;
      text-align: left;
    }
    p {
      margin: 1rem 0;
    }
    details {
      margin-bottom: 1.6rem;
    }
    summary {
      text-decoration: none;
    }
    @media print {
      .badge {
        padding: 0;
      }
    }
  `,
})
export class DutyComponent {
  readonly duty = input.required<OwnDutyWire>();

  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly details = viewChild.required<ElementRef<HTMLDetailsElement>>('details');
  protected readonly headingId = computed(() => `pligt-${this.duty().ruleId}`);
  protected readonly state = computed(() => STATE_WORDS[this.duty().state]);
  protected readonly badge = computed(() => (this.state().badge === 'plain' ? '' : `badge-${this.state().badge}`));

  /** Opens the explanation and takes the reader there. */
  explain(): void {
    this.details().nativeElement.open = true;
    this.heading().nativeElement.focus();
    this.heading().nativeElement.scrollIntoView({ block: 'start' });
  }
}
