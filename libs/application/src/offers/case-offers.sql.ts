import { REPORT_POINTS } from '@rettid/domain';
import { jsonList } from '../obligations/json-list.sql';

/**
 * The offers of the case `c` with their course, for the statement that reads a whole case; `$2` is the business date, and
 * follow-ups and reports dated after it are not known yet.
 */
const OF_OFFER = (alias: string): string =>
  `${alias}.citizen_id = o.citizen_id AND ${alias}.offer_id = o.offer_id AND ${alias}.struck_at IS NULL`;

const FOLLOW_UPS = jsonList(
  `json_build_object('followUpId', f.follow_up_id, 'recordVersion', f.record_version, 'on', f."on", 'kind', f.kind,
    'withProvider', f.with_provider, 'withCitizen', f.with_citizen, 'progressionFocus', f.progression_focus, 'note', f.note,
    'nextOn', f.next_on, 'goalsReached', f.goals_reached, 'learned', f.learned, 'nextGoalId', f.next_goal_id)`,
  `offer_follow_ups f WHERE ${OF_OFFER('f')} AND f."on" <= $2::date`,
  'f."on" DESC, f.follow_up_id DESC',
);

const nameOf = (user: string): string => `(SELECT u.name FROM users u WHERE u.user_id = ${user})`;

const POINTS = REPORT_POINTS.map(
  (point) => `'${point}', json_build_object('assessment', r.${point}, 'text', r.${point}_text)`,
).join(', ');

const REPORTS = jsonList(
  `json_build_object('reportId', r.report_id, 'recordVersion', r.record_version, 'on', r."on", 'author', r.author,
    'points', json_build_object(${POINTS}), 'enteredBy', ${nameOf('r.entered_by')},
    'readAt', to_char(r.read_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'readBy', ${nameOf('r.read_by')})`,
  `offer_reports r WHERE ${OF_OFFER('r')} AND r."on" <= $2::date`,
  'r."on" DESC, r.report_id DESC',
);

const ATTENDANCE = jsonList(
  `json_build_object('attendanceId', a.attendance_id, 'recordVersion', a.record_version, 'week', a.week,
    'plannedHours', a.planned_hours, 'attendedHours', a.attended_hours, 'absentDays', a.absent_days,
    'absenceCause', a.absence_cause)`,
  `offer_attendance a WHERE ${OF_OFFER('a')}`,
  'a.week DESC',
);

export const OFFERS_OF_CASE = jsonList(
  `json_build_object('offerId', o.offer_id, 'recordVersion', o.record_version, 'kind', o.kind, 'provider', o.provider,
    'contactPerson', o.contact_person, 'startsOn', o.starts_on, 'endsOn', o.ends_on, 'plannedEndsOn', o.planned_ends_on,
    'hoursPerWeek', o.hours_per_week, 'purpose', o.purpose, 'towardsWork', o.towards_work, 'expectedNext', o.expected_next,
    'goalId', o.goal_id, 'lengthGround', o.length_ground, 'lengthReason', o.length_reason, 'subsidyGround', o.subsidy_ground,
    'obviouslyReady', o.obviously_ready, 'endCause', o.end_cause, 'endNote', o.end_note, 'followUps', ${FOLLOW_UPS},
    'reports', ${REPORTS}, 'attendance', ${ATTENDANCE})`,
  'offers o WHERE o.citizen_id = c.citizen_id AND o.struck_at IS NULL',
  'o.starts_on DESC, o.offer_id DESC',
);
