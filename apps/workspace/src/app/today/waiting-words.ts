import type { WaitingItemWire } from '@rettid/contracts';
import type {
  ExemptionKind,
  MeetingKind,
  NoShowStep,
  OfferKind,
  PlanKind,
  ReviewSignal,
  WaitingKind,
} from '@rettid/domain';
import { MEETING_KIND_WORDS, OFFER_KIND_WORDS, PLAN_KIND_WORDS } from '../words/case-words';
import { relativeTo, shortDate } from '../words/dates';

/** Heading of each kind of what waits. */
export const WAITING_TITLES: Readonly<Record<WaitingKind, string>> = {
  no_show: 'Udeblevet, ikke fulgt op',
  report_unread: 'Ulæste rapporter fra tilbud',
  hand_over: 'Overdragelser at bekræfte',
  outcome_missing: 'Møder uden udfald',
  exemption_step: 'Undtagelser og fritagelser med påmindelse',
  exemption_review: 'Undtagelser at vurdere på ny',
  exemption_ending: 'Undtagelser og fritagelser, der udløber',
  task_due: 'Aftaler, som er mine',
  offer_to_evaluate: 'Tilbud at evaluere',
  plan_stale: 'Planer, som ikke er opdateret i 12 måneder',
};

const EXEMPTION_WORDS: Readonly<Record<ExemptionKind, string>> = {
  hours_225: 'Undtagelse fra 225 timer',
  interviews: 'Fritagelse for samtaler',
  offers: 'Fritagelse for tilbud',
};

const NEXT_STEP_WORDS: Readonly<Record<NoShowStep | 'decision', string>> = {
  contact: 'kontakt',
  guidance: 'vejledning',
  ground: 'rimelig grund',
  circumstances: 'andre forhold',
  availability: 'rådighed',
  hearing: 'partshøring',
  decision: 'afgørelse',
};

const REVIEW_CAUSE_WORDS: Readonly<Record<ReviewSignal['cause'] | 'review_date', string>> = {
  placement: 'praktik på 10 timer om ugen eller mere',
  ordinary_hours: 'nye ordinære timer',
  review_date: 'den aftalte dag for vurdering',
};

/** What it is, in a few words; of an agreement its own. */
export function waitingInWords(kind: WaitingKind, { about }: WaitingItemWire): string {
  if (about === null) return '';
  switch (kind) {
    case 'no_show':
      return `næste skridt: ${NEXT_STEP_WORDS[about as NoShowStep | 'decision']}`;
    case 'outcome_missing':
      return MEETING_KIND_WORDS[about as MeetingKind];
    case 'exemption_step':
    case 'exemption_ending':
      return EXEMPTION_WORDS[about as ExemptionKind];
    case 'exemption_review':
      return REVIEW_CAUSE_WORDS[about as ReviewSignal['cause'] | 'review_date'];
    case 'report_unread':
    case 'offer_to_evaluate':
      return OFFER_KIND_WORDS[about as OfferKind];
    case 'plan_stale':
      return PLAN_KIND_WORDS[about as PlanKind];
    case 'hand_over':
      return `fra ${about}`;
    case 'task_due':
      return about;
  }
}

/** What the day of it says. */
const DAY_WORDS: Readonly<Record<WaitingKind, string>> = {
  no_show: 'udeblev',
  report_unread: 'fra',
  hand_over: 'den',
  outcome_missing: 'var',
  exemption_step: 'senest',
  exemption_review: 'senest',
  exemption_ending: 'udløber',
  task_due: 'senest',
  offer_to_evaluate: 'sluttede',
  plan_stale: 'opdateret',
};

/** Since when it waits, or when it ends: `udløber 9. mar. 2022 · om 8 dage`. */
export function waitsSince(kind: WaitingKind, { on }: WaitingItemWire, businessDate: string): string {
  if (on === null) return '';
  return `${DAY_WORDS[kind]} ${shortDate(on)} · ${relativeTo(on, businessDate)}`;
}
