import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { HoursLedgerWire, LedgerMonthWire } from '@rettid/contracts';
import { addDays, danishDecimal, date, formatDate } from '@rettid/domain';
import { SessionStore } from '@rettid/web';
import { SideSheet } from '../change/sheets/side-sheet';
import { dayWords } from '../words/period-words';
import { HOURS_SOURCE_WORDS } from './exemption-words';
import { monthWords, shortMonth } from './month-words';
import type { RecordHoursData } from './record-hours.component';

/** Height of the tallest bar, in the units of its picture. */
const TALLEST = 40;

/** Ordinary hours month by month, what is missing of 225, and what comes of it if they go on. */
@Component({
  selector: 'rt-hours-ledger',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatButton],
  templateUrl: './hours-ledger.component.html',
  styleUrl: './hours-ledger.component.scss',
})
export class HoursLedgerComponent {
  readonly ledger = input.required<HoursLedgerWire>();

  private readonly session = inject(SessionStore);
  private readonly sheets = inject(SideSheet);
  protected readonly mayRecord = computed(() => this.session.permits('hours.record'));
  protected readonly tallest = TALLEST;

  protected readonly sum = computed(() => danishDecimal(this.ledger().sum));
  protected readonly standing = computed(() => {
    const { missing, holdsUntil, required } = this.ledger();
    if (holdsUntil === null) return `mangler ${danishDecimal(missing)} af ${required}`;
    return `nok til og med ${dayWords(holdsUntil)}, hvis der ikke kommer flere`;
  });
  protected readonly forecast = computed(() => {
    const { forecast, holdsUntil } = this.ledger();
    if (forecast.repeated.every((hours) => !/[1-9]/.test(hours))) {
      return 'Der er ingen timer i de seneste tre måneder at regne videre på.';
    }
    const hours = forecast.repeated.map(danishDecimal).join(', ');
    const goingOn = `Fortsætter de seneste tre måneders timer (${hours})`;
    if (forecast.reachedOn !== null) {
      const until = forecast.lostOn === null ? '' : ` og tabes igen ${dayWords(forecast.lostOn)}`;
      return `${goingOn}, nås 225 timer ${dayWords(forecast.reachedOn)}${until}.`;
    }
    if (holdsUntil === null) return `${goingOn}, nås 225 timer ikke.`;
    return forecast.lostOn === null
      ? `${goingOn}, er der fortsat timer nok.`
      : `${goingOn}, er der timer nok til og med ${dayBefore(forecast.lostOn)}.`;
  });
  protected readonly months = computed(() => {
    const { months } = this.ledger();
    const most = Math.max(1, ...months.map(({ hours }) => Number(hours ?? 0)));
    return months.map((it) => {
      const height = Math.round((Number(it.hours ?? 0) / most) * TALLEST);
      return {
        it,
        short: shortMonth(it.month),
        year: it.month.slice(2, 4),
        words: monthWords(it.month),
        hours: it.hours === null ? '–' : danishDecimal(it.hours),
        source: it.source === null ? '' : HOURS_SOURCE_WORDS[it.source],
        height,
        top: TALLEST - height,
      };
    });
  });

  protected record(month: LedgerMonthWire | null): void {
    const data: RecordHoursData = { months: this.ledger().months, month };
    void this.sheets.open(async () => (await import('./record-hours.component')).RecordHoursComponent, data);
  }
}

function dayBefore(day: string): string {
  return dayWords(formatDate(addDays(date(day), -1)));
}
