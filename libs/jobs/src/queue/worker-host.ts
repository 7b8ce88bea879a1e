import { dispatch, assertHandlersMatchCatalogue, type AnyJobHandler } from '../catalogue/handlers';
import { CATALOGUE, JOB_NAMES, QUEUE_NAMES, type QueueName } from '../catalogue/catalogue';
import { JobFailedError } from './job-failed-error';
import type { FailureListener, QueueBackend, QueueWorker, WorkerSettings } from './queue-backend';

export interface WorkerHostOptions {
  readonly backend: QueueBackend;
  readonly handlers: readonly AnyJobHandler[];
  /** The queues to work on; all unless told otherwise. */
  readonly queues?: readonly QueueName[];
  readonly settings: WorkerSettings;
  readonly onFailure: FailureListener;
}

/** The part of a process that takes jobs from the queues and does them. */
export class WorkerHost {
  private constructor(private readonly workers: readonly QueueWorker[]) {}

  /** @throws HandlerMismatchError where the handlers are not exactly those of the queues' jobs; no job is taken then */
  static start(options: WorkerHostOptions): WorkerHost {
    const queues = options.queues ?? QUEUE_NAMES;
    const jobs = JOB_NAMES.filter((name) => queues.includes(CATALOGUE[name].queue));
    assertHandlersMatchCatalogue(options.handlers, jobs);
    const run = async (name: string, payload: unknown): Promise<void> => {
      try {
        await dispatch(options.handlers, name, payload);
      } catch (error) {
        throw new JobFailedError(name, error);
      }
    };
    return new WorkerHost(
      queues.map((queue) => options.backend.openWorker(queue, run, options.onFailure, options.settings)),
    );
  }

  /**
   * Takes no more jobs and waits for those under way. After `graceMs` it leaves them: their transactions roll back
   * with the connections, and another worker takes the jobs up when their locks run out.
   *
   * @returns whether every job was finished
   */
  async stop(graceMs: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const graceOver = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), graceMs);
    });
    const finished = Promise.all(this.workers.map((worker) => worker.close())).then(() => true as const);
    const isFinished = await Promise.race([finished, graceOver]);
    clearTimeout(timer);
    if (!isFinished) await Promise.all(this.workers.map((worker) => worker.close(true)));
    return isFinished;
  }
}
