import {
  ASSIGNMENT_ROLES,
  BENEFITS,
  CONTACT_CHANNELS,
  EXEMPTION_GROUNDS,
  EXEMPTION_KINDS,
  FOLLOW_UP_KINDS,
  GOAL_KINDS,
  GOAL_STATUSES,
  MEETING_FORMS,
  MEETING_KINDS,
  MEETING_STATUSES,
  OFFER_END_CAUSES,
  OFFER_KINDS,
  PLAN_KINDS,
  STAFF_ROLES,
  TARGET_GROUPS,
} from '@rettid/domain';

import { code, date, month, optionalCode, optionalDate, optionalFlag, optionalText, text } from './columns';
import type { RowOf } from './columns';

/** The files of the interchange format (`docs/interchange.md`) with their columns, in the order they are written. */
export const FILES = {
  jobcenters: [text('jobcenter_id'), text('name'), text('municipality_code')],
  staff: [
    text('staff_id'),
    text('jobcenter_id'),
    text('name'),
    optionalText('email'),
    code('role', STAFF_ROLES),
    optionalText('team'),
  ],
  citizens: [
    text('citizen_id'),
    text('jobcenter_id'),
    text('cpr'),
    text('given_names'),
    text('family_name'),
    optionalText('email'),
    optionalText('phone'),
    optionalText('language'),
    optionalFlag('protected_address'),
  ],
  benefit_spells: [
    text('spell_id'),
    text('citizen_id'),
    code('benefit', BENEFITS),
    optionalDate('requested_on'),
    date('starts_on'),
    optionalDate('ends_on'),
    optionalText('end_reason'),
  ],
  classifications: [
    text('citizen_id'),
    code('target_group', TARGET_GROUPS),
    date('valid_from'),
    optionalDate('valid_to'),
  ],
  assignments: [
    text('assignment_id'),
    text('citizen_id'),
    text('staff_id'),
    code('role', ASSIGNMENT_ROLES),
    date('valid_from'),
    optionalDate('valid_to'),
    optionalText('end_reason'),
  ],
  meetings: [
    text('meeting_id'),
    text('citizen_id'),
    code('kind', MEETING_KINDS),
    text('starts_at'),
    code('status', MEETING_STATUSES),
    optionalCode('form', MEETING_FORMS),
    optionalText('staff_id'),
    optionalFlag('job_focus'),
    optionalFlag('barrier_focus'),
    optionalText('minutes'),
  ],
  contacts: [
    text('contact_id'),
    text('citizen_id'),
    date('on'),
    code('channel', CONTACT_CHANNELS),
    optionalText('about_meeting_id'),
    optionalText('note'),
  ],
  plans: [
    text('plan_id'),
    text('citizen_id'),
    code('kind', PLAN_KINDS),
    date('created_on'),
    optionalDate('consented_on'),
    optionalDate('updated_on'),
  ],
  goals: [
    text('goal_id'),
    text('plan_id'),
    optionalText('parent_goal_id'),
    code('kind', GOAL_KINDS),
    text('title'),
    optionalText('occupation_code'),
    code('status', GOAL_STATUSES),
    date('created_on'),
    optionalDate('target_on'),
    optionalDate('closed_on'),
  ],
  offers: [
    text('offer_id'),
    text('citizen_id'),
    code('kind', OFFER_KINDS),
    optionalText('provider'),
    date('starts_on'),
    optionalDate('ends_on'),
    optionalText('hours_per_week'),
    optionalText('goal_id'),
    optionalText('purpose'),
    optionalCode('end_cause', OFFER_END_CAUSES),
  ],
  offer_follow_ups: [
    text('follow_up_id'),
    text('offer_id'),
    date('on'),
    code('kind', FOLLOW_UP_KINDS),
    optionalFlag('with_provider'),
    optionalFlag('progression_focus'),
    optionalText('note'),
  ],
  exemptions: [
    text('exemption_id'),
    text('citizen_id'),
    code('kind', EXEMPTION_KINDS),
    code('ground', EXEMPTION_GROUNDS),
    text('reason'),
    optionalText('evidence'),
    date('valid_from'),
    optionalDate('valid_to'),
    date('decided_on'),
    optionalText('decided_by'),
    optionalText('extends_exemption_id'),
    optionalDate('closed_on'),
    optionalText('closed_reason'),
  ],
  work_hours: [text('citizen_id'), month('month'), text('ordinary_hours')],
} as const;

export type FileName = keyof typeof FILES;
export const FILE_NAMES = Object.keys(FILES) as readonly FileName[];

/** A row of the named file, as an object with a property per column. */
export type Row<F extends FileName> = RowOf<(typeof FILES)[F]>;

/** Rows by file; what one citizen adds to a caseload. */
export type Rows = { [F in FileName]: Row<F>[] };

export function noRows(): Rows {
  return {
    jobcenters: [],
    staff: [],
    citizens: [],
    benefit_spells: [],
    classifications: [],
    assignments: [],
    meetings: [],
    contacts: [],
    plans: [],
    goals: [],
    offers: [],
    offer_follow_ups: [],
    exemptions: [],
    work_hours: [],
  };
}
