import { CodedError } from '@rettid/platform';
import { checkPayload } from './payload';
import { CATALOGUE, JOB_NAMES, type JobName, type JobPayload } from './catalogue';

/** Does one kind of job. Doing it twice leaves the same state as doing it once. */
export interface JobHandler<N extends JobName> {
  readonly job: N;
  handle(payload: JobPayload<N>): Promise<void>;
}

export type AnyJobHandler = { [N in JobName]: JobHandler<N> }[JobName];

/** The handlers of a program do not equal the catalogue; the message names each job at fault. */
export class HandlerMismatchError extends CodedError<'handlers_differ_from_catalogue'> {
  constructor(problems: readonly string[]) {
    super('handlers_differ_from_catalogue', `job handlers differ from the catalogue: ${problems.join('; ')}`);
    this.name = 'HandlerMismatchError';
  }
}

/**
 * Holds handlers against the catalogue, so that no job is taken from a queue only to find that nobody does it.
 *
 * @param jobs the jobs to be handled, by default all of the catalogue
 * @throws HandlerMismatchError where one is missing, double or extra
 */
export function assertHandlersMatchCatalogue(
  handlers: readonly { readonly job: string }[],
  jobs: readonly string[] = JOB_NAMES,
): void {
  const handled = handlers.map((handler) => handler.job);
  const missing = jobs.filter((name) => !handled.includes(name)).map((name) => `no handler for "${name}"`);
  const double = [...new Set(handled.filter((name, index) => handled.indexOf(name) !== index))].map(
    (name) => `more than one handler for "${name}"`,
  );
  const extra = [...new Set(handled.filter((name) => !jobs.includes(name)))].map(
    (name) => `handler for "${name}", which is not in the catalogue`,
  );
  const problems = [...missing, ...double, ...extra];
  if (problems.length > 0) throw new HandlerMismatchError(problems);
}

/**
 * Takes a job to its handler.
 *
 * @throws HandlerMismatchError where no handler does it (a job left in the queue by another version)
 * @throws TypeError where the payload is not what the catalogue says
 */
export async function dispatch(handlers: readonly AnyJobHandler[], name: string, payload: unknown): Promise<void> {
  const handler = handlers.find((candidate) => candidate.job === name);
  if (handler === undefined) throw new HandlerMismatchError([`no handler for "${name}"`]);
  const checked = checkPayload(CATALOGUE[handler.job].payload, payload);
  // The name ties payload to handler, which the compiler cannot follow through the union.
  await (handler as JobHandler<JobName>).handle(checked);
}
