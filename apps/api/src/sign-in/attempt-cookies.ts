import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PublicOrigin } from '../security/public-origin';

const SECONDS = 600;
/** More sign-ins under way than a person has windows: the rest were left behind. */
const MOST = 8;

/**
 * Binds a sign-in under way to the browser that began it. Each has a cookie of its own, named after its state: in an
 * office several windows find at once that the session is over, and each of them may come back first.
 */
export class AttemptCookies {
  private readonly prefix: string;

  constructor(private readonly publicOrigin: PublicOrigin) {
    this.prefix = `${publicOrigin.isSecure ? '__Host-' : ''}rettid-sign-in-`;
  }

  set(request: FastifyRequest, reply: FastifyReply, state: string, browserToken: string): void {
    const earlier = Object.keys(request.cookies).filter((name) => name.startsWith(this.prefix));
    if (earlier.length >= MOST) for (const name of earlier) void reply.clearCookie(name, this.attributes());
    void reply.setCookie(this.nameOf(state), browserToken, { ...this.attributes(), maxAge: SECONDS });
  }

  /** What the browser kept of a sign-in; empty where it began none of this state. */
  take(request: FastifyRequest, reply: FastifyReply, state: string): string {
    const name = this.nameOf(state);
    const token = request.cookies[name];
    if (token !== undefined) void reply.clearCookie(name, this.attributes());
    return token ?? '';
  }

  private nameOf(state: string): string {
    return `${this.prefix}${createHash('sha256').update(state).digest('hex').slice(0, 16)}`;
  }

  private attributes(): { httpOnly: true; sameSite: 'lax'; secure: boolean; path: string } {
    return { httpOnly: true, sameSite: 'lax', secure: this.publicOrigin.isSecure, path: '/' };
  }
}
