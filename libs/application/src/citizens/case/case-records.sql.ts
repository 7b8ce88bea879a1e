import { caseworkerOn } from '../../obligations/findings.sql';
import { goalsInOrder } from '../../plans/plan-content.query';
import { OFFERS_OF_CASE } from '../../offers/case-offers.sql';
import { jsonList as list } from '../../obligations/json-list.sql';

/**
 * A whole case as one row: lists as JSON, each by the index that its table has on the citizen. One statement is one look
 * at the database and one round trip, where a list a time would be nine.
 *
 * `$1` is the citizen, `$2` the business date, `$3` the reader among the staff (or null). What is dated after it is not known yet (see `Case`).
 */
const PERSON = (id: string): string => `
  CASE WHEN ${id} IS NOT NULL THEN json_build_object('staffId', ${id},
    'name', (SELECT s.name FROM staff s WHERE s.staff_id = ${id})) END`;

const PARTICIPANTS = list(
  `json_build_object('participantId', mp.participant_id, 'name', mp.name, 'department', mp.department, 'role', mp.role, 'attended', mp.attended)`,
  'meeting_participants mp WHERE mp.citizen_id = m.citizen_id AND mp.meeting_id = m.meeting_id AND mp.struck_at IS NULL',
  'mp.name, mp.participant_id',
);

const AGREEMENTS = list(
  `json_build_object('taskId', t.task_id, 'recordVersion', t.record_version, 'title', t.title, 'owner', t.owner,
    'staff', ${PERSON('t.staff_id')}, 'dueOn', t.due_on, 'doneOn', t.done_on)`,
  'tasks t WHERE t.citizen_id = m.citizen_id AND t.meeting_id = m.meeting_id AND t.struck_at IS NULL',
  't.due_on, t.task_id',
);

const MEETING = `json_build_object('meetingId', m.meeting_id, 'recordVersion', m.record_version, 'kind', m.kind, 'status', m.status,
  'startsAt', to_char(m.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'on', m.starts_on, 'form', m.form,
  'staff', ${PERSON('m.staff_id')}, 'jobFocus', m.job_focus, 'barrierFocus', m.barrier_focus, 'minutes', m.minutes,
  'place', m.place, 'lengthMinutes', m.length_minutes, 'interpreterLanguage', m.interpreter_language, 'invitation', m.invitation,
  'cancelCause', m.cancel_cause, 'cancelNote', m.cancel_note, 'marks', m.marks,
  'isPublished', m.minutes_published_at IS NOT NULL, 'groupId', m.group_id, 'participants', ${PARTICIPANTS}, 'agreements', ${AGREEMENTS})`;

const MEETINGS = list(
  MEETING,
  `meetings m WHERE m.citizen_id = c.citizen_id AND m.struck_at IS NULL AND (m.starts_on <= $2::date OR m.status IN ('booked', 'cancelled'))`,
  'm.starts_at DESC, m.meeting_id DESC',
);

// Who decided is free text at the sender; where it is the id of one of the staff, the name says more.
const EXEMPTIONS = list(
  `json_build_object('exemptionId', x.exemption_id, 'recordVersion', x.record_version, 'kind', x.kind, 'ground', x.ground, 'reason', x.reason, 'evidence', x.evidence,
    'validFrom', x.valid_from, 'validTo', x.valid_to, 'decidedOn', x.decided_on,
    'decidedBy', coalesce((SELECT s.name FROM staff s WHERE s.staff_id = x.decided_by), x.decided_by),
    'extendsExemptionId', x.extends_exemption_id, 'closedOn', x.closed_on, 'closedReason', x.closed_reason)`,
  'exemptions x WHERE x.citizen_id = c.citizen_id AND x.struck_at IS NULL',
  'x.valid_from DESC, x.exemption_id DESC',
);

const ASSIGNMENTS = list(
  `json_build_object('assignmentId', a.assignment_id, 'recordVersion', a.record_version, 'staff', ${PERSON('a.staff_id')}, 'role', a.role,
    'validFrom', a.valid_from, 'validTo', a.valid_to, 'endReason', a.end_reason, 'isPrimary', a.is_primary)`,
  'assignments a WHERE a.citizen_id = c.citizen_id AND a.struck_at IS NULL',
  'a.valid_from DESC, a.assignment_id DESC',
);

const CONTACTS = list(
  `json_build_object('contactId', k.contact_id, 'recordVersion', k.record_version, 'on', k."on", 'channel', k.channel,
    'direction', k.direction, 'reached', k.reached, 'staff', ${PERSON('k.staff_id')}, 'aboutMeetingId', k.about_meeting_id, 'note', k.note)`,
  'contacts k WHERE k.citizen_id = c.citizen_id AND k.struck_at IS NULL AND k."on" <= $2::date',
  'k."on" DESC, k.contact_id DESC',
);

const GOALS = list(
  `json_build_object('goalId', g.goal_id, 'recordVersion', g.record_version, 'parentGoalId', g.parent_goal_id, 'kind', g.kind, 'title', g.title,
    'occupationCode', g.occupation_code, 'status', g.status, 'createdOn', g.created_on, 'targetOn', g.target_on, 'closedOn', g.closed_on,
    'place', g.place, 'timing', g.timing, 'purpose', g.purpose, 'owner', g.owner, 'ownWords', g.own_words, 'description', g.description,
    'dropReason', g.drop_reason, 'continuesGoalId', g.continues_goal_id)`,
  'goals g WHERE g.citizen_id = p.citizen_id AND g.plan_id = p.plan_id AND g.struck_at IS NULL AND g.created_on <= $2::date',
  goalsInOrder('p', 'g'),
);

// A goal that was struck after the latest version is a change too that the citizen has not seen.
const VERSIONS = `(SELECT json_build_object('latest', v.version_no, 'isPublished', v.kind <> 'saved' AND NOT EXISTS (
      SELECT FROM goals g WHERE g.citizen_id = p.citizen_id AND g.plan_id = p.plan_id AND g.struck_at > v.saved_at),
    'published', (SELECT json_build_object('versionNo', u.version_no, 'on', u.business_date, 'by', u.actor_name) FROM plan_versions u
      WHERE u.citizen_id = p.citizen_id AND u.plan_id = p.plan_id AND u.kind = 'published' ORDER BY u.version_no DESC LIMIT 1))
  FROM plan_versions v WHERE v.citizen_id = p.citizen_id AND v.plan_id = p.plan_id ORDER BY v.version_no DESC LIMIT 1)`;

const PLANS = list(
  `json_build_object('planId', p.plan_id, 'recordVersion', p.record_version, 'kind', p.kind, 'createdOn', p.created_on, 'consentedOn', p.consented_on,
    'updatedOn', p.updated_on, 'ownWords', p.own_words, 'assessment', p.assessment, 'versions', ${VERSIONS}, 'goals', ${GOALS})`,
  'plans p WHERE p.citizen_id = c.citizen_id AND p.struck_at IS NULL AND p.created_on <= $2::date',
  `p.kind = 'rehabilitation_plan', p.created_on DESC, p.plan_id DESC`,
);

const period = (code: string, from: string, to: string): string =>
  `json_build_object('code', ${code}, 'from', ${from}, 'to', ${to})`;

// The reader's alone: of two who read a case, each gets his own.
const PRIVATE_NOTE = `(SELECT json_build_object('text', n.text, 'on', n."on", 'colour', n.colour) FROM private_notes n
  WHERE n.citizen_id = c.citizen_id AND n.actor_id = (SELECT current_setting('rettid.actor_id', true)))`;

// What the reader has been handed over with the case and has not said to have read; the latest of several.
const HAND_OVER = `(SELECT h.hand_over_id FROM hand_overs h JOIN assignments a ON a.assignment_id = h.assignment_id
  WHERE h.citizen_id = c.citizen_id AND h.to_staff_id = $3 AND h.read_at IS NULL AND h.begins_on <= $2::date
    AND a.struck_at IS NULL AND (a.valid_to IS NULL OR a.valid_to >= $2::date)
  ORDER BY h.begins_on DESC, h.hand_over_id LIMIT 1)`;

// No-shows beside those that the list of meetings tells. Most cases have none, and are spared the reading of what is recorded
// about them.
const HAS_NO_SHOWS = `(EXISTS (SELECT FROM offer_absences f WHERE f.citizen_id = c.citizen_id)
  OR EXISTS (SELECT FROM no_show_decisions d WHERE d.citizen_id = c.citizen_id))`;

export const CASE_SQL = `
  SELECT c.given_names, c.family_name, c.cpr, c.email, c.phone, c.language, c.protected_address IS TRUE AS is_protected,
         (SELECT json_build_object('staffId', w.staff_id, 'name', (SELECT s.name FROM staff s WHERE s.staff_id = w.staff_id),
                                   'since', w.valid_from) FROM (${caseworkerOn('c.citizen_id', '$2::date')}) w) AS responsible,
         ${list(period('b.benefit', 'b.starts_on', 'b.ends_on'), 'benefit_spells b WHERE b.citizen_id = c.citizen_id', 'b.starts_on')} AS spells,
         ${list(period('k.target_group', 'k.valid_from', 'k.valid_to'), 'classifications k WHERE k.citizen_id = c.citizen_id', 'k.valid_from')} AS classifications,
         ${PRIVATE_NOTE} AS private_note,
         ${HAND_OVER} AS hand_over,
         ${HAS_NO_SHOWS} AS has_no_shows,
         ${MEETINGS} AS meetings,
         ${OFFERS_OF_CASE} AS offers,
         ${EXEMPTIONS} AS exemptions,
         ${ASSIGNMENTS} AS assignments,
         ${CONTACTS} AS contacts,
         ${PLANS} AS plans
  FROM citizens c WHERE c.citizen_id = $1`;
