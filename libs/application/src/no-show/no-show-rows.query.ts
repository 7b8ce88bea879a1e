import type {
  Benefit,
  ContactChannel,
  GuidanceForm,
  MeetingKind,
  NoDeductionReason,
  NoShowDecisionKind,
  OfferKind,
  OtherCircumstance,
  PlainDate,
  Question,
  ReasonableGround,
  TargetGroup,
} from '@rettid/domain';
import { formatDate } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';

/** What the tables hold about the no-shows of some citizens; days as `YYYY-MM-DD`. */
export interface NoShowRows {
  readonly noShows: readonly NoShowRow[];
  readonly contacts: readonly ContactRow[];
  readonly answers: readonly AnswerRow[];
  readonly decisions: readonly DecisionRow[];
  readonly interviews: readonly InterviewRow[];
}

export interface NoShowRow {
  readonly subject: 'meeting' | 'offer';
  readonly no_show_id: string;
  readonly citizen_id: string;
  readonly kind: MeetingKind | OfferKind;
  readonly happened_on: string;
  readonly ended_on: string;
  readonly starts_at: Date | null;
  readonly offer_id: string | null;
  readonly provider: string | null;
  readonly note: string | null;
  readonly record_version: number;
  readonly target_group: TargetGroup | null;
  readonly benefit: Benefit | null;
}

export interface ContactRow {
  readonly contact_id: string;
  readonly no_show_id: string;
  readonly citizen_id: string;
  readonly on: string;
  readonly channel: ContactChannel;
  readonly reached: boolean | null;
  readonly note: string | null;
  readonly record_version: number;
}

export interface AnswerRow {
  readonly answer_id: string;
  readonly no_show_id: string;
  readonly citizen_id: string;
  readonly question: Question;
  readonly answer: string;
  readonly given_on: string | null;
  readonly form: GuidanceForm | null;
  readonly ground: ReasonableGround | null;
  readonly circumstances: OtherCircumstance[];
  readonly text: string | null;
  readonly answered_on: string;
  readonly by_name: string;
  readonly record_version: number;
}

export interface DecisionRow {
  readonly decision_id: string;
  readonly no_show_id: string;
  readonly citizen_id: string;
  readonly decision: NoShowDecisionKind;
  readonly reason: NoDeductionReason | null;
  readonly deducted_from: string | null;
  readonly deducted_to: string | null;
  readonly deducted_in: string | null;
  readonly letter: string;
  readonly decided_on: string;
  readonly by_name: string;
  readonly record_version: number;
}

export interface InterviewRow {
  readonly citizen_id: string;
  readonly on: string;
}

/** Reads in sets: five statements for any number of citizens, one where none of them stayed away. Later than the day is not known. */
export async function readNoShowRows(
  tx: Transaction,
  citizenIds: readonly string[],
  businessDate: PlainDate,
): Promise<NoShowRows> {
  const values = [citizenIds, formatDate(businessDate)];
  const noShows = await tx.query<NoShowRow>(NO_SHOWS, values);
  if (noShows.length === 0) return { noShows, contacts: [], answers: [], decisions: [], interviews: [] };
  return {
    noShows,
    contacts: await tx.query<ContactRow>(CONTACTS, values),
    answers: await tx.query<AnswerRow>(ANSWERS, values),
    decisions: await tx.query<DecisionRow>(DECISIONS, values),
    interviews: await tx.query<InterviewRow>(INTERVIEWS, values),
  };
}

const THEIRS = 'x.citizen_id = ANY ($1) AND x.struck_at IS NULL';

const inForce = (table: string, column: string, from: string, to: string): string =>
  `(SELECT v.${column} FROM ${table} v WHERE v.citizen_id = n.citizen_id AND v.${from} <= n.happened_on
    AND (v.${to} IS NULL OR v.${to} >= n.happened_on) LIMIT 1)`;

/** A decision that stands is shown also where what it was about has been corrected: somebody has to strike it. */
const isDecided = (column: string): string =>
  `EXISTS (SELECT FROM no_show_decisions d WHERE d.citizen_id = x.citizen_id AND d.${column} = x.${column} AND d.struck_at IS NULL)`;

const NO_SHOWS = `
  SELECT n.*, ${inForce('classifications', 'target_group', 'valid_from', 'valid_to')} AS target_group,
         ${inForce('benefit_spells', 'benefit', 'starts_on', 'ends_on')} AS benefit
  FROM (
    SELECT 'meeting' AS subject, x.meeting_id AS no_show_id, x.citizen_id, x.kind, x.starts_on AS happened_on,
           x.starts_on AS ended_on, x.starts_at, NULL AS offer_id, NULL AS provider, NULL AS note, x.record_version
    FROM meetings x
    WHERE x.citizen_id = ANY ($1) AND x.starts_on <= $2::date
      AND (x.status = 'no_show' AND x.struck_at IS NULL OR ${isDecided('meeting_id')})
    UNION ALL
    SELECT 'offer', x.absence_id, x.citizen_id, o.kind, x.absent_from, x.absent_to, NULL, x.offer_id, o.provider, x.note,
           x.record_version
    FROM offer_absences x JOIN offers o ON o.citizen_id = x.citizen_id AND o.offer_id = x.offer_id
    WHERE x.citizen_id = ANY ($1) AND x.absent_from <= $2::date
      AND (x.struck_at IS NULL AND o.struck_at IS NULL OR ${isDecided('absence_id')})) n
  ORDER BY n.happened_on DESC, n.no_show_id DESC`;

const CONTACTS = `
  SELECT x.contact_id, coalesce(x.about_absence_id, x.about_meeting_id) AS no_show_id, x.citizen_id, x."on", x.channel,
         x.reached, x.note, x.record_version
  FROM contacts x
  WHERE ${THEIRS} AND (x.about_meeting_id IS NOT NULL OR x.about_absence_id IS NOT NULL) AND x."on" <= $2::date
  ORDER BY x."on", x.contact_id`;

const nameOf = (column: string): string =>
  `coalesce((SELECT s.name FROM staff s WHERE s.staff_id = x.${column}), x.${column}) AS by_name`;

const ANSWERS = `
  SELECT x.*, coalesce(x.meeting_id, x.absence_id) AS no_show_id, ${nameOf('answered_by')}
  FROM no_show_answers x WHERE ${THEIRS} AND x.answered_on <= $2::date`;

const DECISIONS = `
  SELECT x.*, coalesce(x.meeting_id, x.absence_id) AS no_show_id, ${nameOf('decided_by')}
  FROM no_show_decisions x WHERE ${THEIRS} AND x.decided_on <= $2::date`;

/** Those that the norm for contact takes for an answer (rule 12). */
const INTERVIEWS = `
  SELECT x.citizen_id, x.starts_on AS "on" FROM meetings x
  WHERE ${THEIRS} AND x.status = 'held' AND x.kind IN ('job_interview', 'joint_interview') AND x.starts_on <= $2::date
  ORDER BY x.starts_on`;
