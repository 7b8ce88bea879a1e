import type { RecordTypeWire } from '@rettid/contracts';
import type { Permission } from '@rettid/domain';

export interface RecordWords {
  /** `Møde`, over an entry of the history. */
  readonly one: string;
  /** `Mødet`, at the beginning of a sentence. */
  readonly the: string;
  /** Whether `overstreget` becomes `overstregede`. */
  readonly isPlural?: boolean;
  /** Who may take such an entry out of the case. */
  readonly permission: Permission;
}

export const RECORD_WORDS: Readonly<Record<RecordTypeWire, RecordWords>> = {
  assignments: { one: 'Tilknytning', the: 'Tilknytningen', permission: 'assignment.manage' },
  meetings: { one: 'Samtale eller møde', the: 'Mødet', permission: 'meeting.manage' },
  meeting_participants: { one: 'Mødedeltager', the: 'Deltageren', permission: 'meeting.manage' },
  contacts: { one: 'Kontakt', the: 'Kontakten', permission: 'contact.record' },
  tasks: { one: 'Opgave', the: 'Opgaven', permission: 'meeting.manage' },
  plans: { one: 'Plan', the: 'Planen', permission: 'plan.edit' },
  goals: { one: 'Mål', the: 'Målet', permission: 'plan.edit' },
  offers: { one: 'Tilbud', the: 'Tilbuddet', permission: 'offer.grant' },
  offer_follow_ups: { one: 'Opfølgning på tilbud', the: 'Opfølgningen', permission: 'offer.follow_up' },
  offer_reports: { one: 'Rapport fra tilbudssted', the: 'Rapporten', permission: 'offer.follow_up' },
  offer_attendance: { one: 'Fremmøde i tilbud', the: 'Fremmødet', permission: 'offer.follow_up' },
  offer_absences: { one: 'Fravær fra tilbud', the: 'Fraværet', permission: 'no_show.handle' },
  no_show_answers: { one: 'Svar om udeblivelse', the: 'Svaret', permission: 'no_show.handle' },
  no_show_decisions: { one: 'Afgørelse om udeblivelse', the: 'Afgørelsen', permission: 'no_show.handle' },
  exemptions: { one: 'Undtagelse eller fritagelse', the: 'Afgørelsen', permission: 'exemption.decide' },
  exemption_reviews: {
    one: 'Vurdering af en undtagelse eller fritagelse',
    the: 'Vurderingen',
    permission: 'exemption.decide',
  },
  work_hours: { one: 'Ordinære timer', the: 'Timerne', isPlural: true, permission: 'hours.record' },
  prior_notices: { one: 'Partshøring', the: 'Partshøringen', permission: 'exemption.decide' },
};

/** A record of a kind that this build does not know is told by its code: the history leaves nothing out. */
export function recordName(type: string): string {
  return isKnownRecord(type) ? RECORD_WORDS[type].one : type;
}

export function isKnownRecord(type: string): type is RecordTypeWire {
  return Object.hasOwn(RECORD_WORDS, type);
}

/** `Mødet er overstreget.`, `Timerne er genindført.` */
export function correctedWords(type: RecordTypeWire, how: 'strike' | 'restore'): string {
  const { the, isPlural = false } = RECORD_WORDS[type];
  if (how === 'strike') return `${the} er ${isPlural ? 'overstregede' : 'overstreget'}.`;
  return `${the} er ${isPlural ? 'genindførte' : 'genindført'}.`;
}
