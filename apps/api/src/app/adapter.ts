import { randomUUID } from 'node:crypto';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Logger } from '@rettid/platform';
import { LogController, type FastifyInstance } from 'fastify';
import { ProblemError } from '../problems/problem-error';
import { answerWithProblem } from '../problems/problem.filter';
import { refuseConnection } from '../problems/refused-connection';
import { headersOf } from '../problems/headers';
import { SESSION, type SignedInRequest } from '../access/current-actor';
import { refuseDeepBodies } from './body-depth';
import type { RequestMetrics } from '../metrics/request-metrics';
import type { PublicOrigin } from '../security/public-origin';
import type { RequestLimits } from '../access/request-limits';
import { STRICT_TRANSPORT } from '../security/security-headers';

const BODY_LIMIT_BYTES = 64 * 1024;
const PARAM_LIMIT = 200;

/** What the API needs to know of its place in the network before the first request. */
export interface ApiEdge {
  readonly publicOrigin: PublicOrigin;
  /** Whose `X-Forwarded-For` is believed. */
  readonly trustProxy: boolean | readonly string[];
  readonly limits: RequestLimits;
  readonly metrics: RequestMetrics;
}

/** Fastify with our errors, our request ids and our log line. */
export function createAdapter(logger: Logger, edge: ApiEdge): FastifyAdapter {
  const { publicOrigin, trustProxy } = edge;
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    // Fastify's own lines would tell the address as it was typed.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    // The caller's own ids are not taken over: they would put foreign text into the log.
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    trustProxy: typeof trustProxy === 'boolean' ? trustProxy : [...trustProxy],
    bodyLimit: BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: PARAM_LIMIT },
    frameworkErrors: answerWithProblem,
    clientErrorHandler: refuseConnection,
  });
  addHooks(adapter.getInstance(), publicOrigin);
  edge.metrics.observe(adapter.getInstance());
  refuseDeepBodies(adapter.getInstance());
  return adapter;
}

function addHooks(fastify: FastifyInstance, publicOrigin: PublicOrigin): void {
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.headers(headersOf(request));
    if (publicOrigin.isSecure) void reply.headers(STRICT_TRANSPORT);
    if (!publicOrigin.isAddressedBy(request)) throw new ProblemError('host_misdirected');
  });
  // The route's pattern, never the address: a path or a query that somebody typed may hold a CPR number.
  fastify.addHook('onResponse', async (request, reply) => {
    const { url: route } = request.routeOptions;
    const actorId = (request as SignedInRequest)[SESSION]?.actor.userId;
    const line = {
      method: request.method,
      route,
      actorId,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    request.log[route === '/health' || route === '/ready' ? 'debug' : 'info'](line, 'answered');
  });
}
