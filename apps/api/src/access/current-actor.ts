import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { OpenSession } from '@rettid/application';
import type { Actor } from '@rettid/domain';
import type { FastifyRequest } from 'fastify';

/** Set by the guard once it has found the session; also where the permission was then missing. */
export const SESSION = Symbol('session');

/** A session with the token that the browser holds of it. */
export type CurrentSessionValue = OpenSession & { readonly token: string };

export interface SignedInRequest extends FastifyRequest {
  [SESSION]?: CurrentSessionValue;
}

/** The one who has signed in, for a parameter of a route that `@Requires` something. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  return sessionOf(context).actor;
});

/** The whole session, with its token, for the routes that are about it. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext) => sessionOf(context));

function sessionOf(context: ExecutionContext): CurrentSessionValue {
  const session = context.switchToHttp().getRequest<SignedInRequest>()[SESSION];
  if (session === undefined) throw new Error('a route asks who has signed in, but requires no permission of him');
  return session;
}
