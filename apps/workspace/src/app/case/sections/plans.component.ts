import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { CaseOfferWire, CasePlanWire } from '@rettid/contracts';
import { longDate } from '@rettid/web';
import { CaseSectionComponent } from '../../ui/case-section.component';
import { PLAN_KIND_WORDS } from '../../words/case-words';
import { GoalTreeComponent } from './goal-tree.component';

/** The plan in force with its goals, and earlier plans folded away. */
@Component({
  selector: 'rt-plans',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CaseSectionComponent, GoalTreeComponent],
  template: `
    <rt-case-section [heading]="heading()">
      @if (plans()[0]; as plan) {
        <p class="dates">{{ datesOf(plan) }}</p>
        @if (plan.goals.length > 0) {
          <rt-goal-tree [goals]="plan.goals" [offers]="offers()" [businessDate]="businessDate()" />
        } @else {
          <p class="rt-soft">Planen har ingen mål endnu.</p>
        }
        @if (plans().length > 1) {
          <details>
            <summary>
              {{ plans().length === 2 ? '1 tidligere plan' : plans().length - 1 + ' tidligere planer' }}
            </summary>
            @for (earlier of plans().slice(1); track earlier.planId) {
              <h3>{{ kinds[earlier.kind] }}</h3>
              <p class="dates">{{ datesOf(earlier) }}</p>
              <rt-goal-tree [goals]="earlier.goals" [offers]="offers()" [businessDate]="businessDate()" />
            }
          </details>
        }
      } @else {
        <p class="rt-soft">Borgeren har ingen plan endnu.</p>
      }
    </rt-case-section>
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      margin: 0;
    }
    .dates {
      margin-bottom: 6px;
      font-size: 12.5px;
      color: var(--rt-ink-soft);
    }
    h3 {
      margin-top: 10px;
    }
    summary {
      width: fit-content;
      margin-top: 6px;
      color: var(--rt-brand);
      cursor: pointer;
    }
    @media print {
      details {
        display: none;
      }
    }
  `,
})
export class PlansComponent {
  /** The plan in force first. */
  readonly plans = input.required<readonly CasePlanWire[]>();
  readonly offers = input.required<readonly CaseOfferWire[]>();
  readonly businessDate = input.required<string>();

  protected readonly kinds = PLAN_KIND_WORDS;
  protected readonly heading = computed(() => {
    const [plan] = this.plans();
    return plan === undefined ? 'Plan' : PLAN_KIND_WORDS[plan.kind];
  });

  protected datesOf({ createdOn, consentedOn, updatedOn }: CasePlanWire): string {
    return [
      `Lavet ${longDate(createdOn)}`,
      consentedOn === null ? 'samtykke er ikke registreret' : `samtykke ${longDate(consentedOn)}`,
      updatedOn === null ? '' : `opdateret ${longDate(updatedOn)}`,
    ]
      .filter((part) => part !== '')
      .join(' · ');
  }
}
