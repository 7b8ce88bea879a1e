import type { Actor, PlainDate } from '@rettid/domain';
import { businessDateIn } from '@rettid/jobs';
import { scopeOf, type Clock } from '@rettid/platform';
import type { Database } from '../../database/open-database';

/** What the screens of somebody who has signed in say of where and when he is. */
export interface SessionSurroundings {
  readonly jobcenterName: string;
  readonly businessDate: PlainDate;
  /** A demonstration has set the business date. */
  readonly isMovedClock: boolean;
}

/** Reads `SessionSurroundings`; nobody's data are among them. */
export class SessionSurroundingsReader {
  constructor(
    private readonly database: Pick<Database, 'unitOfWork'>,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<SessionSurroundings> {
    return await this.database.unitOfWork.run(scopeOf(actor), async (tx) => {
      const [row] = await tx.query<{ name: string; is_moved: boolean }>(
        'SELECT name, EXISTS (SELECT FROM business_clock) AS is_moved FROM jobcenters WHERE jobcenter_id = $1',
        [actor.jobcenterId],
      );
      if (row === undefined) throw new Error("the actor's jobcentre is out of his own sight");
      const businessDate = await businessDateIn(tx, this.clock);
      return { jobcenterName: row.name, businessDate, isMovedClock: row.is_moved };
    });
  }
}
