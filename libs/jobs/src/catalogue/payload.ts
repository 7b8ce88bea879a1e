/**
 * What a job may carry: ids, dates and counts, nothing else. A payload rests in the queue, in its backups and on its
 * dashboards, so that a name, a CPR number or a health fact has no way into it: every field is one of these kinds, and
 * what does not match is refused on the way in and on the way out.
 */
export const FIELD_KINDS = {
  /** A sender's id (`docs/interchange.md`). */
  id: /^[A-Za-z0-9._-]{1,64}$/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  /** A whole number, `0` to `999999999999999`. */
  count: /^\d{1,15}$/,
} as const;
export type FieldKind = keyof typeof FIELD_KINDS;
export type PayloadShape = Readonly<Record<string, FieldKind>>;

/** The payload that a shape describes: a number for each `count`, text for everything else. */
export type PayloadOf<S extends PayloadShape> = { readonly [F in keyof S]: S[F] extends 'count' ? number : string };

/**
 * Checks a payload against its shape: exactly its fields, each of its kind.
 *
 * @throws TypeError naming the field, never its value.
 */
export function checkPayload<S extends PayloadShape>(shape: S, payload: unknown): PayloadOf<S> {
  if (!isRecord(payload)) throw new TypeError('a job payload is an object');
  const unknownField = Object.keys(payload).find((field) => !(field in shape));
  if (unknownField !== undefined) throw new TypeError('a job payload holds a field that its job does not declare');
  for (const [field, kind] of Object.entries(shape)) {
    const value = payload[field];
    const isRightType = kind === 'count' ? Number.isSafeInteger(value) : typeof value === 'string';
    if (!isRightType || !FIELD_KINDS[kind].test(String(value))) {
      throw new TypeError(`job payload field "${field}" is not a valid ${kind}`);
    }
  }
  return payload as PayloadOf<S>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
