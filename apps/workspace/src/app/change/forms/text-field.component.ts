import { ChangeDetectionStrategy, Component, computed, input, model, numberAttribute } from '@angular/core';
import { describedBy } from './described-by';
import { fieldFault } from './field-fault';

let made = 0;
/** From this part of the room on, it is said aloud how much is left. */
const NEARLY_FULL = 0.9;

/** Room for a longer text, with how much of it is used. */
@Component({
  selector: 'rt-text-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label [for]="id">
      {{ label() }}
      @if (isOptional()) {
        <span class="optional">kan udelades</span>
      }
    </label>
    @if (hint(); as hint) {
      <p class="hint" [id]="id + '-hint'">{{ hint }}</p>
    }
    <textarea
      class="rt-input"
      [id]="id"
      [rows]="rows()"
      [value]="text()"
      [attr.aria-describedby]="describedBy()"
      [attr.aria-invalid]="fault() !== null || null"
      (input)="write($event)"
    ></textarea>
    @if (most(); as most) {
      <p class="below count" [class.nearly]="isNearlyFull()" [id]="id + '-count'">
        {{ length().toLocaleString('da-DK') }} af {{ most.toLocaleString('da-DK') }} tegn
      </p>
      <span class="rt-visually-hidden" aria-live="polite">
        @if (isNearlyFull()) {
          {{ length() > most ? 'Der er ' + (length() - most) + ' tegn for mange' : 'Der er snart ikke plads til mere' }}
        }
      </span>
    }
    @if (fault(); as fault) {
      <p class="fault" [id]="id + '-fault'">{{ fault }}</p>
    }
  `,
  styleUrl: './field.component.scss',
  styles: `
    .count {
      max-width: none;
      text-align: right;
    }
    .nearly {
      font-weight: 600;
      color: var(--rt-warning);
    }
  `,
})
export class TextFieldComponent {
  readonly label = input.required<string>();
  readonly name = input<string | null>(null);
  readonly hint = input<string | null>(null);
  readonly isOptional = input(false);
  readonly rows = input(5, { transform: numberAttribute });
  /** Characters there is room for, white space around the text not counted; `null`: nobody counts. */
  readonly most = input<number | null>(null);
  readonly text = model('');

  protected readonly id = `text-${(made += 1)}`;
  protected readonly faults = fieldFault(this.name);
  protected readonly length = computed(() => this.text().trim().length);
  protected readonly isNearlyFull = computed(() => this.length() > (this.most() ?? Infinity) * NEARLY_FULL);
  protected readonly fault = computed(() => {
    const most = this.most();
    if (most !== null && this.length() > most) return `Der er plads til ${most.toLocaleString('da-DK')} tegn.`;
    return this.faults.fault();
  });
  protected readonly describedBy = computed(() =>
    describedBy(this.id, { hint: this.hint(), count: this.most(), fault: this.fault() }),
  );

  protected write(event: Event): void {
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    this.text.set(event.target.value);
    this.faults.forgive();
  }
}
