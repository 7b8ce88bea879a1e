/**
 * What the queue gets to see of an error: the job and a code. BullMQ stores a failed job's message, and a message of the
 * database or of a parser may hold a citizen's data. The cause stays in the process, for its own log.
 */
export class JobFailedError extends Error {
  readonly code: string;

  constructor(job: string, cause: unknown) {
    const code = codeOf(cause);
    super(`${job}: ${code}`, { cause });
    this.name = 'JobFailedError';
    this.code = code;
  }
}

/** The code of an error: its own (a SQLSTATE, a coded error of Rettid), else its class. Never its message. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  const driverError: unknown = 'driverError' in error ? error.driverError : undefined;
  return driverError === undefined || driverError === error ? error.name : codeOf(driverError);
}
