import type { ReasonFault, ReasonInvalidError } from '@rettid/application';
import { OPENING_REASON } from '@rettid/contracts';
import { ProblemError } from '../problems/problem-error';

const MESSAGES: Readonly<Record<ReasonFault, string>> = {
  too_short: `Begrundelsen skal være mindst ${OPENING_REASON.least} tegn.`,
  too_long: `Begrundelsen må højst være ${OPENING_REASON.most} tegn.`,
  says_nothing: 'Skriv med ord, hvorfor du har brug for at åbne sagen.',
  cpr: 'Skriv ikke CPR-numre i begrundelsen; din leder ser, hvilken sag det er.',
};

/** Says what is wrong with a reason without repeating it. */
export function refusedReason({ fault }: ReasonInvalidError): ProblemError {
  return new ProblemError('validation_failed', undefined, [{ field: 'reason', code: fault, message: MESSAGES[fault] }]);
}
