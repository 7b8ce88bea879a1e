import { formatDate, type Actor } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import { CaseChanges, type ChangeError, type Changed } from '../changes/case-changes';
import { lockRecord, type RecordError } from '../changes/lock-record';

export interface SettleTask {
  readonly citizenId: string;
  readonly taskId: string;
  readonly recordVersion: number;
  /** `false` opens it again. */
  readonly isDone: boolean;
}

/** Ticks off what was agreed, or opens it again. */
export class SettleTaskUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(
    actor: Actor,
    { citizenId, taskId, recordVersion, isDone }: SettleTask,
  ): Promise<Result<Changed<null>, RecordError | ChangeError>> {
    return await this.changes.run(actor, { citizenId, action: 'task.changed' }, async (change) => {
      const locked = await lockRecord(change, 'tasks', taskId, recordVersion);
      if (!locked.ok) return failed(locked.error);
      await change.tx.execute('UPDATE tasks SET done_on = $3 WHERE citizen_id = $1 AND task_id = $2', [
        citizenId,
        taskId,
        isDone ? formatDate(change.businessDate) : null,
      ]);
      change.note({ subject: { type: 'task', id: taskId }, details: { done: isDone } });
      return ok(null);
    });
  }
}
