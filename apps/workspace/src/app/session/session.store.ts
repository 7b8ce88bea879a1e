import { HttpClient } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { permits, type Permission } from '@rettid/domain';
import type { SessionWire, SignedOutWire } from '@rettid/contracts';
import { firstValueFrom } from 'rxjs';
import { type ShownProblem, shownProblem } from '../problems/problem';
import { SignIn } from './sign-in';

export type SessionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'signed_in'; readonly session: SessionWire }
  | { readonly kind: 'failed'; readonly problem: ShownProblem };

/** Who is signed in, and the day that the system takes for today. Everything below the shell may count on a session. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly http = inject(HttpClient);
  private readonly signIn = inject(SignIn);
  private readonly current = signal<SessionState>({ kind: 'loading' });

  readonly state = this.current.asReadonly();

  /** @throws Error before `load` has succeeded: the shell shows no page until then */
  readonly session = computed(() => {
    const state = this.current();
    if (state.kind !== 'signed_in') throw new Error('there is no session yet');
    return state.session;
  });

  /** `YYYY-MM-DD`; the browser's own clock is never asked. */
  readonly businessDate = computed(() => this.session().businessDate);

  /**
   * Asks the API who is signed in. Whoever is not is sent to sign in, by the interceptor. A session that is known already
   * is kept where the API does not answer, together with the page: the next request will tell.
   */
  async load(): Promise<void> {
    try {
      const session = await firstValueFrom(this.http.get<SessionWire>('/api/session'));
      this.current.set({ kind: 'signed_in', session });
    } catch (error) {
      const problem = shownProblem(error);
      if (this.current().kind !== 'signed_in') this.current.set({ kind: 'failed', problem });
    }
  }

  /** The session's secret for changing requests; `null` before `load` has succeeded. */
  csrfToken(): string | null {
    const state = this.current();
    return state.kind === 'signed_in' ? state.session.csrfToken : null;
  }

  permits(permission: Permission): boolean {
    return permits(this.session().role, permission);
  }

  /** Signs out here and at the sign-in service. Fails with a `ProblemError`. */
  async signOut(): Promise<void> {
    const { redirectTo } = await firstValueFrom(this.http.post<SignedOutWire>('/auth/sign-out', null));
    this.signIn.leaveFor(redirectTo);
  }
}
