import type { CaseloadPageWire } from '@rettid/contracts';
import type { Workbench } from '../workbench';
import { askersOf, LISTS, type List } from './askers';
import { fillCaseload } from './fill-caseload';
import { answerOf, loadOf, type Load, type Target } from './load';
import { POOL_SIZE, startApi, startBare } from './servers';

export interface QueueOptions {
  readonly citizens: number;
  readonly rounds: number;
  /** Of each load. */
  readonly seconds: number;
  readonly onProgress: (message: string) => void;
}

/** What one server did with one list: a load per round, in the order of the rounds. */
export interface Series {
  readonly citizens: number;
  readonly kind: Target['kind'];
  readonly list: List;
  /** `1`: one after the other, where a page's own time shows; else as many as `CONNECTIONS`. */
  readonly connections: number;
  readonly loads: readonly Load[];
}

export const CONNECTIONS = 16;
/** One jobcentre: what the size of the country is held against. */
export const SMALL = 10_000;
const CHECKED = 5;

interface House {
  readonly citizens: number;
  readonly targets: readonly Target[];
}

/**
 * Measures the queue page through the API (session, permission, scope, log and all) beside the same statement sent by bare
 * node and pg, at 10,000 citizens and at as many as asked for. All servers run at once and are asked in turns, round after
 * round, so that whatever else the machine does meets them alike.
 *
 * @throws Error where a server fails, or where the two do not tell the same of the same citizens
 */
export async function runQueueBenchmark(bench: Workbench, options: QueueOptions): Promise<Series[]> {
  const { citizens, onProgress } = options;
  const houses: House[] = [];
  try {
    for (const size of [...new Set([Math.min(SMALL, citizens), citizens])]) {
      onProgress(`filling a database of ${size} citizens`);
      houses.push(await openHouse(bench, size, onProgress));
    }
    for (const { targets } of houses) await expectSame(targets);
    const series = houses.flatMap(seriesOf);
    for (const one of series) await loadOf(one.target, one.list, one.connections, Math.min(3, options.seconds));
    onProgress('everything is warm');
    for (let round = 1; round <= options.rounds; round++) {
      for (const one of series) one.loads.push(await loadOf(one.target, one.list, one.connections, options.seconds));
      onProgress(`round ${round} of ${options.rounds}`);
    }
    return series.map(({ target: _, ...measured }) => measured);
  } finally {
    for (const { targets } of houses) for (const { server } of targets) await server.stop();
  }
}

async function openHouse(bench: Workbench, citizens: number, onProgress: QueueOptions['onProgress']): Promise<House> {
  const databaseUrl = await bench.addDatabase(`queue_${citizens}`);
  const caseload = await fillCaseload(databaseUrl, citizens, onProgress);
  const questions = await askersOf(databaseUrl, caseload);
  const statements = {
    mine: questions.mine.map(({ sql }) => sql),
    jobcenter: questions.jobcenter.map(({ sql }) => sql),
  };
  const bare = await startBare({ databaseUrl, poolSize: POOL_SIZE, statements });
  const api = await startApi(databaseUrl);
  const targets = [
    { kind: 'api', server: api, questions },
    { kind: 'bare', server: bare, questions },
  ] as const;
  return { citizens, targets };
}

type Measuring = Series & { readonly target: Target; readonly loads: Load[] };

function seriesOf({ citizens, targets }: House): Measuring[] {
  return LISTS.flatMap((list) =>
    [CONNECTIONS, 1].flatMap((connections) =>
      targets.map((target) => ({ citizens, kind: target.kind, list, connections, loads: [] as Load[], target })),
    ),
  );
}

async function expectSame([api, bare]: readonly Target[]): Promise<void> {
  if (api === undefined || bare === undefined) throw new Error('there are no two servers to compare');
  for (const list of LISTS) {
    for (let number = 0; number < CHECKED; number++) {
      const page = (await answerOf(api, list, number)) as CaseloadPageWire;
      const rows = (await answerOf(bare, list, number)) as { citizen_id: string | null }[];
      const expected = rows.flatMap(({ citizen_id }) => citizen_id ?? []).slice(0, page.items.length);
      const told = page.items.map(({ citizenId }) => citizenId);
      if (told.length === 0 || told.join() !== expected.join()) throw new Error(`"${list}" tells of other citizens`);
    }
  }
}
