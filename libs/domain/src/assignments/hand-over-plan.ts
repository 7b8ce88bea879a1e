import type { AssignmentRole } from '../facts/codes';
import { addDays, type PlainDate } from '../time/plain-date';

/** A part as it is recorded. The last day is inclusive, `null` is open. */
export interface RecordedPart {
  readonly assignmentId: string;
  readonly staffId: string;
  readonly role: AssignmentRole;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly isPrimary: boolean;
}

export interface HandOverTerms {
  readonly receiverId: string;
  /** The receiver's first day. */
  readonly beginsOn: PlainDate;
  /** The first day of the person who comes back; `null`: for good. */
  readonly returnsOn: PlainDate | null;
}

/** A part that begins with the hand-over, or with the return. */
export interface NewPart {
  readonly staffId: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly isReturn: boolean;
}

/** What becomes of the recorded parts. Whoever hands over ends the day before the receiver begins: no day is without. */
export interface HandOverPlan {
  /** The last day of the part that is handed over; `null` where it never held a day, and is struck. */
  readonly lastDay: PlainDate | null;
  /** Parts that were decided for later and will not come, by id: an earlier return, and what follows on it. */
  readonly calledOff: readonly string[];
  readonly begins: readonly NewPart[];
}

/**
 * - `part_ended`: the part is over before the receiver would begin
 * - `begins_in_past`: a past day is already answered for
 * - `begins_before_part`: the part is to begin later, and another holds it until then
 * - `return_not_after_begin`: the receiver would not have a day
 * - `return_after_end`: whoever hands over is a stand-in himself, and gone by then
 * - `same_person`, `receiver_has_part`: the receiver holds the part on days of the hand-over
 */
export type HandOverFault =
  | 'part_ended'
  | 'begins_in_past'
  | 'begins_before_part'
  | 'return_not_after_begin'
  | 'return_after_end'
  | 'same_person'
  | 'receiver_has_part';

/**
 * What a hand-over does to the parts of a case, as a dated pair where it is temporary: the stand-in's last day and the
 * return are decided at once, so that the return takes nobody's remembering and no night's job, and no day is without.
 *
 * @param outgoing the part that is handed over
 * @param others the citizen's other parts, of which those of the same role matter
 */
export function planHandOver(
  outgoing: RecordedPart,
  others: readonly RecordedPart[],
  { receiverId, beginsOn, returnsOn }: HandOverTerms,
  today: PlainDate,
): HandOverPlan | HandOverFault {
  const end = outgoing.validTo;
  const dateFault = faultOfDates(outgoing, beginsOn, returnsOn, today);
  if (dateFault !== null) return dateFault;
  if (receiverId === outgoing.staffId) return 'same_person';
  const calledOff = returnsOn === null ? successorsOf(outgoing, others) : [];
  const kept = others.filter(({ assignmentId }) => !calledOff.includes(assignmentId));
  const receivers: NewPart = {
    staffId: receiverId,
    validFrom: beginsOn,
    validTo: returnsOn === null ? null : addDays(returnsOn, -1),
    isReturn: false,
  };
  if (kept.some((part) => part.role === outgoing.role && part.staffId === receiverId && overlap(part, receivers))) {
    return 'receiver_has_part';
  }
  const comesBack = returnsOn !== null && (end === null || returnsOn <= end);
  const back: NewPart[] = comesBack
    ? [{ staffId: outgoing.staffId, validFrom: returnsOn, validTo: end, isReturn: true }]
    : [];
  return {
    lastDay: outgoing.validFrom < beginsOn ? addDays(beginsOn, -1) : null,
    calledOff,
    begins: [receivers, ...back],
  };
}

function faultOfDates(
  { validFrom, validTo: end }: RecordedPart,
  beginsOn: PlainDate,
  returnsOn: PlainDate | null,
  today: PlainDate,
): HandOverFault | null {
  if (beginsOn < today) return 'begins_in_past';
  if (beginsOn < validFrom) return 'begins_before_part';
  if (end !== null && end < beginsOn) return 'part_ended';
  if (returnsOn !== null && returnsOn <= beginsOn) return 'return_not_after_begin';
  return returnsOn !== null && end !== null && returnsOn > addDays(end, 1) ? 'return_after_end' : null;
}

/** The ids of what was decided to follow on a part without a day between: the return of whom it stands in for. */
function successorsOf(part: RecordedPart, others: readonly RecordedPart[]): string[] {
  const following: string[] = [];
  let { validTo } = part;
  while (validTo !== null) {
    const firstDay = addDays(validTo, 1);
    const next = others.find(({ role, validFrom }) => role === part.role && validFrom === firstDay);
    if (next === undefined) break;
    following.push(next.assignmentId);
    validTo = next.validTo;
  }
  return following;
}

interface Days {
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

function overlap(a: Days, b: Days): boolean {
  return (a.validTo === null || b.validFrom <= a.validTo) && (b.validTo === null || a.validFrom <= b.validTo);
}

/** Whether a part holds the day. */
export function holdsOn({ validFrom, validTo }: Days, day: PlainDate): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}
