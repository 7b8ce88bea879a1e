import { date, type PlainDate } from '@rettid/domain';

import { LONG_TERM, PRACTICES, type Practice } from '../calibration/assumptions';
import { calibrate } from '../calibration/calibrate';
import { noRows, type Rows } from '../output/files';
import { CprNumbers } from '../people/cpr';
import { Quotas } from '../statistics/quotas';
import { Random } from '../statistics/random';
import { CaseAllocation } from './assignments';
import { addLongCourse, recordsFromOf } from './long-course';
import { foundJobcenters, type Jobcenter } from './organisation';
import { addOtherCourse } from './other-course';
import { percent, windowBefore, type Setting } from './setting';

/** The demo: about as many citizens as three jobcentres have, on the month whose figures it is calibrated on. */
export const DEMO = { seed: 2022, citizens: 2_500, asOf: date('2022-03-01'), recordMonths: 48 } as const;

export interface CaseloadOptions {
  /** The same seed, size and dates give the same bytes. */
  readonly seed?: number;
  /** How many citizens; at least one. */
  readonly citizens?: number;
  /** The day on which the figures hold; facts go back from here, and plans ahead of it. */
  readonly asOf?: PlainDate;
  /** For how many months back meetings and decisions are recorded; 24 or more. Spells, plans and offers go all the way. */
  readonly recordMonths?: number;
}

/**
 * A synthetic caseload, in parts: first the jobcentres with their staff, then each citizen with all that belongs to her.
 * Every part refers only to itself and to the first. Memory does not grow with the number of citizens.
 *
 * Seven in ten are the long cases that the audit describes, drawn by quotas so that its marginals hold in a caseload of a
 * thousand as in one of a million; the rest are new and shorter courses of all target groups.
 * @throws RangeError for fewer than one citizen or fewer than 24 months of records
 */
export function* generateCaseload(options: CaseloadOptions = {}): Generator<Rows, void, undefined> {
  const { seed, citizens, asOf, recordMonths } = { ...DEMO, ...options };
  if (!Number.isInteger(citizens) || citizens < 1) throw new RangeError('a caseload holds at least one citizen');
  if (recordMonths < 24) throw new RangeError('the figures need records of at least 24 months');
  const random = new Random(seed);
  const organisation = noRows();
  const jobcenters = foundJobcenters(citizens, random, organisation);
  yield organisation;

  const quotas = new Quotas(random);
  const setting: Setting = {
    asOf,
    windowStart: windowBefore(asOf),
    recordsFrom: recordsFromOf(asOf, recordMonths),
    random,
    quotas,
    calibration: calibrate(practiceShares(jobcenters)),
    cprNumbers: new CprNumbers(),
  };
  const allocation = new CaseAllocation();
  const jobcenterOf = new Map(jobcenters.map((jobcenter) => [jobcenter.id, jobcenter]));
  const sizes = Object.fromEntries(jobcenters.map((jobcenter) => [jobcenter.id, jobcenter.share]));
  const digits = Math.max(6, String(citizens).length);
  for (let number = 1; number <= citizens; number += 1) {
    const jobcenter = jobcenterOf.get(quotas.pick('jobcenter', '', sizes));
    if (jobcenter === undefined) throw new RangeError('a citizen belongs to no jobcentre');
    const rows = noRows();
    const id = `B${String(number).padStart(digits, '0')}`;
    const isLong = quotas.chance('long course', '', percent(LONG_TERM));
    (isLong ? addLongCourse : addOtherCourse)(setting, id, jobcenter, allocation.next(jobcenter), rows);
    yield rows;
  }
}

function practiceShares(jobcenters: readonly Jobcenter[]): Record<Practice, number> {
  const shares = Object.fromEntries(Object.keys(PRACTICES).map((practice) => [practice, 0])) as Record<
    Practice,
    number
  >;
  for (const jobcenter of jobcenters) shares[jobcenter.practice] += jobcenter.share;
  return shares;
}
