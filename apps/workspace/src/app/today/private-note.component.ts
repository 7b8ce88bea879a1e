import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { CaseWire } from '@rettid/contracts';
import { CaseStore } from '../change/case.store';
import { SideSheet } from '../change/sheets/side-sheet';
import { IconComponent } from '../ui/icon.component';
import { NoteMarkComponent } from './note-mark.component';
import type { NoteSheetData } from './note-sheet.component';

/** The reader's own note on the banner of a case, or the way to write one. It is not printed with the case. */
@Component({
  selector: 'rt-private-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, NoteMarkComponent],
  template: `
    @if (theCase().privateNote; as note) {
      <rt-note-mark [note]="note" label="Privat note" />
      <span class="text">{{ note.text }}</span>
      <button type="button" class="rt-link" aria-label="Ret den private note" (click)="write()">Ret</button>
    } @else {
      <button type="button" class="rt-link" (click)="write()"><rt-icon name="note" /> Skriv privat note</button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 10px;
      align-items: baseline;
      font-size: 13px;
    }
    .text {
      min-width: 0;
      max-width: 90ch;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    rt-icon {
      vertical-align: -2px;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class PrivateNoteComponent {
  readonly theCase = input.required<CaseWire>();
  private readonly sheets = inject(SideSheet);
  private readonly store = inject(CaseStore);

  protected async write(): Promise<void> {
    const { citizenId, givenNames, familyName, privateNote: note } = this.theCase();
    const name = `${givenNames} ${familyName}`;
    const data: NoteSheetData = { citizenId, name, note };
    const load = async () => (await import('./note-sheet.component')).NoteSheetComponent;
    if ((await this.sheets.open(load, data)) === true) await this.store.reload();
  }
}
