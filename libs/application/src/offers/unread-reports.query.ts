import { date, formatDate, REPORT_POINTS, type OfferKind, type PlainDate } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';

/** A provider's report that waits for a caseworker of the case. */
export interface UnreadReport {
  readonly reportId: string;
  readonly offerId: string;
  readonly citizenId: string;
  readonly citizenName: string;
  readonly kind: OfferKind;
  readonly provider: string | null;
  readonly on: PlainDate;
  /** Days since the day that it tells of. */
  readonly ageInDays: number;
  /** How many of the five points tell of a setback. */
  readonly setbacks: number;
}

const SETBACKS = REPORT_POINTS.map((point) => `(r.${point} = 'setback')::int`).join(' + ');

/** Unread reports in the cases that somebody answers for on the business date, oldest first. */
export async function unreadReports(
  tx: Transaction,
  staffId: string,
  businessDate: PlainDate,
): Promise<UnreadReport[]> {
  const rows = await tx.query<Omit<UnreadReport, 'on' | 'ageInDays'> & { on: string }>(
    `SELECT r.report_id AS "reportId", r.offer_id AS "offerId", r.citizen_id AS "citizenId",
            c.given_names || ' ' || c.family_name AS "citizenName", o.kind, o.provider, r."on", ${SETBACKS} AS setbacks
     FROM offer_reports r
     JOIN offers o USING (citizen_id, offer_id)
     JOIN citizens c USING (citizen_id)
     WHERE r.read_at IS NULL AND r.struck_at IS NULL AND o.struck_at IS NULL
       AND r.citizen_id IN (SELECT a.citizen_id FROM assignments a
                            WHERE a.staff_id = $1 AND a.role IN ('coordinating', 'authority') AND a.struck_at IS NULL
                              AND a.valid_from <= $2 AND (a.valid_to IS NULL OR a.valid_to >= $2))
     ORDER BY r."on", r.report_id`,
    [staffId, formatDate(businessDate)],
  );
  return rows.map((row) => ({ ...row, on: date(row.on), ageInDays: Math.max(0, businessDate - date(row.on)) }));
}
