import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { CaseStore } from '../change/case.store';
import { SheetComponent } from '../change/sheets/sheet.component';
import { NoShowFlowComponent } from './no-show-flow.component';
import { noShowViews } from './no-show-view';
import { PastNoShowsComponent } from './past-no-shows.component';

export interface NoShowSheetData {
  /** `null`: every one that is open. */
  readonly noShowId: string | null;
}

/** No-shows beside another page, such as the day's list or the duty that asks for contact. */
@Component({
  selector: 'rt-no-show-sheet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NoShowFlowComponent, PastNoShowsComponent, SheetComponent],
  template: `
    <rt-sheet heading="Udeblivelse" [about]="name()">
      @for (it of open(); track it.wire.noShowId) {
        <rt-no-show-flow [view]="it" />
      } @empty {
        <p>Der er ingen udeblivelse, som mangler noget.</p>
      }
      @if (past().length > 0) {
        <h3>Tidligere udeblivelser</h3>
        <rt-past-no-shows [noShows]="past()" />
      }
    </rt-sheet>
  `,
})
export class NoShowSheetComponent {
  private readonly data = inject<NoShowSheetData>(DIALOG_DATA);
  private readonly store = inject(CaseStore);
  private readonly noShows = computed(() => noShowViews(this.store.theCase()));
  protected readonly name = computed(() => `${this.store.theCase().givenNames} ${this.store.theCase().familyName}`);
  protected readonly open = computed(() => {
    const { noShowId } = this.data;
    const open = this.noShows().filter(({ assessment }) => assessment.state === 'open');
    return noShowId === null ? open : open.filter(({ wire }) => wire.noShowId === noShowId);
  });
  protected readonly past = computed(() => this.noShows().filter(({ assessment }) => assessment.state !== 'open'));
}
