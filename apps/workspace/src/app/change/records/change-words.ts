import type { RecordChangeWire } from '@rettid/contracts';
import {
  GUIDANCE_FORM_WORDS,
  NO_DEDUCTION_REASON_WORDS,
  NO_SHOW_DECISION_WORDS,
  NO_SHOW_STEP_WORDS,
  OTHER_CIRCUMSTANCE_WORDS,
  parseDate,
  REASONABLE_GROUND_WORDS,
} from '@rettid/domain';
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
  reached: 'Truffet',
  about_absence_id: 'Om fraværet',
  absence_id: 'Fravær',
  absent_from: 'Første dag',
  absent_to: 'Sidste dag',
  question: 'Spørgsmål',
  given_on: 'Vejledning givet',
  circumstances: 'Andre forhold',
  answered_by: 'Besvaret af',
  decision: 'Afgørelse',
  deducted_from: 'Fradrag fra',
  deducted_to: 'Fradrag til og med',
  deducted_in: 'I hjælpen for',
  remark: 'Bemærkning',
  letter: 'Brev',
};

/** What was answered about a no-show; no two questions share one that means another thing. */
const ANSWER_WORDS: Readonly<Record<string, string>> = {
  given: 'ja, skriftligt',
  not_given: 'nej',
  yes: 'ja',
  no: 'nej',
  not_known: 'ikke kendt endnu',
  none: 'nej',
  no_hindrance: 'ja, men de taler ikke imod',
  hindrance: 'ja, og de taler imod',
  furthers: 'ja',
  does_not_further: 'nej',
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
  'exemptions.kind': { hours_225: '225-timersreglen', interviews: 'samtaler', offers: 'tilbud' },
  'exemptions.ground': EXEMPTION_GROUND_WORDS,
  'exemptions.evidence': EXEMPTION_EVIDENCE_WORDS,
  'assignments.role': ASSIGNMENT_ROLE_WORDS,
  'no_show_answers.question': NO_SHOW_STEP_WORDS,
  'no_show_answers.answer': ANSWER_WORDS,
  'no_show_answers.form': GUIDANCE_FORM_WORDS,
  'no_show_answers.ground': REASONABLE_GROUND_WORDS,
  'no_show_answers.circumstances': OTHER_CIRCUMSTANCE_WORDS,
  'no_show_decisions.decision': NO_SHOW_DECISION_WORDS,
  'no_show_decisions.reason': NO_DEDUCTION_REASON_WORDS,
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
  'notice_id',
  'answer_id',
  'decision_id',
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
