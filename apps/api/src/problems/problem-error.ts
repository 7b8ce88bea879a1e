import type { FieldProblem, Problem, ProblemCode } from '@rettid/contracts';

/** What some problems tell besides. */
export type ProblemExtras = Pick<Problem, 'allowed' | 'change'>;

/** Thrown where a request cannot be answered as asked; the filter turns it into problem details. */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    /** Danish, in place of the code's usual text; free of personal data. */
    readonly detail?: string,
    readonly errors?: readonly FieldProblem[],
    options?: ErrorOptions,
    readonly extras: ProblemExtras = {},
  ) {
    super(code, options);
    this.name = 'ProblemError';
  }
}
