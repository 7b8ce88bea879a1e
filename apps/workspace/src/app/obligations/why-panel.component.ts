import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ExplainedObligationWire } from '@rettid/contracts';
import { IconComponent } from '../ui/icon.component';
import { StatusBadgeComponent } from '../ui/status-badge.component';
import { LongDatePipe, RelativeToPipe } from '../words/date.pipes';
import { factInWords } from './fact-words';

/** Why a duty stands as it does: what the rule asks, what is recorded, the sum, what clears it, the law and the facts used. */
@Component({
  selector: 'rt-why-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, LongDatePipe, RelativeToPipe, StatusBadgeComponent],
  templateUrl: './why-panel.component.html',
  styleUrl: './why-panel.component.scss',
})
export class WhyPanelComponent {
  readonly obligation = input.required<ExplainedObligationWire>();
  /** `YYYY-MM-DD`, for words such as `17 dage siden`. */
  readonly businessDate = input.required<string>();
  /** Title and status stand above the panel already. */
  readonly isTitled = input(true);

  protected readonly duty = computed(() =>
    this.obligation().duty === 'municipality' ? 'kommunens pligt' : 'borgerens pligt',
  );
  protected readonly facts = computed(() => {
    const { evidence, ruleId } = this.obligation();
    return evidence.map((fact) => ({ words: factInWords(fact, ruleId), id: fact.id }));
  });
}
