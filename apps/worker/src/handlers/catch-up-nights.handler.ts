import { Inject, Injectable } from '@nestjs/common';
import type { Database } from '@rettid/application';
import { date } from '@rettid/domain';
import { openMissedNights, type JobHandler, type JobPayload } from '@rettid/jobs';
import { systemScope, type Logger } from '@rettid/platform';
import { DATABASE, LOGGER } from '../tokens';

/** Opens the sweeps of the nights that are missing, the oldest of each jobcentre first. */
@Injectable()
export class CatchUpNightsHandler implements JobHandler<'catch-up-nights'> {
  readonly job = 'catch-up-nights';

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle({ through }: JobPayload<'catch-up-nights'>): Promise<void> {
    const opened = await this.database.unitOfWork.run(systemScope('nightly-sweep'), (tx) =>
      openMissedNights(tx, date(through)),
    );
    this.log.info({ event: 'nights.opened', through, jobcenters: opened.map((run) => run.jobcenterId) });
  }
}
