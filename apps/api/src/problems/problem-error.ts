import type { FieldProblem, ProblemCode } from '@rettid/contracts';

/** Thrown where a request cannot be answered as asked; the filter turns it into problem details. */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    /** Danish, in place of the code's usual text; free of personal data. */
    readonly detail?: string,
    readonly errors?: readonly FieldProblem[],
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'ProblemError';
  }
}
