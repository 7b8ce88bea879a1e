import { CaseloadReader, CaseReader, openDatabase, sealAccessLog, type CaseloadView } from '@rettid/application';
import type { StaffActor } from '@rettid/domain';
import { systemScope, type Clock } from '@rettid/platform';
import type { UnitOfWork } from '@rettid/persistence';

import { UnloggedUnitOfWork } from './unlogged';

/** What readings took, in milliseconds. */
export interface Times {
  /** The tenth that went fastest took at most this: what a reading costs where nothing else is in its way. */
  readonly p10: number;
  readonly median: number;
  readonly p99: number;
}

/** One kind of reading, with and without the log. */
export interface AccessLogCost {
  readonly reading: string;
  readonly logged: Times;
  readonly unlogged: Times;
  /** Logged over unlogged: of the fastest tenths, and the median over the pairs. */
  readonly ratio: { readonly p10: number; readonly median: number };
}

export interface AccessLogCostOptions {
  /** Pairs of readings of each kind. */
  readonly pairs: number;
  readonly clock: Clock;
}

type Read = (unitOfWork: UnitOfWork, actor: StaffActor) => Promise<unknown>;

/** Rows on a page of a list. */
const ROWS = 50;
/** The first readings of a connection plan their statements. */
const WARM_UP = 20;

/**
 * Reads lists and cases as their caseworkers do, each once with the access log and once without, in turns and in changing
 * order, so that whatever else the machine does weighs on both alike. What was logged is sealed as it goes, as by a worker.
 *
 * @throws Error where a reading fails, or the log holds other than the readings that were to be logged
 */
export async function measureAccessLogCost(
  databaseUrl: string,
  { pairs, clock }: AccessLogCostOptions,
): Promise<AccessLogCost[]> {
  const database = await openDatabase({ url: databaseUrl, poolSize: 2, applicationName: 'rettid bench' }, clock);
  try {
    const { dataSource, unitOfWork } = database;
    const unlogged = new UnloggedUnitOfWork(dataSource);
    const actors = await caseworkers(unitOfWork);
    const citizens = await unitOfWork.run(systemScope('bench'), async (tx) => await assigned(tx, actors));
    const costs: AccessLogCost[] = [];
    for (const [reading, read] of readings(clock, citizens)) {
      const before = await countEntries(unitOfWork);
      const times: [logged: number, unlogged: number][] = [];
      for (let turn = -WARM_UP; turn < pairs; turn += 1) {
        const actor = actors[(turn + WARM_UP) % actors.length];
        if (actor === undefined) throw new Error('the caseload has no caseworkers');
        const pair = await timePair(
          () => read(unitOfWork, actor),
          () => read(unlogged, actor),
          turn % 2 === 0,
        );
        if (turn >= 0) times.push(pair);
        if (turn % 100 === 99) await sealAccessLog(unitOfWork);
      }
      const noted = (await countEntries(unitOfWork)) - before;
      if (noted !== pairs + WARM_UP) throw new Error(`${noted} entries of ${pairs + WARM_UP} readings`);
      costs.push(costOf(reading, times));
    }
    return costs;
  } finally {
    await database.close();
  }
}

function readings(clock: Clock, citizens: ReadonlyMap<string, string>): [string, Read][] {
  const view = (list: CaseloadView['list']): CaseloadView => ({
    list,
    rules: [],
    statuses: [],
    due: null,
    sort: 'act_by',
    direction: 'asc',
    search: null,
  });
  const page =
    (list: CaseloadView['list']): Read =>
    async (unitOfWork, actor) => {
      const found = await new CaseloadReader(unitOfWork, clock).page(actor, view(list), { after: null, limit: ROWS });
      if (!found.ok || found.value.items.length === 0) throw new Error(`the list "${list}" shows nobody`);
    };
  return [
    ['own list, first page with counters', page('mine')],
    ['list of the team, first page with counters', page('team')],
    [
      'case',
      async (unitOfWork, actor) => {
        const found = await new CaseReader(unitOfWork, clock).read(actor, citizens.get(actor.userId) ?? '');
        if (!found.ok) throw new Error('a caseworker may not read the own case');
      },
    ],
  ];
}

async function timePair(
  logged: () => Promise<unknown>,
  unlogged: () => Promise<unknown>,
  isLoggedFirst: boolean,
): Promise<[number, number]> {
  if (isLoggedFirst) return [await time(logged), await time(unlogged)];
  const without = await time(unlogged);
  return [await time(logged), without];
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function costOf(reading: string, pairs: readonly (readonly [number, number])[]): AccessLogCost {
  const logged = timesOf(pairs.map(([with_]) => with_));
  const unlogged = timesOf(pairs.map(([, without]) => without));
  const ratios = pairs.map(([with_, without]) => with_ / without);
  return { reading, logged, unlogged, ratio: { p10: logged.p10 / unlogged.p10, median: quantile(ratios, 0.5) } };
}

function timesOf(values: readonly number[]): Times {
  return { p10: quantile(values, 0.1), median: quantile(values, 0.5), p99: quantile(values, 0.99) };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

async function countEntries(unitOfWork: UnitOfWork): Promise<number> {
  const [row] = await unitOfWork.run(systemScope('bench'), (tx) =>
    tx.values<[string]>('SELECT count(*) FROM access_log'),
  );
  return Number(row?.[0]);
}

/** Caseworkers of one jobcentre, as they sign in. */
async function caseworkers(unitOfWork: UnitOfWork): Promise<StaffActor[]> {
  const rows = await unitOfWork.run(systemScope('bench'), (tx) =>
    tx.query<{ staff_id: string; jobcenter_id: string; name: string; team: string | null }>(
      `SELECT staff_id, jobcenter_id, name, team FROM staff
       WHERE role = 'caseworker' AND jobcenter_id = (SELECT min(jobcenter_id) FROM jobcenters) ORDER BY staff_id LIMIT 50`,
    ),
  );
  return rows.map((row) => ({
    kind: 'staff',
    userId: `bench-${row.staff_id}`,
    name: row.name,
    role: 'caseworker',
    jobcenterId: row.jobcenter_id,
    staffId: row.staff_id,
    team: row.team,
    rights: ['protected_addresses', 'staff_cases'],
  }));
}

/** A citizen of each caseworker, by the caseworker's user id. */
async function assigned(
  tx: Parameters<Parameters<UnitOfWork['run']>[1]>[0],
  actors: readonly StaffActor[],
): Promise<Map<string, string>> {
  const rows = await tx.values<[string, string]>(
    `SELECT staff_id, min(citizen_id) FROM assignments WHERE staff_id = ANY ($1) AND valid_to IS NULL GROUP BY staff_id`,
    [actors.map((actor) => actor.staffId)],
  );
  return new Map(rows.map(([staffId, citizenId]) => [`bench-${staffId}`, citizenId]));
}
