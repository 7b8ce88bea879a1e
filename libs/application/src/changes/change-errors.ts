import { CodedError } from '@rettid/platform';

/** What is wrong with one field of a change. It never repeats what was typed. */
export interface FieldFault {
  /** Path of the field in the request: `startsAt`, `agreements.0.title`. */
  readonly field: string;
  /** Stable, for programs. */
  readonly code: string;
  /** Danish, for people: what is expected. */
  readonly message: string;
}

/** The change cannot be made with these values. */
export class FieldFaultsError extends CodedError<'fields_invalid'> {
  constructor(readonly faults: readonly FieldFault[]) {
    super('fields_invalid', 'Ret de felter, der er nævnt', { fields: faults.map(({ field }) => field) });
  }
}

/** The record is in a state from which this does not lead on; `allowed` names what does. */
export class TransitionForbiddenError extends CodedError<'transition_forbidden'> {
  constructor(
    message: string,
    readonly status: string,
    readonly allowed: readonly string[],
  ) {
    super('transition_forbidden', message, { status, allowed });
  }
}

/** What stands in the way lies in the case, not in a field; `reason` is a stable code. */
export class RefusedError extends CodedError<'refused'> {
  constructor(
    readonly reason: string,
    message: string,
  ) {
    super('refused', message, { reason });
  }
}

export function fieldFaults(faults: readonly FieldFault[]): FieldFaultsError {
  return new FieldFaultsError(faults);
}

export function forbiddenTransition(
  message: string,
  status: string,
  allowed: readonly string[],
): TransitionForbiddenError {
  return new TransitionForbiddenError(message, status, allowed);
}

/** @param message Danish, for people: what stands in the way and what to do about it; free of personal data */
export function refused(reason: string, message: string): RefusedError {
  return new RefusedError(reason, message);
}
