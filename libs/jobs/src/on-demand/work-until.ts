import { systemScope, CodedError, type Logger } from '@rettid/platform';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { setTimeout as delay } from 'node:timers/promises';
import { codeOf } from '../error-code';
import type { QueueBackend } from '../queue/queue-backend';
import { doSweepPage } from '../sweep/sweep-page';
import type { Evaluate } from '../evaluation/evaluate-citizens';
import { JobRunner } from '../runner/job-runner';

const POLL_MS = 100;
const GRACE_MS = 30_000;
const STALL_MS = 300_000;

/** What a program needs that has sweeps done while it waits. */
export interface SweepingOptions {
  readonly databaseUrl: string;
  readonly unitOfWork: UnitOfWork;
  readonly backend: QueueBackend;
  readonly log: Logger;
  /** Pages that this process works on at once; each is of another jobcentre. Default 2. */
  readonly concurrency?: number;
  /** Gives up when no page has been done for this long. Default five minutes. */
  readonly stallMs?: number;
  readonly pageSize?: number;
  readonly lockMs?: number;
  readonly evaluate?: Evaluate;
}

/** Sweeps stand still: no page was done by anyone for a while, and none is about to be. */
export class SweepStalledError extends CodedError<'sweep_stalled'> {
  constructor(stallMs: number, cause: unknown) {
    super(
      'sweep_stalled',
      `Gennemgangen er gået i stå: intet er sket i ${Math.round(stallMs / 1000)} sekunder`,
      {},
      { cause },
    );
  }
}

/** Looks how far things are, and may open runs. What it answers is called once its transaction has committed. */
export type Look = (tx: Transaction) => Promise<() => boolean>;

/**
 * Works on sweep pages in this process, beside whoever else does, until `look` finds that all is done. It looks about
 * ten times a second, in a transaction of its own. A database that is away for a while is waited for.
 *
 * @throws SweepStalledError where no run has moved for `stallMs`
 * @throws CodedError what `look` throws
 */
export async function workUntil(options: SweepingOptions, look: Look): Promise<void> {
  const { unitOfWork, log, stallMs = STALL_MS } = options;
  const pages = { ...options, opensNextNight: false };
  const runner = await JobRunner.start({
    ...options,
    queues: ['sweep'],
    handlers: [{ job: 'sweep-page', handle: (payload) => doSweepPage(payload, pages) }],
    settings: {
      concurrency: options.concurrency ?? 2,
      ...(options.lockMs === undefined ? {} : { lockMs: options.lockMs }),
    },
  });
  let position = '';
  let movedAt = performance.now();
  try {
    for (;;) {
      let lastError: unknown;
      try {
        const state = await unitOfWork.run(systemScope('sweep'), async (tx) => ({
          isDone: await look(tx),
          position: await positionOfRuns(tx),
        }));
        if (state.isDone()) return;
        if (state.position !== position) movedAt = performance.now();
        position = state.position;
      } catch (error) {
        if (error instanceof CodedError) throw error;
        lastError = error;
        log.warn({ event: 'sweep.waiting', code: codeOf(error) });
      }
      if (performance.now() - movedAt > stallMs) throw new SweepStalledError(stallMs, lastError);
      await delay(POLL_MS);
    }
  } finally {
    await runner.stop(GRACE_MS);
  }
}

/** Differs whenever some run was opened, moved on or closed. */
async function positionOfRuns(tx: Transaction): Promise<string> {
  const [row] = await tx.query<{ position: string }>(
    `SELECT concat_ws('/', sum(round), sum(page), count(*) FILTER (WHERE state = 'closed')) AS position FROM sweep_runs`,
  );
  return row?.position ?? '';
}
