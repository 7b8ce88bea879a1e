import { date, type PlainDate } from '@rettid/domain';
import type { UnitOfWork } from '@rettid/persistence';
import { systemScope, type BusinessClock, type Clock } from '@rettid/platform';

/** The date that a demonstration has set, or else today in Denmark. */
export class StoredBusinessClock implements BusinessClock {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async businessDate(): Promise<PlainDate> {
    const [row] = await this.unitOfWork.run(
      systemScope('clock'),
      async (tx) => await tx.query<{ business_date: string }>('SELECT business_date FROM business_clock'),
    );
    return row === undefined ? this.clock.today() : date(row.business_date);
  }
}
