import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PrivateNoteWire } from '@rettid/contracts';
import { addDays, date, formatDate, NOTE_COLOURS, NOTE_LENGTH, noteFault, type NoteColour } from '@rettid/domain';
import { SessionStore } from '@rettid/web';
import { keepDraft } from '../change/drafts/keep-draft';
import { ChoiceComponent } from '../change/forms/choice.component';
import { DateFieldComponent } from '../change/forms/date-field.component';
import { FormComponent } from '../change/forms/form.component';
import { TextFieldComponent } from '../change/forms/text-field.component';
import { changeSender } from '../change/sending/change-sender';
import { SheetComponent } from '../change/sheets/sheet.component';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { Told } from '../change/told';
import { NOTE_COLOUR_WORDS } from './note-words';
import { TodayGateway } from './today.gateway';

/** What the sheet is opened with. */
export interface NoteSheetData {
  readonly citizenId: string;
  readonly name: string;
  /** As it is kept; `null`: there is none yet. */
  readonly note: PrivateNoteWire | null;
}

const FAULTS = {
  empty: 'Skriv noten.',
  too_long: `Noten må højst være ${NOTE_LENGTH} tegn.`,
  unreadable: 'Noten indeholder tegn, der ikke kan gemmes.',
  personal: 'Noten må ikke indeholde et CPR-nummer.',
} as const;

/** A private note about a citizen: written, changed, thrown away. Closes with `true` where something was. */
@Component({
  selector: 'rt-note-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceComponent, DateFieldComponent, FormComponent, MatButton, SheetComponent, TextFieldComponent],
  template: `
    <rt-sheet heading="Privat note" [about]="data.name">
      <p class="lead rt-soft">
        Kun du kan se noten. Den er ikke en del af sagen og kommer ikke med i udskrifter. Det, som sagen skal bygge på,
        skal stå i sagen (offentlighedslovens § 13).
      </p>
      <rt-form sendLabel="Gem noten" [change]="change" [draft]="draft" (send)="send()">
        <rt-text-field label="Note" name="text" [rows]="5" [most]="most" [(text)]="text" />
        <rt-date-field label="Mind mig om det" name="on" [isOptional]="true" [choices]="days" [(value)]="on" />
        <rt-choice label="Farve" name="colour" [choices]="colours" [(value)]="colour" />
        @if (data.note !== null) {
          <button rtAction matButton="outlined" type="button" [disabled]="change.isSending()" (click)="remove()">
            Slet noten
          </button>
        }
      </rt-form>
    </rt-sheet>
  `,
  styles: `
    .lead {
      max-width: 68ch;
      margin: 0 0 14px;
    }
  `,
})
export class NoteSheetComponent {
  protected readonly data = inject<NoteSheetData>(DIALOG_DATA);
  protected readonly most = NOTE_LENGTH;
  protected readonly colours = NOTE_COLOURS.map((value) => ({ value, label: NOTE_COLOUR_WORDS[value] }));
  protected readonly days = daysAhead(inject(SessionStore).businessDate());

  protected readonly text = signal(this.data.note?.text ?? '');
  protected readonly on = signal(this.data.note?.on ?? '');
  protected readonly colour = signal<NoteColour | null>(this.data.note?.colour ?? 'yellow');
  protected readonly change = changeSender();
  protected readonly draft = keepDraft({
    citizenId: this.data.citizenId,
    key: 'private-note',
    values: () => ({ text: this.text(), on: this.on(), colour: this.colour() }),
    take: ({ text, on, colour }) => {
      this.text.set(text);
      this.on.set(on);
      this.colour.set(colour);
    },
  });

  private readonly gateway = inject(TodayGateway);
  private readonly sheet = inject<SideSheetRef<true>>(SideSheetRef);
  private readonly told = inject(Told);

  protected async send(): Promise<void> {
    const fault = noteFault(this.text());
    if (this.change.refuse(fault === null ? [] : [{ field: 'text', message: FAULTS[fault] }])) return;
    const on = this.on();
    const note = { text: this.text(), on: on === '' ? null : on, colour: this.colour() ?? 'yellow' };
    const kept = await this.change.send(() => this.gateway.keepNote(this.data.citizenId, note));
    if (kept !== null) this.done('Noten er gemt.');
  }

  protected async remove(): Promise<void> {
    const removed = await this.change.send(async () => {
      await this.gateway.removeNote(this.data.citizenId);
      return {};
    });
    if (removed !== null) this.done('Noten er slettet.');
  }

  private done(said: string): void {
    this.draft.sent();
    this.told.tell(said);
    this.sheet.close(true);
  }
}

function daysAhead(businessDate: string): { label: string; on: string }[] {
  const ahead = [
    ['I morgen', 1],
    ['Om 7 dage', 7],
    ['Om 14 dage', 14],
    ['Om 28 dage', 28],
  ] as const;
  return ahead.map(([label, days]) => ({ label, on: formatDate(addDays(date(businessDate), days)) }));
}
