import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ExemptionDutyWire, LadderRungWire } from '@rettid/contracts';
import { IconComponent } from '../ui/icon.component';
import { relativeTo, shortDate } from '../words/dates';
import { dayWords } from '../words/period-words';
import { LADDER_STEP_WORDS } from './exemption-words';

/** The way to the day on which an exemption must be decided on: whom the municipality reminds of its duty, and when. */
@Component({
  selector: 'rt-ladder',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  template: `
    <p [class.late]="isLate()">
      @if (isLate()) {
        <rt-icon name="overdue" />
      }
      <strong>{{ headline() }}</strong> <span class="rt-soft">&nbsp;· kommunens pligt</span>
    </p>
    <ol aria-label="Påmindelser">
      @for (rung of rungs(); track rung.step) {
        <li [class]="rung.look" [attr.title]="rung.told">
          <span class="dot" aria-hidden="true"></span>
          <span class="step">{{ rung.label }}</span>
          <span class="on">{{ rung.on }}</span>
          <span class="rt-visually-hidden">{{ rung.told }}</span>
        </li>
      }
    </ol>
  `,
  styleUrl: './ladder.component.scss',
})
export class LadderComponent {
  readonly duty = input.required<ExemptionDutyWire>();
  readonly businessDate = input.required<string>();

  protected readonly isLate = computed(() => this.duty().dueOn < this.businessDate());
  protected readonly headline = computed(() => {
    const { dueOn, what } = this.duty();
    const [day, distance] = [dayWords(dueOn), relativeTo(dueOn, this.businessDate())];
    if (this.isLate()) {
      return what === 'end' ? `Udløb ${day} uden afgørelse (${distance})` : `Skulle være vurderet ${day} (${distance})`;
    }
    return what === 'end' ? `Træf afgørelse senest ${day} (${distance})` : `Vurdér senest ${day} (${distance})`;
  });
  protected readonly rungs = computed(() =>
    this.duty().rungs.map((rung) => ({
      step: rung.step,
      label: LADDER_STEP_WORDS[rung.step],
      on: shortDate(rung.on),
      look: rung.state ?? (rung.on <= this.businessDate() ? 'gone' : 'ahead'),
      told: toldOf(rung, this.businessDate()),
    })),
  );
}

function toldOf({ state, notified, to, on }: LadderRungWire, businessDate: string): string {
  const whom = to === 'leader' ? 'teamlederen' : 'sagsbehandleren';
  if (state === 'notified') return notified.length === 0 ? 'ingen at minde' : `mindet: ${notified.join(', ')}`;
  if (state === 'passed') return 'passeret; en senere påmindelse er sendt i stedet';
  return on <= businessDate ? 'ikke sendt' : `minder ${whom}`;
}
