import { Inject, Injectable } from '@nestjs/common';
import type { Database } from '@rettid/application';
import { doLadderNight, type JobHandler, type JobPayload } from '@rettid/jobs';
import type { Logger } from '@rettid/platform';
import { DATABASE, LOGGER } from '../tokens';

/** Reminds the authority of exemptions that end, for one jobcentre and night. */
@Injectable()
export class ClimbExemptionLadderHandler implements JobHandler<'climb-exemption-ladder'> {
  readonly job = 'climb-exemption-ladder';

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async handle(payload: JobPayload<'climb-exemption-ladder'>): Promise<void> {
    await doLadderNight(payload, { unitOfWork: this.database.unitOfWork, log: this.log });
  }
}
