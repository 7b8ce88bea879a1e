import {
  buildCaseBrief,
  causeText,
  formatDate,
  type CaseBrief,
  type HandOverCause,
  type NewPart,
} from '@rettid/domain';
import { Assignment, HandOver, type Transaction } from '@rettid/persistence';
import type { CaseChange } from '../changes/case-changes';
import { newRecordId } from '../changes/record-id';
import { readBriefFacts } from './brief/brief-facts.query';
import type { HandOverCommand } from './hand-over-command';
import type { PlannedItem } from './plan-item';

/** What a hand-over made of one part. */
export interface MadeHandOver {
  readonly citizenId: string;
  /** The receiver's part. */
  readonly assignmentId: string;
  /** `null` where nobody had the case, so that nobody hands it over. */
  readonly handOverId: string | null;
}

/** Writes what was planned, in sets: parts that end, that are called off, that begin; and the page for each receiver. */
export async function writeHandOvers(
  change: CaseChange,
  planned: readonly PlannedItem[],
  command: HandOverCommand,
): Promise<MadeHandOver[]> {
  const { tx, businessDate } = change;
  // As the case stands before anything of it changes: with the one who hands it over.
  const facts = await readBriefFacts(
    tx,
    planned.map(({ citizenId }) => citizenId),
    businessDate,
  );
  await endParts(tx, planned, causeText(command.cause, command.note));
  await strikeParts(change, planned);
  const made = planned.map((item) => partsOf(change, item));
  await tx.manager.insert(
    Assignment,
    made.flat().map(({ assignment }) => assignment),
  );
  const handOvers = planned.flatMap((item, index) => {
    const about = facts.get(item.citizenId);
    if (about === undefined) throw new Error('a case that was entered is not there');
    return handOversOf(change, item, made[index] ?? [], command, buildCaseBrief(about, businessDate));
  });
  if (handOvers.length > 0) await tx.manager.insert(HandOver, handOvers);
  return planned.map(({ citizenId }, index) => {
    const assignmentId = made[index]?.[0]?.assignment.assignmentId;
    if (assignmentId === undefined) throw new Error('nobody begins');
    const handOver = handOvers.find((each) => each.assignmentId === assignmentId);
    return { citizenId, assignmentId, handOverId: handOver?.handOverId ?? null };
  });
}

async function endParts(tx: Transaction, planned: readonly PlannedItem[], reason: string): Promise<void> {
  const ended = planned.flatMap(({ outgoing, plan }) =>
    outgoing === null || plan.lastDay === null
      ? []
      : [{ id: outgoing.assignmentId, lastDay: formatDate(plan.lastDay) }],
  );
  if (ended.length === 0) return;
  await tx.execute(
    `UPDATE assignments a SET valid_to = e.last_day, end_reason = $3
     FROM unnest($1::text[], $2::date[]) AS e (assignment_id, last_day) WHERE a.assignment_id = e.assignment_id`,
    [ended.map(({ id }) => id), ended.map(({ lastDay }) => lastDay), reason],
  );
}

/** A part that never held a day, or will not come, is struck: it counts for nothing and stays to be read. */
async function strikeParts({ tx, now }: CaseChange, planned: readonly PlannedItem[]): Promise<void> {
  const struck = planned.flatMap(({ outgoing, plan }) => [
    ...(outgoing !== null && plan.lastDay === null ? [outgoing.assignmentId] : []),
    ...plan.calledOff,
  ]);
  if (struck.length === 0) return;
  await tx.execute('UPDATE assignments SET struck_at = $2 WHERE assignment_id = ANY ($1)', [struck, now]);
}

interface BegunPart {
  readonly part: NewPart;
  readonly assignment: Partial<Assignment> & { readonly assignmentId: string };
}

function partsOf({ jobcenterId }: CaseChange, { citizenId, outgoing, role, plan }: PlannedItem): BegunPart[] {
  return plan.begins.map((part) => ({
    part,
    assignment: {
      assignmentId: newRecordId('A'),
      citizenId,
      jobcenterId,
      staffId: part.staffId,
      role,
      validFrom: part.validFrom,
      validTo: part.validTo,
      isPrimary: outgoing?.isPrimary ?? false,
    },
  }));
}

/** The hand-over, and where it is for a time the return, which tells its page on the day that it is read. */
function handOversOf(
  { jobcenterId, actor, now }: CaseChange,
  { citizenId, outgoing, plan }: PlannedItem,
  begun: readonly BegunPart[],
  {
    cause,
    note,
    returnsOn,
  }: { readonly cause: HandOverCause; readonly note: string | null; readonly returnsOn: HandOverCommand['returnsOn'] },
  brief: CaseBrief,
): HandOver[] {
  if (outgoing === null) return [];
  const [first, back] = begun;
  if (first === undefined) return [];
  const common = { citizenId, jobcenterId, cause, note, decidedBy: actor.name, decidedAt: now, readAt: null };
  const handOver = Object.assign(new HandOver(), common, {
    handOverId: newRecordId('HO'),
    assignmentId: first.assignment.assignmentId,
    fromAssignmentId: outgoing.assignmentId,
    fromStaffId: outgoing.staffId,
    toStaffId: first.part.staffId,
    beginsOn: first.part.validFrom,
    returnsOn,
    returnOfId: null,
    brief,
  });
  if (back === undefined || plan.begins.length < 2) return [handOver];
  const returned = Object.assign(new HandOver(), common, {
    handOverId: newRecordId('HO'),
    assignmentId: back.assignment.assignmentId,
    fromAssignmentId: first.assignment.assignmentId,
    fromStaffId: first.part.staffId,
    toStaffId: back.part.staffId,
    beginsOn: back.part.validFrom,
    returnsOn: null,
    returnOfId: handOver.handOverId,
    brief: null,
  });
  return [handOver, returned];
}
