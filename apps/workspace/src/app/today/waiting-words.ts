import type { WaitingItemWire } from '@rettid/contracts';
import type { ExemptionKind, MeetingKind, NoShowStep, OfferKind, PlanKind, WaitingKind } from '@rettid/domain';
import { MEETING_KIND_WORDS, OFFER_KIND_WORDS, PLAN_KIND_WORDS } from '../words/case-words';
import { relativeTo, shortDate } from '../words/dates';

/** Heading of each kind of what waits. */
export const WAITING_TITLES: Readonly<Record<WaitingKind, string>> = {
  no_show: 'Udeblevet, ikke fulgt op',
  report_unread: 'Ulæste rapporter fra tilbud',
  hand_over: 'Overdragelser at bekræfte',
  outcome_missing: 'Møder uden udfald',
  exemption_step: 'Undtagelser og fritagelser at vurdere',
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
  exemption_step: 'udløber',
  exemption_ending: 'udløber',
  task_due: 'senest',
  offer_to_evaluate: 'sluttede',
  plan_stale: 'opdateret',
};

/** Since when it waits, or when it ends: `udløber 9. mar. 2022 · om 8 dage`. */
export function waitsSince(kind: WaitingKind, { on }: WaitingItemWire, businessDate: string): string {
  return `${DAY_WORDS[kind]} ${shortDate(on)} · ${relativeTo(on, businessDate)}`;
}
