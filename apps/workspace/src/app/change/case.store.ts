import {
  afterNextRender,
  computed,
  DestroyRef,
  inject,
  Injectable,
  Injector,
  type Provider,
  signal,
} from '@angular/core';
import type { CaseWire } from '@rettid/contracts';
import { type ShownProblem, shownProblem } from '@rettid/web';
import { CaseGateway } from './case.gateway';
import { dutyChanges } from './duty-changes';
import { FocusKeeper } from './focus-keeper';
import { SideSheet } from './sheets/side-sheet';
import { type Message, Told } from './told';

export type CaseState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'open'; readonly theCase: CaseWire }
  | { readonly kind: 'reason_required' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly problem: ShownProblem };

/**
 * The case that is open. A page or list provides one of its own (`provideCase()`); every sheet that is opened from there
 * gets the same one. A sheet that has changed something calls `changed`.
 */
@Injectable()
export class CaseStore {
  private readonly gateway = inject(CaseGateway);
  private readonly told = inject(Told);
  private readonly focus = inject(FocusKeeper);
  private readonly injector = inject(Injector);
  private readonly current = signal<CaseState>({ kind: 'loading' });
  private readonly asked = signal<string | null>(null);
  private readonly stale = signal<ShownProblem | null>(null);
  /** Numbers the requests: a slow answer about the case before must not take this one's place, nor come to a page that is left. */
  private requests = 0;

  readonly state = this.current.asReadonly();
  /** Why the page shows the case as it was before the last change; `null` where it shows it as it is. */
  readonly staleness = this.stale.asReadonly();

  /** @throws Error where no case is open */
  readonly theCase = computed(() => {
    const state = this.current();
    if (state.kind !== 'open') throw new Error('no case is open');
    return state.theCase;
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.requests += 1));
  }

  /** @throws Error before a case has been asked for */
  citizenId(): string {
    const id = this.asked();
    if (id === null) throw new Error('no case has been asked for');
    return id;
  }

  /** Reads a case from the beginning. @returns whether the answer is shown: not where another case was asked for since */
  async load(citizenId: string): Promise<boolean> {
    this.asked.set(citizenId);
    this.stale.set(null);
    this.current.set({ kind: 'loading' });
    const state = await this.newest(() => this.read(citizenId));
    if (state !== null) this.current.set(state);
    return state !== null;
  }

  /** Reads the open case anew in its place: nothing blinks, scrolls, or loses the focus. */
  async reload(): Promise<void> {
    const state = await this.newest(() => this.read(this.citizenId()));
    if (state === null) return;
    // What is shown is better than nothing, and what somebody is writing beside it must stay.
    if (state.kind === 'failed' && this.current().kind === 'open') {
      this.stale.set(state.problem);
      return;
    }
    this.stale.set(null);
    const keep = this.focus.remember();
    this.current.set(state);
    afterNextRender(keep, { injector: this.injector });
  }

  /**
   * After a change: reads the case anew, and tells what was done and which duties stand otherwise now.
   *
   * @param undo takes the change back; fails with a `ProblemError`
   */
  async changed(said: string, undo: Message['undo'] = null): Promise<void> {
    const before = this.duties();
    this.told.tell(said, [], undo);
    await this.reload();
    const after = this.duties();
    const isStillTold = this.told.message()?.said === said;
    if (before !== null && after !== null && isStillTold) this.told.tell(said, dutyChanges(before, after), undo);
  }

  private duties(): CaseWire['obligations'] | null {
    const state = this.current();
    return state.kind === 'open' ? state.theCase.obligations : null;
  }

  private async newest(read: () => Promise<CaseState>): Promise<CaseState | null> {
    this.requests += 1;
    const mine = this.requests;
    const state = await read();
    return mine === this.requests ? state : null;
  }

  private async read(citizenId: string): Promise<CaseState> {
    try {
      return { kind: 'open', theCase: await this.gateway.read(citizenId) };
    } catch (error) {
      const problem = shownProblem(error);
      if (problem.code === 'case_reason_required') return { kind: 'reason_required' };
      return problem.code === 'resource_not_found' ? { kind: 'missing' } : { kind: 'failed', problem };
    }
  }
}

/** For the `providers` of whoever shows one case: the case itself, and sheets that know it. */
export function provideCase(): Provider[] {
  return [CaseStore, SideSheet];
}
