import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import type { CaseGoalWire, CaseOfferWire, CaseWire } from '@rettid/contracts';
import { OFFERS_THAT_COUNT } from '@rettid/domain';
import { LongDatePipe } from '../../words/date.pipes';
import { OFFER_END_WORDS, OFFER_KIND_WORDS } from '../../words/case-words';
import { hoursWords } from '../../words/offer-words';
import { periodWords } from '../../words/period-words';
import { LongTextComponent } from '../../ui/long-text.component';
import { stateOf } from '../../words/period-state';
import { SHOWN_AT_FIRST, ShowAllComponent } from '../../ui/show-all.component';

/** Offers with what they are for and how they were followed up, newest first. */
@Component({
  selector: 'rt-offers',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LongDatePipe, LongTextComponent, ShowAllComponent],
  templateUrl: './offers.component.html',
  styleUrl: '../../ui/dated-list.scss',
})
export class OffersComponent {
  readonly theCase = input.required<CaseWire>();

  protected readonly shown = linkedSignal({
    source: () => this.theCase().citizenId,
    computation: () => SHOWN_AT_FIRST,
  });
  protected readonly visible = computed(() => this.theCase().offers.slice(0, this.shown()));
  protected readonly kinds = OFFER_KIND_WORDS;
  protected readonly ends = OFFER_END_WORDS;
  protected readonly hours = hoursWords;
  protected readonly period = periodWords;
  private readonly goalTitles = computed(() => new Map(this.theCase().plans.flatMap(({ goals }) => titlesOf(goals))));

  protected state({ startsOn, endsOn }: CaseOfferWire): string | null {
    const words = { over: null, now: 'I gang', to_come: 'Planlagt' } as const;
    return words[stateOf(startsOn, endsOn, this.theCase().businessDate)];
  }

  protected counts({ kind }: CaseOfferWire): boolean {
    return OFFERS_THAT_COUNT.includes(kind);
  }

  protected goalOf({ goalId }: CaseOfferWire): string | null {
    return goalId === null ? null : (this.goalTitles().get(goalId) ?? null);
  }

  protected followUpWords({ kind, withProvider }: CaseOfferWire['followUps'][number]): string {
    const what = kind === 'closing_evaluation' ? 'Afsluttende evaluering' : 'Opfølgning';
    if (withProvider === null) return what;
    return `${what} ${withProvider ? 'sammen med' : 'uden'} stedet`;
  }
}

function titlesOf(goals: readonly CaseGoalWire[]): [string, string][] {
  return goals.flatMap((goal) => [[goal.goalId, goal.title] as [string, string], ...titlesOf(goal.children)]);
}
