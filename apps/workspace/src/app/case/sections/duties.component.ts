import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CaseWire, ExplainedObligationWire } from '@rettid/contracts';
import { beginAction, type CaseAction } from '../../change/case-action';
import { SideSheet } from '../../change/sheets/side-sheet';
import { LongDatePipe } from '../../words/date.pipes';
import { ACTIONABLE_STATUSES } from '../../words/status-words';
import { offeredActions } from '../case-actions';
import { DutyComponent } from './duty.component';
import { orderedDuties } from './duty-order';

/** What is owed the citizen, the most pressing first; what is met is folded away. */
@Component({
  selector: 'rt-duties',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DutyComponent, LongDatePipe],
  template: `
    @let it = theCase();
    @for (duty of duties().open; track duty.ruleId) {
      <rt-duty
        [obligation]="duty"
        [businessDate]="it.businessDate"
        [actions]="actionsFor(duty)"
        (begun)="begin($event)"
      />
    } @empty {
      <p class="rt-soft">
        @if (it.findingsAsOf === null) {
          Sagen er ikke gennemgået endnu. Det sker næste nat.
        } @else {
          Der er ingen pligter, som kræver noget.
        }
      </p>
    }
    @if (duties().settled.length > 0) {
      <details>
        <summary>
          {{ duties().settled.length === 1 ? '1 pligt' : duties().settled.length + ' pligter' }}, der er opfyldt eller
          afsluttet
        </summary>
        @for (duty of duties().settled; track duty.ruleId) {
          <rt-duty [obligation]="duty" [businessDate]="it.businessDate" />
        }
      </details>
    }
    @if (it.findingsAsOf; as asOf) {
      <p class="note">
        Fundet den {{ asOf | longDate }}.
        @if (!it.isCurrent) {
          Der er kommet nyt til siden; næste natlige gennemgang regner efter.
        }
      </p>
    }
  `,
  styles: `
    p {
      margin: 0;
    }
    details {
      margin-top: 10px;
    }
    summary {
      width: fit-content;
      color: var(--rt-brand);
      cursor: pointer;
    }
    .note {
      margin-top: 10px;
      font-size: 12.5px;
      color: var(--rt-ink-soft);
    }
    @media print {
      details::details-content {
        height: auto;
        content-visibility: visible;
      }
    }
  `,
})
export class DutiesComponent {
  readonly theCase = input.required<CaseWire>();
  protected readonly duties = computed(() => orderedDuties(this.theCase().obligations));
  private readonly offered = offeredActions(this.theCase);
  private readonly sheets = inject(SideSheet);

  /** What would clear the duty, where it asks for something now. */
  protected actionsFor({ ruleId, status }: ExplainedObligationWire): readonly CaseAction[] {
    if (!ACTIONABLE_STATUSES.includes(status)) return [];
    return this.offered().filter(({ clears }) => clears?.includes(ruleId));
  }

  protected begin(action: CaseAction): void {
    void beginAction(this.sheets, action, this.theCase());
  }
}
