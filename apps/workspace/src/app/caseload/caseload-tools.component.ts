import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input, output, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import type { CaseloadColumn, SavedViewWire } from '@rettid/contracts';
import { SessionStore, type ShownProblem, shownProblem } from '@rettid/web';
import { firstValueFrom } from 'rxjs';
import { listsOf } from '../navigation/rooms';
import { ProblemComponent } from '../problems/problem.component';
import { IconComponent } from '../ui/icon.component';
import { type CaseloadSetting, isSameSetting } from './caseload-address';
import { CaseloadGateway } from './caseload.gateway';
import { type ColumnsChoice, ColumnsDialogComponent } from './columns-dialog.component';
import { SavedViews } from './saved-views';
import { SavedViewsDialogComponent } from './saved-views-dialog.component';

/** What one does with a list as a whole: choose a saved view or save this one, choose columns, take it out as a file. */
@Component({
  selector: 'rt-caseload-tools',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, MatMenu, MatMenuItem, MatMenuTrigger, ProblemComponent],
  templateUrl: './caseload-tools.component.html',
  styleUrl: './caseload-tools.component.scss',
})
export class CaseloadToolsComponent {
  private readonly document = inject(DOCUMENT);
  private readonly dialog = inject(MatDialog);
  private readonly gateway = inject(CaseloadGateway);
  private readonly session = inject(SessionStore);
  protected readonly saved = inject(SavedViews);

  readonly setting = input.required<CaseloadSetting>();
  readonly search = input.required<string | null>();
  /** Another setting is to be shown. */
  readonly choose = output<CaseloadSetting>();

  protected readonly isExporting = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);
  /** A saved view names its list, which a search takes no notice of. */
  protected readonly mayKeepViews = computed(() => this.search() === null && this.session.permits('saved_view.manage'));
  protected readonly mayExport = computed(() => this.session.permits('caseload.export'));
  /** Those of the lists that the reader still has. */
  protected readonly views = computed(() => {
    const lists = listsOf(this.session.session());
    return this.saved.views().filter(({ view }) => lists.includes(view.list));
  });
  protected readonly chosen = computed(() => this.views().find((view) => isSameSetting(view, this.setting())) ?? null);

  constructor() {
    if (this.session.permits('saved_view.manage')) void this.saved.loadOnce();
  }

  protected show({ view, columns }: SavedViewWire): void {
    this.choose.emit({ view, columns });
  }

  protected async chooseColumns(): Promise<void> {
    const { view, columns } = this.setting();
    const dialog = this.dialog.open<ColumnsDialogComponent, ColumnsChoice, readonly CaseloadColumn[]>(
      ColumnsDialogComponent,
      { width: '480px', data: { list: view.list, columns } },
    );
    const chosen = await firstValueFrom(dialog.afterClosed());
    if (chosen !== undefined) this.choose.emit({ view, columns: chosen });
  }

  protected openViews(): void {
    this.dialog.open(SavedViewsDialogComponent, { width: '480px', data: this.setting() });
  }

  protected async export(): Promise<void> {
    this.isExporting.set(true);
    this.problem.set(null);
    try {
      const request = { ...this.setting().view, search: this.search() };
      this.offer(await firstValueFrom(this.gateway.export(request)));
    } catch (error) {
      this.problem.set(shownProblem(error));
    } finally {
      this.isExporting.set(false);
    }
  }

  /** Hands a file over as the browser hands over any download. */
  private offer(file: Blob): void {
    const link = this.document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `borgere-${this.session.businessDate()}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  }
}
