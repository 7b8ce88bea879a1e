import { checkPayload, type PayloadOf, type PayloadShape } from './payload';

/** Sweeps run for minutes and must not keep the small jobs waiting, so they have a queue of their own. */
export const QUEUE_NAMES = ['sweep', 'upkeep'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

export interface JobDefinition<S extends PayloadShape> {
  readonly queue: QueueName;
  readonly payload: S;
  /** Attempts in all; between them the wait doubles from `backoffMs`, up to half of it at random. */
  readonly attempts: number;
  readonly backoffMs: number;
  /**
   * The fields that name the piece of work: publishing it twice while the first still waits or runs adds nothing. That
   * only saves work; that nothing happens twice rests on rows in PostgreSQL.
   */
  readonly key: readonly (keyof S & string)[];
}

function job<const S extends PayloadShape>(definition: JobDefinition<S>): JobDefinition<S> {
  return definition;
}

/** Every job there is. The worker refuses to start unless its handlers are exactly these. */
export const CATALOGUE = {
  /** One page of citizens of a sweep run; the page that is done queues the next. */
  'sweep-page': job({
    queue: 'sweep',
    payload: { runId: 'id', round: 'count', page: 'count' },
    attempts: 10,
    backoffMs: 250,
    key: ['runId', 'round', 'page'],
  }),
  /** Opens the sweeps of all business dates missed up to a date, the oldest of each jobcentre first. */
  'catch-up-nights': job({
    queue: 'upkeep',
    payload: { through: 'date' },
    attempts: 10,
    backoffMs: 1_000,
    key: ['through'],
  }),
  /** Reminds the authority of exemptions that end, once the sweep of a night has closed. */
  'climb-exemption-ladder': job({
    queue: 'upkeep',
    payload: { runId: 'id', round: 'count' },
    attempts: 10,
    backoffMs: 1_000,
    key: ['runId', 'round'],
  }),
  /** Evaluates one citizen again after a change was committed: what the change stored must be what the facts say. */
  'recheck-citizen': job({
    queue: 'upkeep',
    payload: { citizenId: 'id', changeId: 'uuid' },
    attempts: 5,
    backoffMs: 1_000,
    key: ['citizenId', 'changeId'],
  }),
} as const;

export type JobName = keyof typeof CATALOGUE;
export const JOB_NAMES = Object.keys(CATALOGUE) as readonly JobName[];
export type JobPayload<N extends JobName> = PayloadOf<(typeof CATALOGUE)[N]['payload']>;

/** A job on its way to a queue. */
export interface JobOrder<N extends JobName = JobName> {
  readonly job: N;
  readonly key: string;
  readonly payload: JobPayload<N>;
}

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(CATALOGUE, name);
}

/**
 * Checks the payload and names the work: `<job>.<field>.<field>`. BullMQ parts its own ids with `:`, which no kind of
 * field can hold.
 *
 * @throws TypeError where the payload is not what the catalogue says
 */
export function orderJob<N extends JobName>(name: N, payload: JobPayload<N>): JobOrder<N> {
  const definition: { readonly payload: PayloadShape; readonly key: readonly string[] } = CATALOGUE[name];
  const checked = checkPayload(definition.payload, payload);
  return { job: name, key: [name, ...definition.key.map((field) => checked[field])].join('.'), payload };
}
