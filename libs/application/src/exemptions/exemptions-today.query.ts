import {
  addDays,
  date,
  formatDate,
  reviewSignals,
  type ExemptionDuty,
  type ExemptionKind,
  type LadderStep,
  type PlacementFact,
  type PlainDate,
  type ReviewEvidence,
  type ReviewSignal,
} from '@rettid/domain';
import { CitizenFactsReader, type Transaction } from '@rettid/persistence';

/** A rung of the ladder that somebody was notified of, and that nothing has been decided about. */
export interface WaitingRung {
  readonly citizenId: string;
  readonly exemptionId: string;
  readonly kind: ExemptionKind;
  readonly what: ExemptionDuty['what'];
  readonly dueOn: PlainDate;
  readonly step: LadderStep;
  readonly raisedOn: PlainDate;
}

/**
 * The last rung of each ladder that waits for somebody: those of the citizens for whom he answers now, whoever was notified, and
 * as a leader those that came to him. The earliest end first.
 *
 * @param answeredFor the citizens for whom `staffId` answers on the business date
 */
export async function waitingRungs(
  tx: Transaction,
  { staffId, answeredFor }: { readonly staffId: string; readonly answeredFor: readonly string[] },
  businessDate: PlainDate,
): Promise<WaitingRung[]> {
  const rows = await tx.query<RungRow>(
    `SELECT * FROM (
       SELECT DISTINCT ON (s.exemption_id, s.due_on) s.citizen_id, s.exemption_id, s.kind, s.what, s.due_on, s.step, s.raised_on
       FROM exemption_ladder_steps s
       JOIN exemptions x ON x.exemption_id = s.exemption_id AND x.struck_at IS NULL AND x.closed_on IS NULL
       WHERE s.handled_on IS NULL AND s.state = 'notified' AND s.raised_on <= $3::date
         AND (s.citizen_id = ANY ($2) OR (s.exemption_id, s.due_on, s.step) IN (
           SELECT n.exemption_id, n.due_on, n.step FROM exemption_ladder_notices n
           WHERE n.staff_id = $1 AND EXISTS (SELECT FROM staff m WHERE m.staff_id = $1 AND m.role = 'team_leader')))
       ORDER BY s.exemption_id, s.due_on, s.raised_on DESC, array_position('{d1,d0,d7,d30,d90}'::text[], s.step)) w
     ORDER BY w.due_on, w.exemption_id`,
    [staffId, answeredFor, formatDate(businessDate)],
  );
  return rows.map((row) => ({
    citizenId: row.citizen_id,
    exemptionId: row.exemption_id,
    kind: row.kind,
    what: row.what,
    dueOn: date(row.due_on),
    step: row.step,
    raisedOn: date(row.raised_on),
  }));
}

/** An exemption in force that is to be looked at anew. */
export interface WaitingReview {
  readonly citizenId: string;
  readonly exemptionId: string;
  readonly kind: ExemptionKind;
  /** What asks: work, or the day that was set for it. */
  readonly cause: ReviewSignal['cause'] | 'review_date';
  /** The day that was set; `null` where work asks. */
  readonly reviewOn: PlainDate | null;
}

/** Days before the day set for a review from which it waits, as the law warns of an end. */
const REVIEW_AHEAD_DAYS = 28;

/** The reviews that the exemptions of some citizens ask for, in sets. */
export async function waitingReviews(
  tx: Transaction,
  answeredFor: readonly string[],
  businessDate: PlainDate,
): Promise<WaitingReview[]> {
  const inForce = await tx.query<InForceRow>(
    `SELECT citizen_id, exemption_id, kind, valid_to, review_on FROM exemptions
     WHERE citizen_id = ANY ($1) AND struck_at IS NULL AND valid_from <= $2::date
       AND coalesce(least(valid_to, closed_on), 'infinity') >= $2::date AND closed_on IS NULL
     ORDER BY citizen_id, valid_from DESC, exemption_id`,
    [answeredFor, formatDate(businessDate)],
  );
  const latest = addDays(businessDate, REVIEW_AHEAD_DAYS);
  const dated = inForce.flatMap((row): WaitingReview[] => {
    const reviewOn = row.review_on === null ? null : date(row.review_on);
    return reviewOn !== null && reviewOn <= latest ? [{ ...keyOf(row), cause: 'review_date', reviewOn }] : [];
  });
  const exempt = inForce.filter(({ kind }) => kind === 'hours_225');
  return [...dated, ...(await signalled(tx, exempt, businessDate))];
}

async function signalled(
  tx: Transaction,
  exempt: readonly InForceRow[],
  businessDate: PlainDate,
): Promise<WaitingReview[]> {
  const citizenIds = [...new Set(exempt.map((row) => row.citizen_id))];
  if (citizenIds.length === 0) return [];
  const facts = await CitizenFactsReader.read(tx, citizenIds);
  const placements = await tx.query<PlacementRow>(
    `SELECT citizen_id, offer_id, kind, starts_on, ends_on, hours_per_week FROM offers
     WHERE citizen_id = ANY ($1) AND struck_at IS NULL AND kind IN ('placement_private', 'placement_public')
       AND starts_on <= $2::date AND (ends_on IS NULL OR ends_on >= $2::date)`,
    [citizenIds, formatDate(businessDate)],
  );
  const reviews = await tx.query<{ citizen_id: string; evidence: ReviewEvidence }>(
    'SELECT citizen_id, evidence FROM exemption_reviews WHERE citizen_id = ANY ($1) AND struck_at IS NULL',
    [citizenIds],
  );
  return facts.flatMap(({ citizenId, workHours }) => {
    const row = exempt.find((one) => one.citizen_id === citizenId);
    if (row === undefined) return [];
    const offers = placements.filter((one) => one.citizen_id === citizenId).map(toPlacement);
    const considered = reviews.filter((one) => one.citizen_id === citizenId).map(({ evidence }) => evidence);
    return reviewSignals({ offers, workHours }, considered, businessDate).map(({ cause }) => {
      return { ...keyOf(row), cause, reviewOn: null };
    });
  });
}

interface RungRow {
  readonly citizen_id: string;
  readonly exemption_id: string;
  readonly kind: ExemptionKind;
  readonly what: ExemptionDuty['what'];
  readonly due_on: string;
  readonly step: LadderStep;
  readonly raised_on: string;
}

interface InForceRow {
  readonly citizen_id: string;
  readonly exemption_id: string;
  readonly kind: ExemptionKind;
  readonly review_on: string | null;
}

function keyOf(row: InForceRow): Pick<WaitingReview, 'citizenId' | 'exemptionId' | 'kind'> {
  return { citizenId: row.citizen_id, exemptionId: row.exemption_id, kind: row.kind };
}

interface PlacementRow {
  readonly citizen_id: string;
  readonly offer_id: string;
  readonly kind: PlacementFact['kind'];
  readonly starts_on: string;
  readonly ends_on: string | null;
  readonly hours_per_week: string | null;
}

function toPlacement(row: PlacementRow): PlacementFact {
  return {
    id: row.offer_id,
    kind: row.kind,
    startsOn: date(row.starts_on),
    endsOn: row.ends_on === null ? null : date(row.ends_on),
    hoursPerWeek: row.hours_per_week === null ? null : Number(row.hours_per_week),
  };
}
