import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { OwnPlanWire } from '@rettid/contracts';
import { type ShownProblem, shownProblem } from '@rettid/web';
import { ProblemComponent } from '../problems/problem.component';
import { WaitingComponent } from '../ui/waiting.component';
import { OwnPlanGateway } from './own-plan.gateway';
import { PlanComponent } from './plan.component';

type PlanState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly plan: OwnPlanWire }
  | { readonly kind: 'failed'; readonly problem: ShownProblem };

/** Fetches the plan, and says so while it waits and when it fails. */
@Component({
  selector: 'rt-plan-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PlanComponent, ProblemComponent, WaitingComponent],
  template: `
    @let now = state();
    @switch (now.kind) {
      @case ('loaded') {
        <rt-plan [plan]="now.plan" />
      }
      @case ('failed') {
        <h1>Min plan</h1>
        <rt-problem [problem]="now.problem" (retry)="load()" />
      }
      @default {
        <h1>Min plan</h1>
        <rt-waiting label="Din plan bliver hentet" />
      }
    }
  `,
})
export class PlanPageComponent {
  private readonly gateway = inject(OwnPlanGateway);
  protected readonly state = signal<PlanState>({ kind: 'loading' });

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    this.state.set({ kind: 'loading' });
    try {
      this.state.set({ kind: 'loaded', plan: await this.gateway.read() });
    } catch (error) {
      this.state.set({ kind: 'failed', problem: shownProblem(error) });
    }
  }
}
