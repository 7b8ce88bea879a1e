import { date, formatDate, RULES, type PlainDate } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';

/** A citizen as the sign-in page tells of her. */
export interface CitizenFigures {
  readonly citizenId: string;
  readonly cpr: string;
  readonly name: string;
  readonly hasPlan: boolean;
  readonly hasJobGoal: boolean;
  /** Findings `overdue` of rules that oblige the municipality. */
  readonly overdue: number;
  /** Last day of the exemption from the 225-hour rule that holds on the date; `null` where there is none, or no end. */
  readonly exemptionEndsOn: PlainDate | null;
}

export type CitizenSituation = 'job-goal' | 'unplanned';

const OF_MUNICIPALITY = RULES.filter(({ duty }) => duty === 'municipality').map(({ id }) => id);
/** An exemption that ends within so many days is about to lapse. */
const SOON_DAYS = 60;

const CANDIDATE: Readonly<Record<CitizenSituation, string>> = {
  'job-goal': `"hasJobGoal" AND overdue > 0`,
  unplanned: `NOT "hasPlan" OR "exemptionEndsOn" <= $2::date + ${SOON_DAYS}`,
};

/** With a job goal: where most is owed. Unplanned: no plan at all before an exemption that ends. */
const ORDER: Readonly<Record<CitizenSituation, string>> = {
  'job-goal': 'overdue DESC',
  unplanned: '"hasPlan", "exemptionEndsOn", overdue DESC',
};

interface Wanted {
  readonly jobcenterId: string;
  readonly asOf: PlainDate;
  /** Citizens of this caseworker come first. */
  readonly staffId: string | null;
  /** Who was shown before; comes first of all while the situation is still hers. */
  readonly shownBefore: string | null;
  /** Who plays another part already. */
  readonly taken: string | null;
}

/**
 * A citizen of the jobcentre in the situation, whose case asks for no right of its own; `undefined` where there is none. Everything that
 * the page tells is computed for the jobcentre's citizens in one statement.
 */
export async function findCitizen(
  tx: Transaction,
  situation: CitizenSituation,
  { jobcenterId, asOf, staffId, shownBefore, taken }: Wanted,
): Promise<CitizenFigures | undefined> {
  const [row] = await tx.query<Omit<CitizenFigures, 'exemptionEndsOn'> & { exemptionEndsOn: string | null }>(
    `WITH figures AS (
       SELECT citizen_id AS "citizenId", cpr, given_names || ' ' || family_name AS name,
              EXISTS (SELECT FROM plans WHERE plans.citizen_id = citizens.citizen_id AND struck_at IS NULL) AS "hasPlan",
              EXISTS (SELECT FROM goals WHERE goals.citizen_id = citizens.citizen_id AND kind = 'job_goal'
                                          AND status = 'open' AND struck_at IS NULL) AS "hasJobGoal",
              (SELECT count(*)::int FROM obligations
               WHERE obligations.citizen_id = citizens.citizen_id AND status = 'overdue' AND rule_id = ANY ($3)) AS overdue,
              (SELECT max(valid_to) FROM exemptions
               WHERE exemptions.citizen_id = citizens.citizen_id AND kind = 'hours_225' AND closed_on IS NULL AND struck_at IS NULL
                 AND valid_from <= $2 AND valid_to >= $2) AS "exemptionEndsOn",
              EXISTS (SELECT FROM assignments
                      WHERE assignments.citizen_id = citizens.citizen_id AND staff_id = $4 AND struck_at IS NULL
                        AND valid_from <= $2 AND COALESCE(valid_to, 'infinity') >= $2) AS "isOfCaseworker"
       FROM citizens WHERE jobcenter_id = $1 AND protected_address IS NOT TRUE
         AND NOT EXISTS (SELECT FROM staff_cases WHERE staff_cases.citizen_id = citizens.citizen_id)
         AND citizen_id IS DISTINCT FROM $6)
     SELECT "citizenId", cpr, name, "hasPlan", "hasJobGoal", overdue, "exemptionEndsOn" FROM figures
     WHERE ${CANDIDATE[situation]}
     ORDER BY "citizenId" IS NOT DISTINCT FROM $5 DESC, "isOfCaseworker" DESC, ${ORDER[situation]}, "citizenId" LIMIT 1`,
    [jobcenterId, formatDate(asOf), OF_MUNICIPALITY, staffId, shownBefore, taken],
  );
  if (row === undefined) return undefined;
  return { ...row, exemptionEndsOn: row.exemptionEndsOn === null ? null : date(row.exemptionEndsOn) };
}
