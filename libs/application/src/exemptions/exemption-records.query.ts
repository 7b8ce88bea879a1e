import {
  date,
  formatDate,
  type ClosingCause,
  type ExemptionEvidence,
  type ExemptionGround,
  type ExemptionKind,
  type ExtensionFinding,
  type PlacementFact,
  type PlainDate,
  type ReviewCause,
  type ReviewConclusion,
  type ReviewEvidence,
} from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';

/** A decision to exempt as it is stored, unless it was struck. */
export interface StoredExemption {
  readonly exemptionId: string;
  readonly recordVersion: number;
  readonly kind: ExemptionKind;
  readonly ground: ExemptionGround;
  readonly reason: string;
  readonly evidence: readonly ExemptionEvidence[];
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly reviewOn: PlainDate | null;
  readonly decidedOn: PlainDate;
  /** A name where one of the staff is recorded, else what is recorded. */
  readonly decidedBy: string | null;
  readonly extendsExemptionId: string | null;
  readonly extensionFinding: ExtensionFinding | null;
  readonly assessment: string | null;
  readonly closedOn: PlainDate | null;
  readonly closedReason: string | null;
  readonly closingCause: ClosingCause | null;
  readonly warningShown: boolean;
  /** Whether another decision that stands extends it. */
  readonly isExtended: boolean;
}

export interface StoredReview {
  readonly reviewId: string;
  readonly recordVersion: number;
  readonly exemptionId: string;
  readonly reviewedOn: PlainDate;
  readonly reviewedBy: string | null;
  readonly cause: ReviewCause;
  readonly evidence: ReviewEvidence;
  readonly conclusion: ReviewConclusion;
  readonly text: string;
  readonly nextReviewOn: PlainDate | null;
}

/** A citizen's decisions to exempt, the latest start first. */
export async function readExemptions(tx: Transaction, citizenId: string): Promise<StoredExemption[]> {
  const rows = await tx.query<ExemptionRow>(
    `SELECT x.*, coalesce((SELECT s.name FROM staff s WHERE s.staff_id = x.decided_by), x.decided_by) AS decider,
            EXISTS (SELECT FROM exemptions n WHERE n.citizen_id = x.citizen_id AND n.extends_exemption_id = x.exemption_id
                      AND n.struck_at IS NULL) AS is_extended
     FROM exemptions x WHERE x.citizen_id = $1 AND x.struck_at IS NULL ORDER BY x.valid_from DESC, x.exemption_id DESC`,
    [citizenId],
  );
  return rows.map(toExemption);
}

/** The reviews of a citizen's exemptions that stand, the latest first. */
export async function readReviews(tx: Transaction, citizenId: string): Promise<StoredReview[]> {
  const rows = await tx.query<ReviewRow>(
    `SELECT r.*, coalesce((SELECT s.name FROM staff s WHERE s.staff_id = r.reviewed_by), r.reviewed_by) AS reviewer
     FROM exemption_reviews r WHERE r.citizen_id = $1 AND r.struck_at IS NULL ORDER BY r.reviewed_on DESC, r.review_id DESC`,
    [citizenId],
  );
  return rows.map(toReview);
}

/** The citizen's placements that run on a day. */
export async function readPlacements(tx: Transaction, citizenId: string, asOf: PlainDate): Promise<PlacementFact[]> {
  const rows = await tx.query<PlacementRow>(
    `SELECT offer_id, kind, starts_on, ends_on, hours_per_week FROM offers
     WHERE citizen_id = $1 AND struck_at IS NULL AND kind IN ('placement_private', 'placement_public')
       AND starts_on <= $2::date AND (ends_on IS NULL OR ends_on >= $2::date) ORDER BY starts_on, offer_id`,
    [citizenId, formatDate(asOf)],
  );
  return rows.map((row) => ({
    id: row.offer_id,
    kind: row.kind,
    startsOn: date(row.starts_on),
    endsOn: dateOrNull(row.ends_on),
    hoursPerWeek: row.hours_per_week === null ? null : Number(row.hours_per_week),
  }));
}

interface ExemptionRow {
  readonly exemption_id: string;
  readonly record_version: number;
  readonly kind: ExemptionKind;
  readonly ground: ExemptionGround;
  readonly reason: string;
  readonly evidence: readonly ExemptionEvidence[];
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly review_on: string | null;
  readonly decided_on: string;
  readonly decider: string | null;
  readonly extends_exemption_id: string | null;
  readonly extension_finding: ExtensionFinding | null;
  readonly assessment: string | null;
  readonly closed_on: string | null;
  readonly closed_reason: string | null;
  readonly closing_cause: ClosingCause | null;
  readonly warning_shown: boolean;
  readonly is_extended: boolean;
}

function toExemption(row: ExemptionRow): StoredExemption {
  return {
    exemptionId: row.exemption_id,
    recordVersion: row.record_version,
    kind: row.kind,
    ground: row.ground,
    reason: row.reason,
    evidence: row.evidence,
    validFrom: date(row.valid_from),
    validTo: dateOrNull(row.valid_to),
    reviewOn: dateOrNull(row.review_on),
    decidedOn: date(row.decided_on),
    decidedBy: row.decider,
    extendsExemptionId: row.extends_exemption_id,
    extensionFinding: row.extension_finding,
    assessment: row.assessment,
    closedOn: dateOrNull(row.closed_on),
    closedReason: row.closed_reason,
    closingCause: row.closing_cause,
    warningShown: row.warning_shown,
    isExtended: row.is_extended,
  };
}

interface ReviewRow {
  readonly review_id: string;
  readonly record_version: number;
  readonly exemption_id: string;
  readonly reviewed_on: string;
  readonly reviewer: string | null;
  readonly cause: ReviewCause;
  readonly evidence: ReviewEvidence;
  readonly conclusion: ReviewConclusion;
  readonly text: string;
  readonly next_review_on: string | null;
}

function toReview(row: ReviewRow): StoredReview {
  return {
    reviewId: row.review_id,
    recordVersion: row.record_version,
    exemptionId: row.exemption_id,
    reviewedOn: date(row.reviewed_on),
    reviewedBy: row.reviewer,
    cause: row.cause,
    evidence: row.evidence,
    conclusion: row.conclusion,
    text: row.text,
    nextReviewOn: dateOrNull(row.next_review_on),
  };
}

interface PlacementRow {
  readonly offer_id: string;
  readonly kind: PlacementFact['kind'];
  readonly starts_on: string;
  readonly ends_on: string | null;
  readonly hours_per_week: string | null;
}

function dateOrNull(text: string | null): PlainDate | null {
  return text === null ? null : date(text);
}
