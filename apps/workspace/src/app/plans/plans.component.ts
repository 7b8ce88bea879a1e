import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CasePlanWire, CaseWire } from '@rettid/contracts';
import { longDate, SessionStore } from '@rettid/web';
import { SideSheet } from '../change/sheets/side-sheet';
import { CaseSectionComponent } from '../ui/case-section.component';
import { PLAN_KIND_WORDS } from '../words/case-words';
import { GoalListComponent } from './goal-list.component';
import { plansOf } from './plan-facts';
import { PlanEditorComponent } from './plan-editor.component';

/** The plan in force to read and write in, rehabilitation plans beside it, and former plans folded away. */
@Component({
  selector: 'rt-plans',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CaseSectionComponent, GoalListComponent, MatButton, PlanEditorComponent],
  template: `
    <rt-case-section [heading]="heading()">
      @if (plans().inForce; as plan) {
        <rt-plan-editor [theCase]="theCase()" [plan]="plan" />
      } @else {
        <p class="rt-soft">Borgeren har ingen plan endnu.</p>
      }
      @for (plan of plans().beside; track plan.planId) {
        <h3>{{ kinds[plan.kind] }}</h3>
        <rt-plan-editor [theCase]="theCase()" [plan]="plan" />
      }
      @if (mayEdit()) {
        <p class="new">
          <button [matButton]="plans().inForce === null ? 'filled' : 'text'" type="button" (click)="create()">
            {{ plans().inForce === null ? 'Lav en plan' : 'Lav en ny plan' }}
          </button>
        </p>
      }
      @if (plans().former.length > 0) {
        <details>
          <summary>
            {{ plans().former.length === 1 ? '1 tidligere plan' : plans().former.length + ' tidligere planer' }}
          </summary>
          @for (former of plans().former; track former.planId) {
            <h3>{{ kinds[former.kind] }}</h3>
            <p class="rt-soft">{{ datesOf(former) }}</p>
            <rt-goal-list [plan]="former" [offers]="theCase().offers" [businessDate]="theCase().businessDate" />
          }
        </details>
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
    .new {
      margin-top: 6px;
    }
    h3 {
      margin-top: 14px;
    }
    summary {
      width: fit-content;
      margin-top: 6px;
      color: var(--rt-brand);
      cursor: pointer;
    }
    @media print {
      details,
      .new {
        display: none;
      }
    }
  `,
})
export class PlansComponent {
  readonly theCase = input.required<CaseWire>();

  protected readonly kinds = PLAN_KIND_WORDS;
  protected readonly plans = computed(() => plansOf(this.theCase()));
  protected readonly mayEdit = computed(() => this.session.permits('plan.edit'));
  protected readonly heading = computed(() => {
    const { inForce } = this.plans();
    return inForce === null ? 'Plan' : PLAN_KIND_WORDS[inForce.kind];
  });
  private readonly session = inject(SessionStore);
  private readonly sheets = inject(SideSheet);

  protected datesOf({ createdOn, updatedOn }: CasePlanWire): string {
    return `Lavet ${longDate(createdOn)}${updatedOn === null ? '' : ` · opdateret ${longDate(updatedOn)}`}`;
  }

  protected create(): void {
    void this.sheets.open(async () => (await import('./create-plan.component')).CreatePlanComponent, this.theCase());
  }
}
