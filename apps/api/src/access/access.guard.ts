import { timingSafeEqual } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { SessionStore } from '@rettid/application';
import { CSRF_HEADER } from '@rettid/contracts';
import { permits, type Permission } from '@rettid/domain';
import type { FastifyReply } from 'fastify';
import { ProblemError } from '../problems/problem-error';
import { PublicOrigin } from '../security/public-origin';
import { LIMITED, RequestLimits, type Limit } from './request-limits';
import { SESSION, type CurrentSessionValue, type SignedInRequest } from './current-actor';
import { REQUIRES } from './requires';
import { SessionCookie } from './session-cookie';
import { UNGUARDED } from './unguarded';

/** Methods that change nothing, and so need no proof that one of our pages sent them. */
const READING_METHODS = new Set(['GET', 'HEAD']);

/**
 * Stands before every route: the session, how often its user asks, then the proof that one of our own pages asks, then the permission of the role.
 * What a route then shows or does to whom is for its use case to say, under the scope of the actor.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionStore,
    private readonly cookie: SessionCookie,
    private readonly publicOrigin: PublicOrigin,
    private readonly limits: RequestLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const permission = this.wordOf(REQUIRES, context) as Permission | undefined;
    if (permission !== undefined) {
      await this.admit(permission, request, context);
    } else if (this.wordOf(UNGUARDED, context) === undefined) {
      // A route that says neither keeps the program from starting; one that came later is closed to all.
      throw new ProblemError('permission_missing');
    } else {
      await this.count(request, context);
    }
    return true;
  }

  private async admit(permission: Permission, request: SignedInRequest, context: ExecutionContext): Promise<void> {
    try {
      request[SESSION] = await this.sessionOf(request);
    } finally {
      // After the session, which says who is counted, and also for those who have none.
      await this.count(request, context);
    }
    if (!READING_METHODS.has(request.method)) this.assertFromOwnPage(request, request[SESSION].csrfToken);
    if (!permits(request[SESSION].actor.role, permission)) throw new ProblemError('permission_missing');
  }

  private async count(request: SignedInRequest, context: ExecutionContext): Promise<void> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const limit = this.wordOf(LIMITED, context) as Limit | 'never' | undefined;
    if (limit === 'never') return;
    await this.limits.count('requests', request, reply);
    if (limit !== undefined) await this.limits.count(limit, request, reply);
  }

  /** What the route says under a key, else its controller. */
  private wordOf(key: string, context: ExecutionContext): string | undefined {
    return this.reflector.getAllAndOverride<string | undefined>(key, [context.getHandler(), context.getClass()]);
  }

  private async sessionOf(request: SignedInRequest): Promise<CurrentSessionValue> {
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
