import { date } from '@rettid/domain';
import type { CaseloadDue, NextDutyWire } from '@rettid/contracts';

/** The seven days that begin with the business date. */
const DAYS_OF_THIS_WEEK = 7;

/** Where the day to act by lies, seen from the business date; `null`: later than this week, or there is none. */
export function timing(next: NextDutyWire | null, businessDate: string): CaseloadDue | null {
  if (next?.actBy == null) return null;
  const days = date(next.actBy) - date(businessDate);
  if (days < 0) return 'past';
  if (days === 0) return 'today';
  return days < DAYS_OF_THIS_WEEK ? 'this_week' : null;
}

/** Whose duty it is, where something is late: nobody is to take the municipality's delay for the citizen's. `null`: nothing is late. */
export function lateDuty(next: NextDutyWire | null): NextDutyWire['duty'] | null {
  return next?.status === 'overdue' || next?.status === 'behind' ? next.duty : null;
}

/** A remark beside a duty. */
export interface DutyNote {
  readonly text: string;
  readonly isWarning: boolean;
}

/** The law that a duty rests on, whose it is where it is late, and how far it can be relied on. */
export function dutyNotes(next: NextDutyWire | null): DutyNote[] {
  if (next === null) return [];
  const late = lateDuty(next);
  const notes: readonly (DutyNote | false)[] = [
    { text: next.citation, isWarning: false },
    late !== null && { text: late === 'municipality' ? 'kommunens pligt' : 'borgerens pligt', isWarning: false },
    !next.verified && { text: 'ikke juridisk bekræftet', isWarning: true },
    !next.isCurrent && { text: 'der er kommet nyt siden', isWarning: false },
  ];
  return notes.filter((note) => note !== false);
}
