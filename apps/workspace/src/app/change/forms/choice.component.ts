import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { IconComponent } from '../../ui/icon.component';
import type { IconName } from '../../ui/icon-paths';
import { describedBy } from './described-by';
import { fieldFault } from './field-fault';

let made = 0;

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly icon?: IconName;
}

/** One of a few, all in sight: a row of radio buttons that one click or the arrow keys choose from. */
@Component({
  selector: 'rt-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [IconComponent],
  template: `
    <fieldset
      role="radiogroup"
      [attr.aria-invalid]="faults.fault() !== null || null"
      [attr.aria-describedby]="describedBy()"
    >
      <legend [class.rt-visually-hidden]="isLabelHidden()">
        {{ label() }}
        @if (isOptional()) {
          <span class="optional">kan udelades</span>
        }
      </legend>
      @if (hint(); as hint) {
        <p class="hint" [id]="id + '-hint'">{{ hint }}</p>
      }
      <div class="choices">
        @for (choice of choices(); track choice.value) {
          <label [class.chosen]="value() === choice.value">
            <input
              type="radio"
              [name]="id"
              [value]="choice.value"
              [checked]="value() === choice.value"
              (change)="choose(choice.value)"
            />
            @if (choice.icon; as icon) {
              <rt-icon [name]="icon" />
            }
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
export class ChoiceComponent<T extends string> {
  readonly label = input.required<string>();
  readonly isLabelHidden = input(false);
  /** As the API calls the field, for its faults. */
  readonly name = input<string | null>(null);
  readonly hint = input<string | null>(null);
  readonly isOptional = input(false);
  readonly choices = input.required<readonly Choice<T>[]>();
  /** `null`: nothing chosen yet. */
  readonly value = model<T | null>(null);

  protected readonly id = `choice-${(made += 1)}`;
  protected readonly faults = fieldFault(this.name);
  protected readonly describedBy = computed(() =>
    describedBy(this.id, { hint: this.hint(), fault: this.faults.fault() }),
  );

  protected choose(value: T): void {
    this.value.set(value);
    this.faults.forgive();
  }
}
