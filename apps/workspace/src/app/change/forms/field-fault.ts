import { computed, effect, inject, type Signal } from '@angular/core';
import { FormComponent } from './form.component';

export interface FieldFaults {
  /** What is wrong with the field; `null`: nothing that is known. */
  readonly fault: Signal<string | null>;
  /** The field was changed. */
  readonly forgive: () => void;
}

/** In an injection context: what the form around a field says of it. A field without a name, or a form, has no faults. */
export function fieldFault(name: Signal<string | null>): FieldFaults {
  const form = inject(FormComponent, { optional: true });
  effect((onCleanup) => {
    const known = name();
    if (form !== null && known !== null) onCleanup(form.register(known));
  });
  const named = <T>(say: (form: FormComponent, name: string) => T, otherwise: T): T => {
    const known = name();
    return form === null || known === null ? otherwise : say(form, known);
  };
  return {
    fault: computed(() => named<string | null>((form, name) => form.change().faultOf(name), null)),
    forgive: () => named((form, name) => form.change().forgive(name), undefined),
  };
}
