import { HttpClient } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import type { SessionWire, SignedOutWire } from '@rettid/contracts';
import { permits, type Permission } from '@rettid/domain';
import { firstValueFrom } from 'rxjs';
import { shownProblem, type ShownProblem } from '../problems/problem';
import { SignIn } from './sign-in';

export type SessionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'signed_in'; readonly session: SessionWire }
  | { readonly kind: 'failed'; readonly problem: ShownProblem };

/** Who is signed in, and the day that the system takes for today. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly http = inject(HttpClient);
  private readonly signIn = inject(SignIn);
  private readonly current = signal<SessionState>({ kind: 'loading' });

  readonly state = this.current.asReadonly();
  /** `null` until it is known who is here. */
  readonly session = computed(() => {
    const state = this.current();
    return state.kind === 'signed_in' ? state.session : null;
  });

  /** Asks the API who is signed in. Whoever is not is sent to sign in, by the interceptor. */
  async load(): Promise<void> {
    this.current.set({ kind: 'loading' });
    try {
      const session = await firstValueFrom(this.http.get<SessionWire>('/api/session'));
      this.current.set({ kind: 'signed_in', session });
    } catch (error) {
      this.current.set({ kind: 'failed', problem: shownProblem(error) });
    }
  }

  /** The session's secret for changing requests; `null` before `load` has succeeded. */
  csrfToken(): string | null {
    return this.session()?.csrfToken ?? null;
  }

  permits(permission: Permission): boolean {
    const session = this.session();
    return session !== null && permits(session.role, permission);
  }

  /** Signs out here and at the sign-in service. Fails as the request does. */
  async signOut(): Promise<void> {
    const { redirectTo } = await firstValueFrom(this.http.post<SignedOutWire>('/auth/sign-out', null));
    this.signIn.leaveFor(redirectTo);
  }
}
