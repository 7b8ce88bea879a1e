import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TodayNoteWire } from '@rettid/contracts';
import { SideSheet } from '../change/sheets/side-sheet';
import { NoteMarkComponent } from './note-mark.component';
import type { NoteSheetData } from './note-sheet.component';

/** Lines that stand there at once; the rest come on request. */
const AT_FIRST = 6;

/** The reader's private notes, those of which the day has come first. */
@Component({
  selector: 'rt-today-notes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NoteMarkComponent, RouterLink],
  template: `
    <ul class="lines">
      @for (line of shown(); track line.note.citizen.citizenId) {
        <li>
          <span class="what">
            <a class="who" [routerLink]="['/borger', line.note.citizen.citizenId]">{{ line.name }}</a>
            <span class="text">{{ line.note.text }}</span>
          </span>
          <rt-note-mark [note]="line.note" label="" />
          <button type="button" class="rt-link" [attr.aria-label]="'Ret noten om ' + line.name" (click)="edit(line)">
            Ret
          </button>
        </li>
      }
    </ul>
    @if (notes().length === 0) {
      <p class="none">Du har ingen private noter. De skrives øverst i borgerens sag, og kun du ser dem.</p>
    }
    @if (hidden() > 0) {
      <button type="button" class="rt-link" (click)="isWhole.set(true)">Vis {{ hidden() }} til</button>
    }
    @if (total() > notes().length) {
      <p class="note">Der er {{ total() - notes().length }} noter mere. De står i sagerne.</p>
    }
  `,
  styleUrl: './today-lines.scss',
  styles: `
    .lines li {
      grid-template-columns: minmax(0, 1fr) auto auto;
    }
    .text {
      display: block;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
})
export class TodayNotesComponent {
  readonly notes = input.required<readonly TodayNoteWire[]>();
  readonly total = input.required<number>();
  /** A note was changed or thrown away. */
  readonly changed = output();

  private readonly sheets = inject(SideSheet);
  protected readonly isWhole = signal(false);
  protected readonly shown = computed(() =>
    (this.isWhole() ? this.notes() : this.notes().slice(0, AT_FIRST)).map((note) => ({
      note,
      name: `${note.citizen.givenNames} ${note.citizen.familyName}`,
    })),
  );
  protected readonly hidden = computed(() => this.notes().length - this.shown().length);

  protected async edit({ note, name }: { readonly note: TodayNoteWire; readonly name: string }): Promise<void> {
    const { citizen, text, on, colour } = note;
    const data: NoteSheetData = { citizenId: citizen.citizenId, name, note: { text, on, colour } };
    const load = async () => (await import('./note-sheet.component')).NoteSheetComponent;
    if ((await this.sheets.open(load, data)) === true) this.changed.emit();
  }
}
