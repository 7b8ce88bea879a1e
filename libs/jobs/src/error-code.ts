/** The code of an error: its own (a SQLSTATE, a coded error of Rettid), else its class. Never its message. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  const driverError: unknown = 'driverError' in error ? error.driverError : undefined;
  return driverError === undefined || driverError === error ? error.name : codeOf(driverError);
}
