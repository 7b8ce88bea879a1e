import type { NoteColour, PlainDate, StaffActor } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { daysOf } from '../obligations/findings.sql';

export interface NoteRow {
  readonly citizen_id: string;
  readonly text: string;
  readonly on_day: PlainDate | null;
  readonly colour: NoteColour;
}

/** All the reader's notes, in the order of their days; those without a day last. */
export async function findNotes(tx: Transaction, { userId }: StaffActor): Promise<NoteRow[]> {
  const { rows } = await tx.client.query<NoteRow>({ name: 'today-notes', text: NOTES_SQL, values: [userId] });
  return rows;
}

export const NOTES_SQL = `
  SELECT n.citizen_id, n.text, ${daysOf('n."on"')} AS on_day, n.colour
  FROM private_notes n
  WHERE n.actor_id = $1
  ORDER BY n."on" NULLS LAST, n.citizen_id`;
