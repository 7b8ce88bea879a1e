import { timingSafeEqual } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { SessionStore } from '@rettid/application';
import { CSRF_HEADER } from '@rettid/contracts';
import { permits, type Permission } from '@rettid/domain';
import { ProblemError } from '../problems/problem-error';
import { PublicOrigin } from '../security/public-origin';
import { SESSION, type SignedInRequest } from './current-actor';
import { REQUIRES } from './requires';
import { SessionCookie } from './session-cookie';
import { UNGUARDED } from './unguarded';

/** Methods that change nothing, and so need no proof that one of our pages sent them. */
const READING_METHODS = new Set(['GET', 'HEAD']);

/**
 * Stands before every route: the session, then the proof that one of our own pages asks, then the permission of the role.
 * What a route then shows or does to whom is for its use case to say, under the scope of the actor.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionStore,
    private readonly cookie: SessionCookie,
    private readonly publicOrigin: PublicOrigin,
  ) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const declaring = [context.getHandler(), context.getClass()];
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(REQUIRES, declaring);
    if (permission === undefined) {
      const reason = this.reflector.getAllAndOverride<string | undefined>(UNGUARDED, declaring);
      // A route that says neither keeps the program from starting; one that came later is closed to all.
      if (reason === undefined) throw new ProblemError('permission_missing');
      return true;
    }
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const session = await this.sessionOf(request);
    request[SESSION] = session;
    if (!READING_METHODS.has(request.method)) this.assertFromOwnPage(request, session.csrfToken);
    if (!permits(session.actor.role, permission)) throw new ProblemError('permission_missing');
    return true;
  }

  private async sessionOf(request: SignedInRequest): Promise<NonNullable<SignedInRequest[typeof SESSION]>> {
    const token = this.cookie.tokenOf(request);
    if (token === null) throw new ProblemError('not_signed_in');
    const found = await this.sessions.find(token);
    if (!found.ok) throw new ProblemError(found.error.code);
    return { ...found.value, token };
  }

  private assertFromOwnPage(request: SignedInRequest, csrfToken: string): void {
    const given = request.headers[CSRF_HEADER];
    if (typeof given === 'string' && isSame(given, csrfToken) && this.publicOrigin.isOriginOf(request)) return;
    throw new ProblemError('csrf_token_invalid');
  }
}

/** Takes as long for a near miss as for a far one. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
