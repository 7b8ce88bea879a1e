import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type ShownProblem, shownProblem } from '@rettid/web';
import { ProblemComponent } from '../problems/problem.component';
import { CaseGateway } from '../change/case.gateway';

/** Of the reason without the space around it, in characters. */
export const REASON_LENGTH = { least: 20, most: 500 } as const;

/** A case that is neither one's own nor the team's opens once it is said why; the leader can read who opened it and why. */
@Component({
  selector: 'rt-case-reason',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MatButton, ProblemComponent],
  templateUrl: './case-reason.component.html',
  styleUrl: './case-reason.component.scss',
})
export class CaseReasonComponent {
  readonly citizenId = input.required<string>();
  readonly opened = output();

  protected readonly least = REASON_LENGTH.least;
  protected readonly most = REASON_LENGTH.most;
  protected readonly reason = signal('');
  protected readonly length = computed(() => this.reason().trim().length);
  /** What is wrong with the reason, once somebody has tried to open the case with it. */
  protected readonly fault = computed(() => (this.hasTried() ? (faultOf(this.length()) ?? this.refused()) : null));
  protected readonly isSending = signal(false);
  protected readonly problem = signal<ShownProblem | null>(null);

  private readonly hasTried = signal(false);
  /** What the API finds wrong with a reason that is long enough; until it is changed. */
  private readonly refused = signal<string | null>(null);
  private readonly gateway = inject(CaseGateway);
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');

  protected write(event: Event): void {
    if (event.target instanceof HTMLTextAreaElement) this.reason.set(event.target.value);
    this.refused.set(null);
  }

  protected async send(): Promise<void> {
    if (this.isSending()) return;
    this.hasTried.set(true);
    if (this.fault() !== null) {
      this.field().nativeElement.focus();
      return;
    }
    this.isSending.set(true);
    this.problem.set(null);
    try {
      await this.gateway.open(this.citizenId(), this.reason().trim());
      this.opened.emit();
    } catch (error) {
      this.refuse(shownProblem(error));
    } finally {
      this.isSending.set(false);
    }
  }

  /** A fault of the reason is told at the field, anything else above the button. */
  private refuse(problem: ShownProblem): void {
    const [fault] = problem.errors.filter(({ field }) => field === 'reason');
    if (fault === undefined) {
      this.problem.set(problem);
    } else {
      this.refused.set(fault.message);
      this.field().nativeElement.focus();
    }
  }
}

function faultOf(length: number): string | null {
  if (length === 0) return 'Skriv, hvorfor du skal bruge sagen.';
  if (length < REASON_LENGTH.least) return `Begrundelsen er for kort. Skriv mindst ${REASON_LENGTH.least} tegn.`;
  if (length > REASON_LENGTH.most) {
    return `Begrundelsen er for lang. Der er plads til ${REASON_LENGTH.most} tegn.`;
  }
  return null;
}
