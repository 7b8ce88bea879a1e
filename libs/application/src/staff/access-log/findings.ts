/**
 * What the verifier finds wrong:
 *
 * - `entry_changed`: an entry is no longer what was sealed
 * - `entry_removed`: a sealed entry is gone, and its month was not purged
 * - `entry_added`: an entry stands in the log that no seal covers and none waits for, or was slipped in behind a seal
 * - `entry_unsealed`: an entry has waited for its seal for longer than a minute: no worker seals
 * - `seal_missing`: a link is gone
 * - `seal_changed`: a link is no longer what its hash says
 * - `seal_unlinked`: a link does not hang on the one before
 * - `head_missing`: a head that was noted earlier is in no chain: the end was cut off, or the chain was written anew
 */
export type AccessLogFindingKind =
  | 'entry_changed'
  | 'entry_removed'
  | 'entry_added'
  | 'entry_unsealed'
  | 'seal_missing'
  | 'seal_changed'
  | 'seal_unlinked'
  | 'head_missing';

export interface AccessLogFinding {
  readonly kind: AccessLogFindingKind;
  /** Jobcentre of the chain; `null`: the chain of entries of none, or not known. */
  readonly jobcenterId: string | null;
  readonly sealNo: number | null;
  readonly entryId: string | null;
}

/** The first findings of each chain are kept, the rest are counted. */
const KEPT = 20;

/** Gathers findings, of which a broken chain may have millions. */
export class Findings {
  private readonly kept: AccessLogFinding[] = [];
  private counted = 0;

  add(kind: AccessLogFindingKind, chain: string, where: { sealNo?: number; entryId?: string } = {}): void {
    this.counted += 1;
    if (this.kept.length >= KEPT) return;
    const { sealNo = null, entryId = null } = where;
    this.kept.push({ kind, jobcenterId: chain === '' ? null : chain, sealNo, entryId });
  }

  get first(): readonly AccessLogFinding[] {
    return this.kept;
  }

  get count(): number {
    return this.counted;
  }
}
