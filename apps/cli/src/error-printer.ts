import type { ImportError } from '@rettid/application';
import { say } from './terminal';

/** How many errors of a file are printed. */
export const ERRORS_PRINTED = 100;

/** Prints the first errors and counts on in silence. */
export class ErrorPrinter {
  private printed = 0;

  print(error: ImportError): void {
    this.printed += 1;
    if (this.printed <= ERRORS_PRINTED) say(placeAndProblem(error));
  }
}

/** `meetings.csv, linje 3, kolonne kind: "x" skal være ...` */
export function placeAndProblem({ file, line, column, value, problem }: ImportError): string {
  const place = [file, line === null ? null : `linje ${line}`, column === null ? null : `kolonne ${column}`];
  const shown = value === null || value === '' ? '' : `"${value}" `;
  return `${place.filter((part) => part !== null).join(', ')}: ${shown}${problem}`;
}
