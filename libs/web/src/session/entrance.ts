import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { SessionStore } from './session.store';

/** The way in: no address is followed, and no guard asked, before it is known who is here. */
@Injectable({ providedIn: 'root' })
export class Entrance {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);

  /** Follows the browser's address once somebody is signed in; may be tried again where the session could not be read. */
  async open(): Promise<void> {
    await this.session.load();
    if (this.session.state().kind === 'signed_in') this.router.initialNavigation();
  }
}
