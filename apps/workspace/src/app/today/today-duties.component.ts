import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseloadRowWire, NextDutyWire, TodayWire } from '@rettid/contracts';
import { SessionStore } from '@rettid/web';
import { CitizenWhyComponent } from '../obligations/citizen-why.component';
import { StatusBadgeComponent } from '../ui/status-badge.component';
import { RelativeToPipe, ShortDatePipe } from '../words/date.pipes';
import { STATUS_WORDS } from '../words/status-words';
import { actionParams, DUTY_LINKS } from './case-link';

interface DutyLine {
  readonly row: CaseloadRowWire;
  readonly next: NextDutyWire;
  readonly name: string;
  readonly isLate: boolean;
  readonly remarks: string;
  readonly act: { readonly label: string; readonly params: Record<string, string> } | null;
}

/** What the own citizens are owed, most pressing first: why, and the way to what clears it. The rest stands in the list. */
@Component({
  selector: 'rt-today-duties',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CitizenWhyComponent, RelativeToPipe, RouterLink, ShortDatePipe, StatusBadgeComponent],
  templateUrl: './today-duties.component.html',
  styleUrls: ['./today-lines.scss', './today-duties.component.scss'],
})
export class TodayDutiesComponent {
  readonly duties = input.required<TodayWire['duties']>();

  private readonly session = inject(SessionStore);
  protected readonly businessDate = this.session.businessDate;
  /** The citizen whose explanation is open. */
  protected readonly explained = signal<string | null>(null);
  protected readonly lines = computed(() =>
    this.duties().items.flatMap((row) => (row.next === null ? [] : [this.line(row, row.next)])),
  );
  /** Each status that presses, with how many citizens have it: a way into the list. */
  protected readonly counts = computed(() =>
    this.duties()
      .counts.filter(({ count }) => count > 0)
      .map(({ status, count }) => ({ status, count, word: STATUS_WORDS[status].word.toLowerCase() })),
  );

  protected toggle(citizenId: string): void {
    this.explained.update((open) => (open === citizenId ? null : citizenId));
  }

  private line(row: CaseloadRowWire, next: NextDutyWire): DutyLine {
    const link = DUTY_LINKS[next.ruleId];
    const remarks = [
      next.duty === 'citizen' && 'borgerens pligt',
      !next.verified && 'ikke juridisk bekræftet',
      !next.isCurrent && 'der er kommet nyt siden',
      row.furtherDuties > 0 && `+ ${row.furtherDuties} til`,
    ];
    return {
      row,
      next,
      name: `${row.givenNames} ${row.familyName}`,
      isLate: next.status === 'overdue' && next.duty === 'municipality',
      remarks: remarks.filter((remark) => remark !== false).join(' · '),
      act: this.session.permits(link.permission) ? { label: link.label, params: actionParams(link, null) } : null,
    };
  }
}
