import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { MEETING_TEXT } from '@rettid/contracts';
import { addDays, date, formatDate, languageName, lengthText, parseDate, type MeetingForm } from '@rettid/domain';
import { ChoiceComponent } from '../change/forms/choice.component';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FieldComponent } from '../change/forms/field.component';
import { InputDirective } from '../change/forms/input.directive';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { TimeFieldComponent } from '../change/forms/time-field.component';
import type { BookingForm } from './booking-form';
import { FreeTimesComponent } from './free-times.component';
import { countingWords, FORM_CHOICES, KIND_CHOICES } from './meeting-words';
import { ParticipantsComponent } from './participants.component';

const LENGTHS = [15, 20, 30, 45, 60, 90, 120, 180];
/** Languages that jobcentres call interpreters for most, beside the citizen's own. */
const LANGUAGES = ['ar', 'fa', 'ku', 'so', 'ti', 'tr', 'uk', 'pl', 'bs', 'ur', 'ps', 'vi', 'th', 'ro', 'en'];

/** Everything that is agreed of a meeting ahead: what is known is filled in, the next free times stand to be chosen. */
@Component({
  selector: 'rt-booking-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ChoiceComponent,
    DateFieldComponent,
    FieldComponent,
    FreeTimesComponent,
    InputDirective,
    ParticipantsComponent,
    TextFieldComponent,
    TimeFieldComponent,
  ],
  templateUrl: './booking-fields.component.html',
  styles: `
    :host {
      display: grid;
      gap: 14px;
      grid-template-columns: minmax(0, 1fr);
    }
    .wide {
      flex: 1 1 220px;
    }
    p {
      margin: 0;
    }
    summary {
      cursor: pointer;
    }
    details[open] > summary {
      margin-bottom: 10px;
    }
  `,
})
export class BookingFieldsComponent {
  readonly booking = input.required<BookingForm>();
  readonly businessDate = input.required<string>();
  /** A meeting that is moved. */
  readonly except = input<string | null>(null);

  protected readonly kinds = KIND_CHOICES;
  protected readonly forms = FORM_CHOICES;
  protected readonly most = MEETING_TEXT;
  protected readonly lengthText = lengthText;
  /** A length that was recorded otherwise stays to be chosen. */
  protected readonly lengths = computed(() =>
    [...new Set([...LENGTHS, Number(this.booking().length())])].sort((a, b) => a - b),
  );
  protected readonly languages = computed(() => {
    const own = this.booking().known()?.interpreterLanguage ?? null;
    const codes = [own, this.booking().language(), ...LANGUAGES].filter((code) => code !== null && code !== '');
    return [...new Set(codes)].map((code) => ({ code: code ?? '', name: languageName(code ?? '') }));
  });
  protected readonly days = computed(() => {
    const today = date(this.businessDate());
    return [7, 14, 28, 84].map((days) => ({
      label: `Om ${String(days / 7)} uger`.replace('Om 1 uger', 'Om en uge'),
      on: formatDate(addDays(today, days)),
    }));
  });
  /** Free times are looked for from the day that is written. */
  protected readonly from = computed(() => (parseDate(this.lookedFrom()) === null ? '' : this.lookedFrom()));
  protected readonly lookedFrom = signal('');
  protected readonly counting = computed(() => countingWords({ kind: this.booking().kind(), status: 'booked' }));

  protected setKind(kind: string): void {
    this.booking().kind.set(KIND_CHOICES.find(({ value }) => value === kind)?.value ?? 'other');
  }

  protected setForm(form: MeetingForm | null): void {
    if (form !== null) this.booking().form.set(form);
  }

  /** A day that somebody writes or picks is the day to look from; a free time that is chosen is not. */
  protected look(on: string): void {
    this.booking().on.set(on);
    this.lookedFrom.set(on);
  }
}
