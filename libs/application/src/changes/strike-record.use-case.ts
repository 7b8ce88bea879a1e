import { permits, type Actor } from '@rettid/domain';
import { codeOf } from '@rettid/jobs';
import { CodedError, failed, ok, scrubText, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, ChangeError, Changed } from './case-changes';
import { fieldFaults, refused, type FieldFaultsError, type RefusedError } from './change-errors';
import { KEPT_RECORDS, type RecordType } from './kept-records';
import { lockRecord, type RecordError } from './lock-record';

/** Characters of a reason, white space around it not counted. */
export const CHANGE_REASON_LENGTH = { least: 5, most: 500 } as const;

export interface StrikeRecord {
  readonly citizenId: string;
  readonly type: RecordType;
  readonly recordId: string;
  readonly recordVersion: number;
  /** `CHANGE_REASON_LENGTH`; it stands in the journal of the case. */
  readonly reason: string;
}

/** `permission_missing`: the actor may not change records of this kind. */
export type StrikeRecordError =
  ChangeError | RecordError | FieldFaultsError | RefusedError | CodedError<'permission_missing'>;

/** What a room has against striking one of its records, or bringing it back; `null`: nothing. */
export type StrikeGuard = (change: CaseChange, recordId: string) => Promise<RefusedError | null>;
export type StrikeGuards = Readonly<Partial<Record<RecordType, StrikeGuard>>>;

/** unique_violation, exclusion_violation: what was struck has been replaced, and only one can stand. */
const PLACE_TAKEN: readonly unknown[] = ['23505', '23P01'];

/** Strikes what was entered by mistake, or brings it back. It counts for nothing while it is struck, and stays to be read. */
export class StrikeRecordUseCase {
  constructor(
    private readonly changes: CaseChanges,
    private readonly guards: StrikeGuards = {},
  ) {}

  async strike(actor: Actor, command: StrikeRecord): Promise<Result<Changed<null>, StrikeRecordError>> {
    return await this.mark(actor, command, 'record.struck');
  }

  async restore(actor: Actor, command: StrikeRecord): Promise<Result<Changed<null>, StrikeRecordError>> {
    return await this.mark(actor, command, 'record.restored');
  }

  private async mark(
    actor: Actor,
    { citizenId, type, recordId, recordVersion, reason }: StrikeRecord,
    action: 'record.struck' | 'record.restored',
  ): Promise<Result<Changed<null>, StrikeRecordError>> {
    const { idColumn, permission } = KEPT_RECORDS[type];
    if (!permits(actor.role, permission)) {
      return failed(new CodedError('permission_missing', 'Din rolle giver ikke adgang til at rette dette'));
    }
    const said = changeReason(reason);
    if (!said.ok) return said;
    try {
      const request = { citizenId, action, reason: said.value };
      return await this.changes.run<null, RecordError | RefusedError>(actor, request, async (change) => {
        const isStrike = action === 'record.struck';
        const record = await lockRecord(change, type, recordId, recordVersion, isStrike ? 'standing' : 'struck');
        if (!record.ok) return record;
        const refusal = (await this.guards[type]?.(change, recordId)) ?? null;
        if (refusal !== null) return failed(refusal);
        await change.tx.execute(`UPDATE ${type} SET struck_at = $3 WHERE citizen_id = $1 AND ${idColumn}::text = $2`, [
          citizenId,
          recordId,
          isStrike ? change.now : null,
        ]);
        change.note({ subject: { type, id: recordId } });
        return ok(null);
      });
    } catch (error) {
      if (!PLACE_TAKEN.includes(codeOf(error))) throw error;
      return failed(refused('place_taken', 'Noget andet er trådt i stedet siden. Overstreg det først.'));
    }
  }
}

/** A typed reason as it is kept: without white space around it, and without what looks like a CPR number. */
export function changeReason(typed: string): Result<string, FieldFaultsError> {
  const reason = scrubText(typed.trim().replace(/\s+/gu, ' '));
  const { length } = Array.from(reason);
  if (length >= CHANGE_REASON_LENGTH.least && length <= CHANGE_REASON_LENGTH.most) return ok(reason);
  const { least, most } = CHANGE_REASON_LENGTH;
  const message = `Skriv hvorfor med ${least}-${most} tegn.`;
  return failed(fieldFaults([{ field: 'reason', code: 'length', message }]));
}
