import type { AccessRole, CaseRight, Permission } from '@rettid/domain';

/** Header that every changing request carries, with the session's `csrfToken` as its value. */
export const CSRF_HEADER = 'x-rettid-csrf';

/** `GET /api/session`: who is signed in; 401 `not_signed_in` where nobody is. */
export interface SessionWire {
  readonly name: string;
  readonly role: AccessRole;
  readonly permissions: readonly Permission[];
  readonly rights: readonly CaseRight[];
  readonly jobcenter: { readonly id: string; readonly name: string };
  /** `null` for citizens, and for staff who hold no cases. */
  readonly staffId: string | null;
  readonly team: string | null;
  /** `null` for staff. */
  readonly citizenId: string | null;
  readonly csrfToken: string;
  /** `YYYY-MM-DD`, the day that the system takes for today. */
  readonly businessDate: string;
  /** A demonstration has set the business date: the screens say so. */
  readonly isMovedClock: boolean;
  /** Whether this installation lets an administrator move the date; never in production. */
  readonly mayMoveClock: boolean;
}

/** `POST /auth/sign-out`: where the browser goes to be signed out at the sign-in service too. */
export interface SignedOutWire {
  readonly redirectTo: string;
}

/** `PUT /api/business-date`, and its answer. */
export interface BusinessDateWire {
  readonly businessDate: string;
}
