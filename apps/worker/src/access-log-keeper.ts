import { accessLogHeads, prepareAccessLogMonths, sealAccessLog, type Database } from '@rettid/application';
import { repeat, TIMETABLE, type Repeating } from '@rettid/jobs';
import type { Logger } from '@rettid/platform';

type UnitOfWork = Database['unitOfWork'];

/**
 * Keeps the access log for as long as the worker runs: seals what waits, makes the months ahead, and tells the heads of
 * the chains to the program's log, which is collected out of the reach of the database's owner. It is no job of the queue:
 * asking for one every ten seconds would write more rows than there are to seal.
 */
export class AccessLogKeeper {
  private readonly repeated: readonly Repeating[];

  constructor(unitOfWork: UnitOfWork, log: Logger) {
    const failing = (event: string) => (error: unknown) => log.error({ event, err: error });
    this.repeated = [
      repeat(() => sealAccessLog(unitOfWork), TIMETABLE.sealAccessLogEveryMs, failing('access-log.seal-failed')),
      repeat(() => tend(unitOfWork, log), TIMETABLE.tendAccessLogEveryMs, failing('access-log.tend-failed')),
    ];
  }

  /** Lets the turns under way finish. */
  async stop(): Promise<void> {
    await Promise.all(this.repeated.map((repeating) => repeating.stop()));
  }
}

async function tend(unitOfWork: UnitOfWork, log: Logger): Promise<void> {
  const partitions = await prepareAccessLogMonths(unitOfWork);
  log.info({ event: 'access-log.tended', partitions, heads: await accessLogHeads(unitOfWork) });
}
