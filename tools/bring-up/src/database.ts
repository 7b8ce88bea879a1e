import { openDatabase, provideOccupations, withOwner, type Database } from '@rettid/application';
import { isEmptyDatabase, loadDemo } from '@rettid/demo';
import { formatDate } from '@rettid/domain';
import { createQueueBackend, migrateQueue, runSweep } from '@rettid/jobs';
import { migrate } from '@rettid/persistence';
import { CodedError, createLogger, SystemClock, type Config } from '@rettid/platform';

/** Where the database is: for the programs, and for its owner. */
export interface DatabaseUrls {
  readonly url: string;
  readonly ownerUrl: string;
}

/** What is in the database once it is prepared. */
export interface CaseloadFacts {
  readonly isEmpty: boolean;
  /** `YYYY-MM-DD`. */
  readonly businessDate: string;
  /** Whether a demonstration has set the business date. */
  readonly isMovedClock: boolean;
}

/** @throws CodedError `database_unreachable` in words that hold no password */
export async function migrateAll({ ownerUrl }: DatabaseUrls): Promise<void> {
  try {
    await migrate(ownerUrl);
    await migrateQueue(ownerUrl);
    await withOwner(ownerUrl, async (unitOfWork) => await provideOccupations(unitOfWork, 'up'));
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    const { host } = new URL(ownerUrl);
    throw new CodedError(
      'database_unreachable',
      `The database server ${host} does not answer or does not take the user: see DATABASE_URL, or unset it to use an embedded server.`,
      {},
      { cause: error },
    );
  }
}

/**
 * Loads the demo caseload into an empty database, and finds what is due in it, so that the first question put to the
 * programs has its answer. A demo whose loading was broken off is finished here as well.
 */
export async function prepareCaseload(
  { url }: DatabaseUrls,
  config: Config,
  wantsDemo: boolean,
  say: (message: string) => void,
): Promise<CaseloadFacts> {
  const database = await openDatabase({ url, poolSize: config.databasePoolSize, applicationName: 'rettid up' });
  try {
    const wasEmpty = await isEmptyDatabase(database.unitOfWork);
    if (wasEmpty && wantsDemo) {
      say('Loading the demo caseload');
      await loadDemo(database.unitOfWork);
    }
    const date = await database.businessClock.businessDate();
    const isMovedClock = date !== new SystemClock().today();
    const isEmpty = wasEmpty && !wantsDemo;
    if (isMovedClock && !isEmpty) {
      say(`Finding what is due as of ${formatDate(date)}`);
      await sweep(database, url, config);
    }
    return { isEmpty, businessDate: formatDate(date), isMovedClock };
  } finally {
    await database.close();
  }
}

async function sweep(database: Database, url: string, config: Config): Promise<void> {
  const log = createLogger('up', { logLevel: 'warn' });
  const backend = createQueueBackend({
    databaseUrl: url,
    redisUrl: config.redisUrl,
    prefix: config.queuePrefix,
    onError: (error) => log.warn({ err: error }, 'queue connection'),
  });
  await runSweep({
    databaseUrl: url,
    unitOfWork: database.unitOfWork,
    backend,
    log,
    asOf: await database.businessClock.businessDate(),
    full: false,
    clock: new SystemClock(),
  });
}

/** No connection (system errors), refused credentials (class 28), no such database (3D000), starting up (57P03). */
function isUnreachable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error) || typeof error.code !== 'string') return false;
  return /^(E[A-Z]+|28...|3D000|57P03)$/.test(error.code);
}
