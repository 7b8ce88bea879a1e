import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import type { RuleId } from '@rettid/domain';
import type { CitizenObligationsWire, ExplainedObligationWire } from '@rettid/contracts';
import { type ShownProblem, shownProblem } from '@rettid/web';
import { catchError, map, of, startWith, switchMap } from 'rxjs';
import { ProblemComponent } from '../problems/problem.component';
import { SkeletonComponent } from '../ui/skeleton.component';
import { LongDatePipe } from '../words/date.pipes';
import { ACTIONABLE_STATUSES } from '../words/status-words';
import { ObligationsGateway } from './obligations.gateway';
import { WhyPanelComponent } from './why-panel.component';

type Findings =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly findings: CitizenObligationsWire }
  | { readonly kind: 'failed'; readonly problem: ShownProblem };

/** Why a citizen is in a list: the findings that ask for something, `first` before the others; the rest are folded away. */
@Component({
  selector: 'rt-citizen-why',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LongDatePipe, ProblemComponent, SkeletonComponent, WhyPanelComponent],
  template: `
    @let state = findings();
    @switch (state.kind) {
      @case ('loaded') {
        @for (obligation of asking(); track obligation.ruleId) {
          <rt-why-panel [obligation]="obligation" [businessDate]="businessDate()" />
        } @empty {
          <p class="note">Der er ingen pligter, som kræver noget nu.</p>
        }
        @if (resting().length > 0) {
          <details>
            <summary>
              {{ resting().length === 1 ? '1 pligt til' : resting().length + ' pligter til' }}, der ikke kræver noget nu
            </summary>
            @for (obligation of resting(); track obligation.ruleId) {
              <rt-why-panel [obligation]="obligation" [businessDate]="businessDate()" />
            }
          </details>
        }
        @if (state.findings.asOf; as asOf) {
          <p class="note">
            Fundet den {{ asOf | longDate }}.
            @if (!state.findings.isCurrent) {
              Der er kommet nyt til siden; næste natlige gennemgang regner efter.
            }
          </p>
        }
      }
      @case ('failed') {
        <rt-problem [problem]="state.problem" (retry)="retries.set(retries() + 1)" />
      }
      @default {
        <rt-skeleton lines="3" label="Henter forklaringen …" />
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
    rt-why-panel + rt-why-panel {
      margin-top: 12px;
      padding-top: 12px;
      border-top: 1px solid var(--rt-line);
    }
    details {
      margin-top: 12px;
    }
    details rt-why-panel {
      margin-top: 10px;
    }
    summary {
      width: fit-content;
      color: var(--rt-brand);
      cursor: pointer;
    }
    .note {
      margin: 10px 0 0;
      font-size: 12.5px;
      color: var(--rt-ink-soft);
    }
  `,
})
export class CitizenWhyComponent {
  private readonly gateway = inject(ObligationsGateway);

  readonly citizenId = input.required<string>();
  /** The rule to begin with; `null`: in the order of the rules. */
  readonly first = input.required<RuleId | null>();
  readonly businessDate = input.required<string>();

  protected readonly retries = signal(0);
  protected readonly findings = signal<Findings>({ kind: 'loading' });
  protected readonly asking = computed(() => this.ordered().filter(isAsking));
  protected readonly resting = computed(() => this.ordered().filter((finding) => !isAsking(finding)));
  private readonly ordered = computed(() => {
    const state = this.findings();
    if (state.kind !== 'loaded') return [];
    const isFirst = ({ ruleId }: ExplainedObligationWire): boolean => ruleId === this.first();
    const { obligations } = state.findings;
    return [...obligations.filter(isFirst), ...obligations.filter((obligation) => !isFirst(obligation))];
  });
  private readonly request = computed(() => ({ citizenId: this.citizenId(), retries: this.retries() }));

  constructor() {
    toObservable(this.request)
      .pipe(
        switchMap(({ citizenId }) =>
          this.gateway.ofCitizen(citizenId).pipe(
            map((findings): Findings => ({ kind: 'loaded', findings })),
            catchError((error: unknown) => of<Findings>({ kind: 'failed', problem: shownProblem(error) })),
            startWith<Findings>({ kind: 'loading' }),
          ),
        ),
        takeUntilDestroyed(),
      )
      .subscribe((findings) => this.findings.set(findings));
  }
}

function isAsking({ status }: ExplainedObligationWire): boolean {
  return ACTIONABLE_STATUSES.includes(status);
}
