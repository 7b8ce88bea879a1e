import { effect, inject, Injectable, signal, untracked } from '@angular/core';
import { type ShownProblem, shownProblem } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { NoShowGateway } from './no-show.gateway';
import { noShowViews, type NoShowView } from './no-show-view';

export type NoShowListState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'open'; readonly noShows: readonly NoShowView[] }
  | { readonly kind: 'failed'; readonly problem: ShownProblem };

/** The no-shows of the open case, read anew with each change of it. For the `providers` of whoever shows them. */
@Injectable()
export class NoShowList {
  private readonly store = inject(CaseStore);
  private readonly gateway = inject(NoShowGateway);
  private readonly current = signal<NoShowListState>({ kind: 'loading' });
  /** Numbers the requests: a slow answer must not take a newer one's place. */
  private asked = 0;

  readonly state = this.current.asReadonly();

  constructor() {
    effect(() => {
      const state = this.store.state();
      if (state.kind === 'open') untracked(() => void this.reload());
    });
  }

  /** What is shown stays until the answer is there. */
  async reload(): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    const state = await this.read(this.store.theCase().citizenId);
    if (mine === this.asked) this.current.set(state);
  }

  private async read(citizenId: string): Promise<NoShowListState> {
    try {
      return { kind: 'open', noShows: noShowViews(await this.gateway.read(citizenId)) };
    } catch (error) {
      return { kind: 'failed', problem: shownProblem(error) };
    }
  }
}
