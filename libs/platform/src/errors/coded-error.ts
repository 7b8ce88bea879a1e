/**
 * An error that a program can act on: `code` is stable and for programs, `message` is for people and free of personal
 * data. `details` holds ids, codes and counts only, so that the whole error may be logged.
 */
export class CodedError<Code extends string = string> extends Error {
  constructor(
    readonly code: Code,
    message: string,
    readonly details: Readonly<Record<string, string | number | boolean | null | readonly string[]>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'CodedError';
  }
}

/** What a use case answers: its value, or a coded error that its caller is expected to handle. */
export type Result<T, E extends CodedError = CodedError> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function failed<E extends CodedError>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
