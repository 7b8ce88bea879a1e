import {
  date,
  formatDate,
  type ExemptionDates,
  type LadderStaff,
  type LadderStep,
  type PlainDate,
} from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';

/** A rung that is recorded. */
export interface RecordedRung {
  readonly citizenId: string;
  readonly exemptionId: string;
  readonly dueOn: PlainDate;
  readonly step: LadderStep;
  readonly isHandled: boolean;
}

/** What the ladder reads of some citizens' cases beside the facts. */
export interface LadderRows {
  /** By the exemption's id. */
  readonly dates: ReadonlyMap<string, ExemptionDates>;
  readonly rungs: readonly RecordedRung[];
  /** Coordinating and authority caseworkers on the date, by citizen. */
  readonly caseworkers: ReadonlyMap<string, readonly LadderStaff[]>;
  readonly leaders: readonly LadderStaff[];
}

export async function readLadderRows(
  tx: Transaction,
  { jobcenterId, citizenIds, asOf }: { jobcenterId: string; citizenIds: readonly string[]; asOf: PlainDate },
): Promise<LadderRows> {
  const dates = await tx.query<{ exemption_id: string; decided_on: string; review_on: string | null }>(
    'SELECT exemption_id, decided_on, review_on FROM exemptions WHERE citizen_id = ANY ($1) AND struck_at IS NULL',
    [citizenIds],
  );
  const rungs = await tx.query<RungRow>(
    `SELECT citizen_id, exemption_id, due_on, step, handled_on IS NOT NULL AS is_handled
     FROM exemption_ladder_steps WHERE citizen_id = ANY ($1)`,
    [citizenIds],
  );
  const caseworkers = await tx.query<CaseworkerRow>(
    `SELECT a.citizen_id, a.staff_id, s.team FROM assignments a JOIN staff s ON s.staff_id = a.staff_id
     WHERE a.citizen_id = ANY ($1) AND a.role IN ('coordinating', 'authority') AND a.struck_at IS NULL
       AND a.valid_from <= $2::date AND (a.valid_to IS NULL OR a.valid_to >= $2::date)
     ORDER BY a.role DESC, a.valid_from DESC, a.assignment_id`,
    [citizenIds, formatDate(asOf)],
  );
  const leaders = await tx.query<{ staff_id: string; team: string | null }>(
    `SELECT staff_id, team FROM staff WHERE jobcenter_id = $1 AND role = 'team_leader' ORDER BY staff_id`,
    [jobcenterId],
  );
  return {
    dates: new Map(dates.map((row) => [row.exemption_id, toDates(row)])),
    rungs: rungs.map(toRung),
    caseworkers: byCitizen(caseworkers),
    leaders: leaders.map(({ staff_id: staffId, team }) => ({ staffId, team })),
  };
}

interface RungRow {
  readonly citizen_id: string;
  readonly exemption_id: string;
  readonly due_on: string;
  readonly step: LadderStep;
  readonly is_handled: boolean;
}

interface CaseworkerRow {
  readonly citizen_id: string;
  readonly staff_id: string;
  readonly team: string | null;
}

function byCitizen(rows: readonly CaseworkerRow[]): Map<string, LadderStaff[]> {
  const found = new Map<string, LadderStaff[]>();
  for (const { citizen_id: citizenId, staff_id: staffId, team } of rows) {
    found.set(citizenId, [...(found.get(citizenId) ?? []), { staffId, team }]);
  }
  return found;
}

function toRung(row: RungRow): RecordedRung {
  return {
    citizenId: row.citizen_id,
    exemptionId: row.exemption_id,
    dueOn: date(row.due_on),
    step: row.step,
    isHandled: row.is_handled,
  };
}

function toDates(row: { decided_on: string; review_on: string | null }): ExemptionDates {
  return { decidedOn: date(row.decided_on), reviewOn: row.review_on === null ? null : date(row.review_on) };
}
