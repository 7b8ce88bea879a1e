import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  model,
  viewChild,
} from '@angular/core';
import { parseDate } from '@rettid/domain';
import { SessionStore } from '@rettid/web';
import { IconComponent } from '../../ui/icon.component';
import { LongDatePipe } from '../../words/date.pipes';
import { relativeTo, weekday } from '../../words/dates';
import { describedBy } from './described-by';
import { fieldFault } from './field-fault';
import { dateAsWritten, writtenDate } from './written-date';

let made = 0;

export interface DateChoice {
  /** `Om 14 dage` */
  readonly label: string;
  /** `YYYY-MM-DD` */
  readonly on: string;
}

/**
 * A date: written as one likes (`1/3`, `+14`, `i morgen`), picked in the browser's calendar, or taken from the choices below
 * with one click. What was understood stands under the field in words.
 */
@Component({
  selector: 'rt-date-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, LongDatePipe],
  templateUrl: './date-field.component.html',
  styleUrls: ['./field.component.scss', './date-field.component.scss'],
})
export class DateFieldComponent {
  readonly label = input.required<string>();
  readonly name = input<string | null>(null);
  readonly hint = input<string | null>(null);
  readonly isOptional = input(false);
  /** First and last day that can be picked, `YYYY-MM-DD`; what is written may lie elsewhere, and the form says so. */
  readonly min = input<string | null>(null);
  readonly max = input<string | null>(null);
  readonly choices = input<readonly DateChoice[]>([]);
  /** `YYYY-MM-DD`; empty where nothing is written; what was written where it is no date. */
  readonly value = model('');

  protected readonly id = `date-${(made += 1)}`;
  protected readonly businessDate = inject(SessionStore).businessDate;
  /** As it stands in the field: not rewritten under the hands of whoever writes. */
  protected readonly text = linkedSignal({
    source: this.value,
    computation: (value, before?: { value: string }) => {
      const isOwn = before !== undefined && (writtenDate(before.value, this.businessDate()) ?? before.value) === value;
      return isOwn ? before.value : isDate(value) ? dateAsWritten(value) : value;
    },
  });
  protected readonly understood = computed(() => {
    const on = this.value();
    return isDate(on) ? { on, weekday: weekday(on), distance: relativeTo(on, this.businessDate()) } : null;
  });
  protected readonly fault = computed(() => {
    const isUnread = this.value() !== '' && this.understood() === null && this.hasLeft();
    return isUnread ? 'Skriv en dato, for eksempel 1.3.2022.' : this.faults.fault();
  });
  protected readonly describedBy = computed(() =>
    describedBy(this.id, { hint: this.hint(), understood: this.understood(), fault: this.fault() }),
  );

  protected readonly faults = fieldFault(this.name);
  private readonly hasLeft = linkedSignal({ source: this.value, computation: () => false });
  private readonly picker = viewChild.required<ElementRef<HTMLInputElement>>('picker');

  protected write(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const text = event.target.value;
    this.text.set(text);
    this.value.set(writtenDate(text, this.businessDate()) ?? text.trim());
    this.faults.forgive();
  }

  /** The date in full, once one has left the field. */
  protected leave(): void {
    this.hasLeft.set(true);
    const on = this.value();
    if (isDate(on)) this.text.set(dateAsWritten(on));
  }

  protected choose(on: string): void {
    this.value.set(on);
    this.text.set(isDate(on) ? dateAsWritten(on) : on);
    this.faults.forgive();
  }

  protected pick(): void {
    this.picker().nativeElement.showPicker();
  }

  protected picked(event: Event): void {
    if (event.target instanceof HTMLInputElement && event.target.value !== '') this.choose(event.target.value);
  }
}

function isDate(text: string): boolean {
  return parseDate(text) !== null;
}
