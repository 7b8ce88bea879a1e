import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { CaseGoalWire, CaseOfferWire } from '@rettid/contracts';
import { CaseStore } from '../change/case.store';
import { changeSender } from '../change/sending/change-sender';
import { ProblemComponent } from '../problems/problem.component';
import { OFFER_KIND_WORDS } from '../words/case-words';
import { periodWords } from '../words/period-words';
import { GapComponent } from './gap.component';
import { goalsOf } from './plan-facts';
import { PlansGateway } from './plans.gateway';

/** An offer that serves no goal of the plan, and the choice of one for it. */
@Component({
  selector: 'rt-serve-goal',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [GapComponent, ProblemComponent],
  template: `
    <rt-gap>
      {{ words() }} tjener intet mål i planen.
      @if (mayEdit() && choices().length > 0) {
        <label>
          <span class="rt-visually-hidden">Mål for {{ words() }}</span>
          <select [value]="chosen()" (change)="choose($event)">
            <option value="">Vælg mål …</option>
            @for (goal of choices(); track goal.goalId) {
              <option [value]="goal.goalId">{{ goal.title }}</option>
            }
          </select>
        </label>
        <button type="button" class="rt-link" [disabled]="chosen() === '' || change.isSending()" (click)="serve()">
          Knyt til målet
        </button>
      }
    </rt-gap>
    @if (change.problem(); as problem) {
      <rt-problem [problem]="problem" [mayRetry]="false" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
    select {
      max-width: 220px;
      padding: 2px 4px;
      border: 1px solid var(--rt-line-strong);
      border-radius: 4px;
      font: inherit;
      color: var(--rt-ink);
      background: var(--rt-card);
    }
    .rt-link:disabled {
      color: var(--rt-ink-soft);
      cursor: default;
    }
  `,
})
export class ServeGoalComponent {
  readonly offer = input.required<CaseOfferWire>();
  /** Of the plan in force, as a tree. */
  readonly goals = input.required<readonly CaseGoalWire[]>();
  readonly mayEdit = input(false);

  protected readonly chosen = signal('');
  protected readonly change = changeSender();
  protected readonly choices = computed(() => goalsOf(this.goals()).filter(({ status }) => status === 'open'));
  protected readonly words = computed(() => {
    const { kind, provider, startsOn, endsOn } = this.offer();
    return `${OFFER_KIND_WORDS[kind]}${provider === null ? '' : `, ${provider}`}, ${periodWords(startsOn, endsOn)}`;
  });
  private readonly gateway = inject(PlansGateway);
  private readonly store = inject(CaseStore);

  protected choose(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.chosen.set(event.target.value);
  }

  protected async serve(): Promise<void> {
    const { offerId, recordVersion } = this.offer();
    const body = { recordVersion, goalId: this.chosen() };
    const sent = await this.change.send(() => this.gateway.serveGoal(this.store.citizenId(), offerId, body));
    if (sent !== null) await this.store.changed('Tilbuddet er knyttet til målet.');
  }
}
