import type { AssignmentRole } from '../facts/codes';
import { addMonths, formatDate, type PlainDate } from '../time/plain-date';

/** Somebody's part in a case; days as `YYYY-MM-DD`, the last one inclusive, `null` open. */
export interface HeldPart {
  readonly staff: { readonly staffId: string };
  readonly role: AssignmentRole;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** The parts of those who answer for the case; the others help. */
export const ANSWERING_ROLES: readonly AssignmentRole[] = ['coordinating', 'authority'];

export function answersForCase(role: AssignmentRole): boolean {
  return ANSWERING_ROLES.includes(role);
}

/** Different people who were coordinating or authority caseworker on a day of the 24 months that end on the date. */
export function caseworkersIn24Months(parts: readonly HeldPart[], date: PlainDate): number {
  return answeringIn24Months(parts, date).size;
}

/** What a change of caseworker would mean to the citizen, told before it is decided. */
export interface ChangeOfCaseworker {
  /** How many caseworkers the citizen has then had in 24 months, the new one included. */
  readonly countIn24Months: number;
  /** The last time that the person answered for the case, however long ago; `null`: never. */
  readonly heldBefore: { readonly from: string; readonly to: string | null } | null;
}

/** What it comes to if somebody answers for the case from `from` on. */
export function changeOfCaseworker(parts: readonly HeldPart[], staffId: string, from: PlainDate): ChangeOfCaseworker {
  const people = answeringIn24Months(parts, from);
  people.add(staffId);
  const earlier = parts
    .filter(
      ({ staff, role, validFrom }) => staff.staffId === staffId && answersForCase(role) && validFrom < formatDate(from),
    )
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  const [latest] = earlier;
  return {
    countIn24Months: people.size,
    heldBefore: latest === undefined ? null : { from: latest.validFrom, to: latest.validTo },
  };
}

/** From how many caseworkers in 24 months on a further change is pointed out: a signal of `docs/rules.md`, part 5. */
export const MANY_CASEWORKERS = 3;

/** `tredje`: for the sentences that warn of a change. */
export function ordinalWord(count: number): string {
  return ORDINALS[count - 1] ?? `${count}.`;
}

const ORDINALS = ['første', 'anden', 'tredje', 'fjerde', 'femte', 'sjette', 'syvende', 'ottende', 'niende', 'tiende'];

function answeringIn24Months(parts: readonly HeldPart[], date: PlainDate): Set<string> {
  // The same date two years before is not among the 24 months that end on a date.
  const [dayBefore, lastDay] = [formatDate(addMonths(date, -24)), formatDate(date)];
  const inWindow = parts.filter(
    ({ role, validFrom, validTo }) =>
      answersForCase(role) && validFrom <= lastDay && (validTo === null || validTo > dayBefore),
  );
  return new Set(inWindow.map(({ staff }) => staff.staffId));
}
