import { formatDate, LAW_REVISION, type OfferKind, type PlainDate } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { caseworkerOn, daysOf, isCurrentOn, staffMember } from '../../obligations/findings.sql';
import { SqlParameters } from '../../obligations/sql-parameters';
import type { GivenOffer } from './appointments';
import type { OwnPlan } from './own-plan';

/** Name, jobcentre and caseworker, and whether the stored findings hold on the business date. */
export interface OwnCase {
  readonly givenNames: string;
  readonly jobcenterName: string;
  readonly caseworker: OwnPlan['caseworker'];
  readonly nextCaseworker: OwnPlan['nextCaseworker'];
  readonly areDutiesCurrent: boolean;
}

/** @returns `null` where the scope of the transaction holds no such citizen */
export async function findOwnCase(
  tx: Transaction,
  citizenId: string,
  businessDate: PlainDate,
): Promise<OwnCase | null> {
  const parameters = new SqlParameters();
  const on = `${parameters.add(formatDate(businessDate))}::date`;
  const citizen = parameters.add(citizenId);
  const [row] = await tx.query<OwnCaseRow>(
    `SELECT c.given_names, j.name AS jobcenter_name, s.name AS staff_name, ${daysOf('w.valid_from')} AS since,
            n.name AS next_name, ${daysOf('n.valid_from')} AS next_from,
            ${isCurrentOn(on, parameters.add(LAW_REVISION))} AS is_current
     FROM citizens c
     JOIN jobcenters j ON j.jobcenter_id = c.jobcenter_id
     LEFT JOIN evaluations e ON e.citizen_id = c.citizen_id
     LEFT JOIN LATERAL (${caseworkerOn('c.citizen_id', on)}) w ON true
     LEFT JOIN LATERAL (${staffMember('w.staff_id')}) s ON true
     LEFT JOIN LATERAL (${nextCaseworker('c.citizen_id', on, 'w.staff_id')}) n ON true
     WHERE c.citizen_id = ${citizen}`,
    [...parameters.values],
  );
  if (row === undefined) return null;
  return {
    givenNames: row.given_names,
    jobcenterName: row.jobcenter_name,
    caseworker: row.staff_name === null || row.since === null ? null : { name: row.staff_name, since: row.since },
    nextCaseworker:
      row.next_name === null || row.next_from === null ? null : { name: row.next_name, from: row.next_from },
    areDutiesCurrent: row.is_current,
  };
}

/** Who is to answer for the citizen instead of `current`, and from when: the first day that it is decided to be another. */
function nextCaseworker(citizen: string, on: string, current: string): string {
  return `SELECT m.name, d.valid_from
    FROM (SELECT DISTINCT a.valid_from FROM assignments a
          WHERE a.citizen_id = ${citizen} AND a.valid_from > ${on} AND a.struck_at IS NULL) d
    CROSS JOIN LATERAL (${caseworkerOn(citizen, 'd.valid_from')}) x
    CROSS JOIN LATERAL (${staffMember('x.staff_id')}) m
    WHERE x.staff_id IS DISTINCT FROM ${current}
    ORDER BY d.valid_from LIMIT 1`;
}

interface OwnCaseRow {
  readonly given_names: string;
  readonly jobcenter_name: string;
  readonly staff_name: string | null;
  readonly since: PlainDate | null;
  readonly next_name: string | null;
  readonly next_from: PlainDate | null;
  readonly is_current: boolean;
}

/** Offers that run on the business date or lie ahead, earliest first. */
export async function findOwnOffers(tx: Transaction, citizenId: string, on: PlainDate): Promise<GivenOffer[]> {
  const rows = await tx.query<OfferRow>(
    `SELECT o.kind, o.provider, ${daysOf('o.starts_on')} AS "startsOn", ${daysOf('o.ends_on')} AS "endsOn",
            o.hours_per_week::float8 AS "hoursPerWeek", o.purpose
     FROM offers o
     WHERE o.citizen_id = $1 AND o.struck_at IS NULL AND (o.ends_on IS NULL OR o.ends_on >= $2::date)
     ORDER BY o.starts_on, o.offer_id`,
    [citizenId, formatDate(on)],
  );
  return rows;
}

interface OfferRow extends GivenOffer {
  readonly kind: OfferKind;
}
