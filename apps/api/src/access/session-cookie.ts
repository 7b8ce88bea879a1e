import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PublicOrigin } from '../security/public-origin';

/**
 * The cookie that holds a session's token. No script can read it, no other site's form can send it, and it goes with the
 * browser's window. Over https its name makes the browser see to it that no other host has set it.
 */
export class SessionCookie {
  readonly name: string;

  constructor(private readonly publicOrigin: PublicOrigin) {
    this.name = publicOrigin.isSecure ? '__Host-rettid' : 'rettid';
  }

  /** The token of a request; `null` where it brings none. */
  tokenOf(request: FastifyRequest): string | null {
    return request.cookies[this.name] ?? null;
  }

  set(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.name, token, this.attributes());
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.attributes());
  }

  private attributes(): { httpOnly: true; sameSite: 'lax'; secure: boolean; path: string } {
    return { httpOnly: true, sameSite: 'lax', secure: this.publicOrigin.isSecure, path: '/' };
  }
}
