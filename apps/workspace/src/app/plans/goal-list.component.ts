import { CdkDrag, CdkDropList, type CdkDragDrop } from '@angular/cdk/drag-drop';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  type OnDestroy,
} from '@angular/core';
import type { CaseGoalWire, CaseOfferWire, CasePlanWire } from '@rettid/contracts';
import { dropGoal, moveGoal, placesOf, type GoalMove, type PlacedGoal, type PlanGap } from '@rettid/domain';
import { CaseStore } from '../change/case.store';
import { changeSender } from '../change/sending/change-sender';
import { Told } from '../change/told';
import { ProblemComponent } from '../problems/problem.component';
import { GoalRowComponent } from './goal-row.component';
import { goalsOf } from './plan-facts';
import { PlansGateway } from './plans.gateway';

const MOVES: Readonly<Record<string, GoalMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};
const MOVE_WORDS: Readonly<Record<GoalMove, string>> = {
  up: 'op',
  down: 'ned',
  in: 'ind under målet ovenfor',
  out: 'et niveau ud',
};
/** Pixels of one level, as the list is indented. */
const LEVEL = 22;
/** So long after the last step the new order is sent: some steps in a row are one change. */
const PAUSE_MS = 600;

/** The goals of a plan, each before those that serve it: moved by Alt and the arrow keys, or by dragging. */
@Component({
  selector: 'rt-goal-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CdkDrag, CdkDropList, GoalRowComponent, ProblemComponent],
  // The keys are those of whatever has the focus in a row.
  host: { '(keydown)': 'press($event)' },
  template: `
    @if (mayEdit() && rows().length > 1) {
      <p class="rt-soft keys">
        Flyt et mål: træk det, eller stil dig på det og brug <kbd>Alt</kbd> + <kbd>↑</kbd> <kbd>↓</kbd> <kbd>→</kbd>
        <kbd>←</kbd>
      </p>
    }
    <ul cdkDropList [cdkDropListDisabled]="!mayDrag()" (cdkDropListDropped)="drop($event)">
      @for (row of rows(); track row.goal.goalId) {
        <li cdkDrag [class]="'level-' + row.depth" [attr.data-goal]="row.goal.goalId">
          @if (row.depth > 0) {
            <span class="rt-visually-hidden">Under {{ row.parentTitle }}:</span>
          }
          <rt-goal-row
            [planId]="plan().planId"
            [goal]="row.goal"
            [mayEdit]="mayEdit()"
            [gaps]="gaps()"
            [offers]="offers()"
            [businessDate]="businessDate()"
            (opened)="note(row.goal.goalId, $event)"
          />
        </li>
      }
    </ul>
    @if (change.problem(); as problem) {
      <rt-problem [problem]="problem" [mayRetry]="false" />
    }
  `,
  styleUrl: './goal-list.component.scss',
})
export class GoalListComponent implements OnDestroy {
  readonly plan = input.required<CasePlanWire>();
  readonly mayEdit = input(false);
  readonly gaps = input<readonly PlanGap[]>([]);
  readonly offers = input<readonly CaseOfferWire[]>([]);
  readonly businessDate = input.required<string>();

  protected readonly change = changeSender();
  /** A form is open in a row: the rows then stay where they are under the mouse. */
  protected readonly isWriting = computed(() => this.rows().some(({ goal }) => this.written().has(goal.goalId)));
  protected readonly mayDrag = computed(() => this.mayEdit() && !this.isWriting());
  /** As the plan has them, until one is moved: then as they are to be. */
  protected readonly places = linkedSignal<readonly CaseGoalWire[], readonly PlacedGoal[]>({
    source: () => this.plan().goals,
    computation: (goals, before) => (before !== undefined && this.isUnsent ? before.value : placesOf(goals)),
  });
  protected readonly rows = computed(() => {
    const goals = new Map(goalsOf(this.plan().goals).map((goal) => [goal.goalId, goal]));
    return this.places().flatMap(({ goalId, parentGoalId, depth }) => {
      const goal = goals.get(goalId);
      const parentTitle = parentGoalId === null ? '' : (goals.get(parentGoalId)?.title ?? '');
      return goal === undefined ? [] : [{ goal, depth, parentTitle }];
    });
  });
  /** Goals at which a form is open. */
  private readonly written = signal<ReadonlySet<string>>(new Set());
  private readonly gateway = inject(PlansGateway);
  private readonly store = inject(CaseStore);
  private readonly told = inject(Told);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isUnsent = false;
  private sent: Promise<void> = Promise.resolve();

  ngOnDestroy(): void {
    clearTimeout(this.timer);
    // Who leaves the page right after a step has still made it.
    this.enqueue();
  }

  protected note(goalId: string, isOpen: boolean): void {
    this.written.update(
      (goals) => new Set([...goals].filter((other) => other !== goalId).concat(isOpen ? [goalId] : [])),
    );
  }

  protected press(event: KeyboardEvent): void {
    const move = MOVES[event.key];
    if (!event.altKey || move === undefined || !this.mayEdit() || this.isWriting()) return;
    const goal = this.goalAt(event.target);
    if (goal === undefined) return;
    event.preventDefault();
    const moved = moveGoal(this.places(), goal.goalId, move);
    if (moved === this.places()) {
      this.told.tell(`${goal.title} kan ikke flyttes ${MOVE_WORDS[move]}.`);
      return;
    }
    const focused = event.target;
    this.place(moved);
    this.told.tell(`${goal.title} er flyttet ${MOVE_WORDS[move]}.`);
    // Moving its element takes the focus away from it.
    setTimeout(() => {
      if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
    });
  }

  protected drop({ previousIndex, currentIndex, distance }: CdkDragDrop<unknown>): void {
    const places = this.places();
    const dragged = places[previousIndex];
    if (dragged === undefined) return;
    const others = places.filter(({ goalId }) => goalId !== dragged.goalId);
    const own = ownBlock(places, previousIndex);
    const index = others.slice(0, currentIndex).filter(({ goalId }) => !own.has(goalId)).length;
    const depth = Math.max(0, dragged.depth + Math.round(distance.x / LEVEL));
    const moved = dropGoal(places, dragged.goalId, index, depth);
    if (moved !== places) this.place(moved);
  }

  private goalAt(target: EventTarget | null): CaseGoalWire | undefined {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-goal]') : null;
    return this.rows().find(({ goal }) => goal.goalId === row?.dataset['goal'])?.goal;
  }

  private place(places: readonly PlacedGoal[]): void {
    this.places.set(places);
    this.isUnsent = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.enqueue(), PAUSE_MS);
  }

  /** One order at a time: the next is made on the version that the one before has left. */
  private enqueue(): void {
    this.sent = this.sent.then(() => this.send());
  }

  private async send(): Promise<void> {
    if (!this.isUnsent) return;
    this.isUnsent = false;
    const { planId, recordVersion } = this.plan();
    const goals = this.places().map(({ goalId, parentGoalId }) => ({ goalId, parentGoalId }));
    const sent = await this.change.send(() =>
      this.gateway.arrange(this.store.citizenId(), planId, { recordVersion, goals }),
    );
    if (sent === null) await this.store.reload();
    else await this.store.changed('Målenes rækkefølge er gemt.');
  }
}

/** The goal at a row, and all that serves it. */
function ownBlock(places: readonly PlacedGoal[], at: number): ReadonlySet<string> {
  const depth = places[at]?.depth ?? 0;
  let end = at + 1;
  while ((places[end]?.depth ?? -1) > depth) end += 1;
  return new Set(places.slice(at, end).map(({ goalId }) => goalId));
}
