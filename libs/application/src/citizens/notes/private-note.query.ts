import type { NoteColour, PlainDate, PrivateNote } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { daysOf } from '../../obligations/findings.sql';

/** What somebody keeps in mind about a citizen; `null`: nothing. */
export async function findPrivateNote(tx: Transaction, userId: string, citizenId: string): Promise<PrivateNote | null> {
  const { rows } = await tx.client.query<{ text: string; on_day: PlainDate | null; colour: NoteColour }>({
    name: 'private-note',
    text: `SELECT n.text, ${daysOf('n."on"')} AS on_day, n.colour FROM private_notes n WHERE n.actor_id = $1 AND n.citizen_id = $2`,
    values: [userId, citizenId],
  });
  const [row] = rows;
  return row === undefined ? null : { text: row.text, on: row.on_day, colour: row.colour };
}
