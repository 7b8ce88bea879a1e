import type { HttpErrorResponse } from '@angular/common/http';
import { type FieldProblem, type Problem, PROBLEM_STATUS, type ProblemCode } from '@rettid/contracts';
import type { FailureWords, ProblemWords } from './problem-words';

/** A problem that can be shown: the API's own, or one that the browser met before the API could answer. */
export interface ShownProblem {
  readonly code: ProblemCode | 'unreachable' | 'unreadable';
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Under which the log tells of it, without `urn:uuid:`; `null` where the API was not reached. */
  readonly instance: string | null;
  readonly errors: readonly FieldProblem[];
  /** Of `record_changed` alone: who made the record what it is now, and when. */
  readonly change?: NonNullable<Problem['change']>;
}

/** What every gateway fails with. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: ShownProblem) {
    super(problem.code);
  }
}

/** What the failed request has to tell, whoever answered it: the API, or something between it and the browser. */
export function problemOf(response: HttpErrorResponse, words: ProblemWords): ShownProblem {
  if (response.status === 0) return untold('unreachable', 0, words.unreachable);
  const body: unknown = response.error;
  if (!isProblem(body)) return untold('unreadable', response.status, words.unreadable(response.status));
  const { code, status, title, detail, instance, errors = [], change } = body;
  const told = { code, status, title, detail, instance: instance.replace(/^urn:uuid:/, ''), errors };
  return change === undefined ? told : { ...told, change };
}

/** The problem that an `error` of a gateway carries. @throws the error itself where it is anything else: a fault of the program */
export function shownProblem(error: unknown): ShownProblem {
  if (error instanceof ProblemError) return error.problem;
  throw error;
}

function untold(code: 'unreachable' | 'unreadable', status: number, { title, detail }: FailureWords): ShownProblem {
  return { code, status, title, detail, instance: null, errors: [] };
}

function isProblem(body: unknown): body is Problem {
  if (typeof body !== 'object' || body === null) return false;
  const { code, title, detail, instance } = body as Partial<Record<keyof Problem, unknown>>;
  return (
    typeof code === 'string' &&
    code in PROBLEM_STATUS &&
    [title, detail, instance].every((text) => typeof text === 'string')
  );
}
