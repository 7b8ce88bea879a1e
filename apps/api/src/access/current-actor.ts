import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@rettid/domain';
import type { FastifyRequest } from 'fastify';

/** Set by the guard once it has let the request through. */
export const ACTOR = Symbol('actor');

export interface SignedInRequest extends FastifyRequest {
  [ACTOR]?: Actor;
}

/** The one who has signed in, for a parameter of a route that `@Requires` something. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = context.switchToHttp().getRequest<SignedInRequest>()[ACTOR];
  if (actor === undefined) throw new Error('a route asks for the actor, but nothing requires a permission of it');
  return actor;
});
