import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ProblemComponent } from '../../problems/problem.component';
import { DraftStateComponent } from '../drafts/draft-state.component';
import type { KeptDraft } from '../drafts/keep-draft';
import type { ChangeSender } from '../sending/change-sender';
import { SideSheetRef } from '../sheets/side-sheet';

const CONTROLS = ':is(input, select, textarea)';
/** Controls that a fault is told at; the first on the page gets the focus. */
const FAULTY = `${CONTROLS}[aria-invalid="true"], [aria-invalid="true"] ${CONTROLS}`;

/**
 * A form that sends one change: the button that sends, Ctrl+Enter from every field, what failed, and how the draft is kept. Fields
 * inside (`<rt-field name="…">` and the others) find their own faults by name; the focus goes to the first of them.
 */
@Component({
  selector: 'rt-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DraftStateComponent, MatButton, ProblemComponent],
  host: {
    '[class.in-sheet]': 'sheet !== null',
    '(keydown.control.enter)': 'sendByKey($event)',
    '(keydown.meta.enter)': 'sendByKey($event)',
  },
  template: `
    <form novalidate (submit)="$event.preventDefault(); ask()">
      <div class="rt-form"><ng-content /></div>
      <div class="foot">
        @if (problem(); as problem) {
          <rt-problem [problem]="problem" [mayRetry]="false" />
        }
        <div class="rt-actions">
          <button
            [matButton]="'filled'"
            type="submit"
            title="Ctrl+Enter"
            [disabled]="change().isSending() || isDisabled()"
            disabledInteractive
          >
            {{ change().isSending() ? sendingLabel() : sendLabel() }}
          </button>
          <ng-content select="[rtAction]" />
          @if (sheet !== null) {
            <button matButton type="button" (click)="sheet.close()">Fortryd</button>
          }
          @if (draft(); as draft) {
            <rt-draft-state [draft]="draft" />
          }
        </div>
      </div>
    </form>
  `,
  styleUrl: './form.component.scss',
})
export class FormComponent {
  readonly change = input.required<ChangeSender>();
  /** What the button does: `Registrér samtalen`. */
  readonly sendLabel = input.required<string>();
  readonly sendingLabel = input('Gemmer …');
  readonly draft = input<KeptDraft | null>(null);
  readonly isDisabled = input(false);
  /** The button, Enter in a line, or Ctrl+Enter. Never while the change before is still on its way. */
  readonly send = output();

  protected readonly sheet = inject(SideSheetRef, { optional: true });
  /** Faults that no field of the form can show stand above the button. */
  protected readonly problem = computed(() => {
    const problem = this.change().problem();
    if (problem === null || problem.errors.length === 0) return problem;
    const errors = problem.errors.filter(({ field }) => !this.isShownAtField(field));
    return errors.length === 0 ? null : { ...problem, errors };
  });
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly fields = signal<readonly string[]>([]);
  private refusals = 0;

  constructor() {
    afterRenderEffect(() => {
      const times = this.change().timesRefused();
      if (times > this.refusals) this.host.nativeElement.querySelector<HTMLElement>(FAULTY)?.focus();
      this.refusals = times;
    });
  }

  /** A field says that it shows the faults of this name. @returns how it takes that back */
  register(name: string): () => void {
    this.fields.update((fields) => [...fields, name]);
    return () => this.fields.update((fields) => fields.filter((other) => other !== name));
  }

  protected ask(): void {
    if (!this.change().isSending() && !this.isDisabled()) this.send.emit();
  }

  protected sendByKey(event: Event): void {
    event.preventDefault();
    this.ask();
  }

  private isShownAtField(name: string): boolean {
    return this.fields().some((field) => name === field || name.startsWith(`${field}.`));
  }
}
