import { CdkDragHandle } from '@angular/cdk/drag-drop';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
} from '@angular/core';
import type { CaseGoalWire, CaseOfferWire } from '@rettid/contracts';
import type { GoalAction, PlanGap } from '@rettid/domain';
import { goalStatusAfter } from '@rettid/domain';
import { CaseStore } from '../change/case.store';
import { RecordMenuComponent } from '../change/records/record-menu.component';
import { changeSender } from '../change/sending/change-sender';
import { ProblemComponent } from '../problems/problem.component';
import { IconComponent } from '../ui/icon.component';
import { GOAL_KIND_WORDS, GOAL_STATUS_WORDS, OFFER_KIND_WORDS } from '../words/case-words';
import { LongDatePipe } from '../words/date.pipes';
import { stateOf } from '../words/period-state';
import { periodWords } from '../words/period-words';
import { DropGoalComponent } from './drop-goal.component';
import { GapComponent } from './gap.component';
import { GoalFormComponent } from './goal-form.component';
import { EFFORT_TERM_WORDS, GOAL_OWNER_WORDS, listed } from './plan-words';
import { PlansGateway } from './plans.gateway';

type Open = 'change' | 'add' | 'drop';
type GoalGap = Extract<PlanGap, { goalId: string }>;

const STATUS_ICONS = { open: 'pending', achieved: 'met', dropped: 'missed' } as const;

/** One goal of a plan: what it says, what it lacks, and what can be done with it, all where it stands. */
@Component({
  selector: 'rt-goal-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CdkDragHandle,
    DropGoalComponent,
    GapComponent,
    GoalFormComponent,
    IconComponent,
    LongDatePipe,
    ProblemComponent,
    RecordMenuComponent,
  ],
  templateUrl: './goal-row.component.html',
  styleUrl: './goal-row.component.scss',
})
export class GoalRowComponent {
  readonly planId = input.required<string>();
  readonly goal = input.required<CaseGoalWire>();
  /** Whether the reader may change it, in this plan. */
  readonly mayEdit = input(false);
  readonly gaps = input<readonly PlanGap[]>([]);
  /** Of the citizen, newest first. */
  readonly offers = input<readonly CaseOfferWire[]>([]);
  readonly businessDate = input.required<string>();
  /** Whether a form is open in the row. */
  readonly opened = output<boolean>();

  protected readonly kinds = GOAL_KIND_WORDS;
  protected readonly statuses = GOAL_STATUS_WORDS;
  protected readonly icons = STATUS_ICONS;
  protected readonly owners = GOAL_OWNER_WORDS;
  protected readonly offerKinds = OFFER_KIND_WORDS;
  protected readonly period = periodWords;
  protected readonly open = signal<Open | null>(null);
  protected readonly change = changeSender();
  private readonly gateway = inject(PlansGateway);
  private readonly store = inject(CaseStore);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly about = computed(() => `${GOAL_KIND_WORDS[this.goal().kind]}: ${this.goal().title}`);
  protected readonly terms = computed(() => {
    const { place, timing, purpose } = this.goal();
    return [
      { label: 'Hvor', text: place },
      { label: 'Hvornår', text: timing },
      { label: 'Hvorfor', text: purpose },
    ].filter(({ text }) => text !== null);
  });
  protected readonly ownGaps = computed(() =>
    this.gaps().filter((gap): gap is GoalGap => 'goalId' in gap && gap.goalId === this.goal().goalId),
  );
  /** What is done about the goal now or next, or was done last; the whole list stands among the offers. */
  protected readonly served = computed(() => {
    const { goalId, continuesGoalId } = this.goal();
    const all = this.offers().filter(
      (offer) => offer.goalId === goalId || offer.goalId === (continuesGoalId ?? goalId),
    );
    const present = all.filter(({ startsOn, endsOn }) => stateOf(startsOn, endsOn, this.businessDate()) !== 'over');
    const shown = present.length > 0 ? present : all.slice(0, 1);
    return { shown, further: all.length - shown.length };
  });

  protected may(action: GoalAction): boolean {
    return this.mayEdit() && goalStatusAfter(this.goal().status, action) !== null;
  }

  protected show(open: Open | null): void {
    this.open.set(open);
    this.opened.emit(open !== null);
    if (open !== null) return;
    // The form that had the focus is gone: it goes back to the goal.
    afterNextRender(() => this.host.querySelector<HTMLElement>('.title, .rt-link')?.focus(), {
      injector: this.injector,
    });
  }

  protected missing(gap: GoalGap): string {
    return gap.kind === 'terms_missing' ? listed(gap.missing.map((term) => EFFORT_TERM_WORDS[term])) : '';
  }

  protected async close(action: 'achieve' | 'reopen'): Promise<void> {
    const { goalId, recordVersion, title } = this.goal();
    const body = { recordVersion, action, reason: null };
    const sent = await this.change.send(() => this.gateway.closeGoal(this.store.citizenId(), goalId, body));
    if (sent === null) return;
    await this.store.changed(action === 'achieve' ? `Målet er nået: ${title}.` : `Målet er åbnet igen: ${title}.`);
  }
}
