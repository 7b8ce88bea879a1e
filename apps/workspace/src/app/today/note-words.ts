import type { NoteColour } from '@rettid/domain';

/** What a colour is called; what it means is for whoever uses it to say. */
export const NOTE_COLOUR_WORDS: Readonly<Record<NoteColour, string>> = {
  yellow: 'Gul',
  green: 'Grøn',
  blue: 'Blå',
  purple: 'Lilla',
  grey: 'Grå',
};
