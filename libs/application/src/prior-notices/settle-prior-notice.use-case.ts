import { date, permits, type Actor, type Permission, type PlainDate, type PriorNoticeAbout } from '@rettid/domain';
import { CodedError, failed, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import type { RefusedError } from '../changes/change-errors';
import { recordNoticeAnswer, withdrawPriorNotice, type NoticeError } from './prior-notices';

export interface PriorNoticeVersion {
  readonly citizenId: string;
  readonly noticeId: string;
  readonly recordVersion: number;
}

export interface AnswerPriorNotice extends PriorNoticeVersion {
  /** `NOTICE_ANSWER` */
  readonly answer: string;
  /** From the day of sending to today. */
  readonly answeredOn: PlainDate;
}

/** What a room has against settling a notice about one of its things; `null`: nothing. */
export type NoticeGuard = (change: CaseChange, subjectId: string) => Promise<RefusedError | null>;
export type NoticeGuards = Readonly<Partial<Record<PriorNoticeAbout, NoticeGuard>>>;

/** Whoever decides about the thing settles the hearing about it. */
const PERMISSIONS: Readonly<Record<PriorNoticeAbout, Permission>> = {
  exemption: 'exemption.decide',
  no_show: 'no_show.handle',
};

type SettleError = NoticeError | RefusedError | CodedError<'permission_missing'>;
export type SettlePriorNoticeError = ChangeError | SettleError;

/** Ends the hearing: the citizen has answered, or the notice is taken back. */
export class SettlePriorNoticeUseCase {
  constructor(
    private readonly changes: CaseChanges,
    private readonly guards: NoticeGuards = {},
  ) {}

  async answer(actor: Actor, command: AnswerPriorNotice): Promise<Result<Changed<null>, SettlePriorNoticeError>> {
    return await this.settle(actor, command, 'prior_notice.answered', (change) => recordNoticeAnswer(change, command));
  }

  async withdraw(actor: Actor, command: PriorNoticeVersion): Promise<Result<Changed<null>, SettlePriorNoticeError>> {
    return await this.settle(actor, command, 'prior_notice.withdrawn', (change) =>
      withdrawPriorNotice(change, command),
    );
  }

  private async settle(
    actor: Actor,
    { citizenId, noticeId }: PriorNoticeVersion,
    action: 'prior_notice.answered' | 'prior_notice.withdrawn',
    work: (change: CaseChange) => Promise<Result<null, NoticeError>>,
  ): Promise<Result<Changed<null>, SettlePriorNoticeError>> {
    return await this.changes.run<null, SettleError>(actor, { citizenId, action }, async (change) => {
      const subject = await subjectOf(change, noticeId);
      if (subject === null) return failed(new CodedError('record_not_found', 'Høringsbrevet findes ikke længere'));
      if (!permits(actor.role, PERMISSIONS[subject.about])) {
        return failed(new CodedError('permission_missing', 'Din rolle giver ikke adgang til at rette dette'));
      }
      const refusal = (await this.guards[subject.about]?.(change, subject.subjectId)) ?? null;
      return refusal === null ? await work(change) : failed(refusal);
    });
  }
}

async function subjectOf(
  { tx, citizenId, businessDate }: CaseChange,
  noticeId: string,
): Promise<{ readonly about: PriorNoticeAbout; readonly subjectId: string } | null> {
  const [row] = await tx.query<{ about: PriorNoticeAbout; subject_id: string; sent_on: string }>(
    'SELECT about, subject_id, sent_on FROM prior_notices WHERE citizen_id = $1 AND notice_id = $2 AND struck_at IS NULL',
    [citizenId, noticeId],
  );
  if (row === undefined || date(row.sent_on) > businessDate) return null;
  return { about: row.about, subjectId: row.subject_id };
}
