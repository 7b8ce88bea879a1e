import { parseArgs } from 'node:util';
import { CodedError } from '@rettid/platform';

/** What may be said on the command line of `npm run up --`. */
export interface UpOptions {
  /** Leave an empty database empty instead of loading the demo caseload. */
  readonly empty: boolean;
  readonly help: boolean;
}

export const USAGE = `npm run up [-- --empty]

Starts the database, the API with its two web applications, the worker and the demo's sign-in, and loads the demo caseload
into a database that is empty.

  --empty   load nothing

RETTID_HOME names the folder of the embedded server (default .rettid/), PORT the API's port (default 3000);
DATABASE_URL and REDIS_URL point at servers of your own, OIDC_ISSUER at a sign-in of your own.
`;

/** @throws CodedError `unknown_option` */
export function parseOptions(args: readonly string[]): UpOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { empty: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
    });
    return values;
  } catch (error) {
    throw new CodedError(
      'unknown_option',
      `${args.join(' ')} is not an option of up.\n\n${USAGE}`,
      {},
      { cause: error },
    );
  }
}
