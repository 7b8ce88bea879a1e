import type { PlainDate } from '../time/plain-date';

/**
 * How an exemption stands on a date:
 * - `to_come`: it begins later
 * - `in_force`
 * - `lapsed`: it ended, nobody extended or closed it, and the authority owes a decision
 * - `ended`: it is over, by a decision
 */
export const EXEMPTION_STATES = ['to_come', 'in_force', 'lapsed', 'ended'] as const;
export type ExemptionState = (typeof EXEMPTION_STATES)[number];

/** What may be done to an exemption. `refuse`: decide that it is not extended. */
export const EXEMPTION_ACTIONS = ['extend', 'refuse', 'close', 'review'] as const;
export type ExemptionAction = (typeof EXEMPTION_ACTIONS)[number];

export interface ExemptionPosition {
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly closedOn: PlainDate | null;
  /** Whether a later decision extends it. */
  readonly isExtended: boolean;
}

export function exemptionState(exemption: ExemptionPosition, asOf: PlainDate): ExemptionState {
  const { validFrom, validTo, closedOn, isExtended } = exemption;
  if (closedOn !== null && closedOn < validFrom) return 'ended';
  const last = closedOn !== null && (validTo === null || closedOn < validTo) ? closedOn : validTo;
  if (validFrom > asOf) return 'to_come';
  if (last === null || last >= asOf) return 'in_force';
  return closedOn === null && !isExtended ? 'lapsed' : 'ended';
}

/** What may be done to an exemption; the screen offers what the API does. */
export function exemptionActions(exemption: ExemptionPosition, asOf: PlainDate): readonly ExemptionAction[] {
  if (exemption.closedOn !== null) return [];
  const state = exemptionState(exemption, asOf);
  // What comes after it stands in its extension; whether it should stand today can be looked at all the same.
  if (exemption.isExtended) return state === 'in_force' ? ['review'] : [];
  switch (state) {
    case 'in_force':
      // Without an end there is nothing to extend: it is reviewed, or closed.
      return exemption.validTo === null ? ['review', 'close'] : ['extend', 'refuse', 'close', 'review'];
    case 'lapsed':
      return ['extend', 'refuse'];
    case 'to_come':
      return ['close'];
    case 'ended':
      return [];
  }
}

/** Why an exemption is closed. */
export const CLOSING_CAUSES = [
  'conditions_ceased',
  'extension_refused',
  'citizen_request',
  'hours_reached',
  'decided_in_error',
] as const;
export type ClosingCause = (typeof CLOSING_CAUSES)[number];

/**
 * Causes on which the citizen loses something that he may not know of: he is heard first, with a day to answer by
 * (forvaltningsloven § 19).
 */
export const CAUSES_TO_HEAR_FIRST: readonly ClosingCause[] = [
  'conditions_ceased',
  'extension_refused',
  'decided_in_error',
];
