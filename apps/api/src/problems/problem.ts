import { HttpException } from '@nestjs/common';
import { PROBLEM_STATUS, type Problem, type ProblemCode } from '@rettid/contracts';
import { ProblemError } from './problem-error';
import { PROBLEM_TEXTS } from './problem-texts';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

/** What the web framework refuses by itself, by the status that it refuses with. */
const CODE_OF_STATUS: ReadonlyMap<number, ProblemCode> = new Map([
  [404, 'route_not_found'],
  [408, 'request_timeout'],
  [413, 'payload_too_large'],
  [414, 'uri_too_long'],
  [415, 'media_type_unsupported'],
  [431, 'headers_too_large'],
  [503, 'not_ready'],
]);

/**
 * The problem that an error stands for. Of errors that are not `ProblemError` only the status is taken over: their
 * messages quote paths, bodies or rows.
 */
export function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof ProblemError) return problem(error.code, requestId, error);
  const status = statusOf(error);
  if (status === undefined) return problem('internal_error', requestId);
  return problem(CODE_OF_STATUS.get(status) ?? (status < 500 ? 'request_malformed' : 'internal_error'), requestId);
}

export function problem(
  code: ProblemCode,
  requestId: string,
  said: Partial<Pick<ProblemError, 'detail' | 'errors' | 'extras'>> = {},
): Problem {
  const { title, detail } = PROBLEM_TEXTS[code];
  return {
    type: `urn:rettid:problem:${code}`,
    title,
    status: PROBLEM_STATUS[code],
    detail: said.detail ?? detail,
    code,
    instance: `urn:uuid:${requestId}`,
    ...(said.errors === undefined ? {} : { errors: said.errors }),
    ...said.extras,
  };
}

/** The status with which Nest or Fastify refused a request; `undefined` where the error is none of theirs. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error) || !('statusCode' in error) || !('code' in error)) return undefined;
  const { statusCode, code } = error;
  const isFastifys = typeof code === 'string' && code.startsWith('FST_');
  return isFastifys && typeof statusCode === 'number' ? statusCode : undefined;
}
