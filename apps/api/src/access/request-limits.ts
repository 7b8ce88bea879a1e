import fastifyRateLimit, { normalizeIP } from '@fastify/rate-limit';
import { SetMetadata } from '@nestjs/common';
import type { RateLimits } from '@rettid/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SESSION, type SignedInRequest } from './current-actor';
import { ProblemError } from '../problems/problem-error';

const MINUTE_MS = 60_000;

export const LIMITED = 'rettid:limited';
export type Limit = keyof RateLimits;

/**
 * Counts a route against a limit of its own, beside the one that all requests count against. `never` is for what watches the
 * program: it must not take a crowd at the same address for a program that is down.
 */
export const Limited = (limit: Exclude<Limit, 'requests'> | 'never'): MethodDecorator & ClassDecorator =>
  SetMetadata(LIMITED, limit);

type Counter = ReturnType<FastifyInstance['createRateLimit']>;

/**
 * How many requests are answered: of a user who is signed in, else of an address, since a whole town hall may share one.
 * Each process counts for itself, in memory.
 */
export class RequestLimits {
  private counters: Readonly<Record<Limit, Counter>> | null = null;

  constructor(private readonly limits: RateLimits) {}

  /** Must come before the first request. */
  async attach(fastify: FastifyInstance): Promise<void> {
    await fastify.register(fastifyRateLimit, { global: false });
    const counter = (max: number, timeWindow: number): Counter =>
      fastify.createRateLimit({ max, timeWindow, keyGenerator: countedAs });
    this.counters = {
      requests: counter(this.limits.requests, MINUTE_MS),
      signIn: counter(this.limits.signIn, MINUTE_MS),
      exports: counter(this.limits.exports, 10 * MINUTE_MS),
    };
  }

  /** @throws ProblemError `too_many_requests`, having said in the answer when to come again */
  async count(limit: Limit, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (this.counters === null) throw new Error('requests are counted before the limits are attached');
    const counted = await this.counters[limit](request);
    if (counted.isAllowed || !counted.isExceeded) return;
    void reply.header('retry-after', String(counted.ttlInSeconds));
    throw new ProblemError('too_many_requests');
  }
}

function countedAs(request: FastifyRequest): string {
  const session = (request as SignedInRequest)[SESSION];
  return session === undefined ? `address ${normalizeIP(request.ip)}` : `user ${session.actor.userId}`;
}
