import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../problems/problem-error';

/** Deeper than any body of ours. What walks a body does so by recursion, and would run out of stack. */
const DEEPEST = 16;

/** Refuses bodies that are nested deeper than any of ours. */
export function refuseDeepBodies(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', (request, _reply, done) => {
    done(isDeeperThan(DEEPEST, request.body) ? new ProblemError('request_malformed') : undefined);
  });
}

function isDeeperThan(depth: number, body: unknown): boolean {
  let level: unknown[] = [body];
  for (let reached = 0; level.length > 0; reached++) {
    if (reached > depth) return true;
    level = level.flatMap((value): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}
