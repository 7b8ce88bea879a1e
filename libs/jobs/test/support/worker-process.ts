import { writeSync } from 'node:fs';
import { evaluateCitizen } from '@rettid/domain';
import { createLogger } from '@rettid/platform';
import { createDataSource, UnitOfWork } from '@rettid/persistence';
import { createQueueBackend, doSweepPage, JobRunner, type Evaluate } from '../../src';

/** What a test tells the worker that it starts. */
export interface WorkerProcessOptions {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
  readonly prefix: string;
  readonly lockMs: number;
  readonly pageSize: number;
  /** Stops dead, in the midst of a page, at this evaluation; 0 is never. */
  readonly hangAt: number;
}

/** A worker in a process of its own. Writes `ready`, and `hanging` when it stands in the midst of a page. */
async function main(options: WorkerProcessOptions): Promise<void> {
  const dataSource = await createDataSource({ url: options.databaseUrl, poolSize: 5 }).initialize();
  const unitOfWork = new UnitOfWork(dataSource);
  const log = createLogger('worker-process', { logLevel: 'silent' });
  const backend = createQueueBackend({ ...options, onError: (error) => log.warn(error) });
  const evaluate = hangingAt(options.hangAt);
  const pages = { unitOfWork, log, pageSize: options.pageSize, evaluate };
  const runner = await JobRunner.start({
    ...options,
    unitOfWork,
    backend,
    log,
    queues: ['sweep'],
    handlers: [{ job: 'sweep-page', handle: (payload) => doSweepPage(payload, pages) }],
    settings: { concurrency: 2, lockMs: options.lockMs },
  });
  writeSync(1, 'ready\n');
  process.on('SIGTERM', () => {
    void runner
      .stop(10_000)
      .then(() => dataSource.destroy())
      .then(() => process.exit(0));
  });
}

function hangingAt(evaluation: number): Evaluate {
  let count = 0;
  return (facts, asOf) => {
    if (++count === evaluation) {
      writeSync(1, 'hanging\n');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    }
    return evaluateCitizen(facts, asOf);
  };
}

void main(JSON.parse(process.argv[2] ?? '{}') as WorkerProcessOptions);
