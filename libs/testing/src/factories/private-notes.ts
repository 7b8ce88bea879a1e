import { StoredPrivateNote, type Citizen } from '@rettid/persistence';
import { jobcenterScope } from '@rettid/platform';
import { insertAll, type Store } from './factory';

type Whose = Pick<Citizen, 'citizenId' | 'jobcenterId'>;
type Given = Partial<Omit<StoredPrivateNote, 'actorId'>>;

/** A yellow note without a day. */
export function buildPrivateNote({ citizenId, jobcenterId }: Whose, given: Given = {}): StoredPrivateNote {
  const plain = { citizenId, jobcenterId, text: 'Ring om praktikken', on: null, colour: 'yellow' };
  return Object.assign(new StoredPrivateNote(), plain, given);
}

/** Saves a note as the one whose it is: the database lets nobody write in another's name. */
export async function savePrivateNote(
  store: Store,
  citizen: Whose,
  actorId: string,
  given: Given = {},
): Promise<StoredPrivateNote> {
  const note = buildPrivateNote(citizen, given);
  const scope = jobcenterScope(note.jobcenterId, actorId);
  await store.unitOfWork.run(scope, async (tx) => await insertAll(tx, StoredPrivateNote, [note]));
  return Object.assign(note, { actorId });
}
