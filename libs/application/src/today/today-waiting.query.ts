import {
  EXEMPTION_WARNING_DAYS,
  formatDate,
  OFFER_EVALUATION_MONTHS,
  PLAN_STALE_MONTHS,
  type PlainDate,
  type StaffActor,
  type WaitingKind,
} from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { daysOf } from '../obligations/findings.sql';
import type { OwnCases } from './today-cases.query';

/** What waits, before it is known whether its case is open to the reader. */
export interface WaitingRow {
  readonly kind: WaitingKind;
  readonly citizen_id: string;
  readonly subject_id: string;
  /** `null`: no day tells since when. */
  readonly on_day: PlainDate | null;
  readonly about: string | null;
}

/**
 * What waits in the cases that the reader answers for, and what is the reader's own wherever it stands: bookings of his
 * without an outcome, tasks that are his.
 */
export async function findWaiting(
  tx: Transaction,
  actor: StaffActor,
  { answeredFor }: OwnCases,
  businessDate: PlainDate,
): Promise<WaitingRow[]> {
  const { rows } = await tx.client.query<WaitingRow>({
    name: 'today-waiting',
    text: WAITING_SQL,
    values: [actor.staffId, answeredFor, formatDate(businessDate)],
  });
  return rows;
}

const IN_CASES = 'citizen_id = ANY ($2::text[])';
const TODAY = '$3::date';

const part = (kind: WaitingKind, subjectId: string, on: string, about: string, from: string): string =>
  `SELECT '${kind}' AS kind, x.citizen_id, ${subjectId} AS subject_id, ${daysOf(on)} AS on_day, ${about} AS about ${from}`;

const WITHOUT_OUTCOME = `x.status = 'booked' AND x.starts_on < ${TODAY} AND x.struck_at IS NULL`;
/** Nobody's bookings wait for whoever answers for the case. */
const OUTCOMES = [`x.staff_id = $1`, `x.${IN_CASES} AND x.staff_id IS NULL`].map((whose) =>
  part(
    'outcome_missing',
    'x.meeting_id',
    'x.starts_on',
    'x.kind',
    `FROM meetings x WHERE ${whose} AND ${WITHOUT_OUTCOME}`,
  ),
);

/** One is followed by another of its kind that begins at the latest on the day after it, and ends later. */
const EXEMPTIONS = part(
  'exemption_ending',
  'x.exemption_id',
  'x.valid_to',
  'x.kind',
  `FROM exemptions x
   WHERE x.${IN_CASES} AND x.closed_on IS NULL AND x.struck_at IS NULL AND x.valid_from <= ${TODAY}
     AND x.valid_to BETWEEN ${TODAY} AND ${TODAY} + ${EXEMPTION_WARNING_DAYS}
     AND NOT EXISTS (SELECT FROM exemptions n WHERE n.citizen_id = x.citizen_id AND n.kind = x.kind AND n.struck_at IS NULL
                     AND n.valid_from <= x.valid_to + 1 AND coalesce(least(n.valid_to, n.closed_on), 'infinity') > x.valid_to)`,
);

const TASK_IS_DUE = `x.done_on IS NULL AND x.due_on <= ${TODAY} AND x.struck_at IS NULL`;
const TASKS = [`x.staff_id = $1`, `x.${IN_CASES} AND x.staff_id IS NULL AND x.owner = 'caseworker'`].map((whose) =>
  part('task_due', 'x.task_id', 'x.due_on', 'x.title', `FROM tasks x WHERE ${whose} AND ${TASK_IS_DUE}`),
);

/** The latest plan that the law takes for one. */
const PLANS = part(
  'plan_stale',
  'x.plan_id',
  'x.touched_on',
  'x.kind',
  `FROM (SELECT DISTINCT ON (p.citizen_id) p.citizen_id, p.plan_id, p.kind, coalesce(p.updated_on, p.created_on) AS touched_on
         FROM plans p
         WHERE p.${IN_CASES} AND p.kind IN ('min_plan', 'holistic_plan') AND p.created_on <= ${TODAY} AND p.struck_at IS NULL
         ORDER BY p.citizen_id, p.created_on DESC, p.plan_id DESC) x
   WHERE (x.touched_on + interval '${PLAN_STALE_MONTHS} months')::date <= ${TODAY}
     AND EXISTS (SELECT FROM benefit_spells b WHERE b.citizen_id = x.citizen_id AND b.starts_on <= ${TODAY}
                 AND (b.ends_on IS NULL OR b.ends_on >= ${TODAY}))`,
);

/** Of the benefit spell that runs, and of late: what ended before is history. */
const OFFERS = part(
  'offer_to_evaluate',
  'x.offer_id',
  'x.ends_on',
  'x.kind',
  `FROM offers x
   JOIN LATERAL (SELECT b.starts_on FROM benefit_spells b WHERE b.citizen_id = x.citizen_id AND b.starts_on <= ${TODAY}
                 AND (b.ends_on IS NULL OR b.ends_on >= ${TODAY}) LIMIT 1) spell ON x.ends_on >= spell.starts_on
   WHERE x.${IN_CASES} AND x.ends_on < ${TODAY} AND x.struck_at IS NULL
     AND x.ends_on >= (${TODAY} - interval '${OFFER_EVALUATION_MONTHS} months')::date
     AND NOT EXISTS (SELECT FROM offer_follow_ups f WHERE f.citizen_id = x.citizen_id AND f.offer_id = x.offer_id
                     AND f.kind = 'closing_evaluation' AND f.struck_at IS NULL)`,
);

export const WAITING_SQL = [...OUTCOMES, EXEMPTIONS, ...TASKS, OFFERS, PLANS].join('\nUNION ALL\n');
