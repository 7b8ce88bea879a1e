import { date } from '@rettid/domain';
import { ExemptionLadderNotice, ExemptionLadderStep, ExemptionReview, type Exemption } from '@rettid/persistence';
import { saving } from './factory';
import { nextId } from './numbering';

type Which = Pick<Exemption, 'citizenId' | 'jobcenterId' | 'exemptionId'>;

const which = ({ citizenId, jobcenterId, exemptionId }: Which): Which => ({ citizenId, jobcenterId, exemptionId });

/** An exemption kept after a look at it on 1 March 2022. */
export function buildExemptionReview(exemption: Which, given: Partial<ExemptionReview> = {}): ExemptionReview {
  const plain = { cause: 'other', conclusion: 'keep', text: 'Intet nyt siden sidst', reviewedBy: null };
  return Object.assign(
    new ExemptionReview(),
    { reviewId: nextId('ER'), ...which(exemption), ...plain },
    { reviewedOn: date('2022-03-01'), nextReviewOn: null, evidence: { placements: [], months: [] } },
    given,
  );
}

/** The rung of 1 March 2022, thirty days before an end on the 31st. */
export function buildExemptionLadderStep(
  exemption: Which & Pick<Exemption, 'kind'>,
  given: Partial<ExemptionLadderStep> = {},
): ExemptionLadderStep {
  const dates = { dueOn: date('2022-03-31'), raisedOn: date('2022-03-01'), handledOn: null };
  return Object.assign(
    new ExemptionLadderStep(),
    { ...which(exemption), kind: exemption.kind, what: 'end', step: 'd30', state: 'notified', ...dates },
    given,
  );
}

export function buildExemptionLadderNotice(
  { dueOn, step, ...exemption }: Which & Pick<ExemptionLadderStep, 'dueOn' | 'step'>,
  staffId: string,
): ExemptionLadderNotice {
  return Object.assign(new ExemptionLadderNotice(), { ...which(exemption), dueOn, step, staffId });
}

export const saveExemptionReview = saving(ExemptionReview, buildExemptionReview);
export const saveExemptionLadderStep = saving(ExemptionLadderStep, buildExemptionLadderStep);
export const saveExemptionLadderNotice = saving(ExemptionLadderNotice, buildExemptionLadderNotice);
