import { afterNextRender, DestroyRef, DOCUMENT, inject, Injectable, Injector } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, pairwise } from 'rxjs';

/**
 * After a change of page the focus goes to its heading, so that the keyboard goes on from there and a screen reader says
 * where one is. A change of filters alone leaves the focus where it is.
 */
@Injectable({ providedIn: 'root' })
export class PageFocus {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly destroyed = inject(DestroyRef);

  follow(): void {
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map(({ urlAfterRedirects }) => urlAfterRedirects.split(/[?#]/)[0]),
        pairwise(),
        filter(([before, now]) => before !== now),
        takeUntilDestroyed(this.destroyed),
      )
      .subscribe(() => afterNextRender(() => this.toHeading(), { injector: this.injector }));
  }

  /** The heading of a part of the page, which is scrolled to; the page's own where there is no such part. */
  toPart(id: string): void {
    const part = this.document.getElementById(id);
    const heading = part?.querySelector<HTMLElement>('h2');
    if (heading == null) {
      this.toHeading();
      return;
    }
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    part?.scrollIntoView({ block: 'start' });
  }

  /** The heading of the page (`h1` with `tabindex="-1"`), or else all of it. */
  toHeading(): void {
    const main = this.document.querySelector<HTMLElement>('main');
    const heading = main?.querySelector<HTMLElement>('h1[tabindex="-1"]');
    (heading ?? main)?.focus({ preventScroll: true });
  }
}
