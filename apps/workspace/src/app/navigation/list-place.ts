import { inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationStart, Router } from '@angular/router';
import { filter } from 'rxjs';

/** Where one was in a list: whoever comes back from a case by the browser's way back goes on in the row that was left. */
@Injectable({ providedIn: 'root' })
export class ListPlace {
  private readonly router = inject(Router);
  private readonly lastStart = toSignal(this.router.events.pipe(filter((event) => event instanceof NavigationStart)), {
    initialValue: null,
  });
  private left: { readonly address: string; readonly citizenId: string } | null = null;

  /** A case is opened from the list that is shown. */
  leave(citizenId: string): void {
    this.left = { address: this.router.url, citizenId };
  }

  /** The citizen whose case one comes back from; `null` where one came in another way. */
  returnedFrom(): string | null {
    const isBack = this.lastStart()?.navigationTrigger === 'popstate';
    return isBack && this.left?.address === this.router.url ? this.left.citizenId : null;
  }
}
