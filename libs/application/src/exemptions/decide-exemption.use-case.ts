import {
  addDays,
  EXEMPTION_ASSESSMENT,
  EXEMPTION_REASON,
  exemptionFaults,
  formatDate,
  isMuchAlike,
  likenessWarning,
  type Actor,
  type ExemptionEvidence,
  type ExemptionTerms,
  type ExtensionFinding,
  type ReasonLikeness,
} from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import {
  fieldFaults,
  type FieldFault,
  type FieldFaultsError,
  type TransitionForbiddenError,
} from '../changes/change-errors';
import type { RecordError } from '../changes/lock-record';
import { newRecordId } from '../changes/record-id';
import { textFaults } from '../prior-notices/text-faults';
import { enterExemptionTo, settle, signatureOf } from './exemption-change';
import type { StoredExemption } from './exemption-records.query';
import { reasonLikeness } from './reason-likeness.query';
import { readReviewSignals } from './review-signals.query';
import { storeReview } from './store-review';

/** The decision that is extended, and what was found when it was looked at again. */
export interface Extension {
  readonly exemptionId: string;
  readonly recordVersion: number;
  readonly finding: ExtensionFinding;
  /** What has changed, or what was looked at and has not: `EXEMPTION_ASSESSMENT`. */
  readonly assessment: string;
}

export interface DecideExemption extends ExemptionTerms {
  readonly citizenId: string;
  /** Of this citizen: `EXEMPTION_REASON`. */
  readonly reason: string;
  /** What it rests on, at least one kind. */
  readonly evidence: readonly ExemptionEvidence[];
  /** Whoever decides has seen the warning that the reason is much like others. */
  readonly warningShown: boolean;
  readonly extension: Extension | null;
}

type DecisionError = FieldFaultsError | TransitionForbiddenError | RecordError;
export type DecideExemptionError = ChangeError | DecisionError;

/**
 * Decides that a citizen is exempt (undtaget from the 225 hours; fritaget from interviews or offers), anew or as an extension.
 * The decision is the actor's, made on the business date.
 */
export class DecideExemptionUseCase {
  constructor(private readonly changes: CaseChanges) {}

  /** @returns the decision's id */
  async execute(actor: Actor, command: DecideExemption): Promise<Result<Changed<string>, DecideExemptionError>> {
    const action = command.extension === null ? 'exemption.granted' : 'exemption.extended';
    const request = { citizenId: command.citizenId, action } as const;
    return await this.changes.run<string, DecisionError>(actor, request, async (change) => {
      const extended = await entered(change, command.extension);
      if (!extended.ok) return extended;
      const faults = faultsOf(command, change, extended.value);
      if (faults.length > 0) return failed(fieldFaults(faults));
      const question = { citizenId: change.citizenId, reason: command.reason.trim(), butNot: null };
      const likeness = await reasonLikeness(change.tx, question);
      if (isMuchAlike(likeness) && !command.warningShown) return failed(muchAlike(likeness));
      const exemptionId = await store(change, command, likeness);
      if (extended.value !== null && command.extension !== null)
        await reviewed(change, extended.value, command.extension);
      await settle(change);
      change.note({
        subject: { type: 'exemption', id: exemptionId },
        details: { kind: command.kind, ground: command.ground, warningShown: isMuchAlike(likeness) },
      });
      return ok(exemptionId);
    });
  }
}

async function entered(
  change: CaseChange,
  extension: Extension | null,
): Promise<Result<StoredExemption | null, RecordError | TransitionForbiddenError>> {
  if (extension === null) return ok(null);
  return await enterExemptionTo('extend', change, { citizenId: change.citizenId, ...extension });
}

function faultsOf(
  command: DecideExemption,
  { businessDate }: CaseChange,
  extended: StoredExemption | null,
): FieldFault[] {
  return [
    ...exemptionFaults(command, businessDate, extended?.ground ?? null),
    ...textFaults('reason', command.reason, EXEMPTION_REASON),
    ...evidenceFaults(command.evidence),
    ...(command.extension === null
      ? []
      : textFaults('extension.assessment', command.extension.assessment, EXEMPTION_ASSESSMENT)),
    ...(extended === null ? [] : extensionFaults(command, extended)),
  ];
}

export function evidenceFaults(evidence: readonly ExemptionEvidence[]): FieldFault[] {
  if (evidence.length > 0) return [];
  return [{ field: 'evidence', code: 'required', message: 'Angiv, hvad afgørelsen bygger på.' }];
}

/** An extension goes on without a day between: a day that is missing is the citizen's loss and the authority's fault. */
function extensionFaults({ kind, validFrom, validTo }: DecideExemption, extended: StoredExemption): FieldFault[] {
  if (kind !== extended.kind) {
    const message = 'En forlængelse er af samme slags som den afgørelse, der forlænges.';
    return [{ field: 'kind', code: 'other_kind', message }];
  }
  if (extended.validTo === null) return [];
  if (validFrom > addDays(extended.validTo, 1)) {
    const message = 'En forlængelse begynder senest dagen efter, at den tidligere afgørelse ophører.';
    return [{ field: 'validFrom', code: 'gap', message }];
  }
  if (validTo === null || validTo > extended.validTo) return [];
  const message = 'En forlængelse ophører senere end den afgørelse, der forlænges.';
  return [{ field: 'validTo', code: 'not_longer', message }];
}

export function muchAlike(likeness: ReasonLikeness): FieldFaultsError {
  return fieldFaults([{ field: 'reason', code: 'much_alike', message: likenessWarning(likeness) }]);
}

async function store(change: CaseChange, command: DecideExemption, likeness: ReasonLikeness): Promise<string> {
  const exemptionId = newRecordId('EX');
  const { extension, validTo, reviewOn } = command;
  await change.tx.execute(
    `INSERT INTO exemptions (exemption_id, citizen_id, jobcenter_id, kind, ground, reason, evidence, valid_from, valid_to,
       review_on, decided_on, decided_by, extends_exemption_id, extension_finding, assessment, alike_own, alike_others,
       warning_shown)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      exemptionId,
      change.citizenId,
      change.jobcenterId,
      command.kind,
      command.ground,
      command.reason.trim(),
      command.evidence,
      formatDate(command.validFrom),
      validTo === null ? null : formatDate(validTo),
      reviewOn === null ? null : formatDate(reviewOn),
      formatDate(change.businessDate),
      signatureOf(change),
      extension?.exemptionId ?? null,
      extension?.finding ?? null,
      extension?.assessment.trim() ?? null,
      hundredths(likeness.own),
      hundredths(likeness.others),
      isMuchAlike(likeness),
    ],
  );
  return exemptionId;
}

/** Rounded down, so that nothing below the threshold is told as reaching the next. */
export function hundredths(likeness: number | null): string | null {
  return likeness === null ? null : (Math.floor(likeness * 100) / 100).toFixed(2);
}

/** What asks for a review is answered by the assessment that the extension demands: nobody writes it twice. */
async function reviewed(change: CaseChange, extended: StoredExemption, { assessment }: Extension): Promise<void> {
  if (extended.kind !== 'hours_225') return;
  for (const { cause, evidence } of await readReviewSignals(change.tx, change.citizenId, change.businessDate)) {
    const { exemptionId } = extended;
    const text = assessment;
    await storeReview(change, { exemptionId, cause, evidence, conclusion: 'keep', text, nextReviewOn: null });
  }
}
