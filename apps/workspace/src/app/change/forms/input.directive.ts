import { afterRenderEffect, Directive, ElementRef, inject, model } from '@angular/core';
import { FORM_FIELD } from './form-field';

/**
 * A native control in an `<rt-field>`: gets the look, and is told apart by label, hint and fault. `[(text)]` is what
 * is written or chosen, as the control holds it (`2022-03-01` of a date, `10:00` of a time).
 */
@Directive({
  selector: 'input[rtInput], select[rtInput], textarea[rtInput]',
  host: {
    class: 'rt-input',
    '[id]': 'field?.controlId',
    '[attr.aria-describedby]': 'field?.describedBy()',
    '[attr.aria-invalid]': 'field?.isFaulty() || null',
    '(input)': 'read()',
    '(change)': 'read()',
  },
})
export class InputDirective {
  readonly text = model('');

  protected readonly field = inject(FORM_FIELD, { optional: true });
  private readonly element =
    inject<ElementRef<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>>(ElementRef).nativeElement;

  constructor() {
    // After the options of a list are there; and never onto the same text, for that would move the cursor.
    afterRenderEffect(() => {
      const text = this.text();
      if (this.element.value !== text) this.element.value = text;
    });
  }

  protected read(): void {
    this.text.set(this.element.value);
  }
}
