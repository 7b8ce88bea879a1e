import { Inject, Injectable } from '@nestjs/common';
import type { Database } from '@rettid/application';
import { recheckCitizen, type JobHandler, type JobPayload } from '@rettid/jobs';
import type { Logger } from '@rettid/platform';
import { DATABASE, LOGGER } from '../tokens';

/** Holds the findings that a change stored against the committed facts. */
@Injectable()
export class RecheckCitizenHandler implements JobHandler<'recheck-citizen'> {
  readonly job = 'recheck-citizen';

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle(payload: JobPayload<'recheck-citizen'>): Promise<void> {
    await recheckCitizen(payload, { unitOfWork: this.database.unitOfWork, log: this.log });
  }
}
