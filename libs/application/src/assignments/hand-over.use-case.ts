import { answersForCase, causeText, type Actor } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, Changed, ChangeError } from '../changes/case-changes';
import { fieldFaults, refused, type FieldFaultsError, type RefusedError } from '../changes/change-errors';
import { faultWords } from './fault-words';
import { checkCommand, noteOf, receiverUnknown, type HandOverCommand } from './hand-over-command';
import { readItemCases } from './item-cases.query';
import { isFault, planItem, type ItemFault, type PlannedItem } from './plan-item';
import { findReceiver, type KnownReceiver } from './receivers.query';
import { writeHandOvers, type MadeHandOver } from './write-hand-overs';

/**
 * - `fields_invalid`: dates, cause or note, whatever the cases are; or a receiver whom the jobcentre does not have
 * - `refused`: a case cannot be handed over; of several none is. Where somebody else was faster, the message says who.
 */
export type HandOverError = FieldFaultsError | RefusedError;

/**
 * Hands parts in cases over to somebody, for good or for a time, and tells the receiver on one page what each case is about.
 * All are handed over, or none is. Taking over is handing over to oneself.
 */
export class HandOverUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(
    actor: Actor,
    command: HandOverCommand,
  ): Promise<Result<Changed<readonly MadeHandOver[]>, HandOverError | ChangeError>> {
    const isTakenOver = actor.kind === 'staff' && actor.staffId === command.receiverId;
    const action = isTakenOver ? 'assignment.taken_over' : 'assignment.handed_over';
    const citizenIds = command.items.map(({ citizenId }) => citizenId);
    const reason = causeText(command.cause, noteOf(command.note));
    return await this.changes.runMany(actor, { citizenIds, action, reason }, async (changes) => {
      const [change] = changes;
      if (change === undefined) return failed(nothingChosen());
      return await handOver(change, command, citizenIds);
    });
  }
}

async function handOver(
  change: CaseChange,
  command: HandOverCommand,
  citizenIds: readonly string[],
): Promise<Result<readonly MadeHandOver[], HandOverError>> {
  const { tx, actor, businessDate } = change;
  const note = checkCommand(command, businessDate);
  if (!note.ok) return note;
  const receiver = await findReceiver(tx, actor.jobcenterId, command.receiverId);
  if (receiver === null) return failed(receiverUnknown());
  const planned = await planAll(change, command, receiver, citizenIds);
  if (!planned.ok) return planned;
  const made = await writeHandOvers(change, planned.value, { ...command, note: note.value });
  change.note({
    subject: { type: 'staff', id: receiver.staffId },
    details: {
      cause: command.cause,
      parts: planned.value.length,
      answering: planned.value.filter(({ role }) => answersForCase(role)).length,
      isTemporary: command.returnsOn !== null,
    },
  });
  return ok(made);
}

async function planAll(
  { tx, actor, businessDate, now }: CaseChange,
  { items, beginsOn, returnsOn }: HandOverCommand,
  receiver: KnownReceiver,
  citizenIds: readonly string[],
): Promise<Result<readonly PlannedItem[], RefusedError>> {
  const cases = await readItemCases(tx, actor, citizenIds, { businessDate, now });
  const planned = items.map((item) => {
    const itemCase = cases.get(item.citizenId);
    if (itemCase === undefined) throw new Error('a case that was entered is not there');
    return planItem(item, itemCase, { receiver, beginsOn, returnsOn }, businessDate);
  });
  const faults = planned.filter(isFault);
  return faults.length === 0
    ? ok(planned.filter((each): each is PlannedItem => !isFault(each)))
    : failed(refusal(faults, items.length, receiver));
}

function refusal(faults: readonly ItemFault[], total: number, receiver: KnownReceiver): RefusedError {
  const [first] = faults;
  if (first === undefined) throw new Error('a refusal has a reason');
  const words = faultWords(first, receiver.name);
  return total === 1
    ? refused(first.fault, words)
    : refused('some_cannot', `${faults.length} af ${total} kan ikke overdrages, så ingen er overdraget. ${words}`);
}

function nothingChosen(): FieldFaultsError {
  return fieldFaults([{ field: 'items', code: 'required', message: 'Vælg mindst én sag.' }]);
}
