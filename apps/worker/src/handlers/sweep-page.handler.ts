import { Inject, Injectable } from '@nestjs/common';
import type { Database } from '@rettid/application';
import { doSweepPage, type JobHandler, type JobPayload } from '@rettid/jobs';
import type { Logger } from '@rettid/platform';
import { DATABASE, LOGGER } from '../tokens';

/** One page of citizens of a sweep run. */
@Injectable()
export class SweepPageHandler implements JobHandler<'sweep-page'> {
  readonly job = 'sweep-page';

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle(payload: JobPayload<'sweep-page'>): Promise<void> {
    await doSweepPage(payload, { unitOfWork: this.database.unitOfWork, log: this.log });
  }
}
