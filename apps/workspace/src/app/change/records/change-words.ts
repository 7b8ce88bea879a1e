import type { RecordChangeWire } from '@rettid/contracts';
import { parseDate } from '@rettid/domain';
import { longDate } from '@rettid/web';
import {
  ASSIGNMENT_ROLE_WORDS,
  CONTACT_CHANNEL_WORDS,
  EXEMPTION_EVIDENCE_WORDS,
  EXEMPTION_GROUND_WORDS,
  GOAL_KIND_WORDS,
  GOAL_STATUS_WORDS,
  MEETING_FORM_WORDS,
  MEETING_KIND_WORDS,
  MEETING_STATUS_WORDS,
  OFFER_END_WORDS,
  OFFER_KIND_WORDS,
  PLAN_KIND_WORDS,
} from '../../words/case-words';
import { clockTime, dayInDenmark } from '../../words/dates';
import {
  ABSENCE_CAUSE_WORDS,
  ASSESSMENT_WORDS,
  GOALS_REACHED_WORDS,
  LENGTH_GROUND_WORDS,
  SUBSIDY_GROUND_WORDS,
} from '../../words/offer-words';

/** A column of a record that changed, as it is read: `Status: Booket → Holdt`. */
export interface ChangedField {
  readonly label: string;
  /** `null`: it held nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What the columns are called, whichever table they stand in. */
const COLUMN_WORDS: Readonly<Record<string, string>> = {
  kind: 'Slags',
  status: 'Status',
  role: 'Rolle',
  starts_at: 'Tidspunkt',
  form: 'Form',
  place: 'Sted',
  staff_id: 'Medarbejder',
  job_focus: 'Job og uddannelse drøftet',
  barrier_focus: 'Barrierer drøftet',
  minutes: 'Referat',
  contacted_on: 'Dato',
  on: 'Dato',
  channel: 'Kanal',
  about_meeting_id: 'Om mødet',
  meeting_id: 'Fra mødet',
  note: 'Note',
  created_on: 'Oprettet',
  consented_on: 'Samtykke',
  updated_on: 'Opdateret',
  published_on: 'Delt med borgeren',
  title: 'Titel',
  occupation_code: 'Stilling (DISCO-08)',
  target_on: 'Måldato',
  closed_on: 'Afsluttet',
  closed_reason: 'Begrundelse for afslutning',
  plan_id: 'Plan',
  goal_id: 'Mål i planen',
  parent_goal_id: 'Under målet',
  provider: 'Sted',
  starts_on: 'Første dag',
  ends_on: 'Sidste dag',
  hours_per_week: 'Timer om ugen',
  purpose: 'Formål',
  end_cause: 'Sluttede, fordi',
  end_note: 'Bemærkning om slutningen',
  contact_person: 'Kontaktperson',
  planned_ends_on: 'Planlagt sidste dag',
  towards_work: 'Tættere på arbejde',
  expected_next: 'Forventet næste skridt',
  length_ground: 'Grund til længere varighed',
  length_reason: 'Begrundelse for længere varighed',
  subsidy_ground: 'Grundlag for løntilskud',
  obviously_ready: 'Åbenlyst uddannelsesparat',
  granted_on: 'Givet',
  with_citizen: 'Sammen med borgeren',
  next_on: 'Næste opfølgning',
  goals_reached: 'Målene nået',
  learned: 'Lært',
  next_goal_id: 'Blev til delmålet',
  author: 'Hvem på stedet',
  entered_by: 'Skrevet ind af',
  read_at: 'Læst',
  read_by: 'Læst af',
  week: 'Uge',
  planned_hours: 'Planlagte timer',
  attended_hours: 'Mødte timer',
  absent_days: 'Dage med fravær',
  absence_cause: 'Årsag til fravær',
  skills: 'Faglige og praktiske kompetencer',
  skills_text: 'Om faglige og praktiske kompetencer',
  personal: 'Personlige kompetencer',
  personal_text: 'Om personlige kompetencer',
  health: 'Helbred',
  health_text: 'Om helbred',
  conditions: 'Materielle forhold og netværk',
  conditions_text: 'Om materielle forhold og netværk',
  perspective: 'Eget syn på arbejdsmarkedet',
  perspective_text: 'Om eget syn på arbejdsmarkedet',
  offer_id: 'Tilbud',
  followed_up_on: 'Dato',
  with_provider: 'Sammen med stedet',
  progression_focus: 'Fremgang drøftet',
  ground: 'Grund',
  reason: 'Begrundelse',
  evidence: 'Grundlag',
  valid_from: 'Gælder fra',
  valid_to: 'Gælder til og med',
  decided_on: 'Afgjort',
  decided_by: 'Afgjort af',
  extends_exemption_id: 'Forlænger',
  end_reason: 'Grund til, at den sluttede',
  month: 'Måned',
  ordinary_hours: 'Ordinære timer',
  owner: 'Hvem gør det',
  due_on: 'Frist',
  done_on: 'Gjort',
  about: 'Om',
  text: 'Tekst',
  sent_on: 'Sendt',
  answer_by: 'Svarfrist',
  answer: 'Svar',
  answered_on: 'Besvaret',
  withdrawn_on: 'Trukket tilbage',
};

/** Codes by column, and by table where the same column holds others. */
const CODE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'meetings.kind': MEETING_KIND_WORDS,
  'meetings.status': MEETING_STATUS_WORDS,
  'meetings.form': MEETING_FORM_WORDS,
  'contacts.channel': CONTACT_CHANNEL_WORDS,
  'plans.kind': PLAN_KIND_WORDS,
  'goals.kind': GOAL_KIND_WORDS,
  'goals.status': GOAL_STATUS_WORDS,
  'offers.kind': OFFER_KIND_WORDS,
  'offers.end_cause': OFFER_END_WORDS,
  'offers.length_ground': LENGTH_GROUND_WORDS,
  'offers.subsidy_ground': SUBSIDY_GROUND_WORDS,
  'offer_follow_ups.kind': { follow_up: 'Opfølgning', closing_evaluation: 'Afsluttende evaluering' },
  'offer_follow_ups.goals_reached': GOALS_REACHED_WORDS,
  'offer_attendance.absence_cause': ABSENCE_CAUSE_WORDS,
  'offer_reports.skills': ASSESSMENT_WORDS,
  'offer_reports.personal': ASSESSMENT_WORDS,
  'offer_reports.health': ASSESSMENT_WORDS,
  'offer_reports.conditions': ASSESSMENT_WORDS,
  'offer_reports.perspective': ASSESSMENT_WORDS,
  'exemptions.kind': { hours_225: '225-timersreglen', interviews: 'samtaler', offers: 'tilbud' },
  'exemptions.ground': EXEMPTION_GROUND_WORDS,
  'exemptions.evidence': EXEMPTION_EVIDENCE_WORDS,
  'assignments.role': ASSIGNMENT_ROLE_WORDS,
  'prior_notices.about': { exemption: 'undtagelse eller fritagelse', no_show: 'udeblivelse' },
  'tasks.owner': {
    citizen: 'borgeren',
    caseworker: 'sagsbehandleren',
    job_broker: 'den personlige jobformidler',
    provider: 'tilbudsstedet',
    other: 'en anden',
  },
};

/** Says nothing that a person could read: the record's own id, what the strike says by itself, and what follows from another column. */
const UNREAD = new Set([
  'struck_at',
  'contact_id',
  'assignment_id',
  'exemption_id',
  'follow_up_id',
  'task_id',
  'report_id',
  'attendance_id',
  'notice_id',
  'subject_id',
]);

/** Every column that the change set, moved or emptied, in words; ids stay as they are. */
export function changedFields(change: RecordChangeWire): ChangedField[] {
  const { recordType, recordId, before, after } = change;
  const columns = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return columns
    .filter((column) => !UNREAD.has(column) && after[column] !== recordId)
    .map((column) => ({
      label: COLUMN_WORDS[column] ?? column,
      before: valueWords(recordType, column, before[column]),
      after: valueWords(recordType, column, after[column]),
    }))
    .filter((field) => field.before !== field.after);
}

function valueWords(type: string, column: string, value: unknown): string | null {
  if (value == null || value === '') return null;
  if (Array.isArray(value)) {
    return value.length === 0 ? null : value.map((one) => valueWords(type, column, one) ?? '').join(', ');
  }
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  if (typeof value === 'number') return value.toLocaleString('da-DK');
  if (typeof value !== 'string') return JSON.stringify(value);
  return CODE_WORDS[`${type}.${column}`]?.[value] ?? writtenWords(value);
}

function writtenWords(value: string): string {
  if (parseDate(value) !== null) return longDate(value);
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value)) return `${longDate(dayInDenmark(value))} ${clockTime(value)}`;
  return /^\d+\.\d+$/.test(value) ? Number(value).toLocaleString('da-DK') : value;
}
