import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  model,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MEETING_LISTS, MEETING_TEXT, type AgreementInputWire } from '@rettid/contracts';
import { addDays, date, formatDate, type TaskOwner } from '@rettid/domain';
import { SessionStore } from '@rettid/web';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FieldComponent } from '../change/forms/field.component';
import { InputDirective } from '../change/forms/input.directive';
import { OWNER_CHOICES } from './meeting-words';

/** Where an agreement goes: to somebody as a task, or into the plan as a sub-goal. */
type Destination = TaskOwner | 'sub_goal';

/** What was agreed: each with somebody who does it by a day, or as a step in the plan. */
@Component({
  selector: 'rt-agreements',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateFieldComponent, FieldComponent, InputDirective, MatButton],
  template: `
    @for (agreement of agreements(); track $index) {
      <div class="agreement" role="group" [attr.aria-label]="'Aftale ' + ($index + 1)">
        <rt-field label="Hvad er aftalt?" [name]="'agreements.' + $index + '.title'">
          <input
            rtInput
            [attr.maxlength]="most"
            [text]="agreement.title"
            (textChange)="change($index, { title: $event })"
          />
        </rt-field>
        <div class="rt-fields-in-line">
          <rt-field label="Hvem gør det?" [name]="'agreements.' + $index + '.kind'">
            <select rtInput [text]="destinationOf(agreement)" (textChange)="send($index, $event)">
              @for (owner of owners; track owner.value) {
                <option [value]="owner.value">{{ owner.label }}</option>
              }
              @if (maySetGoals()) {
                <option value="sub_goal">Delmål i planen</option>
              }
            </select>
          </rt-field>
          <rt-date-field
            label="Senest"
            [isOptional]="true"
            [name]="'agreements.' + $index + '.dueOn'"
            [choices]="days()"
            [min]="businessDate()"
            [value]="agreement.dueOn ?? ''"
            (valueChange)="change($index, { dueOn: $event === '' ? null : $event })"
          />
          <button type="button" class="rt-link" (click)="remove($index)">
            Fjern<span class="rt-visually-hidden"> aftale {{ $index + 1 }}</span>
          </button>
        </div>
      </div>
    }
    @if (agreements().length < mostAgreements) {
      <button matButton="outlined" type="button" (click)="add()">Tilføj aftale</button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      justify-items: start;
      grid-template-columns: minmax(0, 1fr);
    }
    .agreement {
      display: grid;
      gap: 8px;
      width: 100%;
      padding-left: 10px;
      border-left: 3px solid var(--rt-line-strong);
    }
    .rt-link {
      margin-top: 28px;
    }
  `,
})
export class AgreementsComponent {
  readonly agreements = model.required<readonly AgreementInputWire[]>();
  readonly businessDate = input.required<string>();
  /** Whether there is a plan that a sub-goal can go into. */
  readonly hasPlan = input.required<boolean>();

  private readonly session = inject(SessionStore);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly owners = OWNER_CHOICES;
  protected readonly most = MEETING_TEXT.agreement;
  protected readonly mostAgreements = MEETING_LISTS.agreements;
  protected readonly maySetGoals = computed(() => this.hasPlan() && this.session.permits('plan.edit'));
  protected readonly days = computed(() => {
    const today = date(this.businessDate());
    return [
      { label: 'Om en uge', on: formatDate(addDays(today, 7)) },
      { label: 'Om 4 uger', on: formatDate(addDays(today, 28)) },
    ];
  });

  protected destinationOf({ kind, owner }: AgreementInputWire): Destination {
    return kind === 'sub_goal' ? 'sub_goal' : (owner ?? 'citizen');
  }

  protected send(index: number, destination: string): void {
    const owner = OWNER_CHOICES.find(({ value }) => value === destination)?.value ?? null;
    const staffId = owner === 'caseworker' ? (this.session.session().staffId ?? null) : null;
    this.change(index, { kind: owner === null ? 'sub_goal' : 'task', owner, staffId });
  }

  protected add(): void {
    const agreement: AgreementInputWire = {
      kind: 'task',
      title: '',
      owner: 'citizen',
      staffId: null,
      parentGoalId: null,
      dueOn: null,
    };
    this.agreements.update((all) => [...all, agreement]);
    // One writes on at once.
    afterNextRender(() => this.focusLast(), { injector: this.injector });
  }

  private focusLast(): void {
    const groups = this.host.nativeElement.querySelectorAll('[role="group"]');
    groups[groups.length - 1]?.querySelector('input')?.focus();
  }

  protected remove(index: number): void {
    this.agreements.update((all) => all.filter((_, at) => at !== index));
  }

  protected change(index: number, given: Partial<AgreementInputWire>): void {
    this.agreements.update((all) => all.map((one, at) => (at === index ? { ...one, ...given } : one)));
  }
}
