import { InjectionToken, type Signal } from '@angular/core';

/** What a control is told by the field that it stands in, for its attributes. */
export interface FormField {
  readonly controlId: string;
  /** Ids of hint and fault, for `aria-describedby`; `null` where there are none. */
  readonly describedBy: Signal<string | null>;
  readonly isFaulty: Signal<boolean>;
}

/** The field that a control stands in; `<rt-field>` provides itself under it. */
export const FORM_FIELD = new InjectionToken<FormField>('the field that a control stands in');
