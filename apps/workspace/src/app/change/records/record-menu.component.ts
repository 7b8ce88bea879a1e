import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import type { RecordTypeWire } from '@rettid/contracts';
import { SessionStore } from '@rettid/web';
import { IconComponent } from '../../ui/icon.component';
import { SideSheet } from '../sheets/side-sheet';
import type { CorrectionData } from './correction.component';
import type { HistorySheetData } from './history-sheet.component';
import { RECORD_WORDS } from './record-words';

/** At a record: correct it, see its history, strike it. What the reader may not do is not there. */
@Component({
  selector: 'rt-record-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, MatMenu, MatMenuContent, MatMenuItem, MatMenuTrigger],
  template: `
    <button type="button" class="dots" [attr.aria-label]="'Mere om ' + about()" [matMenuTriggerFor]="menu">
      <rt-icon name="more" />
    </button>
    <mat-menu #menu="matMenu" xPosition="before">
      <ng-template matMenuContent>
        @if (mayEdit() && mayChange()) {
          <button mat-menu-item type="button" (click)="edit.emit()">Ret</button>
        }
        <button mat-menu-item type="button" (click)="showHistory()">Historik</button>
        @if (mayChange()) {
          <button mat-menu-item type="button" (click)="strike()">Overstreg</button>
        }
      </ng-template>
    </mat-menu>
  `,
  styles: `
    :host {
      display: inline-block;
    }
    .dots {
      width: 26px;
      height: 26px;
      border: 0;
      border-radius: 6px;
      font-size: 16px;
      color: var(--rt-ink-soft);
      background: none;
      cursor: pointer;
    }
    .dots:hover {
      color: var(--rt-brand);
      background: var(--rt-brand-soft);
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class RecordMenuComponent {
  readonly type = input.required<RecordTypeWire>();
  readonly recordId = input.required<string>();
  readonly recordVersion = input.required<number>();
  /** Which record, in words: `Jobsamtale 1. marts 2022`. */
  readonly about = input.required<string>();
  /** Whether there is a form to correct it in; then `edit` opens it. */
  readonly mayEdit = input(false);
  readonly edit = output();

  protected readonly mayChange = computed(() => this.session.permits(RECORD_WORDS[this.type()].permission));
  private readonly session = inject(SessionStore);
  private readonly sheets = inject(SideSheet);
  private readonly record = computed(() => ({ type: this.type(), id: this.recordId() }));

  protected showHistory(): void {
    const data: HistorySheetData = { record: this.record(), about: this.about() };
    void this.sheets.open(async () => (await import('./history-sheet.component')).HistorySheetComponent, data);
  }

  protected strike(): void {
    const data: CorrectionData = {
      how: 'strike',
      record: this.record(),
      recordVersion: this.recordVersion(),
      about: this.about(),
    };
    void this.sheets.open(async () => (await import('./correction.component')).CorrectionComponent, data);
  }
}
