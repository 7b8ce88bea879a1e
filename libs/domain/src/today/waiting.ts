/**
 * What waits for a caseworker beside the duties that the rules find, in the order in which the start page shows it: first
 * where somebody else is kept waiting, then what time runs out for, then what lies there.
 *
 * - `no_show`: the citizen stayed away from a meeting or an offer, and the next step in looking into it is ours
 * - `report_unread`: a provider has reported and nobody here has read it
 * - `hand_over`: a case has been handed over, and its brief is not confirmed as read
 * - `outcome_missing`: the day of a booked meeting is past, and nothing says whether it was held
 * - `exemption_step`: the ladder before an exemption lapses, or has to be looked at anew, has come to the reader
 * - `exemption_review`: work, or a day that was set for it, asks to have an exemption looked at anew
 * - `exemption_ending`: an exemption is in its last 28 days, and nothing follows it
 * - `task_due`: something agreed is the reader's to do, and its day has come
 * - `offer_to_evaluate`: an offer has ended within the last 12 months without a closing evaluation
 * - `plan_stale`: the citizen's plan has not been updated for 12 months
 */
export const WAITING_KINDS = [
  'no_show',
  'report_unread',
  'hand_over',
  'outcome_missing',
  'exemption_step',
  'exemption_review',
  'exemption_ending',
  'task_due',
  'offer_to_evaluate',
  'plan_stale',
] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** Days before its end from which an exemption asks for a decision, as the rule of the 225 hours warns. */
export const EXEMPTION_WARNING_DAYS = 28;

/** Months for which an ended offer waits here for its evaluation; later it does so in the case alone. */
export const OFFER_EVALUATION_MONTHS = 12;

/** Months after which a plan that nobody has touched is out of date. */
export const PLAN_STALE_MONTHS = 12;
