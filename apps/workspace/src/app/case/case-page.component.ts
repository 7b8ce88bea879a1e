import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  effect,
  inject,
  Injector,
  input,
  untracked,
} from '@angular/core';
import { CaseStore, provideCase } from '../change/case.store';
import { PageFocus } from '../navigation/page-focus';
import { ProblemComponent } from '../problems/problem.component';
import { SkeletonComponent } from '../ui/skeleton.component';
import { CaseMissingComponent } from './case-missing.component';
import { CaseReasonComponent } from './case-reason.component';
import { CaseSheetComponent } from './case-sheet.component';

/** `/jobcenter/borger/:id`: one case, in one request; or what must be done before it may be read. */
@Component({
  selector: 'rt-case-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [provideCase()],
  imports: [CaseMissingComponent, CaseReasonComponent, CaseSheetComponent, ProblemComponent, SkeletonComponent],
  template: `
    @let shown = store.state();
    @switch (shown.kind) {
      @case ('open') {
        @if (store.staleness(); as problem) {
          <rt-problem class="stale" [problem]="problem" (retry)="store.reload()" />
        }
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
    .stale {
      max-width: 1280px;
      margin: 0 auto 16px;
    }
  `,
})
export class CasePageComponent {
  /** The citizen's id, from the address. */
  readonly id = input.required<string>();
  protected readonly store = inject(CaseStore);

  private readonly pageFocus = inject(PageFocus);
  private readonly injector = inject(Injector);

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.load(id));
    });
  }

  protected async load(id: string): Promise<void> {
    if (!(await this.store.load(id))) return;
    // The heading that had the focus has gone with the loading page.
    afterNextRender(() => this.pageFocus.toHeading(), { injector: this.injector });
  }
}
