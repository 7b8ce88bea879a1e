import { createRegistry, Gauge, Histogram, type Registry } from '@rettid/platform';
import type { FastifyInstance } from 'fastify';

/** Bounds of the buckets, in seconds: a page is to be there within a tenth, and hurts after one. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What the API tells Prometheus: its requests by route, its connections to the database, and the process itself. */
export class RequestMetrics {
  private readonly registry: Registry = createRegistry('api');
  private readonly seconds = new Histogram({
    name: 'rettid_http_request_duration_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  /** Measures every answer from here on. The route is its pattern: an address may hold what somebody typed. */
  observe(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', async (request, reply) => {
      const { url: route = 'unknown' } = request.routeOptions;
      this.seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    });
  }

  /** Shows how many connections of a pool are open, idle and waited for. */
  watchPool(pool: { readonly totalCount: number; readonly idleCount: number; readonly waitingCount: number }): void {
    new Gauge({
      name: 'rettid_database_connections',
      help: 'Connections of the pool, by state; waiting: requests that stand in line for one',
      labelNames: ['state'],
      registers: [this.registry],
      collect() {
        this.set({ state: 'open' }, pool.totalCount);
        this.set({ state: 'idle' }, pool.idleCount);
        this.set({ state: 'waiting' }, pool.waitingCount);
      },
    });
  }

  async exposition(): Promise<string> {
    return await this.registry.metrics();
  }
}
