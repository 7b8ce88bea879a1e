import { afterNextRender, ElementRef, inject } from '@angular/core';

const FIRST_FIELD = 'input:not([type="radio"], [tabindex="-1"]), textarea';

/** In an injection context: a form that opens in its place begins with the focus in its first field. */
export function focusFirstField(): void {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  afterNextRender(() => host.querySelector<HTMLElement>(FIRST_FIELD)?.focus());
}
