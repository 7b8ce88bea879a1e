import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { CaseStore } from '../change/case.store';
import { SheetComponent } from '../change/sheets/sheet.component';
import { PLAN_KIND_WORDS } from '../words/case-words';
import { plansOf } from './plan-facts';
import { PlanEditorComponent } from './plan-editor.component';

/** The plan in force to write in, where its place on the page is not in sight. */
@Component({
  selector: 'rt-edit-plan',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PlanEditorComponent, SheetComponent],
  template: `
    <rt-sheet [heading]="heading()" [about]="name()">
      @if (plan(); as plan) {
        <rt-plan-editor [theCase]="theCase()" [plan]="plan" />
      } @else {
        <p>Borgeren har ingen plan endnu. Lav planen først.</p>
      }
    </rt-sheet>
  `,
})
export class EditPlanComponent {
  protected readonly theCase = inject(CaseStore).theCase;
  protected readonly plan = computed(() => plansOf(this.theCase()).inForce);
  protected readonly heading = computed(() => PLAN_KIND_WORDS[this.plan()?.kind ?? 'min_plan']);
  protected readonly name = computed(() => `${this.theCase().givenNames} ${this.theCase().familyName}`);
}
