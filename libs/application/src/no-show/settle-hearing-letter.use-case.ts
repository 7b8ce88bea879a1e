import type { Actor, PlainDate } from '@rettid/domain';
import { CodedError, failed, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import { recordNoticeAnswer, withdrawPriorNotice, type NoticeError } from '../prior-notices/prior-notices';
import { enterOpenNoShow, type NoShowKey } from './no-show-change';

interface NoticeKey extends NoShowKey {
  readonly noticeId: string;
  readonly recordVersion: number;
}

export interface AnswerHearingLetter extends NoticeKey {
  /** `NOTICE_ANSWER` */
  readonly answer: string;
  /** From the day of sending to today. */
  readonly answeredOn: PlainDate;
}

export type SettleHearingLetterError = ChangeError | NoticeError;

/** Ends the hearing about a no-show: the citizen has answered, or the letter is taken back. Neither while a decision stands. */
export class SettleHearingLetterUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async answer(actor: Actor, command: AnswerHearingLetter): Promise<Result<Changed<null>, SettleHearingLetterError>> {
    return await this.settle(actor, command, 'prior_notice.answered', (change) => recordNoticeAnswer(change, command));
  }

  async withdraw(actor: Actor, command: NoticeKey): Promise<Result<Changed<null>, SettleHearingLetterError>> {
    return await this.settle(actor, command, 'prior_notice.withdrawn', (change) =>
      withdrawPriorNotice(change, command),
    );
  }

  private async settle(
    actor: Actor,
    { citizenId, noShowId, noticeId }: NoticeKey,
    action: 'prior_notice.answered' | 'prior_notice.withdrawn',
    work: (change: CaseChange) => Promise<Result<null, NoticeError>>,
  ): Promise<Result<Changed<null>, SettleHearingLetterError>> {
    return await this.changes.run<null, NoticeError>(actor, { citizenId, action }, async (change) => {
      const entered = await enterOpenNoShow(change, noShowId);
      if (!entered.ok) return entered;
      if (!entered.value.notices.some((notice) => notice.noticeId === noticeId)) {
        return failed(new CodedError('record_not_found', 'Høringsbrevet findes ikke længere'));
      }
      return await work(change);
    });
  }
}
