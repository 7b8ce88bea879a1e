import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { CASELOAD_COLUMNS, type CaseloadColumn, type CaseloadList } from '@rettid/contracts';
import { IconComponent } from '../ui/icon.component';
import { COLUMNS, usualColumns } from './caseload-columns';

export interface ColumnsChoice {
  readonly list: CaseloadList;
  readonly columns: readonly CaseloadColumn[];
}

/** Which columns a list has, and in which order. Closes with the choice, or with nothing. */
@Component({
  selector: 'rt-columns-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, MatButton, MatCheckbox, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 mat-dialog-title>Kolonner</h2>
    <mat-dialog-content>
      <ul>
        @for (entry of entries(); track entry.column; let index = $index) {
          <li>
            <mat-checkbox
              [checked]="entry.isShown"
              [disabled]="entry.column === 'name'"
              (change)="toggle(entry.column, $event.checked)"
              >{{ entry.title }}</mat-checkbox
            >
            @if (entry.column !== 'name') {
              <span>
                <button
                  type="button"
                  [attr.aria-label]="'Flyt ' + entry.title + ' frem'"
                  [disabled]="index <= 1"
                  (click)="move(index, -1)"
                >
                  <rt-icon name="up" />
                </button>
                <button
                  type="button"
                  [attr.aria-label]="'Flyt ' + entry.title + ' tilbage'"
                  [disabled]="index === entries().length - 1"
                  (click)="move(index, 1)"
                >
                  <rt-icon name="down" />
                </button>
              </span>
            }
          </li>
        }
      </ul>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" (click)="reset()">Som standard</button>
      <button matButton="outlined" mat-dialog-close type="button">Fortryd</button>
      <button matButton="filled" type="button" (click)="accept()">Vis kolonnerne</button>
    </mat-dialog-actions>
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 8px;
      align-items: center;
      justify-content: space-between;
      min-height: 36px;
      border-bottom: 1px solid var(--rt-line);
    }
    li button {
      width: 30px;
      height: 30px;
      border: 0;
      border-radius: 6px;
      color: var(--rt-brand);
      background: none;
      cursor: pointer;
    }
    li button:disabled {
      color: var(--rt-line-strong);
      cursor: default;
    }
    li button:not(:disabled):hover {
      background: var(--rt-brand-soft);
    }
  `,
})
export class ColumnsDialogComponent {
  private readonly given = inject<ColumnsChoice>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<ColumnsDialogComponent, readonly CaseloadColumn[]>>(MatDialogRef);

  /** Every column, the shown ones first and in their order. */
  private readonly order = signal<readonly CaseloadColumn[]>(withTheRest(this.given.columns));
  private readonly shown = signal<ReadonlySet<CaseloadColumn>>(new Set(this.given.columns));
  protected readonly entries = computed(() =>
    this.order().map((column) => ({ column, title: COLUMNS[column].title, isShown: this.shown().has(column) })),
  );

  protected toggle(column: CaseloadColumn, isShown: boolean): void {
    this.shown.update((shown) => new Set([...shown].filter((other) => other !== column).concat(isShown ? column : [])));
  }

  protected move(index: number, by: -1 | 1): void {
    this.order.update((order) => {
      const moved = order[index];
      const rest = order.filter((column) => column !== moved);
      return moved === undefined ? order : [...rest.slice(0, index + by), moved, ...rest.slice(index + by)];
    });
  }

  protected reset(): void {
    const usual = usualColumns(this.given.list);
    this.order.set(withTheRest(usual));
    this.shown.set(new Set(usual));
  }

  protected accept(): void {
    this.dialog.close(this.order().filter((column) => this.shown().has(column)));
  }
}

function withTheRest(columns: readonly CaseloadColumn[]): readonly CaseloadColumn[] {
  return [...columns, ...CASELOAD_COLUMNS.filter((column) => !columns.includes(column))];
}
