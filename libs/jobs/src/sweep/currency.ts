/**
 * SQL conditions on `evaluations e` (which may be missing, by LEFT JOIN): whether a citizen's findings are current for
 * a date. They are where they were computed for that date or before it, time alone has not changed them since, no fact has, and
 * the law that computed them is today's.
 *
 * @param asOf, revision placeholders (`$1`) of the date and of the law's revision
 */
export function isCurrent(asOf: string, revision: string): string {
  return `coalesce(e.as_of <= ${asOf}::date AND e.changes_on > ${asOf}::date AND e.law_revision = ${revision}, false)`;
}

/** As `isCurrent`, but findings of a later date count as current too: a night that is caught up moves nobody back. */
export function isCurrentOrLater(asOf: string, revision: string): string {
  return `coalesce(e.changes_on > ${asOf}::date AND e.law_revision = ${revision}, false)`;
}
