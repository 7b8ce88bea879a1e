import { DOCUMENT, inject, Injectable } from '@angular/core';

const HEADINGS = 'h1, h2, h3';

/** Keeps the focus where it was over a change of the page; where its element goes, the focus stays with what was around it. */
@Injectable({ providedIn: 'root' })
export class FocusKeeper {
  private readonly document = inject(DOCUMENT);

  /** @returns what to call once the page has changed */
  remember(): () => void {
    const focused = this.document.activeElement;
    const around = ancestors(focused);
    return () => {
      if (focused === null || focused === this.document.body || focused.isConnected) return;
      const nearest = around.find((element) => element.isConnected && element.querySelector(HEADINGS) !== null);
      const heading = nearest?.querySelector<HTMLElement>(HEADINGS);
      if (heading == null) return;
      // A heading takes the focus only where it is told that it may.
      if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    };
  }
}

function ancestors(element: Element | null): Element[] {
  const parent = element?.parentElement ?? null;
  return parent === null ? [] : [parent, ...ancestors(parent)];
}
