import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { OwnMinutesWire } from '@rettid/contracts';
import { longDate } from '@rettid/web';
import { IconComponent } from '../ui/icon.component';

/** What was talked about, as the caseworker wrote and shared it, and what was agreed. */
@Component({
  selector: 'rt-own-minutes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  template: `
    <section>
      <h2>Det har vi talt om</h2>
      @for (one of minutes(); track $index) {
        <details class="details">
          <summary class="details-summary">
            <span class="details-summary-text">{{ one.title }}, {{ day(one.on) }}</span>
          </summary>
          <div class="details-text">
            <p class="own-words">{{ one.text }}</p>
            @if (one.agreements.length > 0) {
              <h3>Det aftalte vi</h3>
              <ul class="no-max-width">
                @for (agreement of one.agreements; track $index) {
                  <li>
                    @if (agreement.isDone) {
                      <rt-icon name="check" /><span class="sr-only">Gjort: </span>
                    }
                    {{ agreement.title }}
                    <span class="line soft">{{ whoAndWhen(agreement) }}</span>
                  </li>
                }
              </ul>
            }
          </div>
        </details>
      }
      <p>Står der noget, du ikke er enig i? Så sig det til din sagsbehandler.</p>
    </section>
  `,
  styles: `
    .own-words {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    h3 {
      margin-top: 1.6rem;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .line {
      display: block;
    }
  `,
})
export class MinutesComponent {
  readonly minutes = input.required<readonly OwnMinutesWire[]>();
  protected readonly day = longDate;

  /** `Det gør du, senest 8. marts 2022` */
  protected whoAndWhen({ who, dueOn, isDone }: OwnMinutesWire['agreements'][number]): string {
    if (isDone) return `Det har ${who} gjort`;
    return `Det gør ${who}${dueOn === null ? '' : `, senest ${longDate(dueOn)}`}`;
  }
}
