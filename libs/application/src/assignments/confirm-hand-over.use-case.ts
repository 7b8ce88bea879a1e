import type { Actor } from '@rettid/domain';
import { failed, ok, type CodedError, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, Changed, ChangeError } from '../changes/case-changes';
import { refused, type RefusedError } from '../changes/change-errors';
import { briefOf, handOverNotFound } from './hand-over-reader';
import { findHandOver } from './hand-overs.query';

/**
 * - `refused`: it was handed over to somebody else, or begins later
 * - `record_not_found`: not of this case, or called off
 */
export type ConfirmHandOverError = RefusedError | CodedError<'record_not_found'>;

/** The receiver says to have read the page. What was read is kept with it. */
export class ConfirmHandOverUseCase {
  constructor(private readonly changes: CaseChanges) {}

  /** One that is confirmed already stays as it is. */
  async execute(
    actor: Actor,
    { citizenId, handOverId }: { readonly citizenId: string; readonly handOverId: string },
  ): Promise<Result<Changed<string>, ConfirmHandOverError | ChangeError>> {
    const request = { citizenId, action: 'hand_over.confirmed' } as const;
    return await this.changes.run(actor, request, async (change) => await confirm(change, handOverId));
  }
}

async function confirm(change: CaseChange, handOverId: string): Promise<Result<string, ConfirmHandOverError>> {
  const { tx, citizenId, businessDate, now } = change;
  const found = await findHandOver(tx, citizenId, handOverId);
  if (found === null) return failed(handOverNotFound());
  const { to, beginsOn, readAt } = found.handOver;
  if (change.actor.staffId !== to.staffId) {
    return failed(refused('not_the_receiver', `Kun ${to.name ?? 'modtageren'} kan bekræfte.`));
  }
  if (beginsOn > businessDate) return failed(refused('begins_later', 'Overdragelsen er ikke trådt i kraft endnu.'));
  change.note({ subject: { type: 'hand_over', id: handOverId } });
  if (readAt !== null) return ok(handOverId);
  const brief = found.brief ?? (await briefOf(tx, citizenId, businessDate));
  await tx.execute('UPDATE hand_overs SET read_at = $2, brief = $3::jsonb WHERE hand_over_id = $1', [
    handOverId,
    now,
    JSON.stringify(brief),
  ]);
  return ok(handOverId);
}
