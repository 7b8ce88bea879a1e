import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { type ShownProblem } from '@rettid/web';
import { firstValueFrom } from 'rxjs';
import { CaseGateway } from '../case.gateway';
import { type MergeChoice, MergeChoiceComponent } from './merge-choice.component';
import { differences, merged, type MergingChange, type Side } from './merging';

export type Chosen<V> =
  | { readonly kind: 'chosen'; readonly values: V; readonly recordVersion: number }
  /** The choice was left: nothing is sent, and the form stays as it is. */
  | { readonly kind: 'left' }
  /** The record is there no more. */
  | { readonly kind: 'gone' };

/** Asks, field by field, which of two changes of one record is to stand. */
@Injectable({ providedIn: 'root' })
export class MergeChoices {
  private readonly gateway = inject(CaseGateway);
  private readonly dialog = inject(MatDialog);

  /**
   * Reads the record anew. Where nothing differs that the form holds, there is nothing to ask.
   *
   * @param problem that the API refused the change with
   * @throws ProblemError where the case cannot be read
   */
  async choose<V extends object, T extends object>(
    change: MergingChange<V, T>,
    problem: ShownProblem,
  ): Promise<Chosen<V>> {
    const saved = change.saved(await this.gateway.read(change.citizenId));
    if (saved === null) return { kind: 'gone' };
    const { recordVersion, values } = saved;
    const found = differences(change, values);
    if (found.length === 0) return { kind: 'chosen', values: change.mine, recordVersion };
    const sides = await this.ask({
      differences: found,
      by: problem.change?.by ?? null,
      at: problem.change?.at ?? null,
    });
    if (sides === undefined) return { kind: 'left' };
    return { kind: 'chosen', values: merged(change.mine, values, sides), recordVersion };
  }

  private ask(choice: MergeChoice): Promise<ReadonlyMap<string, Side> | undefined> {
    const dialog = this.dialog.open<MergeChoiceComponent, MergeChoice, ReadonlyMap<string, Side>>(
      MergeChoiceComponent,
      { data: choice, width: '820px', maxWidth: '94vw', disableClose: false },
    );
    return firstValueFrom(dialog.afterClosed());
  }
}
