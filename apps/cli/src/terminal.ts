import { CodedError, describeError } from '@rettid/platform';

/** Exit statuses of the program. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const;

/** Something the user can put right; its message is all that is shown. */
export class CommandFailed extends Error {
  constructor(
    message: string,
    readonly exitCode: number = EXIT.refused,
  ) {
    super(message);
  }
}

/** Says something to the person at the terminal. Standard output is for data alone. */
export function say(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** `1.234.567` */
export function count(value: number): string {
  return value.toLocaleString('da-DK');
}

/** `1 post`, `2.345 poster`: entries of the access log. */
export function entries(value: number): string {
  return value === 1 ? '1 post' : `${count(value)} poster`;
}

/** What to tell of an error that ended a command; of one nobody foresaw, nothing that could hold personal data. */
export function messageOf(error: unknown): string {
  if (error instanceof CommandFailed || error instanceof CodedError) return error.message;
  if (!(error instanceof Error)) return 'Uventet fejl.';
  const { message, code } = describeError(error);
  return `Uventet fejl: ${String(message)}${typeof code === 'string' ? ` (${code})` : ''}`;
}
