import { REASON_ALIKE_FROM, type ReasonLikeness } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';

export interface LikenessQuestion {
  readonly citizenId: string;
  readonly reason: string;
  /** An exemption whose own reason does not count: the one that is corrected. */
  readonly butNot: string | null;
}

/**
 * How much alike a reason is to those of the jobcentre. The database answers as the owner of the table, with figures alone: nobody
 * reads another's reason by asking (decision 19).
 */
export async function reasonLikeness(
  tx: Transaction,
  { citizenId, reason, butNot }: LikenessQuestion,
): Promise<ReasonLikeness> {
  const [row] = await tx.query<{
    own: number | null;
    own_count: number;
    others: number | null;
    others_count: number;
  }>('SELECT own, own_count, others, others_count FROM exemption_reason_alike($1, $2, $3, $4)', [
    citizenId,
    reason,
    REASON_ALIKE_FROM,
    butNot,
  ]);
  return {
    own: row?.own ?? null,
    ownCount: row?.own_count ?? 0,
    others: row?.others ?? null,
    othersCount: row?.others_count ?? 0,
  };
}
