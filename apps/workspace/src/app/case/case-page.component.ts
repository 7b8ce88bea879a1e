import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  effect,
  inject,
  Injector,
  input,
  signal,
  untracked,
} from '@angular/core';
import type { CaseWire } from '@rettid/contracts';
import { type ShownProblem, shownProblem } from '@rettid/web';
import { PageFocus } from '../navigation/page-focus';
import { ProblemComponent } from '../problems/problem.component';
import { SkeletonComponent } from '../ui/skeleton.component';
import { CaseGateway } from './case.gateway';
import { CaseMissingComponent } from './case-missing.component';
import { CaseReasonComponent } from './case-reason.component';
import { CaseSheetComponent } from './case-sheet.component';

type PageState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'open'; readonly theCase: CaseWire }
  | { readonly kind: 'reason_required' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly problem: ShownProblem };

/** `/jobcenter/borger/:id`: one case, in one request; or what must be done before it may be read. */
@Component({
  selector: 'rt-case-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CaseMissingComponent, CaseReasonComponent, CaseSheetComponent, ProblemComponent, SkeletonComponent],
  template: `
    @let shown = state();
    @switch (shown.kind) {
      @case ('open') {
        <rt-case-sheet [theCase]="shown.theCase" />
      }
      @case ('reason_required') {
        <rt-case-reason [citizenId]="id()" (opened)="load(id())" />
      }
      @case ('missing') {
        <rt-case-missing />
      }
      @case ('failed') {
        <h1 tabindex="-1">Sagen kunne ikke hentes</h1>
        <rt-problem [problem]="shown.problem" (retry)="load(id())" />
      }
      @default {
        <h1 class="rt-visually-hidden" tabindex="-1">Borgerens sag</h1>
        <rt-skeleton lines="12" label="Henter sagen …" />
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
    rt-problem {
      margin-top: 16px;
    }
  `,
})
export class CasePageComponent {
  /** The citizen's id, from the address. */
  readonly id = input.required<string>();
  protected readonly state = signal<PageState>({ kind: 'loading' });

  private readonly gateway = inject(CaseGateway);
  private readonly pageFocus = inject(PageFocus);
  private readonly injector = inject(Injector);
  /** Numbers the requests: a slow answer about the case before must not take this one's place, nor come to a page that is left. */
  private asked = 0;

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.asked += 1));
    effect(() => {
      const id = this.id();
      untracked(() => void this.load(id));
    });
  }

  protected async load(id: string): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    this.state.set({ kind: 'loading' });
    const state = await this.read(id);
    if (mine !== this.asked) return;
    this.state.set(state);
    // The heading that had the focus has gone with the loading page.
    afterNextRender(() => this.pageFocus.toHeading(), { injector: this.injector });
  }

  private async read(id: string): Promise<PageState> {
    try {
      return { kind: 'open', theCase: await this.gateway.read(id) };
    } catch (error) {
      const problem = shownProblem(error);
      if (problem.code === 'case_reason_required') return { kind: 'reason_required' };
      return problem.code === 'resource_not_found' ? { kind: 'missing' } : { kind: 'failed', problem };
    }
  }
}
