import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { CaseAssignmentWire } from '@rettid/contracts';
import { answersForCase, HAND_OVER_NOTE_LENGTH, type HandOverCause } from '@rettid/domain';
import { CaseStore } from '../change/case.store';
import { ChoiceComponent } from '../change/forms/choice.component';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FormComponent } from '../change/forms/form.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { ASSIGNMENT_ROLE_WORDS } from '../words/case-words';
import { personName } from '../words/person-words';
import { AssignmentsGateway } from './assignments.gateway';
import { CAUSE_CHOICES } from './hand-over-form';

export interface EndPartData {
  readonly part: CaseAssignmentWire;
}

/** Ends a part that nobody takes over. */
@Component({
  selector: 'rt-end-part',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceComponent, DateFieldComponent, FormComponent, SheetComponent, TextFieldComponent],
  template: `
    <rt-sheet [heading]="heading" [about]="about">
      <rt-form sendLabel="Afslut" [change]="change" (send)="send()">
        <rt-date-field label="Sidste dag" name="lastDay" [min]="businessDate" [(value)]="lastDay" />
        <rt-choice label="Hvorfor" name="cause" [choices]="causes" [(value)]="cause" />
        <rt-text-field
          label="Bemærkning"
          name="note"
          rows="2"
          [isOptional]="cause() !== 'other'"
          [most]="noteMost"
          [(text)]="note"
        />
        @if (answers) {
          <p class="rt-soft">
            Borgeren kommer på listen over sager uden sagsbehandler, hvis ingen anden har sagen. Skal en kollega have
            den, så overdrag den i stedet.
          </p>
        }
      </rt-form>
    </rt-sheet>
  `,
})
export class EndPartComponent {
  private readonly part = inject<EndPartData>(DIALOG_DATA).part;
  private readonly store = inject(CaseStore);
  private readonly sheet = inject(SideSheetRef);
  private readonly gateway = inject(AssignmentsGateway);

  protected readonly businessDate = this.store.theCase().businessDate;
  protected readonly heading = `Afslut: ${ASSIGNMENT_ROLE_WORDS[this.part.role]}`;
  protected readonly about = personName(this.part.staff);
  protected readonly answers = answersForCase(this.part.role);
  protected readonly causes = CAUSE_CHOICES;
  protected readonly noteMost = HAND_OVER_NOTE_LENGTH.most;
  protected readonly lastDay = signal(this.businessDate);
  protected readonly cause = signal<HandOverCause | null>(null);
  protected readonly note = signal('');
  protected readonly change = changeSender();

  protected async send(): Promise<void> {
    const [cause, note] = [this.cause(), this.note().trim()];
    const faults = [
      ...(this.lastDay() === '' ? [{ field: 'lastDay', message: 'Vælg den sidste dag.' }] : []),
      ...(cause === null ? [{ field: 'cause', message: 'Vælg en grund.' }] : []),
    ];
    if (this.change.refuse(faults) || cause === null) return;
    const { assignmentId, recordVersion } = this.part;
    const sent = await this.change.send(() =>
      this.gateway.end(this.store.citizenId(), assignmentId, {
        recordVersion,
        lastDay: this.lastDay(),
        cause,
        note: note === '' ? null : note,
      }),
    );
    if (sent === null) return;
    this.sheet.close(sent);
    await this.store.changed('Rollen er afsluttet.');
  }
}
