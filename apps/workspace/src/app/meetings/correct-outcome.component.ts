import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { CHANGE_REASON, type CaseMeetingWire, type CorrectOutcomeWire } from '@rettid/contracts';
import { statusAfter, type MeetingCancelCause } from '@rettid/domain';
import { CaseStore } from '../change/case.store';
import { keepDraft } from '../change/drafts/keep-draft';
import { ChoiceComponent, type Choice } from '../change/forms/choice.component';
import { FormComponent } from '../change/forms/form.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender, type FieldFault } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { CANCEL_CAUSE_CHOICES, countingWords, meetingName } from './meeting-words';
import { MeetingsGateway } from './meetings.gateway';

type Outcome = CorrectOutcomeWire['outcome'];

const OUTCOMES: readonly Choice<Outcome>[] = [
  { value: 'held', label: 'Holdt' },
  { value: 'no_show', label: 'Borgeren udeblev' },
  { value: 'cancelled', label: 'Aflyst' },
];

/** Mends an outcome that was recorded wrongly; what stood there stays in the history. */
@Component({
  selector: 'rt-correct-outcome',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceComponent, FormComponent, SheetComponent, TextFieldComponent],
  template: `
    <rt-sheet heading="Ret resultatet" [about]="about">
      <rt-form sendLabel="Ret resultatet" [change]="change" [draft]="draft" (send)="send()">
        <p>Det gamle resultat bliver stående i historikken. Pligterne regnes om med det samme.</p>
        <rt-choice
          label="Hvad skete der i stedet?"
          name="outcome"
          [hint]="counting()"
          [choices]="outcomes"
          [(value)]="outcome"
        />
        @if (outcome() === 'cancelled') {
          <rt-choice label="Hvorfor blev den aflyst?" name="cause" [choices]="causes" [(value)]="cause" />
          <rt-text-field label="Bemærkning" name="note" rows="2" [isOptional]="cause() !== 'other'" [(text)]="note" />
        }
        <rt-text-field
          label="Hvorfor var resultatet forkert?"
          name="reason"
          hint="For eksempel: »Forvekslet med en anden borger.« Skriv ikke CPR-nummer eller helbredsoplysninger."
          rows="3"
          [most]="most"
          [(text)]="reason"
        />
      </rt-form>
    </rt-sheet>
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class CorrectOutcomeComponent {
  private readonly meeting = inject<CaseMeetingWire>(DIALOG_DATA);
  private readonly sheet = inject(SideSheetRef);
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(MeetingsGateway);

  protected readonly about = meetingName(this.meeting);
  protected readonly outcomes = OUTCOMES.filter(
    ({ value }) => statusAfter(this.meeting.status, `correct_to_${value}`) !== null,
  );
  protected readonly causes = CANCEL_CAUSE_CHOICES;
  protected readonly most = CHANGE_REASON.most;
  protected readonly outcome = signal<Outcome | null>(null);
  protected readonly cause = signal<MeetingCancelCause | null>(null);
  protected readonly note = signal('');
  protected readonly reason = signal('');
  protected readonly counting = computed(() => {
    const status = this.outcome();
    return status === null ? null : countingWords({ kind: this.meeting.kind, status });
  });
  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.store.citizenId(),
    key: `correct-outcome.${this.meeting.meetingId}`,
    values: () => ({ outcome: this.outcome(), cause: this.cause(), note: this.note(), reason: this.reason() }),
    take: ({ outcome, cause, note, reason }) => {
      this.outcome.set(outcome);
      this.cause.set(cause);
      this.note.set(note);
      this.reason.set(reason);
    },
  });

  protected async send(): Promise<void> {
    const outcome = this.outcome();
    if (this.change.refuse(this.faults()) || outcome === null) return;
    const { meetingId, recordVersion } = this.meeting;
    const isCancelled = outcome === 'cancelled';
    const body: CorrectOutcomeWire = {
      recordVersion,
      outcome,
      cause: isCancelled ? this.cause() : null,
      note: isCancelled && this.note().trim() !== '' ? this.note().trim() : null,
      reason: this.reason().trim(),
    };
    const sent = await this.change.send(() => this.gateway.correct(this.store.citizenId(), meetingId, body));
    if (sent === null) return;
    this.draft.sent();
    this.sheet.close(sent);
    await this.store.changed('Resultatet er rettet.');
  }

  private faults(): FieldFault[] {
    const isShort = this.reason().trim().length < CHANGE_REASON.least;
    const message = `Skriv en begrundelse på mindst ${String(CHANGE_REASON.least)} tegn.`;
    return [
      ...(this.outcome() === null ? [{ field: 'outcome', message: 'Vælg, hvad der skete.' }] : []),
      ...(isShort ? [{ field: 'reason', message }] : []),
    ];
  }
}
