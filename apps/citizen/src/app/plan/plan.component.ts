import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  ElementRef,
  inject,
  input,
  viewChildren,
} from '@angular/core';
import type { OwnPlanWire } from '@rettid/contracts';
import type { RuleId } from '@rettid/domain';
import { longDate } from '@rettid/web';
import { IconComponent } from '../ui/icon.component';
import { ActivitiesComponent } from './activities.component';
import { DatesComponent } from './dates.component';
import { dutyGroups } from './duty-groups';
import { DutyComponent } from './duty.component';
import { GoalsComponent } from './goals.component';
import { MeetingsComponent } from './meetings.component';
import { MinutesComponent } from './minutes.component';

/** The plan as one page to read from the top: what comes next, where it leads, when, and whose duty it is. */
@Component({
  selector: 'rt-plan',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ActivitiesComponent,
    DatesComponent,
    DutyComponent,
    GoalsComponent,
    IconComponent,
    MeetingsComponent,
    MinutesComponent,
  ],
  host: { '(window:beforeprint)': 'unfold()', '(window:afterprint)': 'fold()' },
  templateUrl: './plan.component.html',
  styleUrl: './plan.component.scss',
})
export class PlanComponent {
  readonly plan = input.required<OwnPlanWire>();

  private readonly window = inject(DOCUMENT).defaultView;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly duties = viewChildren(DutyComponent);
  private folded: HTMLDetailsElement[] = [];

  protected readonly day = longDate;
  protected readonly groups = computed(() => dutyGroups(this.plan().duties));
  protected readonly hasGoals = computed(() => (this.plan().plan?.goals.length ?? 0) > 0);

  protected doneCount(count: number): string {
    return count === 1 ? 'Vis den ene ting, der er på plads' : `Vis de ${count} ting, der er på plads`;
  }

  protected explain(ruleId: RuleId): void {
    this.duties()
      .find(({ duty }) => duty().ruleId === ruleId)
      ?.explain();
  }

  protected print(): void {
    this.window?.print();
  }

  /** On paper nothing can be opened: what is folded is printed open. */
  protected unfold(): void {
    this.folded = [...this.host.nativeElement.querySelectorAll('details')].filter(({ open }) => !open);
    for (const details of this.folded) details.open = true;
  }

  protected fold(): void {
    for (const details of this.folded) details.open = false;
    this.folded = [];
  }
}
