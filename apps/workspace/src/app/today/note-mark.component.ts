import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PrivateNoteWire } from '@rettid/contracts';
import { SessionStore } from '@rettid/web';
import { IconComponent } from '../ui/icon.component';
import { relativeTo } from '../words/dates';
import { NOTE_COLOUR_WORDS } from './note-words';

/** That one keeps a private note about a citizen: its colour, said in words to who does not see it, and its day. */
@Component({
  selector: 'rt-note-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  host: { '[class]': 'note().colour', '[class.due]': 'isDue()' },
  template: `<rt-icon name="note" /><span class="rt-visually-hidden">{{ colour() }} </span>{{ label() }}{{ day() }}`,
  styles: `
    :host {
      display: inline-flex;
      gap: 5px;
      align-items: center;
      padding: 0 7px 0 6px;
      border-radius: 5px;
      font-size: 12.5px;
      line-height: 20px;
      white-space: nowrap;
      color: var(--rt-ink);
      background: var(--rt-note-grey);
    }
    :host(.due) {
      font-weight: 600;
    }
    :host(.yellow) {
      background: var(--rt-note-yellow);
    }
    :host(.green) {
      background: var(--rt-note-green);
    }
    :host(.blue) {
      background: var(--rt-note-blue);
    }
    :host(.purple) {
      background: var(--rt-note-purple);
    }
  `,
})
export class NoteMarkComponent {
  readonly note = input.required<Pick<PrivateNoteWire, 'on' | 'colour'>>();
  /** Before the day; empty where the text of the note stands beside it. */
  readonly label = input('note');

  private readonly businessDate = inject(SessionStore).businessDate;
  protected readonly colour = computed(() => `${NOTE_COLOUR_WORDS[this.note().colour]}:`);
  protected readonly isDue = computed(() => {
    const { on } = this.note();
    return on !== null && on <= this.businessDate();
  });
  protected readonly day = computed(() => {
    const { on } = this.note();
    if (on === null) return '';
    return `${this.label() === '' ? '' : ' · '}${relativeTo(on, this.businessDate())}`;
  });
}
