import { HttpClient, HttpContext } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { permits, type Permission } from '@rettid/domain';
import type { SessionWire, SignedOutWire } from '@rettid/contracts';
import { catchError, firstValueFrom, type Observable, of } from 'rxjs';
import { type ShownProblem, shownProblem } from '../problems/problem';
import { STAYS_ON_PAGE } from './request-context';
import { SignIn } from './sign-in';

export type SessionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'signed_in'; readonly session: SessionWire }
  | { readonly kind: 'failed'; readonly problem: ShownProblem };

/** Who is signed in, and the day that the system takes for today. Every page may count on a session. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly http = inject(HttpClient);
  private readonly signIn = inject(SignIn);
  private readonly current = signal<SessionState>({ kind: 'loading' });

  readonly state = this.current.asReadonly();

  /** `null` until it is known who is here. */
  readonly known = computed(() => {
    const state = this.current();
    return state.kind === 'signed_in' ? state.session : null;
  });

  /** @throws Error before `load` has succeeded: no page is shown until then */
  readonly session = computed(() => {
    const session = this.known();
    if (session === null) throw new Error('there is no session yet');
    return session;
  });

  /** `YYYY-MM-DD`; the browser's own clock is never asked. */
  readonly businessDate = computed(() => this.session().businessDate);

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

  /**
   * Asks anew, for the day may have changed, or somebody have signed in in another window. Where the API gives no answer
   * the page stays as it is, with what is written on it: its next request will tell what is wrong.
   */
  async refresh(): Promise<void> {
    const before = this.session();
    const context = new HttpContext().set(STAYS_ON_PAGE, true);
    const answer = this.http.get<SessionWire>('/api/session', { context });
    const session = await firstValueFrom(answer.pipe(catchError((error: unknown) => this.keep(error))));
    if (session === null) return;
    if (isSamePerson(before, session)) this.current.set({ kind: 'signed_in', session });
    // What the page shows is for somebody else's eyes.
    else this.signIn.leaveFor('/');
  }

  /** The session's secret for changing requests; `null` before `load` has succeeded. */
  csrfToken(): string | null {
    return this.known()?.csrfToken ?? null;
  }

  permits(permission: Permission): boolean {
    return permits(this.session().role, permission);
  }

  /** Signs out here and at the sign-in service. Fails with a `ProblemError`. */
  async signOut(): Promise<void> {
    const { redirectTo } = await firstValueFrom(this.http.post<SignedOutWire>('/auth/sign-out', null));
    this.signIn.leaveFor(redirectTo);
  }

  /** @throws whatever is no problem of the API but a fault of the program */
  private keep(error: unknown): Observable<null> {
    shownProblem(error);
    return of(null);
  }
}

function isSamePerson(a: SessionWire, b: SessionWire): boolean {
  const isSameRecord = a.staffId === b.staffId && a.citizenId === b.citizenId && a.jobcenter.id === b.jobcenter.id;
  return isSameRecord && a.name === b.name && a.role === b.role;
}
