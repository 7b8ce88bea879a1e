import { addDays, addMonths, type PlainDate } from '@rettid/domain';

import type { Calibration } from '../calibration/calibrate';
import type { Direction } from '../calibration/population';
import type { DirectionGroup } from '../calibration/practice';
import type { Rows } from '../output/files';
import type { CprNumbers } from '../people/cpr';
import type { Quotas } from '../statistics/quotas';
import type { Random } from '../statistics/random';
import type { Jobcenter } from './organisation';

/** What all citizens of one generated caseload share. */
export interface Setting {
  readonly asOf: PlainDate;
  /** First of the 24 months that end on `asOf`; what the audit counted, it counted in them. */
  readonly windowStart: PlainDate;
  /** Meetings, contacts and decisions from before this date were not brought along. Spells, plans and offers were. */
  readonly recordsFrom: PlainDate;
  readonly random: Random;
  readonly quotas: Quotas;
  readonly calibration: Calibration;
  readonly cprNumbers: CprNumbers;
}

/** One citizen's course in the making: what the builders of its facts need to know of each other. */
export interface Course {
  readonly id: string;
  readonly jobcenter: Jobcenter;
  /** Where the builders put what they make. */
  readonly rows: Rows;
  readonly direction: Direction;
  readonly group: DirectionGroup;
  /** Names the decks that its traits are drawn from. */
  readonly stratum: string;
  /** First day of the unbroken course; spells and target groups may have changed since. */
  readonly beganOn: PlainDate;
  /** First day of the benefit spell that is open. */
  readonly spellStartsOn: PlainDate;
  readonly caseworkers: Caseworkers;
}

export interface Caseworkers {
  /** Id of who had the case on a date, `null` where no one had. */
  on(date: PlainDate): string | null;
}

/** A period of days, both ends included. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export function windowBefore(asOf: PlainDate): PlainDate {
  return addDays(addMonths(asOf, -24), 1);
}

/** Percent to a share. */
export function percent(value: number): number {
  return value / 100;
}
