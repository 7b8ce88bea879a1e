import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import type { ObligationStatus, RuleId } from '@rettid/domain';
import type { CaseloadCountsWire, CaseloadDue, CaseloadView } from '@rettid/contracts';
import { IconComponent } from '../ui/icon.component';
import { RULE_TITLES } from '../words/code-words';
import { ACTIONABLE_STATUSES, STATUS_WORDS } from '../words/status-words';

const DUE_WORDS: Readonly<Record<CaseloadDue, string>> = {
  past: 'Passeret',
  today: 'I dag',
  this_week: 'Inden 7 dage',
};

/** How many citizens there are per status, date and duty; each number is a switch that shows those alone. */
@Component({
  selector: 'rt-caseload-counters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  templateUrl: './caseload-counters.component.html',
  styleUrl: './caseload-counters.component.scss',
})
export class CaseloadCountersComponent {
  readonly counts = input.required<CaseloadCountsWire>();
  readonly view = input.required<CaseloadView>();
  /** The part of the view that a switch changes. */
  readonly filtered = output<Partial<CaseloadView>>();

  protected readonly showsAll = signal(false);

  protected readonly statuses = computed(() =>
    this.counts()
      .byStatus.map(({ status, count }) => ({
        status,
        count,
        ...STATUS_WORDS[status],
        isPressed: this.view().statuses.includes(status),
      }))
      .filter(({ status, isPressed }) => this.showsAll() || isPressed || ACTIONABLE_STATUSES.includes(status)),
  );
  protected readonly dues = computed(() => {
    const { past, today, thisWeek } = this.counts().due;
    const counts: Readonly<Record<CaseloadDue, number>> = { past, today, this_week: thisWeek };
    return (['past', 'today', 'this_week'] as const).map((due) => ({
      due,
      count: counts[due],
      word: DUE_WORDS[due],
      isPressed: this.view().due === due,
    }));
  });
  protected readonly rules = computed(() =>
    this.counts()
      .byRule.map(({ ruleId, count }) => ({
        ruleId,
        count,
        title: RULE_TITLES[ruleId],
        isPressed: this.view().rules.includes(ruleId),
      }))
      .filter(({ count, isPressed }) => this.showsAll() || isPressed || count > 0),
  );
  protected readonly isFiltered = computed(() => {
    const { statuses, rules, due } = this.view();
    return statuses.length + rules.length > 0 || due !== null;
  });

  protected toggleStatus(status: ObligationStatus): void {
    this.filtered.emit({ statuses: toggled(this.view().statuses, status) });
  }

  protected toggleDue(due: CaseloadDue): void {
    this.filtered.emit({ due: this.view().due === due ? null : due });
  }

  protected toggleRule(rule: RuleId): void {
    this.filtered.emit({ rules: toggled(this.view().rules, rule) });
  }

  protected clear(): void {
    this.filtered.emit({ statuses: [], rules: [], due: null });
  }
}

function toggled<T>(chosen: readonly T[], one: T): T[] {
  return chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
}
