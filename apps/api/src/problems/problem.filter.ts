import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { headersOf } from './headers';
import type { Problem } from '@rettid/contracts';
import { messagePage, type Page } from '../pages/message-page';
import { PROBLEM_MEDIA_TYPE, problemOf } from './problem';

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerWithProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** Also for what Fastify refuses before Nest sees the request. */
export function answerWithProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error, request.id);
  if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, 'request failed');
  if (reply.sent) return;
  const { headers, body } = isForPerson(request) ? pageOf(problem) : dataOf(problem);
  void reply
    .code(problem.status)
    .headers({ ...headersOf(request), ...headers })
    .send(body);
}

interface Answer {
  readonly headers: Page['headers'];
  readonly body: string;
}

function dataOf(problem: Problem): Answer {
  return { headers: { 'content-type': PROBLEM_MEDIA_TYPE }, body: JSON.stringify(problem) };
}

/** A browser that goes to an address asks for a page; what our applications fetch lies under `/api`. */
function isForPerson({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && !url.startsWith('/api') && (headers.accept ?? '').includes('text/html');
}

function pageOf({ code, title, detail, instance }: Problem): Answer {
  const isOnTheWayIn = code === 'sign_in_refused' || code === 'sign_in_unavailable' || code === 'session_expired';
  const link = isOnTheWayIn ? { text: 'Log på igen', href: '/auth/sign-in' } : { text: 'Gå til forsiden', href: '/' };
  const { html, headers } = messagePage(
    title,
    [detail, `Forespørgslens nummer: ${instance.replace('urn:uuid:', '')}`],
    link,
  );
  return { headers, body: html };
}
