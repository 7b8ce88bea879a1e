import { formatDate, noteFault, NOTE_LENGTH, type NoteFault, type PrivateNote, type StaffActor } from '@rettid/domain';
import { businessDateIn } from '@rettid/jobs';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { failed, ok, scopeOf, type Clock, type CodedError, type Result } from '@rettid/platform';
import { enterCase, type CaseClosedError } from '../../access/case-door';
import { CaseReading } from '../../changes/case-reading';
import { fieldFaults, type FieldFaultsError } from '../../changes/change-errors';
import { recordAccess } from '../../staff/record-access';
import { findPrivateNote } from './private-note.query';

/**
 * The notes of whoever asks about citizens whose cases are open to him; nobody sees another's, which the database sees to.
 * That a note was written is logged, since only who may read a case may have one; what it says is not.
 */
export class PrivateNotes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @returns `null` where there is none */
  async read(actor: StaffActor, citizenId: string): Promise<Result<PrivateNote | null, CaseClosedError>> {
    const reading = new CaseReading(this.unitOfWork, this.clock);
    return await reading.run(actor, citizenId, 'note.read', async ({ tx }) => {
      return await findPrivateNote(tx, actor.userId, citizenId);
    });
  }

  /** Keeps the note in the place of the one that was there. */
  async keep(
    actor: StaffActor,
    citizenId: string,
    note: PrivateNote,
  ): Promise<Result<PrivateNote, CaseClosedError | FieldFaultsError>> {
    const fault = noteFault(note.text);
    if (fault !== null) return failed(fieldFaults([{ field: 'text', code: fault, message: NOT_KEPT[fault] }]));
    const kept = { ...note, text: note.text.trim() };
    return await this.inCase(actor, citizenId, async (tx) => {
      await tx.execute(
        `INSERT INTO private_notes (citizen_id, jobcenter_id, text, "on", colour) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (actor_id, citizen_id) DO UPDATE SET text = excluded.text, "on" = excluded."on", colour = excluded.colour`,
        [citizenId, actor.jobcenterId, kept.text, kept.on === null ? null : formatDate(kept.on), kept.colour],
      );
      await recordAccess(tx, { action: 'note.changed', citizenIds: [citizenId], details: { change: 'kept' } });
      return ok(kept);
    });
  }

  /** Removes the note, if there is one. */
  async remove(actor: StaffActor, citizenId: string): Promise<Result<null, CaseClosedError>> {
    return await this.inCase(actor, citizenId, async (tx) => {
      await tx.execute('DELETE FROM private_notes WHERE actor_id = $1 AND citizen_id = $2', [actor.userId, citizenId]);
      await recordAccess(tx, { action: 'note.changed', citizenIds: [citizenId], details: { change: 'removed' } });
      return ok(null);
    });
  }

  private async inCase<T, E extends CodedError>(
    actor: StaffActor,
    citizenId: string,
    work: (tx: Transaction) => Promise<Result<T, E>>,
  ): Promise<Result<T, E | CaseClosedError>> {
    return await this.unitOfWork.run(scopeOf(actor), async (tx) => {
      const moment = { businessDate: await businessDateIn(tx, this.clock), now: this.clock.now() };
      const entered = await enterCase(tx, actor, citizenId, moment);
      return entered.ok ? await work(tx) : entered;
    });
  }
}

const NOT_KEPT: Readonly<Record<NoteFault, string>> = {
  empty: 'Skriv noten, eller slet den.',
  too_long: `Noten må højst være ${NOTE_LENGTH} tegn.`,
  unreadable: 'Noten indeholder tegn, der ikke kan gemmes.',
  personal: 'Noten må ikke indeholde et CPR-nummer.',
};
