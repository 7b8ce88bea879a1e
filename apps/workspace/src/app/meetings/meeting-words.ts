import type { CaseMeetingWire } from '@rettid/contracts';
import {
  awaitsOutcome,
  date,
  meetingCounting,
  type ContactDirection,
  type InterviewMark,
  type MeetingCancelCause,
  type MeetingCounting,
  type MeetingForm,
  type MeetingKind,
  type TaskOwner,
} from '@rettid/domain';
import type { Choice } from '../change/forms/choice.component';
import {
  CONTACT_CHANNEL_WORDS,
  MEETING_FORM_WORDS,
  MEETING_KIND_WORDS,
  MEETING_STATUS_WORDS,
} from '../words/case-words';
import { clockTime, shortDate } from '../words/dates';

type Words<Code extends string> = Readonly<Record<Code, string>>;

/** B4a-B4e of the audit of long cases, as one ticks them off. */
export const INTERVIEW_MARK_WORDS: Words<InterviewMark> = {
  job_wishes: 'Jobønsker',
  concrete_jobs: 'Konkrete job og funktioner',
  job_goals: 'Konkrete jobmål',
  resources_for_job: 'Ressourcer til job eller uddannelse',
  resources_for_goals: 'Ressourcer til delmål og jobmål',
};

export const CANCEL_CAUSE_WORDS: Words<MeetingCancelCause> = {
  citizen_ill: 'Borgeren er syg',
  citizen_unable: 'Borgeren kan ikke',
  citizen_in_work: 'Borgeren er i arbejde',
  staff_ill: 'Medarbejderen er syg',
  staff_unable: 'Medarbejderen kan ikke',
  no_interpreter: 'Ingen tolk',
  wrongly_booked: 'Booket ved en fejl',
  other: 'Anden årsag',
};

export const TASK_OWNER_WORDS: Words<TaskOwner> = {
  citizen: 'Borgeren',
  caseworker: 'Sagsbehandleren',
  job_broker: 'Jobformidleren',
  provider: 'Tilbudsstedet',
  other: 'En anden',
};

export const DIRECTION_WORDS: Words<ContactDirection> = {
  to_citizen: 'Vi kontaktede borgeren',
  from_citizen: 'Borgeren kontaktede os',
};

const COUNTING_WORDS: Words<MeetingCounting> = {
  counts: 'Tæller som samtale (LAB § 31)',
  will_count: 'Tæller som samtale, når den er holdt (LAB § 31)',
  lost: 'Tæller ikke: samtalen blev ikke holdt',
  other_kind: 'Tæller ikke som samtale (LAB § 31)',
};

/** Whether a meeting of this kind and status counts ("nulstillende"), before or after it is saved. */
export function countingWords(meeting: Pick<CaseMeetingWire, 'kind' | 'status'>): string {
  return COUNTING_WORDS[meetingCounting(meeting)];
}

/** `Holdt`, `Afventer resultat` */
export function meetingStatusWords({ status, on }: CaseMeetingWire, businessDate: string): string {
  if (awaitsOutcome(status, date(on), date(businessDate))) return 'Afventer resultat';
  return MEETING_STATUS_WORDS[status];
}

/** `Jobsamtale 1. mar. 2022 kl. 10.00` */
export function meetingName({ kind, on, startsAt }: Pick<CaseMeetingWire, 'kind' | 'on' | 'startsAt'>): string {
  return `${MEETING_KIND_WORDS[kind]} ${shortDate(on)} ${clockTime(startsAt)}`;
}

export const MARK_CHOICES = choicesOf(INTERVIEW_MARK_WORDS);
export const CANCEL_CAUSE_CHOICES = choicesOf(CANCEL_CAUSE_WORDS);
export const OWNER_CHOICES = choicesOf(TASK_OWNER_WORDS);
export const DIRECTION_CHOICES = choicesOf(DIRECTION_WORDS);
export const KIND_CHOICES = choicesOf<MeetingKind>(MEETING_KIND_WORDS);
export const FORM_CHOICES = choicesOf<MeetingForm>(MEETING_FORM_WORDS).map(capitalised);
export const CHANNEL_CHOICES = choicesOf(CONTACT_CHANNEL_WORDS).map(capitalised);

function choicesOf<Code extends string>(words: Words<Code>): Choice<Code>[] {
  return (Object.entries(words) as [Code, string][]).map(([value, label]) => ({ value, label }));
}

function capitalised<Code extends string>({ value, label }: Choice<Code>): Choice<Code> {
  return { value, label: `${label.charAt(0).toUpperCase()}${label.slice(1)}` };
}
