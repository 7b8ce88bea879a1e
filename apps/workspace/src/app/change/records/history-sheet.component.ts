import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { SheetComponent } from '../sheets/sheet.component';
import { HistoryComponent } from './history.component';
import type { RecordName } from './history.gateway';

export interface HistorySheetData {
  readonly record: RecordName;
  /** Which record, in words: `Jobsamtale 1. marts 2022`. */
  readonly about: string | null;
}

/** The history of one record. */
@Component({
  selector: 'rt-history-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [HistoryComponent, SheetComponent],
  template: `
    <rt-sheet heading="Historik" [about]="data.about">
      <rt-history [record]="data.record" />
    </rt-sheet>
  `,
})
export class HistorySheetComponent {
  protected readonly data = inject<HistorySheetData>(DIALOG_DATA);
}
