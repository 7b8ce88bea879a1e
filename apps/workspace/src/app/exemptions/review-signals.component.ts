import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import type { CaseWire, ReviewSignalWire } from '@rettid/contracts';
import { danishDecimal, parseMonth } from '@rettid/domain';
import { IconComponent } from '../ui/icon.component';
import { monthWords } from './month-words';
import { RoomStore } from './room.store';

/** What asks for a review of the exemption from the 225 hours, with what it rests on. */
@Component({
  selector: 'rt-review-signals',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  template: `
    @if (lines().length > 0) {
      <div class="asks">
        <p><rt-icon name="alert" /> <strong>Arbejdsevnen skal vurderes på ny (VEJ 9514/2021)</strong></p>
        <ul>
          @for (line of lines(); track line) {
            <li>{{ line }}</li>
          }
        </ul>
        @if (isAnswered()) {
          <p>Det, du skriver om, hvad der har ændret sig, gemmes også som vurderingen.</p>
        }
        <ng-content />
      </div>
    }
  `,
  styles: `
    .asks {
      margin: 0 0 12px;
      padding: 8px 12px;
      border-radius: 6px;
      background: var(--rt-warning-soft);
      color: var(--rt-warning);
    }
    p {
      margin: 0;
    }
    rt-icon {
      margin-right: 4px;
    }
    ul {
      margin: 4px 0;
      padding-left: 28px;
    }
  `,
})
export class ReviewSignalsComponent {
  readonly theCase = input.required<CaseWire>();
  /** What is written beside it answers what is asked. */
  readonly isAnswered = input(false);
  private readonly room = inject(RoomStore);

  constructor() {
    effect(() => void this.room.follow(this.theCase()));
  }

  protected readonly lines = computed(() =>
    (this.room.of(this.theCase())?.signals ?? []).flatMap((signal) => this.linesOf(signal)),
  );

  private linesOf({ evidence }: ReviewSignalWire): string[] {
    const offers = this.theCase().offers;
    const placements = evidence.placements.map(({ offerId, hoursPerWeek }) => {
      const provider = offers.find((offer) => offer.offerId === offerId)?.provider ?? null;
      const where = provider === null ? 'Praktik' : `Praktik hos ${provider}`;
      return `${where}: ${danishDecimal(String(hoursPerWeek))} timer om ugen`;
    });
    const months = evidence.months.flatMap(({ month, hours }) => {
      const parsed = parseMonth(month);
      return parsed === null ? [] : [`${monthWords(month)}: ${danishDecimal(hours)} ordinære timer`];
    });
    return [...placements, ...months];
  }
}
