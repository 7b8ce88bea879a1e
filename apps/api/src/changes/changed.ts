import {
  FieldFaultsError,
  RecordChangedError,
  RefusedError,
  TransitionForbiddenError,
  type Changed,
} from '@rettid/application';
import type { ChangedWire, ProblemCode } from '@rettid/contracts';
import type { CodedError, Result } from '@rettid/platform';
import { closedCase } from '../access/closed-case';
import { ProblemError } from '../problems/problem-error';

/** The problems of every route that changes a case. */
export const CHANGE_PROBLEMS = [
  'validation_failed',
  'not_signed_in',
  'session_expired',
  'permission_missing',
  'csrf_token_invalid',
  'case_reason_required',
  'resource_not_found',
  'record_changed',
  'transition_forbidden',
  'conflict',
  'caseload_busy',
  'internal_error',
] as const satisfies readonly ProblemCode[];

/** The problems of every route that reads of a case. */
export const CASE_READ_PROBLEMS = [
  'validation_failed',
  'not_signed_in',
  'session_expired',
  'permission_missing',
  'case_reason_required',
  'resource_not_found',
  'internal_error',
] as const satisfies readonly ProblemCode[];

/** The value of a use case. @throws ProblemError that its error stands for */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw problemOfChange(result.error);
}

/** What a change answers with. @throws ProblemError that its error stands for */
export function changed<T>(result: Result<Changed<T>>, recordIdOf: (value: T) => string | null): ChangedWire {
  const { value, findingsChanged, findingsCurrent } = valueOf(result);
  return { recordId: recordIdOf(value), findingsChanged, findingsCurrent };
}

function problemOfChange(error: CodedError): Error {
  if (error instanceof FieldFaultsError) return new ProblemError('validation_failed', undefined, error.faults);
  if (error instanceof RecordChangedError) {
    const { recordVersion, by, at } = error.change;
    const change = { recordVersion, by, at: at?.toISOString() ?? null };
    return new ProblemError('record_changed', undefined, undefined, undefined, { change });
  }
  if (error instanceof TransitionForbiddenError) {
    return new ProblemError('transition_forbidden', error.message, undefined, undefined, { allowed: error.allowed });
  }
  if (error instanceof RefusedError) return new ProblemError('conflict', error.message);
  switch (error.code) {
    case 'citizen_not_found':
    case 'case_reason_required':
      return closedCase(error as Parameters<typeof closedCase>[0]);
    case 'record_not_found':
      return new ProblemError('resource_not_found', error.message);
    case 'permission_missing':
      return new ProblemError('permission_missing');
    case 'caseload_busy':
      return new ProblemError('caseload_busy');
    default:
      // A use case that answers with a code nobody has mapped is a fault of ours, not of the person's.
      return error;
  }
}
