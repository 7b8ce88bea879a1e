import { causeText, date, formatDate, type Actor, type HandOverCause, type PlainDate } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, Changed, ChangeError } from '../changes/case-changes';
import { fieldFaults, type FieldFault, type FieldFaultsError } from '../changes/change-errors';
import { lockRecord, type RecordError } from '../changes/lock-record';
import { faultsOfCause, noteOf } from './hand-over-command';

export interface PartKey {
  readonly citizenId: string;
  readonly assignmentId: string;
  readonly recordVersion: number;
}

export interface EndPart extends PartKey {
  /** Inclusive; today at the earliest. */
  readonly lastDay: PlainDate;
  readonly cause: HandOverCause;
  readonly note: string | null;
}

export type ChangePartError = FieldFaultsError | RecordError;

interface PartRow {
  readonly valid_from: string;
  readonly valid_to: string | null;
}

/** Changes a part that somebody holds, without giving it to another. */
export class ChangePartUseCase {
  constructor(private readonly changes: CaseChanges) {}

  /** Ends a part that nobody takes over. Where it was the only caseworker’s, the citizen is in the queue from the day after. */
  async end(actor: Actor, command: EndPart): Promise<Result<Changed<string>, ChangePartError | ChangeError>> {
    const { citizenId, cause } = command;
    const note = noteOf(command.note);
    const request = { citizenId, action: 'assignment.ended', reason: causeText(cause, note) } as const;
    return await this.changes.run(actor, request, async (change) => await end(change, { ...command, note }));
  }

  /** Makes the one who holds the part the one whom the citizen turns to; there is one at a time. */
  async makePrimary(actor: Actor, key: PartKey): Promise<Result<Changed<string>, ChangePartError | ChangeError>> {
    const { citizenId, assignmentId, recordVersion } = key;
    return await this.changes.run(actor, { citizenId, action: 'assignment.made' }, async (change) => {
      const part = await lockRecord<PartRow>(change, 'assignments', assignmentId, recordVersion);
      if (!part.ok) return part;
      await change.tx.execute(
        `UPDATE assignments SET is_primary = assignment_id = $2
         WHERE citizen_id = $1 AND struck_at IS NULL AND is_primary IS DISTINCT FROM (assignment_id = $2)`,
        [citizenId, assignmentId],
      );
      change.note({ subject: { type: 'assignment', id: assignmentId }, details: { isPrimary: true } });
      return ok(assignmentId);
    });
  }
}

async function end(change: CaseChange, command: EndPart): Promise<Result<string, ChangePartError>> {
  const { assignmentId, recordVersion, lastDay, cause, note } = command;
  const part = await lockRecord<PartRow>(change, 'assignments', assignmentId, recordVersion);
  if (!part.ok) return part;
  const faults = [...faultsOfLastDay(part.value, lastDay, change.businessDate), ...faultsOfCause(cause, note)];
  if (faults.length > 0) return failed(fieldFaults(faults));
  await change.tx.execute('UPDATE assignments SET valid_to = $2, end_reason = $3 WHERE assignment_id = $1', [
    assignmentId,
    formatDate(lastDay),
    causeText(cause, note),
  ]);
  change.note({ subject: { type: 'assignment', id: assignmentId }, details: { cause, lastDay: formatDate(lastDay) } });
  return ok(assignmentId);
}

function faultsOfLastDay(part: PartRow, lastDay: PlainDate, today: PlainDate): FieldFault[] {
  const fault = (code: string, message: string): FieldFault[] => [{ field: 'lastDay', code, message }];
  if (lastDay < today) return fault('in_past', 'Den sidste dag kan tidligst være i dag.');
  if (lastDay < date(part.valid_from)) return fault('before_begin', 'Den sidste dag kan ikke ligge før den første.');
  if (part.valid_to !== null && lastDay > date(part.valid_to)) {
    return fault('after_end', 'Rollen slutter allerede før den dag.');
  }
  return [];
}
