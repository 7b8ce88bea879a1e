/**
 * Codes of the problems that the API tells of, each with the HTTP status it comes with. A code is stable and for
 * programs; `title` and `detail` are Danish and for people, and their wording may change.
 */
export const PROBLEM_STATUS = {
  request_malformed: 400,
  validation_failed: 400,
  cursor_invalid: 400,
  not_signed_in: 401,
  session_expired: 401,
  permission_missing: 403,
  case_reason_required: 403,
  csrf_token_invalid: 403,
  sign_in_refused: 403,
  resource_not_found: 404,
  route_not_found: 404,
  request_timeout: 408,
  conflict: 409,
  record_changed: 409,
  transition_forbidden: 409,
  payload_too_large: 413,
  uri_too_long: 414,
  media_type_unsupported: 415,
  host_misdirected: 421,
  too_many_requests: 429,
  headers_too_large: 431,
  internal_error: 500,
  sign_in_unavailable: 503,
  not_ready: 503,
  caseload_busy: 503,
} as const;
export type ProblemCode = keyof typeof PROBLEM_STATUS;

/** What is wrong with one field of a request. It never repeats the value, which may be somebody's CPR number. */
export interface FieldProblem {
  /** Name of the query parameter, or path of the field in the body (`goals.0.title`). */
  readonly field: string;
  /** Stable, for programs: the name of the rule that was broken, such as `isIn` or `unknown_field`. */
  readonly code: string;
  /** Danish, for people. */
  readonly message: string;
}

/** Every answer of the API with a status of 400 or more: RFC 9457, `application/problem+json`. */
export interface Problem {
  /** `urn:rettid:problem:` and the code. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  /** `urn:uuid:` and the id of the request, under which the log tells of it. */
  readonly instance: string;
  /** Present with `validation_failed` alone. */
  readonly errors?: readonly FieldProblem[];
  /** Present with `transition_forbidden` alone: what may be done instead. */
  readonly allowed?: readonly string[];
  /** Present with `record_changed` alone: who made the record what it is now, and when; `null`: not known. */
  readonly change?: { readonly recordVersion: number; readonly by: string | null; readonly at: string | null };
}
