import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { PlanComparisonWire, PlanVersionWire } from '@rettid/contracts';
import { longDate, shownProblem, type ShownProblem } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { SheetComponent } from '../change/sheets/sheet.component';
import { ProblemComponent } from '../problems/problem.component';
import { SkeletonComponent } from '../ui/skeleton.component';
import { clockTime } from '../words/dates';
import { PlanComparisonComponent } from './plan-comparison.component';
import { actionWords } from './plan-words';
import { PlansGateway } from './plans.gateway';

export interface PlanVersionsData {
  readonly planId: string;
  /** Which plan, in words. */
  readonly about: string;
}

/** Every version of a plan with who and when, and two of them side by side. */
@Component({
  selector: 'rt-plan-versions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PlanComparisonComponent, ProblemComponent, SheetComponent, SkeletonComponent],
  template: `
    <rt-sheet heading="Versioner" [about]="data.about">
      @if (problem(); as problem) {
        <rt-problem [problem]="problem" (retry)="begin()" />
      }
      @if (versions().length > 0) {
        <div class="chosen">
          <label>
            Fra
            <select class="rt-input" [value]="from()" (change)="choose(from.set, $event)">
              @for (version of versions(); track version.versionNo) {
                <option [value]="version.versionNo" [selected]="version.versionNo === from()">
                  {{ words(version) }}
                </option>
              }
            </select>
          </label>
          <label>
            Til
            <select class="rt-input" [value]="to()" (change)="choose(to.set, $event)">
              @for (version of versions(); track version.versionNo) {
                <option [value]="version.versionNo" [selected]="version.versionNo === to()">
                  {{ words(version) }}
                </option>
              }
            </select>
          </label>
          @if (nextBefore() !== null) {
            <button type="button" class="rt-link" (click)="more()">Hent ældre versioner</button>
          }
        </div>
      } @else if (problem() === null) {
        <rt-skeleton />
      }
      @if (comparison(); as comparison) {
        <rt-plan-comparison [comparison]="comparison" />
      } @else if (versions().length === 1) {
        <p class="rt-soft">Der er kun denne ene version endnu.</p>
      }
    </rt-sheet>
  `,
  styles: `
    .chosen {
      display: grid;
      gap: 10px 16px;
      margin-bottom: 16px;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    label {
      font-weight: 600;
    }
    .rt-link {
      justify-self: start;
    }
  `,
})
export class PlanVersionsComponent {
  protected readonly data = inject<PlanVersionsData>(DIALOG_DATA);
  protected readonly versions = signal<readonly PlanVersionWire[]>([]);
  protected readonly nextBefore = signal<number | null>(null);
  protected readonly comparison = signal<PlanComparisonWire | null>(null);
  protected readonly problem = signal<ShownProblem | null>(null);
  protected readonly from = signal(0);
  protected readonly to = signal(0);
  private readonly gateway = inject(PlansGateway);
  private readonly citizenId = inject(CaseStore).citizenId();
  private readonly pair = computed(() => ({ from: this.from(), to: this.to() }));

  constructor() {
    void this.begin();
  }

  /** What the citizen reads beside what the plan says now; where that is the same, the version before beside it. */
  protected async begin(): Promise<void> {
    this.versions.set([]);
    await this.more();
    const [latest, ...earlier] = this.versions();
    if (latest === undefined) return;
    const before = earlier.find(({ kind }) => kind !== 'saved') ?? earlier[0];
    this.to.set(latest.versionNo);
    this.from.set((before ?? latest).versionNo);
    await this.compare();
  }

  protected async more(): Promise<void> {
    await this.ask(async () => {
      const page = await this.gateway.versions(this.citizenId, this.data.planId, this.nextBefore());
      this.versions.update((versions) => [...versions, ...page.items]);
      this.nextBefore.set(page.nextBefore);
    });
  }

  protected choose(set: (versionNo: number) => void, event: Event): void {
    if (!(event.target instanceof HTMLSelectElement)) return;
    set(Number(event.target.value));
    void this.compare();
  }

  protected words({ versionNo, kind, action, on, savedAt, by }: PlanVersionWire): string {
    const what = kind === 'received' ? 'som den blev modtaget' : actionWords(action);
    return `Version ${versionNo}: ${what}, ${longDate(on)} ${clockTime(savedAt)}, ${by}`;
  }

  private async compare(): Promise<void> {
    const pair = this.pair();
    this.comparison.set(null);
    if (pair.from === pair.to) return;
    await this.ask(async () => {
      const found = await this.gateway.compare(this.citizenId, this.data.planId, pair.from, pair.to);
      // A slow answer about two others must not take this one's place.
      if (pair === this.pair()) this.comparison.set(found);
    });
  }

  private async ask(work: () => Promise<void>): Promise<void> {
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(shownProblem(error));
    }
  }
}
