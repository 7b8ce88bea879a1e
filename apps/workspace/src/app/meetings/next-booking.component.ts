import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { addDays, date, formatDate } from '@rettid/domain';
import { ChoiceComponent, type Choice } from '../change/forms/choice.component';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { TimeFieldComponent } from '../change/forms/time-field.component';
import type { BookingForm } from './booking-form';
import { FreeTimesComponent } from './free-times.component';

/** When the next meeting is to be. */
export type NextBooking = 'none' | 'weeks_4' | 'weeks_8' | 'weeks_12' | 'other';

const WEEKS: Readonly<Partial<Record<NextBooking, number>>> = { weeks_4: 4, weeks_8: 8, weeks_12: 12 };

/** The next meeting, booked together with what is recorded: one click takes the first free time. */
@Component({
  selector: 'rt-next-booking',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceComponent, DateFieldComponent, FreeTimesComponent, TimeFieldComponent],
  template: `
    <rt-choice label="Næste samtale" name="next" [choices]="choices" [value]="when()" (valueChange)="choose($event)" />
    @if (when() !== 'none') {
      @if (when() === 'other') {
        <div class="rt-fields-in-line">
          <rt-date-field label="Dag" name="next.on" [min]="businessDate()" [(value)]="booking().on" />
          <rt-time-field label="Kl." name="next.at" [(value)]="booking().at" />
        </div>
      }
      <rt-free-times
        label="Ledige tider til næste samtale"
        [booking]="booking()"
        [from]="from()"
        [takesFirst]="when() !== 'other'"
      />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 10px;
      grid-template-columns: minmax(0, 1fr);
    }
  `,
})
export class NextBookingComponent {
  readonly booking = input.required<BookingForm>();
  readonly businessDate = input.required<string>();
  readonly when = model.required<NextBooking>();

  protected readonly choices: readonly Choice<NextBooking>[] = [
    { value: 'weeks_4', label: 'Om 4 uger' },
    { value: 'weeks_8', label: 'Om 8 uger' },
    { value: 'weeks_12', label: 'Om 12 uger' },
    { value: 'other', label: 'Anden dag' },
    { value: 'none', label: 'Book ikke nu' },
  ];
  protected readonly from = computed(() => {
    const weeks = WEEKS[this.when()];
    if (weeks === undefined) return this.booking().on();
    return formatDate(addDays(date(this.businessDate()), weeks * 7));
  });

  protected choose(when: NextBooking | null): void {
    this.when.set(when ?? 'none');
  }
}
