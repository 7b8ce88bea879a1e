import type { StaffActor } from '@rettid/domain';
import { businessDateIn } from '@rettid/jobs';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { ok, scopeOf, type Clock, type Result } from '@rettid/platform';
import { enterCase, type CaseClosedError } from '../access/case-door';

export interface DraftKey {
  readonly citizenId: string;
  /** Which form: 1-100 characters of A-Z a-z 0-9 . _ : - */
  readonly key: string;
}

export interface KeptDraft {
  /** At most 20,000 characters. */
  readonly text: string;
  readonly savedAt: Date;
}

/**
 * Writing that is not sent yet, of whoever asks; nobody sees another's, which the database sees to. It tells its writer
 * nothing that he did not write, and is saved every second while he writes: it leaves no entry in the log of access.
 */
export class Drafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @returns `null` where there is none */
  async find(actor: StaffActor, draft: DraftKey): Promise<Result<KeptDraft | null, CaseClosedError>> {
    return await this.inCase(actor, draft, async (tx) => {
      const [found] = await tx.query<{ text: string; saved_at: Date }>(
        'SELECT text, saved_at FROM drafts WHERE citizen_id = $1 AND draft_key = $2',
        [draft.citizenId, draft.key],
      );
      return found === undefined ? null : { text: found.text, savedAt: found.saved_at };
    });
  }

  async keep(actor: StaffActor, draft: DraftKey, text: string): Promise<Result<KeptDraft, CaseClosedError>> {
    return await this.inCase(actor, draft, async (tx, savedAt) => {
      await tx.execute(
        `INSERT INTO drafts (citizen_id, jobcenter_id, draft_key, text, saved_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (actor_id, citizen_id, draft_key) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at`,
        [draft.citizenId, actor.jobcenterId, draft.key, text, savedAt],
      );
      return { text, savedAt };
    });
  }

  /** One that is not there is removed already. */
  async remove(actor: StaffActor, draft: DraftKey): Promise<Result<null, CaseClosedError>> {
    return await this.inCase(actor, draft, async (tx) => {
      await tx.execute('DELETE FROM drafts WHERE citizen_id = $1 AND draft_key = $2', [draft.citizenId, draft.key]);
      return null;
    });
  }

  private async inCase<T>(
    actor: StaffActor,
    { citizenId }: DraftKey,
    work: (tx: Transaction, now: Date) => Promise<T>,
  ): Promise<Result<T, CaseClosedError>> {
    return await this.unitOfWork.run(scopeOf(actor), async (tx) => {
      const now = this.clock.now();
      const entered = await enterCase(tx, actor, citizenId, {
        businessDate: await businessDateIn(tx, this.clock),
        now,
      });
      return entered.ok ? ok(await work(tx, now)) : entered;
    });
  }
}
