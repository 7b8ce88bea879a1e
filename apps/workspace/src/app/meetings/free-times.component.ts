import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import type { MeetingTimesWire } from '@rettid/contracts';
import { closedDayName, parseDate } from '@rettid/domain';
import { type ShownProblem, shownProblem } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { ProblemComponent } from '../problems/problem.component';
import { shortDate, weekday } from '../words/dates';
import type { BookingForm } from './booking-form';
import { MeetingsGateway } from './meetings.gateway';

interface FreeTime {
  readonly on: string;
  readonly at: string;
  /** `tir. 8. mar. 2022` */
  readonly day: string;
}

let made = 0;

/** Times when caseworker and citizen are both free, to be chosen with one click; and what is taken on the day that is looked at. */
@Component({
  selector: 'rt-free-times',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ProblemComponent],
  template: `
    <fieldset role="radiogroup" [attr.aria-busy]="isAsking()">
      <legend>{{ label() }}</legend>
      @if (problem(); as problem) {
        <rt-problem [problem]="problem" (retry)="ask()" />
      } @else if (isAsking()) {
        <p class="rt-soft">Finder ledige tider …</p>
      } @else if (times().length === 0) {
        <p>Der er ingen ledige tider i arbejdstiden de næste 90 dage. Skriv en dag og et klokkeslæt.</p>
      }
      <div class="choices">
        @for (time of times(); track time.on + time.at) {
          <label [class.chosen]="isChosen(time)">
            <input type="radio" [name]="group" [checked]="isChosen(time)" (change)="choose(time)" />
            {{ time.day }} <strong>kl. {{ time.at.replace(':', '.') }}</strong>
          </label>
        }
      </div>
      @if (closed(); as name) {
        <p class="careful">Jobcentret har lukket den dag: {{ name }}.</p>
      }
      @if (taken(); as taken) {
        <p class="rt-soft">{{ taken }}</p>
      }
    </fieldset>
  `,
  styleUrls: ['../change/forms/field.component.scss', '../change/forms/choice.component.scss'],
  styles: `
    p {
      margin: 4px 0 0;
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
    }
    .careful {
      font-weight: 600;
      color: var(--rt-warning);
    }
  `,
})
export class FreeTimesComponent {
  readonly label = input('Ledige tider');
  readonly booking = input.required<BookingForm>();
  /** From which day on, `YYYY-MM-DD`; empty: as the API proposes. */
  readonly from = input('');
  readonly except = input<string | null>(null);
  /** The first free time is taken at once where nothing was chosen yet. */
  readonly takesFirst = input(false);

  private readonly gateway = inject(MeetingsGateway);
  private readonly store = inject(CaseStore);
  protected readonly group = `free-times-${(made += 1)}`;
  protected readonly isAsking = signal(true);
  protected readonly problem = signal<ShownProblem | null>(null);
  private readonly answer = signal<MeetingTimesWire | null>(null);
  private asked = 0;

  protected readonly times = computed<FreeTime[]>(() =>
    (this.answer()?.slots ?? []).map((slot) => ({
      ...slot,
      day: `${weekday(slot.on).slice(0, 3)}. ${shortDate(slot.on)}`,
    })),
  );
  protected readonly closed = computed(() => {
    const on = parseDate(this.booking().on());
    return on === null ? null : closedDayName(on);
  });
  /** `Optaget 8. mar. 2022: kl. 10.00-10.45 Amina Yusuf, kl. 13.00-13.45 (lukket sag)` */
  protected readonly taken = computed(() => {
    const answer = this.answer();
    const from = this.from();
    if (answer === null || answer.day.length === 0 || from === '') return null;
    const spans = answer.day.map(({ from, to, citizenName }) => {
      const span = `kl. ${from.replace(':', '.')}-${to.replace(':', '.')}`;
      return `${span} ${citizenName ?? '(optaget)'}`;
    });
    return `Optaget ${shortDate(from)}: ${spans.join(', ')}`;
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.asked += 1));
    effect(() => {
      this.query();
      untracked(() => void this.ask());
    });
  }

  private readonly query = computed(
    () => {
      const [from, length] = [this.from(), Number(this.booking().length())];
      const [staffId, except] = [this.booking().staffId(), this.except()];
      return {
        length,
        ...(parseDate(from) === null ? {} : { from }),
        ...(staffId === '' ? {} : { staffId }),
        ...(except === null ? {} : { except }),
      };
    },
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );

  protected isChosen({ on, at }: FreeTime): boolean {
    return this.booking().on() === on && this.booking().at() === at;
  }

  protected choose({ on, at }: FreeTime): void {
    this.booking().on.set(on);
    this.booking().at.set(at);
  }

  protected async ask(): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    this.isAsking.set(true);
    this.problem.set(null);
    try {
      const answer = await this.gateway.times(this.store.citizenId(), this.query());
      if (mine === this.asked) this.show(answer);
    } catch (error) {
      if (mine === this.asked) this.problem.set(shownProblem(error));
    } finally {
      if (mine === this.asked) this.isAsking.set(false);
    }
  }

  private show(answer: MeetingTimesWire): void {
    this.answer.set(answer);
    this.booking().take(answer);
    const [first] = this.times();
    if (this.takesFirst() && first !== undefined) this.choose(first);
  }
}
