import {
  assessNoShow,
  decisionLetter,
  firstDayOf,
  formatDate,
  obstaclesTo,
  obstacleWords,
  REMARK_LENGTH,
  type Actor,
  type NoShowDecision,
  type PlainDate,
  type PlainMonth,
} from '@rettid/domain';
import { failed, ok, type CodedError, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import {
  fieldFaults,
  forbiddenTransition,
  type FieldFault,
  type FieldFaultsError,
  type RefusedError,
  type TransitionForbiddenError,
} from '../changes/change-errors';
import { newRecordId } from '../changes/record-id';
import { textFaults } from '../prior-notices/text-faults';
import { letterFrame } from './letter-frame';
import type { StoredNoShow } from './no-show';
import { aboutColumns, enterOpenNoShow, signatureOf, type NoShowKey } from './no-show-change';
import { allowedOf, LETTER_CHANGED } from './send-hearing-letter.use-case';

/** What somebody decides, in his own words where he has any; nothing of it is ever filled in for him. */
export interface DraftedDecision {
  readonly decision: NoShowDecision;
  /** With a deduction alone: the month of help that it is made in. */
  readonly month: PlainMonth | null;
  /** `REMARK_LENGTH`; empty: none. */
  readonly remark: string;
}

export interface DecideNoShow extends NoShowKey, DraftedDecision {
  /** As it was shown to whoever decides. */
  readonly letter: string;
}

type DecisionError = FieldFaultsError | TransitionForbiddenError | RefusedError | CodedError<'record_not_found'>;
export type DecideNoShowError = ChangeError | DecisionError;

/**
 * Decides a no-show. What `assessNoShow` does not allow is refused, with the paragraph; what was shown as the letter must be
 * what would be sent now, and it is stored as it is sent.
 */
export class DecideNoShowUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(actor: Actor, command: DecideNoShow): Promise<Result<Changed<string>, DecideNoShowError>> {
    const request = { citizenId: command.citizenId, action: 'no_show.decided' } as const;
    return await this.changes.run<string, DecisionError>(actor, request, async (change) => {
      const entered = await enterOpenNoShow(change, command.noShowId);
      if (!entered.ok) return entered;
      const refusal = refusalOf(entered.value, command, change.businessDate);
      if (refusal !== null) return failed(refusal);
      const frame = await letterFrame(change.tx, change.citizenId, { caseworker: actor.name, on: change.businessDate });
      const letter = decisionLetter({ noShow: entered.value.facts, ...draftOf(command) }, frame);
      if (letter !== command.letter) return failed(LETTER_CHANGED);
      const decisionId = newRecordId('AF');
      await write(change, entered.value, { ...command, letter, decisionId });
      change.note({ details: { decisionId, decision: command.decision.kind } });
      return ok(decisionId);
    });
  }
}

/** What the letter is built from. */
export function draftOf({ decision, month, remark }: DraftedDecision): DraftedDecision {
  return { decision, month, remark: remark.trim() };
}

/** Why it cannot be decided so on this day; `null` where it can. */
export function refusalOf(
  { facts }: StoredNoShow,
  drafted: DraftedDecision,
  businessDate: PlainDate,
): TransitionForbiddenError | FieldFaultsError | null {
  const assessment = assessNoShow(facts, businessDate);
  const [obstacle] = obstaclesTo(drafted.decision, facts, businessDate);
  if (obstacle !== undefined) {
    const message = `${obstacleWords(obstacle.code, assessment.contact)} (${obstacle.citation})`;
    return forbiddenTransition(message, assessment.next ?? assessment.state, allowedOf(assessment));
  }
  const faults = [
    ...monthFaults(drafted, assessment.deduction.months),
    ...textFaults('remark', drafted.remark, { least: 0, most: REMARK_LENGTH }),
  ];
  return faults.length > 0 ? fieldFaults(faults) : null;
}

function monthFaults({ decision, month }: DraftedDecision, months: readonly PlainMonth[]): FieldFault[] {
  if (decision.kind !== 'deduction') {
    return month === null ? [] : [{ field: 'month', code: 'not_asked', message: 'Der foretages ikke fradrag.' }];
  }
  if (month !== null && months.includes(month)) return [];
  return [{ field: 'month', code: 'required', message: 'Vælg måneden, som fradraget sker i.' }];
}

async function write(
  change: CaseChange,
  noShow: StoredNoShow,
  { decisionId, decision, month, remark, letter }: DecideNoShow & { readonly decisionId: string },
): Promise<void> {
  const { meetingId, absenceId } = aboutColumns(noShow);
  const { from, to } = assessNoShow(noShow.facts, change.businessDate).deduction;
  const isDeduction = decision.kind === 'deduction';
  await change.tx.execute(
    `INSERT INTO no_show_decisions (decision_id, citizen_id, jobcenter_id, meeting_id, absence_id, decision, reason,
                                    deducted_from, deducted_to, deducted_in, remark, letter, decided_on, decided_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, nullif($11, ''), $12, $13, $14)`,
    [
      decisionId,
      change.citizenId,
      change.jobcenterId,
      meetingId,
      absenceId,
      decision.kind,
      decision.kind === 'no_deduction' ? decision.reason : null,
      isDeduction ? formatDate(from) : null,
      isDeduction && to !== null ? formatDate(to) : null,
      isDeduction && month !== null ? formatDate(firstDayOf(month)) : null,
      remark.trim(),
      letter,
      formatDate(change.businessDate),
      signatureOf(change),
    ],
  );
}
