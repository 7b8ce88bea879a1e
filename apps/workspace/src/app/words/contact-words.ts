import type { CaseContactWire } from '@rettid/contracts';
import { CONTACT_CHANNEL_WORDS } from './case-words';
import { dayWords } from './period-words';

/** Contacts about one meeting, earliest first. */
export function contactsAbout(meetingId: string, contacts: readonly CaseContactWire[]): CaseContactWire[] {
  return contacts
    .filter(({ aboutMeetingId }) => aboutMeetingId === meetingId)
    .sort((a, b) => (a.on === b.on ? a.contactId.localeCompare(b.contactId) : a.on < b.on ? -1 : 1));
}

/** `kontaktet 16. september 2021 (telefon)`, by the first contact about a no-show, or that there was none. */
export function contactedWords(meetingId: string, contacts: readonly CaseContactWire[]): string {
  const [first] = contactsAbout(meetingId, contacts);
  if (first === undefined) return 'ingen kontakt om den er registreret';
  return `kontaktet ${dayWords(first.on)} (${CONTACT_CHANNEL_WORDS[first.channel]})`;
}
