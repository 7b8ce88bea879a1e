import type { TargetGroup } from '../facts/codes';
import { TARGET_GROUPS } from '../facts/codes';
import type { PlainDate } from '../time/plain-date';
import { date } from '../time/plain-date';
import type { Horizon } from './horizon';

/** `statutory`: the law asks it. `norm`: a target of the ministry, or guidance. */
export type Severity = 'statutory' | 'norm';

/** One version of a rule: law as dated data. Versions of a rule never overlap; `to` is inclusive, `null` is in force. */
export interface RuleVersion<P = unknown> {
  readonly version: number;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  /** LAB § 6 groups that the version covers. */
  readonly groups: readonly TargetGroup[];
  readonly params: P;
  readonly severity: Severity;
  /** False where the last known values stand past a reform whose text has not been checked. */
  readonly verified: boolean;
  readonly citation: string;
}

interface VersionRow<P> {
  readonly from: string;
  readonly to?: string;
  /** Numbers of LAB § 6 without the paragraph: `2` is group 6.2. */
  readonly groups: readonly number[];
  readonly params: P;
  readonly severity: Severity;
  readonly unverified?: true;
  readonly citation: string;
}

/** Rows of law, oldest first, numbered from 1. @throws RangeError where two versions overlap or stand out of order. */
export function versions<P>(...rows: readonly VersionRow<P>[]): readonly RuleVersion<P>[] {
  return rows.map((row, index) => {
    const before = rows[index - 1];
    if (before !== undefined && (before.to === undefined || date(before.to) >= date(row.from))) {
      throw new RangeError(`rule versions overlap: ${before.from} and ${row.from}`);
    }
    return {
      version: index + 1,
      from: date(row.from),
      to: row.to === undefined ? null : date(row.to),
      groups: row.groups.map(groupNumbered),
      params: row.params,
      severity: row.severity,
      verified: row.unverified !== true,
      citation: row.citation,
    };
  });
}

/** The version in force on a date that does not move with time, such as the start of a spell. */
export function versionInForceOn<P>(all: readonly RuleVersion<P>[], day: PlainDate): RuleVersion<P> | null {
  return all.find((version) => version.from <= day && (version.to === null || version.to >= day)) ?? null;
}

/** The version in force on the as-of date. */
export function versionInForce<P>(all: readonly RuleVersion<P>[], horizon: Horizon): RuleVersion<P> | null {
  return all.find((version) => horizon.isWithin(version.from, version.to)) ?? null;
}

function groupNumbered(number: number): TargetGroup {
  const group = TARGET_GROUPS[number - 1];
  if (group === undefined) throw new RangeError(`LAB § 6 has no group ${number}`);
  return group;
}
