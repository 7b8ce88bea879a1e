import { HttpErrorResponse } from '@angular/common/http';
import { PROBLEM_STATUS, type Problem, type ProblemCode } from '@rettid/contracts';

/** What went wrong, in words for the citizen. */
export interface ShownProblem {
  readonly code: ProblemCode | 'unreachable' | 'unreadable';
  readonly title: string;
  readonly detail: string;
  /** Number under which those who run the system find it; `null` where it was not reached. */
  readonly instance: string | null;
}

const UNREACHABLE: ShownProblem = {
  code: 'unreachable',
  title: 'Der er ingen forbindelse',
  detail: 'Se efter, om du er på nettet, og prøv igen om lidt.',
  instance: null,
};
const UNREADABLE: ShownProblem = {
  code: 'unreadable',
  title: 'Noget gik galt hos os',
  detail: 'Det er ikke din skyld. Prøv igen om lidt.',
  instance: null,
};

/** @throws the error itself where it is no failed request: a fault of the program */
export function shownProblem(error: unknown): ShownProblem {
  if (!(error instanceof HttpErrorResponse)) throw error;
  if (error.status === 0) return UNREACHABLE;
  const body: unknown = error.error;
  if (!isProblem(body)) return UNREADABLE;
  const { code, title, detail, instance } = body;
  return { code, title, detail, instance: instance.replace(/^urn:uuid:/, '') };
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
