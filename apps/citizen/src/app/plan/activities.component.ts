import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { OwnActivityWire } from '@rettid/contracts';
import { longDate } from '@rettid/web';

const hoursFormat = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 2 });

/** What the citizen takes part in, or will soon. */
@Component({
  selector: 'rt-activities',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section>
      <h2>Det er jeg med i</h2>
      <ul class="no-max-width">
        @for (activity of activities(); track $index) {
          <li>
            <strong>{{ activity.title }}</strong>
            <span class="line">{{ when(activity) }}</span>
            @if (activity.purpose; as purpose) {
              <span class="line soft">Derfor: {{ purpose }}</span>
            }
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      margin: 0;
      padding: 1rem 0;
    }
    .line {
      display: block;
    }
  `,
})
export class ActivitiesComponent {
  readonly activities = input.required<readonly OwnActivityWire[]>();

  /** `12 timer om ugen, til 28. april 2022` */
  protected when({ isRunning, startsOn, endsOn, hoursPerWeek }: OwnActivityWire): string {
    const hours = hoursPerWeek === null ? [] : [`${hoursFormat.format(hoursPerWeek)} timer om ugen`];
    const start = isRunning ? [] : [`fra ${longDate(startsOn)}`];
    const end = endsOn === null ? [isRunning ? 'indtil videre' : 'og indtil videre'] : [`til ${longDate(endsOn)}`];
    const text = [...hours, [...start, ...end].join(' ')].join(', ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
}
