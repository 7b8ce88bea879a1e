import type { Actor, ReasonLikeness } from '@rettid/domain';
import type { Result } from '@rettid/platform';
import type { CaseClosedError } from '../access/case-door';
import type { CaseReading } from '../changes/case-reading';
import { reasonLikeness, type LikenessQuestion } from './reason-likeness.query';

/** Tells whoever writes a reason how much it is like others, before it is decided. */
export class ReasonLikenessReader {
  constructor(private readonly reading: CaseReading) {}

  async ask(actor: Actor, question: LikenessQuestion): Promise<Result<ReasonLikeness, CaseClosedError>> {
    return await this.reading.run(actor, question.citizenId, 'exemption.preview_read', ({ tx }) =>
      reasonLikeness(tx, { ...question, reason: question.reason.trim() }),
    );
  }
}
