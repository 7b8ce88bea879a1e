import { CodedError } from '../errors/coded-error';

/** Why an embedded server could not be had; each code has one sentence with its cure in the message. */
export type EmbeddedPostgresErrorCode =
  | 'platform_unsupported'
  | 'binaries_missing'
  | 'home_not_writable'
  | 'home_of_another_user'
  | 'home_closed'
  | 'no_account'
  | 'lock_timeout'
  | 'data_of_another_version'
  | 'initdb_failed'
  | 'start_failed'
  | 'stop_failed';

/**
 * The embedded server could not be prepared, started or stopped. The message is one sentence for the person at the
 * terminal and names the cure; it never holds the password or anything out of the database.
 */
export class EmbeddedPostgresError extends CodedError<EmbeddedPostgresErrorCode> {
  constructor(code: EmbeddedPostgresErrorCode, message: string, options?: ErrorOptions) {
    super(code, message, {}, options);
    this.name = 'EmbeddedPostgresError';
  }
}
