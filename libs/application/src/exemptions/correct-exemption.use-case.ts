import {
  EXEMPTION_REASON,
  exemptionFaults,
  formatDate,
  isMuchAlike,
  type Actor,
  type ExemptionEvidence,
  type ExemptionGround,
  type PlainDate,
  type ReasonLikeness,
} from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import { fieldFaults, type FieldFault, type FieldFaultsError } from '../changes/change-errors';
import type { RecordError } from '../changes/lock-record';
import { changeReason } from '../changes/strike-record.use-case';
import { textFaults } from '../prior-notices/text-faults';
import { evidenceFaults, hundredths, muchAlike } from './decide-exemption.use-case';
import { enterExemption, settle, type ExemptionVersion } from './exemption-change';
import type { StoredExemption } from './exemption-records.query';
import { reasonLikeness } from './reason-likeness.query';

export interface CorrectExemption extends ExemptionVersion {
  readonly ground: ExemptionGround;
  readonly reason: string;
  readonly evidence: readonly ExemptionEvidence[];
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly reviewOn: PlainDate | null;
  readonly warningShown: boolean;
  /** Why it was wrong; it stands in the journal of the case. */
  readonly changeReason: string;
}

type CorrectionError = FieldFaultsError | RecordError;
export type CorrectExemptionError = ChangeError | CorrectionError;

/** Puts right what was recorded wrongly of a decision. It takes no day of it from the citizen: that is a decision of its own. */
export class CorrectExemptionUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(actor: Actor, command: CorrectExemption): Promise<Result<Changed<string>, CorrectExemptionError>> {
    const why = changeReason(command.changeReason);
    if (!why.ok) return failed(fieldFaults(why.error.faults.map((fault) => ({ ...fault, field: 'changeReason' }))));
    const request = { citizenId: command.citizenId, action: 'exemption.changed', reason: why.value } as const;
    return await this.changes.run<string, CorrectionError>(actor, request, async (change) => {
      const entered = await enterExemption(change, command);
      if (!entered.ok) return entered;
      const faults = faultsOf(command, entered.value, change.businessDate);
      if (faults.length > 0) return failed(fieldFaults(faults));
      const isReworded = command.reason.trim() !== entered.value.reason;
      const likeness = isReworded ? await likenessOf(change, command) : null;
      if (likeness !== null && isMuchAlike(likeness) && !command.warningShown) return failed(muchAlike(likeness));
      await write(change, command, likeness);
      await settle(change);
      return ok(command.exemptionId);
    });
  }
}

async function likenessOf({ tx, citizenId }: CaseChange, { reason, exemptionId }: CorrectExemption) {
  return await reasonLikeness(tx, { citizenId, reason: reason.trim(), butNot: exemptionId });
}

function faultsOf(command: CorrectExemption, stored: StoredExemption, businessDate: PlainDate): FieldFault[] {
  const { kind } = stored;
  // What was imported long ago without a day for review is no worse for being corrected.
  const isOpenAsBefore =
    command.validTo === null && command.reviewOn === null && stored.validTo === null && stored.reviewOn === null;
  const keepsReview = command.reviewOn !== null && command.reviewOn === stored.reviewOn;
  const terms = exemptionFaults({ ...command, kind }, businessDate, stored.ground).filter(
    ({ code }) =>
      !(isOpenAsBefore && code === 'end_or_review_required') &&
      !(keepsReview && (code === 'review_not_ahead' || code === 'review_too_late')),
  );
  return [
    ...terms,
    ...(command.reason.trim() === stored.reason ? [] : textFaults('reason', command.reason, EXEMPTION_REASON)),
    ...(stored.evidence.length === 0 ? [] : evidenceFaults(command.evidence)),
    ...shorteningFaults(command, stored),
  ];
}

function shorteningFaults({ validFrom, validTo }: CorrectExemption, stored: StoredExemption): FieldFault[] {
  const faults: FieldFault[] = [];
  if (validFrom > stored.validFrom) {
    const message =
      'En rettelse kan ikke tage dage fra borgeren. Er afgørelsen registreret ved en fejl, skal den overstreges.';
    faults.push({ field: 'validFrom', code: 'shortened', message });
  }
  if (validTo !== null && (stored.validTo === null || validTo < stored.validTo)) {
    const message = 'En rettelse kan ikke afkorte afgørelsen. Luk den i stedet: borgeren skal høres først.';
    faults.push({ field: 'validTo', code: 'shortened', message });
  }
  return faults;
}

/** How much alike the reason is stays as it was told where the reason stays. */
async function write(
  { tx, citizenId }: CaseChange,
  command: CorrectExemption,
  likeness: ReasonLikeness | null,
): Promise<void> {
  await tx.execute(
    `UPDATE exemptions SET ground = $3, reason = $4, evidence = $5, valid_from = $6, valid_to = $7, review_on = $8,
       alike_own = CASE WHEN $9::boolean THEN $10::numeric ELSE alike_own END, alike_others = CASE WHEN $9::boolean THEN $11::numeric ELSE alike_others END,
       warning_shown = CASE WHEN $9::boolean THEN $12::boolean ELSE warning_shown END
     WHERE citizen_id = $1 AND exemption_id = $2`,
    [
      citizenId,
      command.exemptionId,
      command.ground,
      command.reason.trim(),
      command.evidence,
      formatDate(command.validFrom),
      command.validTo === null ? null : formatDate(command.validTo),
      command.reviewOn === null ? null : formatDate(command.reviewOn),
      likeness !== null,
      likeness === null ? null : hundredths(likeness.own),
      likeness === null ? null : hundredths(likeness.others),
      likeness !== null && isMuchAlike(likeness),
    ],
  );
}
