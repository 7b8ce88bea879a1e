import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { PlanComparisonWire, PlanVersionWire } from '@rettid/contracts';
import { shownProblem, type ShownProblem } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { SheetComponent } from '../change/sheets/sheet.component';
import { ProblemComponent } from '../problems/problem.component';
import { SkeletonComponent } from '../ui/skeleton.component';
import { clockTime, shortDate } from '../words/dates';
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
  templateUrl: './plan-versions.component.html',
  styleUrl: './plan-versions.component.scss',
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

  /** What one version changed: it beside the one before. */
  protected showChange({ versionNo }: PlanVersionWire): void {
    this.from.set(versionNo - 1);
    this.to.set(versionNo);
    void this.compare();
  }

  protected when({ on, savedAt }: PlanVersionWire): string {
    return `${shortDate(on)} ${clockTime(savedAt)}`;
  }

  protected what({ kind, action }: PlanVersionWire): string {
    return kind === 'received' ? 'som den blev modtaget' : actionWords(action);
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
