import { daysOf } from '../../obligations/findings.sql';

/**
 * What the pages about several cases are made of: a row for each citizen, lists as JSON, each by the index that its table has on the
 * citizen. Days are numbers, as the domain counts them. `$1` are the citizens, `$2` the business date.
 */
const list = (object: string, source: string): string => `(SELECT coalesce(json_agg(${object}), '[]') FROM ${source})`;

const period = (code: string, from: string, to: string): string =>
  `json_build_object('code', ${code}, 'from', ${daysOf(from)}, 'to', ${daysOf(to)})`;

const nameOf = (staffId: string): string => `(SELECT s.name FROM staff s WHERE s.staff_id = ${staffId})`;

const PARTS = list(
  `json_build_object('assignmentId', a.assignment_id, 'staffId', a.staff_id, 'name', ${nameOf('a.staff_id')}, 'role', a.role,
    'validFrom', ${daysOf('a.valid_from')}, 'validTo', ${daysOf('a.valid_to')}, 'isPrimary', a.is_primary)`,
  'assignments a WHERE a.citizen_id = c.citizen_id AND a.struck_at IS NULL',
);

const GOALS = list(
  `json_build_object('goalId', g.goal_id, 'parentGoalId', g.parent_goal_id, 'kind', g.kind, 'title', g.title, 'status', g.status,
    'createdOn', ${daysOf('g.created_on')}, 'targetOn', ${daysOf('g.target_on')}, 'closedOn', ${daysOf('g.closed_on')},
    'dropReason', g.drop_reason)`,
  `goals g WHERE g.citizen_id = c.citizen_id AND g.plan_id = plan.plan_id AND g.struck_at IS NULL AND g.created_on <= $2::date`,
);

const EVALUATION = `(SELECT concat_ws(' ', NULLIF(f.learned, ''), NULLIF(f.note, '')) FROM offer_follow_ups f
  WHERE f.citizen_id = o.citizen_id AND f.offer_id = o.offer_id AND f.kind = 'closing_evaluation' AND f.struck_at IS NULL
    AND f."on" <= $2::date
  ORDER BY f."on" DESC, f.follow_up_id DESC LIMIT 1)`;

const OFFERS = list(
  `json_build_object('kind', o.kind, 'provider', o.provider, 'startsOn', ${daysOf('o.starts_on')}, 'endsOn', ${daysOf('o.ends_on')},
    'hoursPerWeek', o.hours_per_week::text, 'purpose', o.purpose, 'endCause', o.end_cause, 'endNote', o.end_note, 'evaluation', ${EVALUATION})`,
  'offers o WHERE o.citizen_id = c.citizen_id AND o.struck_at IS NULL',
);

const TASKS = list(
  `json_build_object('title', t.title, 'owner', t.owner, 'dueOn', ${daysOf('t.due_on')}, 'createdOn', ${daysOf('t.created_on')})`,
  `tasks t WHERE t.citizen_id = c.citizen_id AND t.struck_at IS NULL AND t.created_on <= $2::date
    AND (t.done_on IS NULL OR t.done_on > $2::date)`,
);

const FINDINGS = list(
  `json_build_object('rule_id', o.rule_id, 'rule_version', o.rule_version, 'status', o.status, 'due_on', ${daysOf('o.due_on')},
    'act_by', ${daysOf('o.act_by')}, 'planned_on', ${daysOf('o.planned_on')}, 'changes_on', ${daysOf('o.changes_on')},
    'evidence', o.evidence)`,
  'obligations o WHERE o.citizen_id = c.citizen_id',
);

const APPOINTMENTS = list(
  `json_build_object('kind', m.kind, 'on', ${daysOf('m.starts_on')},
    'time', to_char(m.starts_at AT TIME ZONE 'Europe/Copenhagen', 'HH24.MI'), 'withName', ${nameOf('m.staff_id')})`,
  `meetings m WHERE m.citizen_id = c.citizen_id AND m.status = 'booked' AND m.struck_at IS NULL AND m.starts_on >= $2::date`,
);

const EXEMPTIONS = list(
  `json_build_object('kind', x.kind, 'ground', x.ground, 'validTo', ${daysOf('x.valid_to')})`,
  `exemptions x WHERE x.citizen_id = c.citizen_id AND x.struck_at IS NULL AND x.valid_from <= $2::date
    AND (x.valid_to IS NULL OR x.valid_to >= $2::date) AND (x.closed_on IS NULL OR x.closed_on >= $2::date)`,
);

export const BRIEF_SQL = `
  SELECT c.citizen_id, c.given_names || ' ' || c.family_name AS name, c.cpr, c.language,
         c.protected_address IS TRUE AS is_protected,
         ${list(period('b.benefit', 'b.starts_on', 'b.ends_on'), 'benefit_spells b WHERE b.citizen_id = c.citizen_id')} AS spells,
         ${list(period('k.target_group', 'k.valid_from', 'k.valid_to'), 'classifications k WHERE k.citizen_id = c.citizen_id')} AS classifications,
         ${PARTS} AS parts,
         plan.own_words,
         ${GOALS} AS goals,
         ${OFFERS} AS offers,
         ${TASKS} AS tasks,
         ${FINDINGS} AS findings,
         ${APPOINTMENTS} AS appointments,
         minutes.told AS minutes,
         ${EXEMPTIONS} AS exemptions
  FROM citizens c
  LEFT JOIN LATERAL (
    SELECT p.plan_id, p.own_words FROM plans p
    WHERE p.citizen_id = c.citizen_id AND p.kind IN ('min_plan', 'holistic_plan') AND p.struck_at IS NULL AND p.created_on <= $2::date
    ORDER BY p.created_on DESC, p.plan_id DESC LIMIT 1) plan ON true
  LEFT JOIN LATERAL (
    SELECT json_build_object('kind', m.kind, 'on', ${daysOf('m.starts_on')}, 'text', m.minutes) AS told FROM meetings m
    WHERE m.citizen_id = c.citizen_id AND m.status = 'held' AND m.struck_at IS NULL AND m.starts_on <= $2::date
      AND m.minutes <> '' AND m.minutes_published_at IS NOT NULL
    ORDER BY m.starts_at DESC, m.meeting_id DESC LIMIT 1) minutes ON true
  WHERE c.citizen_id = ANY ($1)`;
