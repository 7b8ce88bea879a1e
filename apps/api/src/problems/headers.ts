import type { FastifyRequest } from 'fastify';

/** What every answer carries: the id under which the log tells of it, and that it is nobody's to keep or to reinterpret. */
export function headersOf(request: FastifyRequest): Record<string, string> {
  return { 'x-request-id': request.id, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
}
