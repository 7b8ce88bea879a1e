import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { clockTime, dayInDenmark, shortDate } from '../../words/dates';
import type { Difference, Side } from './merging';

export interface MergeChoice {
  readonly differences: readonly Difference[];
  /** Who saved the other one, and when (ISO); `null`: not known. */
  readonly by: string | null;
  readonly at: string | null;
}

/** Two changes of one record, field by field: one's own beside the one that was saved meanwhile. Closes with the choice, or with nothing. */
@Component({
  selector: 'rt-merge-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatButton, MatDialogActions, MatDialogContent, MatDialogTitle],
  templateUrl: './merge-choice.component.html',
  styleUrl: './merge-choice.component.scss',
})
export class MergeChoiceComponent {
  protected readonly choice = inject<MergeChoice>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<MergeChoiceComponent, ReadonlyMap<string, Side>>>(MatDialogRef);

  protected readonly sides = signal<ReadonlyMap<string, Side>>(
    new Map(this.choice.differences.flatMap(({ field, proposed }) => (proposed === null ? [] : [[field, proposed]]))),
  );
  protected readonly unchosen = computed(() => this.choice.differences.length - this.sides().size);
  /** `Gemt af Jens Hansen kl. 10.12 den 1. mar. 2022` */
  protected readonly savedBy = [
    this.choice.by === null ? 'Gemt' : `Gemt af ${this.choice.by}`,
    ...(this.choice.at === null ? [] : [`${shortDate(dayInDenmark(this.choice.at))} ${clockTime(this.choice.at)}`]),
  ].join(' ');

  protected pick(field: string, side: Side): void {
    this.sides.update((sides) => new Map([...sides, [field, side] as const]));
  }

  protected pickAll(side: Side): void {
    this.sides.set(new Map(this.choice.differences.map(({ field }) => [field, side])));
  }

  protected leave(): void {
    this.dialog.close();
  }

  protected accept(): void {
    if (this.unchosen() === 0) this.dialog.close(this.sides());
  }
}
