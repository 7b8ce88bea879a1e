import { DOCUMENT, inject, Injectable } from '@angular/core';

/** Leaves the application for the sign-in service, and comes back to the same address. */
@Injectable({ providedIn: 'root' })
export class SignIn {
  private readonly location = inject(DOCUMENT).location;

  start(): void {
    const here = `${this.location.pathname}${this.location.search}`;
    this.leaveFor(`/auth/sign-in?to=${encodeURIComponent(here)}`);
  }

  /** Any address outside the application, which the browser loads anew. */
  leaveFor(address: string): void {
    this.location.assign(address);
  }
}
