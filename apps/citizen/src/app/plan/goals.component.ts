import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { OwnPlanStepWire } from '@rettid/contracts';
import type { GoalOwner } from '@rettid/domain';
import { longDate } from '@rettid/web';
import { IconComponent } from '../ui/icon.component';

/** The goals of the plan, each with the steps that lead there; steps that lead nowhere in particular come last. */
@Component({
  selector: 'rt-goals',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, NgTemplateOutlet],
  template: `
    @for (goal of aims(); track $index) {
      <section>
        <h2>{{ aims().length === 1 ? 'Mit mål' : 'Mål' }}: {{ goal.title }}</h2>
        @if (note(goal); as text) {
          <p class="soft">{{ text }}</p>
        }
        <ng-container [ngTemplateOutlet]="said" [ngTemplateOutletContext]="{ $implicit: goal }" />
        @if (goal.steps.length === 0 && goal.status === 'open') {
          <p class="soft">Der er endnu ikke skrevet skridt på vejen.</p>
        }
        <ng-container [ngTemplateOutlet]="steps" [ngTemplateOutletContext]="{ $implicit: goal.steps }" />
      </section>
    }
    @if (loose().length > 0) {
      <section>
        <h2>{{ aims().length === 0 ? 'Skridt i min plan' : 'Andre skridt i min plan' }}</h2>
        <ng-container [ngTemplateOutlet]="steps" [ngTemplateOutletContext]="{ $implicit: loose() }" />
      </section>
    }
    <ng-template #steps let-list>
      @if (list.length > 0) {
        <ol class="steps no-max-width">
          @for (step of list; track $index) {
            <li>
              <span class="dot" [class.done]="step.status === 'achieved'" aria-hidden="true">
                @if (step.status === 'achieved') {
                  <rt-icon name="check" />
                } @else {
                  {{ $index + 1 }}
                }
              </span>
              <div>
                <strong>{{ step.title }}</strong>
                @if (note(step); as text) {
                  <span class="soft note">{{ text }}</span>
                }
                <ng-container [ngTemplateOutlet]="said" [ngTemplateOutletContext]="{ $implicit: step }" />
                <ng-container [ngTemplateOutlet]="steps" [ngTemplateOutletContext]="{ $implicit: step.steps }" />
              </div>
            </li>
          }
        </ol>
      }
    </ng-template>
    <ng-template #said let-step>
      @for (term of terms(step); track term.label) {
        <span class="term">
          <span class="soft">{{ term.label }}:</span>
          {{ term.text }}
        </span>
      }
      @if (step.ownWords; as words) {
        <blockquote><span class="soft">Du siger:</span> {{ words }}</blockquote>
      }
      @if (step.description; as words) {
        <span class="term"><span class="soft">Jobcenteret skriver:</span> {{ words }}</span>
      }
    </ng-template>
  `,
  styles: `
    .steps {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 3.8rem 1fr;
      gap: 1.2rem;
      margin: 0;
      padding: 1rem 0;
    }
    .dot {
      display: grid;
      place-items: center;
      width: 3.6rem;
      height: 3.6rem;
      border: 3px solid var(--rt-brand);
      border-radius: 50%;
      font-weight: 600;
      color: var(--rt-brand);
    }
    .dot.done {
      border-color: var(--rt-done);
      color: #fff;
      background: var(--rt-done);
    }
    .note,
    .term {
      display: block;
    }
    .term {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    blockquote {
      margin: 0.6rem 0;
      padding: 0.2rem 0 0.2rem 1.2rem;
      border-left: 4px solid var(--rt-brand);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    @media print {
      .dot.done {
        color: var(--rt-done);
        background: none;
      }
      li {
        break-inside: avoid;
      }
    }
  `,
})
export class GoalsComponent {
  readonly goals = input.required<readonly OwnPlanStepWire[]>();

  protected readonly aims = computed(() => this.goals().filter(isAim));
  protected readonly loose = computed(() => this.goals().filter((goal) => !isAim(goal)));

  /** Where, when and why, and who sees to it; nothing is said of what is not agreed. */
  protected terms({ place, timing, purpose, owner }: OwnPlanStepWire): readonly { label: string; text: string }[] {
    return [
      { label: 'Hvor', text: place },
      { label: 'Hvornår', text: timing },
      { label: 'Hvorfor', text: purpose },
      { label: 'Hvem sørger for det', text: owner === null ? null : OWNERS[owner] },
    ].filter((term): term is { label: string; text: string } => term.text !== null);
  }

  /** When it was reached, or when it is to be. */
  protected note({ status, closedOn, targetOn }: OwnPlanStepWire): string {
    if (status === 'achieved') return closedOn === null ? 'Færdig' : `Færdig ${longDate(closedOn)}`;
    return targetOn === null ? '' : `Aftalt til ${longDate(targetOn)}`;
  }
}

const OWNERS: Readonly<Record<GoalOwner, string>> = {
  citizen: 'du selv',
  caseworker: 'din sagsbehandler',
  job_broker: 'din jobformidler',
  provider: 'stedet, hvor du er i tilbud',
  other: 'andre',
};

function isAim({ kind }: OwnPlanStepWire): boolean {
  return kind === 'job_goal' || kind === 'education_goal';
}
