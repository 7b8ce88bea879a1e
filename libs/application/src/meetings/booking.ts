import {
  addYears,
  instantOf,
  type MeetingForm,
  type MeetingKind,
  type MinuteOfDay,
  type PlainDate,
} from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import type { CaseChange } from '../changes/case-changes';
import type { FieldFault } from '../changes/change-errors';

/** Somebody beside citizen and caseworker, from another department, a provider or a firm. */
export interface GivenParticipant {
  readonly name: string;
  readonly department: string | null;
  readonly role: string | null;
}

/** What is agreed of a meeting that lies ahead. */
export interface Booking {
  readonly kind: MeetingKind;
  readonly on: PlainDate;
  /** When it begins, in Denmark. */
  readonly minute: MinuteOfDay;
  /** `MEETING_MINUTES` */
  readonly lengthMinutes: number;
  readonly form: MeetingForm;
  /** `null`: as the form says, or at the jobcentre. */
  readonly place: string | null;
  /** Whose calendar it stands in; `null`: nobody's yet. */
  readonly staffId: string | null;
  /** BCP 47; `null`: no interpreter. */
  readonly interpreterLanguage: string | null;
  /** What the citizen reads; `null`: built from the rest. */
  readonly invitation: string | null;
  readonly participants: readonly GivenParticipant[];
}

/** Nobody books further ahead than this: a slip of the pen in the year would. */
const YEARS_AHEAD = 2;

export function startOf({ on, minute }: Pick<Booking, 'on' | 'minute'>): Date {
  return instantOf({ on, minute });
}

/**
 * What is wrong with a booking in itself, whoever else has meetings then.
 *
 * @param at path of the booking in the request, ending with a dot: `next.`; empty where the request is the booking
 */
export async function bookingFaults(
  { tx, businessDate }: Pick<CaseChange, 'tx' | 'businessDate'>,
  { on, staffId }: Pick<Booking, 'on' | 'staffId'>,
  at = '',
): Promise<FieldFault[]> {
  const faults: FieldFault[] = [];
  if (on < businessDate) {
    faults.push({ field: `${at}on`, code: 'in_past', message: 'Vælg en dag fra i dag og frem' });
  } else if (on > addYears(businessDate, YEARS_AHEAD)) {
    faults.push({ field: `${at}on`, code: 'too_far_ahead', message: 'Vælg en dag inden for de næste to år' });
  }
  if (staffId !== null && (await staffNameOf(tx, staffId)) === null) faults.push(unknownStaff(`${at}staffId`));
  return faults;
}

export function unknownStaff(field: string): FieldFault {
  return { field, code: 'unknown_staff', message: 'Vælg en medarbejder i jobcentret' };
}

/** @returns `null` where the scope holds no such person */
export async function staffNameOf(tx: Transaction, staffId: string): Promise<string | null> {
  const [staff] = await tx.query<{ name: string }>('SELECT name FROM staff WHERE staff_id = $1', [staffId]);
  return staff?.name ?? null;
}
