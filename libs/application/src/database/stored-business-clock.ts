import type { PlainDate } from '@rettid/domain';
import { businessDateIn } from '@rettid/jobs';
import type { UnitOfWork } from '@rettid/persistence';
import { systemScope, type BusinessClock, type Clock } from '@rettid/platform';

/** The business date for whoever has no transaction of his own to ask in. */
export class StoredBusinessClock implements BusinessClock {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async businessDate(): Promise<PlainDate> {
    return await this.unitOfWork.run(systemScope('clock'), async (tx) => await businessDateIn(tx, this.clock));
  }
}
