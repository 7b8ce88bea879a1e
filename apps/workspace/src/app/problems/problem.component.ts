import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type ShownProblem, SignIn } from '@rettid/web';
import { IconComponent } from '../ui/icon.component';

/** Codes of problems that may be gone when one tries again. */
const PASSING: readonly ShownProblem['code'][] = [
  'unreachable',
  'unreadable',
  'internal_error',
  'not_ready',
  'request_timeout',
  'too_many_requests',
  'csrf_token_invalid',
  'conflict',
];
const SIGNED_OUT: readonly ShownProblem['code'][] = ['not_signed_in', 'session_expired'];

/** Something failed: what happened, what to do, and the id that those who run the system find it by. */
@Component({
  selector: 'rt-problem',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent, MatButton],
  host: { role: 'alert' },
  template: `
    <rt-icon name="alert" />
    <div>
      <p class="title">{{ problem().title }}</p>
      <p>{{ problem().detail }}</p>
      @if (problem().errors.length > 0) {
        <ul>
          @for (error of problem().errors; track $index) {
            <li>{{ error.message }}</li>
          }
        </ul>
      }
      @if (isSignedOut()) {
        <button matButton="outlined" type="button" (click)="signIn.start()">Log ind igen</button>
      } @else if (mayPass()) {
        <button matButton="outlined" type="button" (click)="retry.emit()">Prøv igen</button>
      }
      @if (reference(); as instance) {
        <p class="instance">
          Bliver det ved, så kontakt driften, og oplys fejlnummer <code>{{ instance }}</code>
        </p>
      }
    </div>
  `,
  styles: `
    :host {
      display: flex;
      gap: 12px;
      padding: 14px 16px;
      border: 1px solid var(--rt-line);
      border-left: 4px solid var(--rt-warning);
      border-radius: 8px;
      background: var(--rt-card);
    }
    rt-icon {
      margin-top: 2px;
      font-size: 18px;
      color: var(--rt-warning);
    }
    p,
    ul {
      margin: 0 0 8px;
    }
    .title {
      font-weight: 600;
    }
    .instance {
      margin: 8px 0 0;
      font-size: 12.5px;
      color: var(--rt-ink-soft);
    }
  `,
})
export class ProblemComponent {
  readonly problem = input.required<ShownProblem>();
  /** False where the control that failed stands beside the problem, and is tried again itself. */
  readonly mayRetry = input(true);
  readonly retry = output();
  protected readonly signIn = inject(SignIn);
  /** Whoever has only to correct a field needs no number for those who run the system. */
  protected readonly reference = computed(() =>
    this.problem().code === 'validation_failed' ? null : this.problem().instance,
  );
  protected readonly isSignedOut = computed(() => SIGNED_OUT.includes(this.problem().code));
  protected readonly mayPass = computed(() => this.mayRetry() && PASSING.includes(this.problem().code));
}
