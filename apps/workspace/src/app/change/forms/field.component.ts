import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { describedBy } from './described-by';
import { fieldFault } from './field-fault';
import { FORM_FIELD, type FormField } from './form-field';

let made = 0;

/**
 * A label over a control, with a hint and what is wrong with it:
 *
 *     <rt-field label="Sted" name="place" hint="Lokale eller adresse">
 *       <input rtInput [(text)]="place" />
 *     </rt-field>
 */
@Component({
  selector: 'rt-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [{ provide: FORM_FIELD, useExisting: FieldComponent }],
  host: { '(input)': 'faults.forgive()', '(change)': 'faults.forgive()' },
  template: `
    <label [for]="controlId">
      {{ label() }}
      @if (isOptional()) {
        <span class="optional">kan udelades</span>
      }
    </label>
    @if (hint(); as hint) {
      <p class="hint" [id]="hintId">{{ hint }}</p>
    }
    <ng-content />
    @if (faults.fault(); as fault) {
      <p class="fault" [id]="faultId">{{ fault }}</p>
    }
  `,
  styleUrl: './field.component.scss',
})
export class FieldComponent implements FormField {
  readonly label = input.required<string>();
  /** As the API calls the field, for its faults. */
  readonly name = input<string | null>(null);
  readonly hint = input<string | null>(null);
  readonly isOptional = input(false);

  readonly controlId = `field-${(made += 1)}`;
  readonly describedBy = computed(() => describedBy(this.controlId, { hint: this.hint(), fault: this.faults.fault() }));
  readonly isFaulty = computed(() => this.faults.fault() !== null);

  protected readonly hintId = `${this.controlId}-hint`;
  protected readonly faultId = `${this.controlId}-fault`;
  protected readonly faults = fieldFault(this.name);
}
