import { comparePlans, type Actor, type PlanDifference, type PlanSnapshot, type PlanVersionKind } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { CodedError, failed, ok, type Result } from '@rettid/platform';
import type { CaseClosedError } from '../access/case-door';
import type { CaseReading } from '../changes/case-reading';

export interface KeptVersion {
  readonly versionNo: number;
  readonly kind: PlanVersionKind;
  /** What was done, by what the log of access calls it. */
  readonly action: string;
  /** `YYYY-MM-DD`, the business date. */
  readonly on: string;
  readonly savedAt: Date;
  readonly by: string;
}

export interface PlanVersionsPage {
  readonly items: readonly KeptVersion[];
  /** Asks for the next page; `null` on the last. */
  readonly next: number | null;
}

export interface VersionToShow extends KeptVersion {
  readonly content: PlanSnapshot;
}

export interface PlanComparison {
  readonly before: VersionToShow;
  readonly after: VersionToShow;
  readonly difference: PlanDifference;
}

type VersionError = CaseClosedError | CodedError<'record_not_found'>;

/** What a plan said at each save, who saved it and when, and how two versions differ. */
export class PlanVersions {
  constructor(private readonly reading: CaseReading) {}

  /**
   * Newest first.
   *
   * @param before the page starts behind this version; `null` starts at the newest
   * @param limit at least 1
   */
  async page(
    actor: Actor,
    citizenId: string,
    { planId, before, limit }: { readonly planId: string; readonly before: number | null; readonly limit: number },
  ): Promise<Result<PlanVersionsPage, CaseClosedError>> {
    return await this.reading.run(actor, citizenId, 'plan.versions_read', async ({ tx }) => {
      const rows = await tx.query<VersionRow>(
        `SELECT version_no, kind, action, business_date, saved_at, actor_name FROM plan_versions
         WHERE citizen_id = $1 AND plan_id = $2 AND ($3::integer IS NULL OR version_no < $3::integer)
         ORDER BY version_no DESC LIMIT $4`,
        [citizenId, planId, before, limit + 1],
      );
      const items = rows.slice(0, limit).map(toVersion);
      return { items, next: rows.length > limit ? (items.at(-1)?.versionNo ?? null) : null };
    });
  }

  /** `record_not_found`: the plan has no such version. */
  async compare(
    actor: Actor,
    citizenId: string,
    asked: { readonly planId: string; readonly from: number; readonly to: number },
  ): Promise<Result<PlanComparison, VersionError>> {
    const found = await this.reading.run(actor, citizenId, 'plan.versions_read', ({ tx }) =>
      findVersions(tx, citizenId, asked),
    );
    if (!found.ok) return found;
    const [before, after] = [asked.from, asked.to].map((no) => found.value.find(({ versionNo }) => versionNo === no));
    if (before === undefined || after === undefined) {
      return failed(new CodedError('record_not_found', 'Planen har ingen sådan version'));
    }
    return ok({ before, after, difference: comparePlans(before.content, after.content) });
  }
}

async function findVersions(
  tx: Transaction,
  citizenId: string,
  { planId, from, to }: { readonly planId: string; readonly from: number; readonly to: number },
): Promise<VersionToShow[]> {
  const rows = await tx.query<VersionRow & { readonly content: PlanSnapshot }>(
    `SELECT version_no, kind, action, business_date, saved_at, actor_name, content FROM plan_versions
     WHERE citizen_id = $1 AND plan_id = $2 AND version_no IN ($3, $4)`,
    [citizenId, planId, from, to],
  );
  return rows.map((row) => ({ ...toVersion(row), content: row.content }));
}

interface VersionRow {
  readonly version_no: number;
  readonly kind: PlanVersionKind;
  readonly action: string;
  readonly business_date: string;
  readonly saved_at: Date;
  readonly actor_name: string;
}

function toVersion(row: VersionRow): KeptVersion {
  return {
    versionNo: row.version_no,
    kind: row.kind,
    action: row.action,
    on: row.business_date,
    savedAt: row.saved_at,
    by: row.actor_name,
  };
}
