import {
  answeringPart,
  holdsOn,
  planHandOver,
  receiverFault,
  type AssignmentRole,
  type HandOverFault,
  type HandOverPlan,
  type PlainDate,
  type ReceiverFault,
} from '@rettid/domain';
import type { StoredCaseSubject } from '../access/case-subject.query';
import type { StoredPart } from './parts.query';
import type { KnownReceiver } from './receivers.query';

/** A part that is to go to somebody; `null`: nobody answers for the case, and the receiver begins to. */
export interface HandOverItem {
  readonly citizenId: string;
  readonly part: { readonly assignmentId: string; readonly recordVersion: number } | null;
}

export interface Terms {
  readonly receiver: KnownReceiver;
  readonly beginsOn: PlainDate;
  readonly returnsOn: PlainDate | null;
}

/** A part and what becomes of it. */
export interface PlannedItem {
  readonly citizenId: string;
  readonly outgoing: StoredPart | null;
  readonly role: AssignmentRole;
  readonly plan: HandOverPlan;
}

/**
 * Why one case cannot be handed over:
 * - of `planHandOver` and `receiverFault`: as there
 * - `changed`: somebody else gave the part to another in the meantime; `holder` has it now
 * - `nobody_to_return`: of a case for which nobody answers there is nobody who could come back
 */
export interface ItemFault {
  readonly fault: HandOverFault | ReceiverFault | 'changed' | 'nobody_to_return';
  /** Who answers for the case, or holds the part, where that is why. */
  readonly holder: StoredPart | null;
}

/** What a case is like when it is planned: its parts, and what its access asks for. */
export interface ItemCase {
  readonly parts: readonly StoredPart[];
  readonly subject: StoredCaseSubject;
  /** The part in which somebody begins to answer for the case where nobody does. */
  readonly firstRole: AssignmentRole;
}

export function planItem(
  { citizenId, part }: HandOverItem,
  { parts, subject, firstRole }: ItemCase,
  { receiver, beginsOn, returnsOn }: Terms,
  today: PlainDate,
): PlannedItem | ItemFault {
  const terms = { receiverId: receiver.staffId, beginsOn, returnsOn };
  if (part === null) {
    const holder = answeringPart(parts.filter((each) => holdsOn(each, beginsOn)));
    if (holder !== null) return { fault: 'changed', holder };
    if (returnsOn !== null) return { fault: 'nobody_to_return', holder: null };
    const fault = receiverFault(receiver, firstRole, subject) ?? (beginsOn < today ? 'begins_in_past' : null);
    if (fault !== null) return { fault, holder: null };
    const begins = [{ staffId: receiver.staffId, validFrom: beginsOn, validTo: null, isReturn: false }];
    return { citizenId, outgoing: null, role: firstRole, plan: { lastDay: null, calledOff: [], begins } };
  }
  const outgoing = parts.find(({ assignmentId }) => assignmentId === part.assignmentId);
  if (outgoing === undefined)
    return { fault: 'changed', holder: answeringPart(parts.filter((each) => holdsOn(each, today))) };
  if (outgoing.recordVersion !== part.recordVersion)
    return { fault: 'changed', holder: inRole(parts, outgoing.role, today) };
  const fault = receiverFault(receiver, outgoing.role, subject);
  if (fault !== null) return { fault, holder: null };
  const plan = planHandOver(
    outgoing,
    parts.filter((each) => each !== outgoing),
    terms,
    today,
  );
  return typeof plan === 'string'
    ? { fault: plan, holder: outgoing }
    : { citizenId, outgoing, role: outgoing.role, plan };
}

export function isFault(planned: PlannedItem | ItemFault): planned is ItemFault {
  return 'fault' in planned;
}

/** Who holds the role on the day; of several the one who came last. */
function inRole(parts: readonly StoredPart[], role: AssignmentRole, day: PlainDate): StoredPart | null {
  const [latest] = parts
    .filter((part) => part.role === role && holdsOn(part, day))
    .sort((a, b) => b.validFrom - a.validFrom);
  return latest ?? null;
}
