import type { Database } from '@rettid/application';
import { date } from '@rettid/domain';
import { createQueueBackend, runSweep } from '@rettid/jobs';
import { createLogger, SystemClock } from '@rettid/platform';

import type { Programs } from '../measured-program';

/** The sweep as the command line runs it: opened, queued and worked off in this process, page by page. */
export async function sweepThroughQueue(
  { unitOfWork, url }: Database & { readonly url: string },
  { asOf, full }: Programs['sweep']['input'],
): Promise<Programs['sweep']['output']> {
  const log = createLogger('bench', { logLevel: 'warn' }, { write: (line) => void process.stderr.write(line) });
  const backend = createQueueBackend({
    databaseUrl: url,
    onError: (error) => log.warn({ err: error }, 'queue connection'),
  });
  const report = await runSweep({
    databaseUrl: url,
    unitOfWork,
    backend,
    log,
    asOf: date(asOf),
    full,
    clock: new SystemClock(),
  });
  const total = (of: 'examined' | 'changed' | 'drifted'): number =>
    report.jobcenters.reduce((sum, counts) => sum + counts[of], 0);
  return { examined: total('examined'), changed: total('changed'), drifted: total('drifted') };
}
