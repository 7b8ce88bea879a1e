import { assessNoShow, hearingLetter, obstacleWords, REMARK_LENGTH, type Actor, type PlainDate } from '@rettid/domain';
import { failed, ok, type CodedError, type Result } from '@rettid/platform';
import type { CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import {
  fieldFaults,
  forbiddenTransition,
  refused,
  type FieldFaultsError,
  type RefusedError,
  type TransitionForbiddenError,
} from '../changes/change-errors';
import { sendPriorNotice } from '../prior-notices/prior-notices';
import { textFaults } from '../prior-notices/text-faults';
import { letterFrame } from './letter-frame';
import { enterOpenNoShow, type NoShowKey } from './no-show-change';

export interface SendHearingLetter extends NoShowKey {
  readonly answerBy: PlainDate;
  /** `REMARK_LENGTH`; empty: none. */
  readonly remark: string;
  /** As it was shown to whoever sends it. */
  readonly letter: string;
}

type HearingLetterError = FieldFaultsError | TransitionForbiddenError | RefusedError | CodedError<'record_not_found'>;
export type SendHearingLetterError = ChangeError | HearingLetterError;

/** Why a letter that was shown is not sent: what it is built from has changed since. */
export const LETTER_CHANGED = refused(
  'letter_changed',
  'Sagen er ændret, siden brevet blev vist. Se brevet igen, før det sendes.',
);

/**
 * Asks the citizen before a deduction is decided. It is sent once everything that a deduction rests on is answered but for
 * the hearing itself; where an answer rules a deduction out, nobody is asked.
 */
export class SendHearingLetterUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(actor: Actor, command: SendHearingLetter): Promise<Result<Changed<string>, SendHearingLetterError>> {
    const request = { citizenId: command.citizenId, action: 'prior_notice.sent' } as const;
    return await this.changes.run<string, HearingLetterError>(actor, request, async (change) => {
      const entered = await enterOpenNoShow(change, command.noShowId);
      if (!entered.ok) return entered;
      const { facts } = entered.value;
      const assessment = assessNoShow(facts, change.businessDate);
      const [obstacle] = assessment.noticeObstacles;
      if (obstacle !== undefined) {
        const message = `${obstacleWords(obstacle.code, assessment.contact)} (${obstacle.citation})`;
        return failed(forbiddenTransition(message, assessment.next ?? 'open', allowedOf(assessment)));
      }
      const faults = textFaults('remark', command.remark, { least: 0, most: REMARK_LENGTH });
      if (faults.length > 0) return failed(fieldFaults(faults));
      const frame = await letterFrame(change.tx, change.citizenId, { caseworker: actor.name, on: change.businessDate });
      const text = hearingLetter(facts, command.answerBy, command.remark.trim(), frame);
      if (text !== command.letter) return failed(LETTER_CHANGED);
      const subject = { about: 'no_show', subjectId: command.noShowId } as const;
      const sent = await sendPriorNotice(change, subject, { text, answerBy: command.answerBy });
      return sent.ok ? ok(sent.value) : sent;
    });
  }
}

/** The decisions that may be made instead. */
export function allowedOf({ decisions }: ReturnType<typeof assessNoShow>): string[] {
  return decisions.filter(({ isAllowed }) => isAllowed).map(({ kind }) => kind);
}
