import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { CaseBriefWire } from '@rettid/contracts';
import { IconComponent } from '../ui/icon.component';

/** The one page about a case: on the screen, on paper, and with a hand-over. */
@Component({
  selector: 'rt-brief',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  template: `
    @let it = brief();
    <dl>
      @for (particular of it.particulars; track particular.label + particular.text) {
        <div>
          <dt>{{ particular.label }}</dt>
          <dd>{{ particular.text }}</dd>
        </div>
      }
    </dl>
    @for (section of it.sections; track section.key) {
      <section>
        <h2>{{ section.heading }}</h2>
        @if (section.lines.length === 0) {
          <p class="rt-soft">{{ section.whenEmpty }}</p>
        } @else {
          <ul>
            @for (line of section.lines; track $index) {
              <li>
                @if (line.isLate) {
                  <span class="late"><rt-icon name="overdue" /> Overskredet:</span>&ngsp;
                }
                <strong>{{ line.text }}</strong>
                @if (line.detail; as detail) {
                  <span>{{ ' ' + detail }}</span>
                }
              </li>
            }
          </ul>
          @if (section.more > 0) {
            <p class="rt-soft">Og {{ section.more }} til. Se sagen.</p>
          }
        }
      </section>
    }
  `,
  styleUrl: './brief.component.scss',
})
export class BriefComponent {
  readonly brief = input.required<CaseBriefWire>();
}
