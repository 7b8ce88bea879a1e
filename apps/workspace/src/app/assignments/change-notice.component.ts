import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { PreviewedItemWire } from '@rettid/contracts';
import { MANY_CASEWORKERS, ordinalWord } from '@rettid/domain';
import { IconComponent } from '../ui/icon.component';
import { periodWords } from '../words/period-words';

/** What a change of caseworker means to the citizen, and what stands in its way; told before it is decided. */
@Component({
  selector: 'rt-change-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  template: `
    @if (item().fault; as fault) {
      <p class="stop"><rt-icon name="alert" /> {{ fault.message }}</p>
    } @else {
      @if (count(); as count) {
        <p [class.many]="isMany()">
          @if (isMany()) {
            <rt-icon name="behind" />
          }
          {{ count }}
        </p>
      }
      @if (before(); as before) {
        <p><rt-icon name="met" /> {{ before }}</p>
      }
    }
  `,
  styles: `
    p {
      margin: 0;
    }
    .many {
      font-weight: 600;
      color: var(--rt-warning);
    }
    .stop {
      font-weight: 600;
      color: var(--rt-warning);
    }
  `,
})
export class ChangeNoticeComponent {
  readonly item = input.required<PreviewedItemWire>();

  protected readonly isMany = computed(() => (this.item().change?.countIn24Months ?? 0) >= MANY_CASEWORKERS);
  protected readonly count = computed(() => {
    const change = this.item().change;
    return change === null
      ? null
      : `Bliver borgerens ${ordinalWord(change.countIn24Months)} sagsbehandler på 24 måneder.`;
  });
  protected readonly before = computed(() => {
    const held = this.item().change?.heldBefore;
    return held == null ? null : `Har haft borgeren før: ${periodWords(held.from, held.to)}.`;
  });
}
