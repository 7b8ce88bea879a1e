import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { CaseGoalWire, CaseOfferWire } from '@rettid/contracts';
import { LongDatePipe } from '../../words/date.pipes';
import { GOAL_KIND_WORDS, GOAL_STATUS_WORDS, OFFER_KIND_WORDS } from '../../words/case-words';
import { periodWords } from '../../words/period-words';
import { stateOf } from '../../words/period-state';

/** Goals with the steps on the way to them, and the offers that serve each. */
@Component({
  selector: 'rt-goal-tree',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LongDatePipe],
  template: `
    <ul>
      @for (goal of goals(); track goal.goalId) {
        <li>
          <p class="goal">
            <span class="rt-soft">{{ kinds[goal.kind] }}:</span>
            <strong>{{ goal.title }}</strong>
            @if (goal.occupationCode; as code) {
              <small class="rt-soft">DISCO {{ code }}</small>
            }
            <span class="state" [class]="goal.status">{{ statuses[goal.status] }}</span>
          </p>
          <p class="dates">
            @if (goal.closedOn; as closedOn) {
              Afsluttet {{ closedOn | longDate }}
            } @else if (goal.targetOn; as targetOn) {
              Skal nås {{ targetOn | longDate }}
            } @else {
              Aftalt {{ goal.createdOn | longDate }}
            }
          </p>
          @let served = offersFor(goal);
          @for (offer of served.shown; track offer.offerId) {
            <p class="dates">
              {{ offerKinds[offer.kind] }}{{ offer.provider === null ? '' : ', ' + offer.provider }},
              {{ period(offer.startsOn, offer.endsOn) }}
            </p>
          }
          @if (served.further > 0) {
            <p class="dates">og {{ served.further }} tidligere tilbud</p>
          }
          @if (goal.children.length > 0) {
            <rt-goal-tree [goals]="goal.children" [offers]="offers()" [businessDate]="businessDate()" />
          }
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    :host ::ng-deep rt-goal-tree ul {
      margin: 4px 0 4px 6px;
      padding-left: 14px;
      border-left: 2px solid var(--rt-line);
    }
    li {
      padding: 4px 0;
    }
    p {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .goal {
      display: flex;
      flex-wrap: wrap;
      gap: 0 6px;
      align-items: baseline;
    }
    .dates {
      font-size: 12.5px;
      color: var(--rt-ink-soft);
    }
    .state {
      padding: 0 7px;
      border-radius: 5px;
      font-size: 12.5px;
      font-weight: 600;
      white-space: nowrap;
      background: var(--rt-neutral-soft);
      color: var(--rt-ink-soft);
    }
    .state.open {
      background: var(--rt-notice-soft);
      color: var(--rt-notice);
    }
    .state.achieved {
      background: var(--rt-good-soft);
      color: var(--rt-good);
    }
  `,
})
export class GoalTreeComponent {
  readonly goals = input.required<readonly CaseGoalWire[]>();
  /** Newest first. */
  readonly offers = input.required<readonly CaseOfferWire[]>();
  readonly businessDate = input.required<string>();

  protected readonly kinds = GOAL_KIND_WORDS;
  protected readonly statuses = GOAL_STATUS_WORDS;
  protected readonly offerKinds = OFFER_KIND_WORDS;
  protected readonly period = periodWords;

  /** What is done about the goal now or next, or was done last; the whole list stands among the offers. */
  protected offersFor({ goalId }: CaseGoalWire): {
    readonly shown: readonly CaseOfferWire[];
    readonly further: number;
  } {
    const all = this.offers().filter((offer) => offer.goalId === goalId);
    const present = all.filter(({ startsOn, endsOn }) => stateOf(startsOn, endsOn, this.businessDate()) !== 'over');
    const shown = present.length > 0 ? present : all.slice(0, 1);
    return { shown, further: all.length - shown.length };
  }
}
