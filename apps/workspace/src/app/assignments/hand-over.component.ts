import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { ChoiceComponent } from '../change/forms/choice.component';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FormComponent } from '../change/forms/form.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { ProblemComponent } from '../problems/problem.component';
import { ASSIGNMENT_ROLE_WORDS } from '../words/case-words';
import { personName } from '../words/person-words';
import { AssignmentsGateway } from './assignments.gateway';
import { ChangeNoticeComponent } from './change-notice.component';
import { handOverForm, previewOf } from './hand-over-form';
import { ReceiverFieldComponent } from './receiver-field.component';

export interface HandOverData {
  readonly assignmentId: string;
}

/** Hands one part over, for good or for a time, or takes it over: to whom, why, and what it comes to for the citizen. */
@Component({
  selector: 'rt-hand-over',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ChangeNoticeComponent,
    ChoiceComponent,
    DateFieldComponent,
    FormComponent,
    ProblemComponent,
    ReceiverFieldComponent,
    SheetComponent,
    TextFieldComponent,
  ],
  template: `
    <rt-sheet [heading]="heading" [about]="about">
      <rt-form sendLabel="Overdrag" sendingLabel="Overdrager …" [change]="change" [draft]="draft" (send)="send()">
        <rt-receiver-field
          label="Til hvem"
          name="receiverId"
          [role]="part.role"
          [without]="part.staff.staffId"
          [(chosen)]="form.receiver"
        />
        <div aria-live="polite">
          @if (item(); as item) {
            <rt-change-notice [item]="item" />
          }
          @if (preview.problem(); as problem) {
            <rt-problem [problem]="problem" [mayRetry]="false" />
          }
        </div>
        <rt-choice label="Hvorfor" name="cause" [choices]="form.causes" [(value)]="form.cause" />
        <div class="rt-fields-in-line">
          <rt-date-field label="Fra" name="beginsOn" [min]="earliest" [(value)]="form.beginsOn" />
          @if (form.isTemporary()) {
            <rt-date-field
              label="Tilbage igen"
              name="returnsOn"
              hint="Aftales med det samme, så ingen dag er uden sagsbehandler."
              [isOptional]="true"
              [min]="form.beginsOn()"
              [choices]="form.returnChoices()"
              [(value)]="form.returnsOn"
            />
          }
        </div>
        <rt-text-field
          label="Bemærkning"
          name="note"
          rows="2"
          [isOptional]="form.cause() !== 'other'"
          [most]="form.noteMost"
          [(text)]="form.note"
        />
        <p class="rt-soft">Modtageren får én side om sagen og bekræfter, når den er læst.</p>
      </rt-form>
    </rt-sheet>
  `,
})
export class HandOverComponent {
  private readonly data = inject<HandOverData>(DIALOG_DATA);
  private readonly store = inject(CaseStore);
  private readonly sheet = inject(SideSheetRef);
  private readonly gateway = inject(AssignmentsGateway);

  private readonly theCase = this.store.theCase();
  protected readonly part = partIn(this.theCase.assignments, this.data.assignmentId);
  protected readonly heading = `Overdrag: ${ASSIGNMENT_ROLE_WORDS[this.part.role]}`;
  protected readonly about = `${this.theCase.givenNames} ${this.theCase.familyName} · ${personName(this.part.staff)}`;

  protected readonly form = handOverForm(this.part.validFrom);
  protected readonly earliest = this.form.beginsOn();
  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: `hand-over.${this.part.assignmentId}`,
    values: () => this.form.values(),
    take: (values) => this.form.take(values),
  });
  protected readonly preview = previewOf(() => {
    const receiver = this.form.receiver();
    if (receiver === null) return null;
    return {
      receiverId: receiver.staffId,
      beginsOn: this.form.beginsOn() === '' ? null : this.form.beginsOn(),
      returnsOn: this.form.returnsOn() === '' ? null : this.form.returnsOn(),
      citizenIds: [this.store.citizenId()],
      assignmentId: this.part.assignmentId,
      fromStaffId: null,
    };
  });
  protected readonly item = computed(() => this.preview.answer()?.items[0] ?? null);

  protected async send(): Promise<void> {
    const terms = this.form.terms();
    if (this.change.refuse(this.form.faults()) || terms === null) return;
    const { assignmentId, recordVersion } = this.part;
    const sent = await this.change.send(() =>
      this.gateway.handOver(this.store.citizenId(), { ...terms, assignmentId, recordVersion }),
    );
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed(`Overdraget til ${this.form.receiver()?.name ?? 'modtageren'}.`);
  }
}

function partIn<T extends { readonly assignmentId: string }>(parts: readonly T[], assignmentId: string): T {
  const part = parts.find((each) => each.assignmentId === assignmentId);
  if (part === undefined) throw new Error('the case has no such part');
  return part;
}
