import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import type { ReceiverWire } from '@rettid/contracts';
import { answersForCase, ASSIGNMENT_ROLES, type AssignmentRole } from '@rettid/domain';
import { CaseStore } from '../change/case.store';
import { ChoiceComponent } from '../change/forms/choice.component';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FieldComponent } from '../change/forms/field.component';
import { FormComponent } from '../change/forms/form.component';
import { InputDirective } from '../change/forms/input.directive';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { ASSIGNMENT_ROLE_WORDS } from '../words/case-words';
import { personName } from '../words/person-words';
import { AssignmentsGateway } from './assignments.gateway';
import { runningParts } from './parts';
import { ReceiverFieldComponent } from './receiver-field.component';

export interface AssignPartData {
  /** The part that is asked for first. */
  readonly role: AssignmentRole;
}

const TOGETHER = [
  { value: 'together', label: 'Sammen om rollen' },
  { value: 'alone', label: 'Nej, den skal være ledig' },
] as const;

/** Gives somebody a part that nobody hands over: the first caseworker, a mentor, another of the team. */
@Component({
  selector: 'rt-assign-part',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ChoiceComponent,
    DateFieldComponent,
    FieldComponent,
    FormComponent,
    InputDirective,
    ReceiverFieldComponent,
    SheetComponent,
  ],
  template: `
    <rt-sheet heading="Tilknyt en medarbejder" [about]="about">
      <rt-form sendLabel="Tilknyt" sendingLabel="Tilknytter …" [change]="change" (send)="send()">
        <rt-field label="Rolle" name="role">
          <select rtInput [text]="role()" (textChange)="chooseRole($event)">
            @for (choice of roles; track choice.value) {
              <option [value]="choice.value">{{ choice.label }}</option>
            }
          </select>
        </rt-field>
        <rt-receiver-field label="Hvem" name="staffId" [role]="role()" [(chosen)]="staff" />
        @if (holders(); as holders) {
          <rt-choice
            [label]="holders + ' har allerede rollen. Skal de være sammen om den?'"
            name="alongside"
            [choices]="together"
            [(value)]="alongside"
          />
        }
        <div class="rt-fields-in-line">
          <rt-date-field label="Fra" name="validFrom" [min]="businessDate" [(value)]="validFrom" />
          <rt-date-field
            label="Til og med"
            name="validTo"
            [isOptional]="true"
            [min]="validFrom()"
            [(value)]="validTo"
          />
        </div>
      </rt-form>
    </rt-sheet>
  `,
})
export class AssignPartComponent {
  private readonly store = inject(CaseStore);
  private readonly sheet = inject(SideSheetRef);
  private readonly gateway = inject(AssignmentsGateway);

  private readonly theCase = this.store.theCase();
  protected readonly businessDate = this.theCase.businessDate;
  protected readonly about = `${this.theCase.givenNames} ${this.theCase.familyName}`;
  protected readonly roles = ASSIGNMENT_ROLES.map((value) => ({ value, label: ASSIGNMENT_ROLE_WORDS[value] }));
  protected readonly together = TOGETHER;

  protected readonly role = signal(inject<AssignPartData>(DIALOG_DATA).role);
  protected readonly staff = signal<ReceiverWire | null>(null);
  protected readonly validFrom = signal(this.businessDate);
  protected readonly validTo = signal('');
  protected readonly change = changeSender();
  private readonly running = runningParts(this.theCase);
  /** Who holds the role now, by name; `null`: nobody. */
  protected readonly holders = computed(() => {
    const names = this.running.filter(({ role }) => role === this.role()).map(({ staff }) => personName(staff));
    return names.length === 0 ? null : names.join(' og ');
  });
  // Several mentors are usual; two who decide are a team that says so.
  protected readonly alongside = linkedSignal<'together' | 'alone'>(() =>
    this.holders() !== null && !answersForCase(this.role()) ? 'together' : 'alone',
  );

  protected chooseRole(value: string): void {
    const role = ASSIGNMENT_ROLES.find((each) => each === value);
    if (role === undefined || role === this.role()) return;
    this.role.set(role);
    this.staff.set(null);
  }

  protected async send(): Promise<void> {
    const staff = this.staff();
    const faults = [
      ...(staff === null ? [{ field: 'staffId', message: 'Vælg en medarbejder.' }] : []),
      ...(this.validFrom() === '' ? [{ field: 'validFrom', message: 'Vælg den første dag.' }] : []),
    ];
    if (this.change.refuse(faults) || staff === null) return;
    const sent = await this.change.send(() =>
      this.gateway.assign(this.store.citizenId(), {
        staffId: staff.staffId,
        role: this.role(),
        validFrom: this.validFrom(),
        validTo: this.validTo() === '' ? null : this.validTo(),
        alongside: this.holders() !== null && this.alongside() === 'together',
      }),
    );
    if (sent === null) return;
    this.sheet.close(sent);
    await this.store.changed(`${staff.name} er tilknyttet.`);
  }
}
