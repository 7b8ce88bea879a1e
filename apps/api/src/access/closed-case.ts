import type { CaseClosedError } from '@rettid/application';
import { ProblemError } from '../problems/problem-error';

/** The problem that a closed case is told as: the same for a case that is hidden and for one that nobody has. */
export function closedCase({ code }: CaseClosedError): ProblemError {
  return code === 'case_reason_required'
    ? new ProblemError('case_reason_required')
    : new ProblemError('resource_not_found', 'Der findes ingen borger med dette id.');
}
