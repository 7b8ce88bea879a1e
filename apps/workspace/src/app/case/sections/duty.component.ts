import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ExplainedObligationWire } from '@rettid/contracts';
import type { CaseAction } from '../../change/case-action';
import { WhyPanelComponent } from '../../obligations/why-panel.component';
import { StatusBadgeComponent } from '../../ui/status-badge.component';
import { LongDatePipe } from '../../words/date.pipes';
import { dutyDates } from './duty-dates';

/** One duty: how it stands, by when, and under which law; and in place, why. */
@Component({
  selector: 'rt-duty',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LongDatePipe, MatButton, StatusBadgeComponent, WhyPanelComponent],
  template: `
    @let it = obligation();
    <h3>
      <rt-status-badge [status]="it.status" />
      {{ it.title }}
    </h3>
    @if (dates().when; as when) {
      <p>
        <strong>{{ when }}</strong>
        @if (dates().distance; as distance) {
          <span class="rt-soft"> · {{ distance }}</span>
        }
      </p>
    }
    @if (it.plannedOn; as plannedOn) {
      <p>Planlagt til {{ plannedOn | longDate }}</p>
    }
    <p class="law">
      {{ it.citation }} · {{ it.duty === 'municipality' ? 'kommunens pligt' : 'borgerens pligt' }}
      @if (!it.verified) {
        · <strong class="unverified">ikke juridisk bekræftet</strong>
      }
      ·
      <button type="button" class="rt-link" [attr.aria-expanded]="isOpen()" (click)="isOpen.set(!isOpen())">
        Hvorfor?<span class="rt-visually-hidden"> {{ it.title }}</span>
      </button>
    </p>
    @if (actions().length > 0) {
      <p class="actions rt-small-actions">
        @for (action of actions(); track action.id) {
          <button matButton="outlined" type="button" (click)="begun.emit(action)">{{ action.label }}</button>
        }
      </p>
    }
    @if (isOpen()) {
      <rt-why-panel [obligation]="it" [businessDate]="businessDate()" [isTitled]="false" />
    }
  `,
  styles: `
    :host {
      display: block;
      padding: 9px 0;
      border-bottom: 1px solid var(--rt-line);
      break-inside: avoid;
    }
    :host:last-of-type {
      border-bottom: 0;
    }
    h3 {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 8px;
      align-items: center;
    }
    p {
      margin: 0;
    }
    .law {
      font-size: 12.5px;
      color: var(--rt-ink-soft);
    }
    .actions {
      margin-top: 6px;
    }
    .unverified {
      color: var(--rt-warning);
    }
    @media print {
      button {
        display: none;
      }
    }
    rt-why-panel {
      margin-top: 8px;
      padding: 10px 12px;
      border-left: 3px solid var(--rt-brand);
      background: var(--rt-chosen);
    }
  `,
})
export class DutyComponent {
  readonly obligation = input.required<ExplainedObligationWire>();
  readonly businessDate = input.required<string>();
  /** What would clear it. */
  readonly actions = input<readonly CaseAction[]>([]);
  readonly begun = output<CaseAction>();
  protected readonly isOpen = signal(false);
  protected readonly dates = computed(() => dutyDates(this.obligation(), this.businessDate()));
}
