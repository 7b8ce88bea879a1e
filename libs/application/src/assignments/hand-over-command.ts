import { addYears, HAND_OVER_NOTE_LENGTH, type HandOverCause, type PlainDate } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import { fieldFaults, type FieldFault, type FieldFaultsError } from '../changes/change-errors';
import type { HandOverItem } from './plan-item';

export interface HandOverCommand {
  readonly receiverId: string;
  /** The receiver's first day; today at the earliest. */
  readonly beginsOn: PlainDate;
  /** The first day of the one who comes back; `null`: for good. */
  readonly returnsOn: PlainDate | null;
  readonly cause: HandOverCause;
  readonly note: string | null;
  /** One for each part; at least one. */
  readonly items: readonly HandOverItem[];
}

/** What is wrong with the fields whatever the cases are; else the note as it is kept. */
export function checkCommand(command: HandOverCommand, today: PlainDate): Result<string | null, FieldFaultsError> {
  const note = noteOf(command.note);
  const faults = [...faultsOfDates(command, today), ...faultsOfCause(command.cause, note)];
  return faults.length === 0 ? ok(note) : failed(fieldFaults(faults));
}

/** A note without its margins; `null` where nothing is left. */
export function noteOf(note: string | null): string | null {
  const text = note?.trim() ?? '';
  return text === '' ? null : text;
}

export function faultsOfCause(cause: HandOverCause, note: string | null): FieldFault[] {
  if (cause === 'other' && note === null) {
    return [{ field: 'note', code: 'required', message: 'Skriv, hvad grunden er.' }];
  }
  if (note !== null && Array.from(note).length > HAND_OVER_NOTE_LENGTH.most) {
    return [{ field: 'note', code: 'too_long', message: `Skriv højst ${HAND_OVER_NOTE_LENGTH.most} tegn.` }];
  }
  return [];
}

function faultsOfDates({ beginsOn, returnsOn }: HandOverCommand, today: PlainDate): FieldFault[] {
  const faults: FieldFault[] = [];
  if (beginsOn < today) {
    faults.push({ field: 'beginsOn', code: 'in_past', message: 'Overdragelsen kan tidligst ske i dag.' });
  }
  if (beginsOn > addYears(today, 1)) {
    faults.push({ field: 'beginsOn', code: 'too_far', message: 'Overdragelsen skal ske inden for et år.' });
  }
  if (returnsOn !== null && returnsOn <= beginsOn) {
    const message = 'Dagen for tilbagekomst skal ligge efter den første dag.';
    faults.push({ field: 'returnsOn', code: 'not_after_begin', message });
  }
  return faults;
}

export function receiverUnknown(): FieldFaultsError {
  return fieldFaults([{ field: 'receiverId', code: 'unknown', message: 'Vælg en medarbejder i jobcentret.' }]);
}
