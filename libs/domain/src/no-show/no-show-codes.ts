/** What the citizen stayed away from: a meeting (LAS § 37), or an offer on some days (LAS § 36). */
export const NO_SHOW_SUBJECTS = ['meeting', 'offer'] as const;
export type NoShowSubject = (typeof NO_SHOW_SUBJECTS)[number];

/**
 * The questions that stand between a no-show and a decision, in the order in which they are asked: contact first, since it
 * alone has a day by which it is due (`no-show-follow-up`).
 */
export const NO_SHOW_STEPS = ['contact', 'guidance', 'ground', 'circumstances', 'availability', 'hearing'] as const;
export type NoShowStep = (typeof NO_SHOW_STEPS)[number];

/** Those that somebody answers; `contact` is answered by the contacts themselves, `hearing` by a prior notice. */
export const QUESTIONS = ['guidance', 'ground', 'circumstances', 'availability'] as const;
export type Question = (typeof QUESTIONS)[number];

/** What can be answered to each question. None is the first among them, and none is ever filled in by itself. */
export const ANSWERS = {
  /** Whether the citizen was guided in writing, before the no-show, on rights, duties and sanctions (LAS § 35, stk. 1). */
  guidance: ['given', 'not_given'],
  /** Whether there was a reasonable ground (LAS § 13, stk. 7-8). */
  ground: ['yes', 'no', 'not_known'],
  /** Whether other circumstances stand against the duty to be available: some do, some are there and do not, or none. */
  circumstances: ['none', 'no_hindrance', 'hindrance'],
  /** Whether a deduction would further the citizen's availability. */
  availability: ['furthers', 'does_not_further'],
} as const satisfies Record<Question, readonly string[]>;
export type AnswerTo<Q extends Question> = (typeof ANSWERS)[Q][number];

/** How guidance was given; it is to be in writing. */
export const GUIDANCE_FORMS = ['summons', 'digital_post', 'letter', 'handed_over'] as const;
export type GuidanceForm = (typeof GUIDANCE_FORMS)[number];

/** Reasonable grounds for not taking part (LAS § 13, stk. 7-8, and the guidance to them); `other` is told in words. */
export const REASONABLE_GROUNDS = [
  'illness',
  'child_illness',
  'no_childcare',
  'transport',
  'parental_leave',
  'care_of_relative',
  'work_or_job_interview',
  'summons_not_received',
  'other',
] as const;
export type ReasonableGround = (typeof REASONABLE_GROUNDS)[number];

/** Circumstances beside the reasonable grounds that may stand against the duty; `other` is told in words. */
export const OTHER_CIRCUMSTANCES = ['severe_mental_illness', 'homelessness', 'substance_misuse', 'other'] as const;
export type OtherCircumstance = (typeof OTHER_CIRCUMSTANCES)[number];

/**
 * What can be decided about a no-show:
 * - `reasonable_ground`: there was one, and the matter is closed
 * - `no_deduction`: there was none, or none is known, and nothing is deducted all the same, for a stated reason
 * - `deduction`: the help is reduced
 */
export const NO_SHOW_DECISIONS = ['reasonable_ground', 'no_deduction', 'deduction'] as const;
export type NoShowDecisionKind = (typeof NO_SHOW_DECISIONS)[number];

/**
 * Why nothing is deducted:
 * - `not_covered`: LAS §§ 36-37 say nothing of such a meeting, or of the benefit
 * - `not_guided`: the guidance of § 35 had not been given
 * - `circumstances`: other circumstances stand against the duty
 * - `does_not_further`: a deduction would not further the availability
 * - `too_late`: the three calendar months of § 35, stk. 3, have passed
 */
export const NO_DEDUCTION_REASONS = [
  'not_covered',
  'not_guided',
  'circumstances',
  'does_not_further',
  'too_late',
] as const;
export type NoDeductionReason = (typeof NO_DEDUCTION_REASONS)[number];
