import { rm, writeFile } from 'node:fs/promises';
import type { Readiness } from '@rettid/application';
import { repeat, type Repeating } from '@rettid/jobs';
import type { Logger } from '@rettid/platform';

/** A health check takes a worker for dead whose file is older than a few of these. */
const TOUCH_EVERY_MS = 5_000;

/** A file that is touched for as long as the worker lives and its database answers. */
export class ReadyFile {
  private readonly touching: Repeating;

  constructor(
    private readonly path: string,
    readiness: Readiness,
    log: Logger,
  ) {
    const touch = async (): Promise<void> => {
      await readiness.check();
      await writeFile(path, 'ready\n');
    };
    this.touching = repeat(touch, TOUCH_EVERY_MS, (error) => {
      log.warn({ event: 'worker.not-ready', err: error });
    });
  }

  async remove(): Promise<void> {
    await this.touching.stop();
    await rm(this.path, { force: true });
  }
}
