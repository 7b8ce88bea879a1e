import type { FastifyRequest } from 'fastify';
import { SECURITY_HEADERS } from '../security/security-headers';

/** What every answer carries: the id under which the log tells of it, and that it is nobody's to keep or to reinterpret. */
export function headersOf(request: FastifyRequest): Record<string, string> {
  return { ...SECURITY_HEADERS, 'x-request-id': request.id, 'cache-control': 'no-store' };
}
