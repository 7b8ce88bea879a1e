import { exemptionActions, type Actor, type PlainDate } from '@rettid/domain';
import { failed, type CodedError, type Result } from '@rettid/platform';
import type { CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import {
  forbiddenTransition,
  type FieldFaultsError,
  type RefusedError,
  type TransitionForbiddenError,
} from '../changes/change-errors';
import { sendPriorNotice } from '../prior-notices/prior-notices';
import { findExemption, type ExemptionKey } from './exemption-change';

export interface SendExemptionNotice extends ExemptionKey {
  /** The facts that a decision against the citizen would rest on, as they are sent. */
  readonly text: string;
  readonly answerBy: PlainDate;
}

type SendingError = FieldFaultsError | RefusedError | TransitionForbiddenError | CodedError<'record_not_found'>;
export type SendExemptionNoticeError = ChangeError | SendingError;

/** Asks the citizen before an exemption is closed against him, or not extended (partshøring, forvaltningsloven § 19). */
export class SendExemptionNoticeUseCase {
  constructor(private readonly changes: CaseChanges) {}

  /** @returns the notice's id */
  async execute(
    actor: Actor,
    command: SendExemptionNotice,
  ): Promise<Result<Changed<string>, SendExemptionNoticeError>> {
    const request = { citizenId: command.citizenId, action: 'prior_notice.sent' } as const;
    return await this.changes.run<string, SendingError>(actor, request, async (change) => {
      const found = await findExemption(change, command.exemptionId);
      if (!found.ok) return found;
      const allowed = exemptionActions(found.value, change.businessDate);
      if (!allowed.includes('close') && !allowed.includes('refuse')) {
        const message = 'Der er intet at høre om: afgørelsen kan hverken lukkes eller afslås forlænget.';
        return failed(forbiddenTransition(message, 'decided', allowed));
      }
      return await sendPriorNotice(change, { about: 'exemption', subjectId: command.exemptionId }, command);
    });
  }
}
