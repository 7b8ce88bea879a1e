import { exemptionActions, type Actor, type PlainDate } from '@rettid/domain';
import { CodedError, failed, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import {
  forbiddenTransition,
  type FieldFaultsError,
  type RefusedError,
  type TransitionForbiddenError,
} from '../changes/change-errors';
import type { RecordError } from '../changes/lock-record';
import {
  findPriorNotices,
  recordNoticeAnswer,
  sendPriorNotice,
  withdrawPriorNotice,
  type NoticeError,
} from '../prior-notices/prior-notices';
import { findExemption, type ExemptionKey } from './exemption-change';

export interface SendExemptionNotice extends ExemptionKey {
  /** The facts that a decision against the citizen would rest on, as they are sent. */
  readonly text: string;
  readonly answerBy: PlainDate;
}

export interface ExemptionNoticeVersion extends ExemptionKey {
  readonly noticeId: string;
  readonly recordVersion: number;
}

type SendingError = FieldFaultsError | RefusedError | TransitionForbiddenError | CodedError<'record_not_found'>;
export type SendExemptionNoticeError = ChangeError | SendingError;
export type SettleExemptionNoticeError = ChangeError | NoticeError;

/** Hears the citizen before an exemption is closed against him, or not extended (partshøring, forvaltningsloven § 19). */
export class ExemptionNoticesUseCase {
  constructor(private readonly changes: CaseChanges) {}

  /** @returns the notice's id */
  async send(actor: Actor, command: SendExemptionNotice): Promise<Result<Changed<string>, SendExemptionNoticeError>> {
    const { citizenId, exemptionId } = command;
    return await this.changes.run<string, SendingError>(
      actor,
      { citizenId, action: 'prior_notice.sent' },
      async (change) => {
        const found = await findExemption(change, exemptionId);
        if (!found.ok) return found;
        const allowed = exemptionActions(found.value, change.businessDate);
        if (!allowed.includes('close') && !allowed.includes('refuse')) {
          return failed(
            forbiddenTransition(
              'Der er intet at høre om: afgørelsen kan hverken lukkes eller afvises.',
              'decided',
              allowed,
            ),
          );
        }
        return await sendPriorNotice(change, { about: 'exemption', subjectId: exemptionId }, command);
      },
    );
  }

  async answer(
    actor: Actor,
    command: ExemptionNoticeVersion & { readonly answer: string; readonly answeredOn: PlainDate },
  ): Promise<Result<Changed<null>, SettleExemptionNoticeError>> {
    const request = { citizenId: command.citizenId, action: 'prior_notice.answered' } as const;
    return await this.changes.run<null, NoticeError>(actor, request, async (change) => {
      const own = await isOfExemption(change, command);
      return own.ok ? await recordNoticeAnswer(change, command) : own;
    });
  }

  async withdraw(
    actor: Actor,
    command: ExemptionNoticeVersion,
  ): Promise<Result<Changed<null>, SettleExemptionNoticeError>> {
    const request = { citizenId: command.citizenId, action: 'prior_notice.withdrawn' } as const;
    return await this.changes.run<null, NoticeError>(actor, request, async (change) => {
      const own = await isOfExemption(change, command);
      return own.ok ? await withdrawPriorNotice(change, command) : own;
    });
  }
}

/** A notice about something else is none of this exemption's. */
async function isOfExemption(
  { tx, citizenId, businessDate }: CaseChange,
  { exemptionId, noticeId }: ExemptionNoticeVersion,
): Promise<Result<null, RecordError>> {
  const notices = await findPriorNotices(tx, [citizenId], 'exemption', businessDate);
  const isOwn = notices.some((notice) => notice.noticeId === noticeId && notice.subjectId === exemptionId);
  return isOwn
    ? { ok: true, value: null }
    : failed(new CodedError('record_not_found', 'Høringsbrevet findes ikke længere'));
}
