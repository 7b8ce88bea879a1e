import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { OwnDateWire } from '@rettid/contracts';
import type { RuleId } from '@rettid/domain';
import { longDate } from '@rettid/web';

/** Appointments and deadlines from today on. */
@Component({
  selector: 'rt-dates',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section>
      <h2>Aftaler og frister</h2>
      @if (dates().length === 0) {
        <p>Der er ingen aftaler eller frister lige nu.</p>
      } @else {
        <dl>
          @for (date of dates(); track $index) {
            <div>
              <dt>
                {{ day(date.on) }}
                @if (date.time; as time) {
                  <span>kl. {{ time }}</span>
                }
              </dt>
              <dd>
                {{ date.text }}
                @if (date.ruleId; as ruleId) {
                  <button class="function-link no-print" type="button" (click)="explain.emit(ruleId)">
                    Hvad betyder det?<span class="sr-only"> {{ date.text }}</span>
                  </button>
                }
              </dd>
            </div>
          }
        </dl>
      }
    </section>
  `,
  styles: `
    dl {
      margin: 0;
    }
    dl > div {
      display: grid;
      grid-template-columns: 17rem 1fr;
      gap: 0.2rem 1.6rem;
      padding: 0.9rem 0;
      break-inside: avoid;
    }
    dt {
      font-weight: 600;
    }
    dt span {
      white-space: nowrap;
    }
    dd {
      margin: 0;
    }
    button {
      padding: 0;
    }
    @media (max-width: 479px) {
      dl > div {
        grid-template-columns: 1fr;
      }
    }
  `,
})
export class DatesComponent {
  readonly dates = input.required<readonly OwnDateWire[]>();
  /** Asks for the explanation of the duty that a date comes from. */
  readonly explain = output<RuleId>();

  protected readonly day = longDate;
}
