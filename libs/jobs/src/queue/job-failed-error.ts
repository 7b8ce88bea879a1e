import { CodedError } from '@rettid/platform';
import { codeOf } from '../error-code';

/**
 * What the queue gets to see of an error: the job and a code. BullMQ stores a failed job's message, and a message of the
 * database or of a parser may hold a citizen's data. The cause stays in the process, for its own log.
 */
export class JobFailedError extends CodedError {
  constructor(job: string, cause: unknown) {
    super(codeOf(cause), `${job}: ${codeOf(cause)}`, { job }, { cause });
    this.name = 'JobFailedError';
  }
}
