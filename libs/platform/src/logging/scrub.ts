/**
 * Fields that may hold personal data or secrets, however they are spelled (`given_names`, `givenNames`). What stands
 * under them never reaches a log.
 */
const PERSONAL_KEYS = new Set(
  [
    'cpr',
    'name',
    'given_names',
    'family_name',
    'email',
    'phone',
    'note',
    'minutes',
    'reason',
    'closed_reason',
    'ground',
    'evidence',
    'title',
    'purpose',
    'provider',
    'end_reason',
    'password',
    'token',
    'secret',
    'authorization',
    'cookie',
    'set-cookie',
    'connection_string',
    'database_url',
    'database_owner_url',
    'redis_url',
    'parameters',
    'query',
    'detail',
    'body',
  ].map(plainKey),
);

export const CENSORED = '[fjernet]';
const MAX_DEPTH = 6;

/** A CPR number by its form: day, month, year and four digits. Ten digits that are no date are left alone. */
const CPR_LIKE = /(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}-?\d{4}(?!\d)/g;

/** Replaces whatever looks like a CPR number. */
export function scrubText(text: string): string {
  return text.replace(CPR_LIKE, CENSORED);
}

/** A copy of what is to be logged without personal fields, at any depth, with errors made safe (`describeError`). */
export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) return '[for dybt]';
  if (value instanceof Error) return describeError(value, depth);
  if (value instanceof Date) return value;
  if (Array.isArray(value)) return value.map((item) => scrub(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, isPersonalKey(key) ? CENSORED : scrub(item, depth + 1)]),
  );
}

export function isPersonalKey(key: string): boolean {
  return PERSONAL_KEYS.has(plainKey(key));
}

/**
 * What may be told of an error. A message from the database or its driver can quote the row at fault, so of those only
 * the code and the names of constraint, table and column are told; the stack loses its first line, which repeats it.
 */
export function describeError(error: Error, depth = 0): Record<string, unknown> {
  const fields = error as Error & Record<string, unknown>;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const described: Record<string, unknown> = {
    type: error.constructor.name,
    message: safeMessage(error),
    stack: frames.map(scrubText).join('\n'),
  };
  for (const key of ['code', 'constraint', 'table', 'column', 'severity', 'routine']) {
    if (typeof fields[key] === 'string') described[key] = fields[key];
  }
  if (typeof fields['details'] === 'object') described['details'] = scrub(fields['details'], depth + 1);
  if (error.cause !== undefined && depth < MAX_DEPTH) described['cause'] = scrub(error.cause, depth + 1);
  return described;
}

/** The message of an error, or only its code where the message may quote stored or submitted values. */
export function safeMessage(error: Error): string {
  return isFromDatabase(error) ? `database error ${sqlStateOf(error) ?? ''}`.trim() : scrubText(error.message);
}

function isFromDatabase(error: Error): boolean {
  return 'driverError' in error || ('severity' in error && sqlStateOf(error) !== undefined);
}

function sqlStateOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined;
}

function plainKey(key: string): string {
  return key.toLowerCase().replace(/[^a-z]/g, '');
}
