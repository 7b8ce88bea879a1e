import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import type { SavedViewWire } from '@rettid/contracts';
import { type ShownProblem, shownProblem } from '@rettid/web';
import { ProblemComponent } from '../problems/problem.component';
import { IconComponent } from '../ui/icon.component';
import type { CaseloadSetting } from './caseload-address';
import { SavedViews } from './saved-views';

/** Saves the setting shown under a name, and renames or deletes what was saved before. */
@Component({
  selector: 'rt-saved-views-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    IconComponent,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    ProblemComponent,
  ],
  templateUrl: './saved-views-dialog.component.html',
  styleUrl: './saved-views-dialog.component.scss',
})
export class SavedViewsDialogComponent {
  private readonly setting = inject<CaseloadSetting>(MAT_DIALOG_DATA);
  protected readonly saved = inject(SavedViews);

  /** The view that is being renamed; `null`: none. */
  protected readonly renamed = signal<string | null>(null);
  protected readonly told = signal('');
  protected readonly problem = signal<ShownProblem | null>(null);

  protected async save(event: Event, field: HTMLInputElement): Promise<void> {
    event.preventDefault();
    const name = field.value.trim();
    if (name === '') return;
    const { view, columns } = this.setting;
    if (await this.attempt(() => this.saved.save({ name, view, columns }), `»${name}« er gemt.`)) field.value = '';
  }

  protected async rename(event: Event, view: SavedViewWire, name: string): Promise<void> {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '') return;
    if (await this.attempt(() => this.saved.rename(view, wanted), `Visningen hedder nu »${wanted}«.`)) {
      this.renamed.set(null);
    }
  }

  protected async remove(view: SavedViewWire): Promise<void> {
    await this.attempt(() => this.saved.remove(view.id), `»${view.name}« er slettet.`);
  }

  /** @returns whether it went well; where it did not, the problem is shown and what was written stays */
  private async attempt(work: () => Promise<void>, success: string): Promise<boolean> {
    this.problem.set(null);
    this.told.set('');
    try {
      await work();
      this.told.set(success);
      return true;
    } catch (error) {
      this.problem.set(shownProblem(error));
      return false;
    }
  }
}
