import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { HandOverPreviewRequestWire, ReceiverWire } from '@rettid/contracts';
import { mayHold, type AssignmentRole } from '@rettid/domain';
import { ChoiceComponent } from '../change/forms/choice.component';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FormComponent } from '../change/forms/form.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { Told } from '../change/told';
import { ProblemComponent } from '../problems/problem.component';
import { ASSIGNMENT_ROLE_WORDS } from '../words/case-words';
import { AssignmentsGateway } from './assignments.gateway';
import { ChangeNoticeComponent } from './change-notice.component';
import { handOverForm, previewOf } from './hand-over-form';
import { ReceiverFieldComponent } from './receiver-field.component';

export interface HandOverManyData {
  /** Chosen in a list; empty: a person's whole list is handed over. */
  readonly citizenIds: readonly string[];
}

/** Hands many cases over at once, all or none: what can be handed over, what cannot and why, before it is decided. */
@Component({
  selector: 'rt-hand-over-many',
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
  templateUrl: './hand-over-many.component.html',
  styleUrl: './hand-over-many.component.scss',
})
export class HandOverManyComponent {
  private readonly data = inject<HandOverManyData>(DIALOG_DATA);
  private readonly sheet = inject(SideSheetRef);
  private readonly gateway = inject(AssignmentsGateway);
  private readonly told = inject(Told);

  protected readonly isWholeList = this.data.citizenIds.length === 0;
  protected readonly heading = this.isWholeList ? 'Overdrag en kollegas sager' : 'Overdrag de valgte sager';
  /** Whose list it is. */
  protected readonly from = signal<ReceiverWire | null>(null);
  /** What whoever takes the list must be able to hold. */
  protected readonly role = computed<AssignmentRole>(() => {
    const from = this.from();
    return from === null || mayHold(from.role, 'coordinating') ? 'coordinating' : 'mentor';
  });
  protected readonly form = handOverForm();
  protected readonly change = changeSender();
  protected readonly roles = ASSIGNMENT_ROLE_WORDS;

  protected readonly preview = previewOf(() => this.question());
  protected readonly possible = computed(() =>
    (this.preview.answer()?.items ?? []).filter(({ fault }) => fault === null),
  );
  protected readonly impossible = computed(() =>
    (this.preview.answer()?.items ?? []).filter(({ fault }) => fault !== null),
  );
  protected readonly hidden = computed(() => this.preview.answer()?.hidden ?? 0);
  protected readonly sendLabel = computed(() => {
    const count = this.possible().length;
    return count === 0 ? 'Overdrag' : `Overdrag ${count} ${count === 1 ? 'sag' : 'sager'}`;
  });

  protected async send(): Promise<void> {
    const terms = this.form.terms();
    const items = this.possible();
    const faults = [
      ...(this.isWholeList && this.from() === null
        ? [{ field: 'fromStaffId', message: 'Vælg, hvis sager det er.' }]
        : []),
      ...this.form.faults(),
      ...(this.preview.answer() !== null && items.length === 0
        ? [{ field: 'items', message: 'Ingen af sagerne kan overdrages.' }]
        : []),
    ];
    if (this.change.refuse(faults) || terms === null || items.length === 0) return;
    const sent = await this.change.send(() =>
      this.gateway.handOverMany({
        ...terms,
        items: items.map(({ citizenId, assignmentId, recordVersion }) => ({ citizenId, assignmentId, recordVersion })),
      }),
    );
    if (sent === null) return;
    this.told.tell(
      `${items.length} ${items.length === 1 ? 'sag' : 'sager'} er overdraget til ${this.form.receiver()?.name ?? ''}.`,
    );
    this.sheet.close(sent);
  }

  private question(): HandOverPreviewRequestWire | null {
    const [receiver, from] = [this.form.receiver(), this.from()];
    if (receiver === null || (this.isWholeList && from === null)) return null;
    return {
      receiverId: receiver.staffId,
      beginsOn: this.form.beginsOn() === '' ? null : this.form.beginsOn(),
      returnsOn: this.form.returnsOn() === '' ? null : this.form.returnsOn(),
      citizenIds: this.data.citizenIds,
      assignmentId: null,
      fromStaffId: this.isWholeList ? (from?.staffId ?? null) : null,
    };
  }
}
