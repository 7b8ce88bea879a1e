import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import type { Choice } from './choice.component';
import { describedBy } from './described-by';
import { fieldFault } from './field-fault';

let made = 0;

/** Any number of a few: a row of check boxes, such as what was talked about. */
@Component({
  selector: 'rt-marks',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset [attr.aria-describedby]="describedBy()">
      <legend [class.rt-visually-hidden]="isLabelHidden()">{{ label() }}</legend>
      @if (hint(); as hint) {
        <p class="hint" [id]="id + '-hint'">{{ hint }}</p>
      }
      <div class="choices">
        @for (choice of choices(); track choice.value) {
          <label [class.chosen]="marked().includes(choice.value)">
            <input
              type="checkbox"
              [checked]="marked().includes(choice.value)"
              [attr.aria-invalid]="faults.fault() !== null || null"
              (change)="toggle(choice.value)"
            />
            {{ choice.label }}
          </label>
        }
      </div>
      @if (faults.fault(); as fault) {
        <p class="fault" [id]="id + '-fault'">{{ fault }}</p>
      }
    </fieldset>
  `,
  styleUrls: ['./field.component.scss', './choice.component.scss'],
})
export class MarksComponent<T extends string> {
  readonly label = input.required<string>();
  readonly isLabelHidden = input(false);
  readonly name = input<string | null>(null);
  readonly hint = input<string | null>(null);
  readonly choices = input.required<readonly Choice<T>[]>();
  /** What is marked, in the order of the choices. */
  readonly marked = model<readonly T[]>([]);

  protected readonly id = `marks-${(made += 1)}`;
  protected readonly faults = fieldFault(this.name);
  protected readonly describedBy = computed(() =>
    describedBy(this.id, { hint: this.hint(), fault: this.faults.fault() }),
  );

  protected toggle(value: T): void {
    const marked = new Set(this.marked());
    if (!marked.delete(value)) marked.add(value);
    this.marked.set(this.choices().flatMap((choice) => (marked.has(choice.value) ? [choice.value] : [])));
    this.faults.forgive();
  }
}
