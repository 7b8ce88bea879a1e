import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CasePlanWire } from '@rettid/contracts';
import { longDate } from '@rettid/web';
import { CaseStore } from '../change/case.store';
import { changeSender } from '../change/sending/change-sender';
import { SideSheet } from '../change/sheets/side-sheet';
import { ProblemComponent } from '../problems/problem.component';
import { IconComponent } from '../ui/icon.component';
import { PLAN_KIND_WORDS } from '../words/case-words';
import { PlansGateway } from './plans.gateway';

/** What the citizen reads of a plan, letting him read it as it is now, and the way to its versions. */
@Component({
  selector: 'rt-publication',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, MatButton, ProblemComponent],
  template: `
    <div class="bar" [class.waiting]="isWaiting()">
      <span class="state"><rt-icon [name]="isWaiting() ? 'due_soon' : 'met'" /> {{ words() }}</span>
      @if (mayEdit() && isWaiting()) {
        <button
          [matButton]="'filled'"
          type="button"
          [disabled]="change.isSending()"
          disabledInteractive
          (click)="publish()"
        >
          Offentliggør til borgeren
        </button>
      }
      @if (plan().versions !== null) {
        <button matButton type="button" (click)="showVersions()">Versioner</button>
      }
    </div>
    @if (change.problem(); as problem) {
      <rt-problem [problem]="problem" [mayRetry]="false" />
    }
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 10px;
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      padding: 2px 10px;
      border-radius: 6px;
      color: var(--rt-good);
      background: var(--rt-good-soft);
    }
    .waiting {
      color: var(--rt-notice);
      background: var(--rt-notice-soft);
    }
    .state {
      display: inline-flex;
      flex: 1;
      gap: 6px;
      align-items: center;
      min-width: 200px;
      min-height: 32px;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class PublicationComponent {
  readonly plan = input.required<CasePlanWire>();
  readonly mayEdit = input(false);

  protected readonly change = changeSender();
  /** Whether there is something that the citizen has not been shown. */
  protected readonly isWaiting = computed(() => this.plan().versions?.isPublished === false);
  protected readonly words = computed(() => {
    const { versions } = this.plan();
    if (versions === null) return 'Borgeren læser planen, som den er.';
    const { published, isPublished } = versions;
    if (isPublished) {
      return published === null
        ? 'Borgeren læser planen, som den er.'
        : `Borgeren læser planen fra ${longDate(published.on)} (${published.by}).`;
    }
    if (published !== null) return `Ændret, siden planen blev offentliggjort ${longDate(published.on)}.`;
    return 'Ændringerne er ikke offentliggjort til borgeren.';
  });
  private readonly gateway = inject(PlansGateway);
  private readonly store = inject(CaseStore);
  private readonly sheets = inject(SideSheet);

  protected async publish(): Promise<void> {
    const { planId, versions } = this.plan();
    const body = { versionNo: versions?.latest ?? 0 };
    const sent = await this.change.send(() => this.gateway.publish(this.store.citizenId(), planId, body));
    if (sent === null) await this.store.reload();
    else await this.store.changed('Planen er offentliggjort. Borgeren kan læse den nu.');
  }

  protected showVersions(): void {
    const { planId, kind } = this.plan();
    const data = { planId, about: PLAN_KIND_WORDS[kind] };
    void this.sheets.open(async () => (await import('./plan-versions.component')).PlanVersionsComponent, data);
  }
}
