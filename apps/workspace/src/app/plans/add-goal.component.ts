import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { CaseWire } from '@rettid/contracts';
import type { GoalKind } from '@rettid/domain';
import { SheetComponent } from '../change/sheets/sheet.component';
import { PLAN_KIND_WORDS } from '../words/case-words';
import { GoalFormComponent } from './goal-form.component';
import { plansOf } from './plan-facts';

export interface AddGoalData {
  /** With a plan in force. */
  readonly theCase: CaseWire;
  readonly kind: GoalKind;
}

/** Sets a goal in the plan in force, from wherever on the case it is asked for. */
@Component({
  selector: 'rt-add-goal',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [GoalFormComponent, SheetComponent],
  template: `
    <rt-sheet [heading]="data.kind === 'job_goal' ? 'Vælg jobmål' : 'Tilføj delmål eller aktivitet'" [about]="about">
      @if (plan !== null) {
        <rt-goal-form [planId]="plan.planId" [firstKind]="data.kind" />
      } @else {
        <p>Borgeren har ingen plan endnu. Lav planen først.</p>
      }
    </rt-sheet>
  `,
})
export class AddGoalComponent {
  protected readonly data = inject<AddGoalData>(DIALOG_DATA);
  protected readonly plan = plansOf(this.data.theCase).inForce;
  protected readonly about = this.plan === null ? null : PLAN_KIND_WORDS[this.plan.kind];
}
