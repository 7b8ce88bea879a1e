import {
  ASSIGNMENT_ROLES,
  BENEFITS,
  CONTACT_CHANNELS,
  EXEMPTION_EVIDENCE,
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
import { type ColumnKind, type ColumnSpec, FILE_NAMES, type FileName, type FileSpec } from './column';

const id: ColumnKind = { type: 'id' };
const day: ColumnKind = { type: 'date' };
const month: ColumnKind = { type: 'month' };
const text: ColumnKind = { type: 'text' };
const boolean: ColumnKind = { type: 'boolean' };
const decimal: ColumnKind = { type: 'decimal' };
const oneOf = (codes: readonly string[]): ColumnKind => ({ type: 'code', codes });

const must = (name: string, kind: ColumnKind): ColumnSpec => ({ name, kind, required: true });
const may = (name: string, kind: ColumnKind): ColumnSpec => ({ name, kind, required: false });
const mustRefer = (name: string, references: FileName): ColumnSpec => ({ name, kind: id, required: true, references });
const mayRefer = (name: string, references: FileName): ColumnSpec => ({ name, kind: id, required: false, references });
const citizen = mustRefer('citizen_id', 'citizens');

/** The interchange format's files and columns (`docs/interchange.md`, "Filer"), as data. */
const SPECS: { readonly [N in FileName]: Omit<FileSpec, 'name'> } = {
  jobcenters: {
    key: ['jobcenter_id'],
    owner: { type: 'none' },
    columns: [
      must('jobcenter_id', id),
      must('name', text),
      must('municipality_code', { type: 'digits', min: 4, max: 4 }),
    ],
  },
  staff: {
    key: ['staff_id'],
    owner: { type: 'none' },
    columns: [
      must('staff_id', id),
      mustRefer('jobcenter_id', 'jobcenters'),
      must('name', text),
      may('email', text),
      must('role', oneOf(STAFF_ROLES)),
      may('team', text),
    ],
  },
  citizens: {
    key: ['citizen_id'],
    owner: { type: 'citizen' },
    columns: [
      must('citizen_id', id),
      mustRefer('jobcenter_id', 'jobcenters'),
      must('cpr', { type: 'cpr' }),
      must('given_names', text),
      must('family_name', text),
      may('email', text),
      may('phone', text),
      may('language', { type: 'language' }),
      may('protected_address', boolean),
    ],
  },
  benefit_spells: {
    key: ['spell_id'],
    owner: { type: 'citizen' },
    period: ['starts_on', 'ends_on'],
    barsOverlap: true,
    columns: [
      must('spell_id', id),
      citizen,
      must('benefit', oneOf(BENEFITS)),
      may('requested_on', day),
      must('starts_on', day),
      may('ends_on', day),
      may('end_reason', text),
    ],
  },
  classifications: {
    key: ['citizen_id', 'valid_from'],
    owner: { type: 'citizen' },
    period: ['valid_from', 'valid_to'],
    barsOverlap: true,
    columns: [citizen, must('target_group', oneOf(TARGET_GROUPS)), must('valid_from', day), may('valid_to', day)],
  },
  assignments: {
    key: ['assignment_id'],
    owner: { type: 'citizen' },
    period: ['valid_from', 'valid_to'],
    columns: [
      must('assignment_id', id),
      citizen,
      mustRefer('staff_id', 'staff'),
      must('role', oneOf(ASSIGNMENT_ROLES)),
      must('valid_from', day),
      may('valid_to', day),
      may('end_reason', text),
    ],
  },
  meetings: {
    key: ['meeting_id'],
    owner: { type: 'citizen' },
    columns: [
      must('meeting_id', id),
      citizen,
      must('kind', oneOf(MEETING_KINDS)),
      must('starts_at', { type: 'instant' }),
      must('status', oneOf(MEETING_STATUSES)),
      may('form', oneOf(MEETING_FORMS)),
      mayRefer('staff_id', 'staff'),
      may('job_focus', boolean),
      may('barrier_focus', boolean),
      may('minutes', text),
    ],
  },
  contacts: {
    key: ['contact_id'],
    owner: { type: 'citizen' },
    columns: [
      must('contact_id', id),
      citizen,
      must('on', day),
      must('channel', oneOf(CONTACT_CHANNELS)),
      mayRefer('about_meeting_id', 'meetings'),
      may('note', text),
    ],
  },
  plans: {
    key: ['plan_id'],
    owner: { type: 'citizen' },
    columns: [
      must('plan_id', id),
      citizen,
      must('kind', oneOf(PLAN_KINDS)),
      must('created_on', day),
      may('consented_on', day),
      may('updated_on', day),
    ],
  },
  goals: {
    key: ['goal_id'],
    owner: { type: 'through', file: 'plans', column: 'plan_id' },
    period: ['created_on', 'closed_on'],
    columns: [
      must('goal_id', id),
      mustRefer('plan_id', 'plans'),
      mayRefer('parent_goal_id', 'goals'),
      must('kind', oneOf(GOAL_KINDS)),
      must('title', text),
      may('occupation_code', { type: 'digits', min: 1, max: 6 }),
      must('status', oneOf(GOAL_STATUSES)),
      must('created_on', day),
      may('target_on', day),
      may('closed_on', day),
    ],
  },
  offers: {
    key: ['offer_id'],
    owner: { type: 'citizen' },
    period: ['starts_on', 'ends_on'],
    columns: [
      must('offer_id', id),
      citizen,
      must('kind', oneOf(OFFER_KINDS)),
      may('provider', text),
      must('starts_on', day),
      may('ends_on', day),
      may('hours_per_week', decimal),
      mayRefer('goal_id', 'goals'),
      may('purpose', text),
      may('end_cause', oneOf(OFFER_END_CAUSES)),
    ],
  },
  offer_follow_ups: {
    key: ['follow_up_id'],
    owner: { type: 'through', file: 'offers', column: 'offer_id' },
    columns: [
      must('follow_up_id', id),
      mustRefer('offer_id', 'offers'),
      must('on', day),
      must('kind', oneOf(FOLLOW_UP_KINDS)),
      may('with_provider', boolean),
      may('progression_focus', boolean),
      may('note', text),
    ],
  },
  exemptions: {
    key: ['exemption_id'],
    owner: { type: 'citizen' },
    // `closed_on` is no part of the period: a decision may be withdrawn before it takes effect, or after it lapsed.
    period: ['valid_from', 'valid_to'],
    columns: [
      must('exemption_id', id),
      citizen,
      must('kind', oneOf(EXEMPTION_KINDS)),
      must('ground', oneOf(EXEMPTION_GROUNDS)),
      must('reason', text),
      may('evidence', { type: 'codes', codes: EXEMPTION_EVIDENCE }),
      must('valid_from', day),
      may('valid_to', day),
      must('decided_on', day),
      may('decided_by', text),
      mayRefer('extends_exemption_id', 'exemptions'),
      may('closed_on', day),
      may('closed_reason', text),
    ],
  },
  work_hours: {
    key: ['citizen_id', 'month'],
    owner: { type: 'citizen' },
    columns: [citizen, must('month', month), must('ordinary_hours', decimal)],
  },
};

/** Every file of the format, in the order of `FILE_NAMES`. */
export const FILES: readonly FileSpec[] = FILE_NAMES.map((name) => ({ name, ...SPECS[name] }));

/** The specification of one file. */
export function fileSpec(name: FileName): FileSpec {
  return { name, ...SPECS[name] };
}
