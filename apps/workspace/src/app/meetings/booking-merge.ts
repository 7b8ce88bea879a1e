import { languageName, lengthText } from '@rettid/domain';
import type { MergingChange } from '../change/sending/merging';
import { MEETING_FORM_WORDS, MEETING_KIND_WORDS } from '../words/case-words';
import { shortDate } from '../words/dates';
import type { BookingValues } from './booking-form';

/** How the fields of a booking read where two people changed the same one. */
export const MERGED_BOOKING: MergingChange<BookingValues, object>['fields'] = {
  kind: { label: 'Slags', words: (kind) => MEETING_KIND_WORDS[kind] },
  on: { label: 'Dag', words: (on) => (on === '' ? 'ingen' : shortDate(on)) },
  at: { label: 'Klokken', words: (at) => at.replace(':', '.') },
  length: { label: 'Længde', words: (length) => lengthText(Number(length)) },
  form: { label: 'Form', words: (form) => MEETING_FORM_WORDS[form] },
  place: { label: 'Sted', words: orNone },
  staffId: { label: 'Medarbejder', words: orNone },
  language: { label: 'Tolk', words: (language) => (language === '' ? 'ingen' : languageName(language)) },
  invitation: { label: 'Invitation', words: (text) => text ?? 'den foreslåede tekst' },
  participants: { label: 'Deltagere', words: (all) => orNone(all.map(({ name }) => name).join(', ')) },
};

function orNone(text: string): string {
  return text === '' ? 'ingen' : text;
}
