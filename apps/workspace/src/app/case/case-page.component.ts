import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  untracked,
} from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import type { CaseWire } from '@rettid/contracts';
import { beginAction } from '../change/case-action';
import { CaseStore, provideCase } from '../change/case.store';
import { SideSheet } from '../change/sheets/side-sheet';
import { PageFocus } from '../navigation/page-focus';
import { ProblemComponent } from '../problems/problem.component';
import { SkeletonComponent } from '../ui/skeleton.component';
import { offeredActions } from './case-actions';
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
  /** `?handling=`: the action that the link to the case was for; begun once, if it is offered. */
  readonly handling = input<string>();
  /** `&om=`: the record that it is about. */
  readonly om = input<string>();
  protected readonly store = inject(CaseStore);

  private readonly pageFocus = inject(PageFocus);
  private readonly injector = inject(Injector);
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly sheets = inject(SideSheet);
  private readonly openCase = computed(() => {
    const state = this.store.state();
    return state.kind === 'open' ? state.theCase : null;
  });
  private readonly offered = offeredActions(this.openCase);

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.load(id));
    });
    effect(() => {
      const wanted = this.handling();
      const theCase = this.openCase();
      if (wanted !== undefined && theCase !== null) untracked(() => void this.begin(wanted, theCase));
    });
  }

  protected async load(id: string): Promise<void> {
    if (!(await this.store.load(id))) return;
    // The heading that had the focus has gone with the loading page.
    afterNextRender(() => this.focusAsAsked(), { injector: this.injector });
  }

  /** Whoever loads the page anew, or comes back to it, has done or left what the link was for. */
  private async begin(wanted: string, theCase: CaseWire): Promise<void> {
    const action = this.offered().find(({ id }) => id === wanted);
    const subjectId = this.om() ?? null;
    const queryParams = { handling: null, om: null };
    await this.router.navigate([], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
      preserveFragment: true,
      replaceUrl: true,
    });
    if (action !== undefined) await beginAction(this.sheets, action, theCase, subjectId);
  }

  private focusAsAsked(): void {
    const part = this.route.snapshot.fragment;
    if (part === null) this.pageFocus.toHeading();
    else this.pageFocus.toPart(part);
  }
}
