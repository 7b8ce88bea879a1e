import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  model,
  output,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseloadColumn, CaseloadRowWire, CaseloadView } from '@rettid/contracts';
import { SessionStore } from '@rettid/web';
import { ListPlace } from '../navigation/list-place';
import { CitizenWhyComponent } from '../obligations/citizen-why.component';
import { Shortcuts } from '../shell/shortcuts';
import { NoteMarkComponent } from '../today/note-mark.component';
import { IconComponent } from '../ui/icon.component';
import { StatusBadgeComponent } from '../ui/status-badge.component';
import { languageName, TARGET_GROUP_WORDS } from '../words/code-words';
import { LastedPipe, LongDatePipe, RelativeToPipe, ShortDatePipe } from '../words/date.pipes';
import { COLUMNS } from './caseload-columns';
import { dutyNotes, lateDuty, timing } from './duty-timing';
import { rowAfterKey } from './row-keys';

/**
 * The citizens of a list. One row at a time takes part in tabbing; the arrows, `j` and `k` go from row to row, Enter opens
 * the case and `h` the explanation, which stands below its row.
 */
@Component({
  selector: 'rt-caseload-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CitizenWhyComponent,
    IconComponent,
    LastedPipe,
    LongDatePipe,
    NoteMarkComponent,
    RelativeToPipe,
    RouterLink,
    ShortDatePipe,
    StatusBadgeComponent,
  ],
  host: { '(keydown)': 'onKey($event)' },
  templateUrl: './caseload-table.component.html',
  styleUrl: './caseload-table.component.scss',
})
export class CaseloadTableComponent {
  readonly rows = input.required<readonly CaseloadRowWire[]>();
  readonly columns = input.required<readonly CaseloadColumn[]>();
  readonly view = input.required<CaseloadView>();
  readonly caption = input.required<string>();
  readonly isBusy = input(false);
  /** Whether rows can be chosen, to be handed over. */
  readonly isSelectable = input(false);
  /** Ids of the citizens that are chosen. */
  readonly selected = model<ReadonlySet<string>>(new Set());
  /** Of the queue: this one is taken over. */
  readonly taken = output<CaseloadRowWire>();
  /** Another order was asked for. */
  readonly sorted = output<Pick<CaseloadView, 'sort' | 'direction'>>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly shortcuts = inject(Shortcuts);
  protected readonly place = inject(ListPlace);
  protected readonly businessDate = inject(SessionStore).businessDate;

  /** The row that tabbing comes to: the one last visited, as long as it is in the list. */
  protected readonly current = linkedSignal<readonly CaseloadRowWire[], number>({
    source: this.rows,
    computation: (rows, before) => {
      const visited = before?.source[before.value]?.citizenId;
      return Math.max(
        0,
        rows.findIndex(({ citizenId }) => citizenId === visited),
      );
    },
  });
  /** Whose explanation is open; `null`: nobody's. */
  protected readonly explained = linkedSignal<readonly CaseloadRowWire[], string | null>({
    source: this.rows,
    computation: (rows, before) =>
      rows.some(({ citizenId }) => citizenId === before?.value) ? (before?.value ?? null) : null,
  });

  protected readonly headers = computed(() =>
    this.columns().map((column) => {
      const { title, sort, firstDirection } = COLUMNS[column];
      const isSorted = sort !== null && this.view().sort === sort;
      return { column, title, sort, firstDirection, sorted: isSorted ? this.view().direction : null };
    }),
  );
  protected readonly lines = computed(() =>
    this.rows().map((row) => ({
      ...row,
      language: row.interpreterLanguage === null ? null : languageName(row.interpreterLanguage),
      group: row.targetGroup === null ? null : TARGET_GROUP_WORDS[row.targetGroup],
      timing: timing(row.next, this.businessDate()),
      lateDuty: lateDuty(row.next),
      notes: dutyNotes(row.next),
    })),
  );

  protected readonly isAllSelected = computed(
    () => this.rows().length > 0 && this.rows().every(({ citizenId }) => this.selected().has(citizenId)),
  );

  constructor() {
    afterNextRender(() => {
      const returned = this.place.returnedFrom();
      const index = this.rows().findIndex(({ citizenId }) => citizenId === returned);
      if (index >= 0) this.focusRow(index);
    });
  }

  protected sort({ sort, sorted, firstDirection }: ReturnType<typeof this.headers>[number]): void {
    if (sort === null) return;
    const direction = sorted === null ? firstDirection : sorted === 'asc' ? 'desc' : 'asc';
    this.sorted.emit({ sort, direction });
  }

  protected select(citizenId: string): void {
    this.selected.update((before) => {
      const after = new Set(before);
      if (!after.delete(citizenId)) after.add(citizenId);
      return after;
    });
  }

  protected selectAll(): void {
    this.selected.set(this.isAllSelected() ? new Set() : new Set(this.rows().map(({ citizenId }) => citizenId)));
  }

  protected toggleWhy(citizenId: string): void {
    this.explained.update((open) => (open === citizenId ? null : citizenId));
    // At the lower edge of the window the explanation would open out of sight.
    const inSight = (): void => this.host.querySelector('.why-row')?.scrollIntoView({ block: 'nearest' });
    afterNextRender(inSight, { injector: this.injector });
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.explained() !== null) {
      this.explained.set(null);
      this.focusRow(this.current());
      event.preventDefault();
      return;
    }
    const isInRow = event.target instanceof Element && event.target.closest('tr.citizen') !== null;
    if (!isInRow || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.length === 1 && !this.shortcuts.isShortcut(event)) return;
    const row = this.rows()[this.current()];
    const next = rowAfterKey(event.key, this.current(), this.rows().length);
    if (event.key === 'h' && row !== undefined) this.toggleWhy(row.citizenId);
    else if (next !== null) this.focusRow(next);
    else return;
    event.preventDefault();
  }

  /** Takes the focus to a row, by its place in the list. */
  focusRow(index: number): void {
    this.current.set(index);
    this.host.querySelector<HTMLElement>(`#caseload-row-${index} a`)?.focus();
  }
}
