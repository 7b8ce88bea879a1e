import { hearingOn, isHeard } from '../prior-notices/prior-notice';
import { addToMonth, monthOf, type PlainDate, type PlainMonth } from '../time/plain-date';
import {
  contactMade,
  contactRestoredOn,
  deductionPeriod,
  type ContactMade,
  type DeductionPeriod,
} from './contact-made';
import type { NoShow, NoShowDecision } from './no-show';
import {
  NO_SHOW_STEPS,
  QUESTIONS,
  type NoDeductionReason,
  type NoShowDecisionKind,
  type NoShowStep,
} from './no-show-codes';
import { lastDeductionMonth, noShowLawOn } from './no-show-law';
import {
  againstDeduction,
  againstIntendedDeduction,
  againstNoDeduction,
  againstReasonableGround,
  noDeductionReasons,
  obstacle,
  type Obstacle,
  type ObstacleCode,
} from './obstacles';

/**
 * How a step stands:
 * - `done`: answered
 * - `now`: the next one for somebody of the jobcentre
 * - `waiting`: it waits for the citizen, or for a day to pass
 * - `later`: those before it come first
 * - `lapsed`: what is answered already makes it needless
 */
export type StepState = 'done' | 'now' | 'waiting' | 'later' | 'lapsed';

export interface AssessedStep {
  readonly step: NoShowStep;
  readonly state: StepState;
  readonly citation: string;
}

export interface DecisionOption {
  readonly kind: NoShowDecisionKind;
  readonly isAllowed: boolean;
  /** Why not; empty where it is allowed. */
  readonly obstacles: readonly Obstacle[];
}

/** How a no-show stands on a day. Server and screen ask the same: what is not allowed here is refused there. */
export interface NoShowAssessment {
  /** `lapsed`: the time for a deduction is past, nobody began to look into it, and the norm for contact is met. */
  readonly state: 'open' | 'decided' | 'lapsed';
  readonly steps: readonly AssessedStep[];
  /** The step that somebody of the jobcentre answers next; `null`: a decision is next, or it waits for the citizen. */
  readonly next: NoShowStep | null;
  /** The last day for an answer to the prior notice, while that is what is waited for. */
  readonly waitsUntil: PlainDate | null;
  readonly contact: ContactMade;
  readonly decisions: readonly DecisionOption[];
  readonly noDeductionReasons: readonly NoDeductionReason[];
  /** Why the citizen is not asked about an intended deduction now; empty where a prior notice may be sent. */
  readonly noticeObstacles: readonly Obstacle[];
  readonly deduction: DeductionPeriod & {
    readonly restoredOn: PlainDate | null;
    /** Months of help that a deduction decided today may be made in: from this month to the last that § 35, stk. 3, allows. */
    readonly months: readonly PlainMonth[];
  };
  /** The law by which it is judged, and whether its text has been checked. */
  readonly law: { readonly citation: string; readonly isVerified: boolean };
}

const STEP_CITATIONS: Readonly<Record<NoShowStep, string>> = {
  guidance: 'LAS § 35, stk. 1',
  contact: 'LAS § 13, stk. 2',
  ground: 'LAS § 13, stk. 7-8',
  circumstances: 'LAS § 13',
  availability: 'LAS §§ 35 ff.',
  hearing: 'forvaltningsloven § 19',
};

/** What is done, what is next, what may be decided on `asOf`, and why the rest may not. */
export function assessNoShow(noShow: NoShow, asOf: PlainDate): NoShowAssessment {
  const isDecided = noShow.decision !== null;
  const hearing = hearingOn(noShow.notices, asOf);
  const steps = stepsOf(noShow, asOf);
  const law = noShowLawOn(noShow.happenedOn);
  return {
    state: isDecided ? 'decided' : hasLapsed(noShow, asOf) ? 'lapsed' : 'open',
    steps,
    next: isDecided ? null : (steps.find(({ state }) => state === 'now')?.step ?? null),
    waitsUntil: !isDecided && hearing.state === 'waiting' ? hearing.notice.answerBy : null,
    contact: contactMade(noShow),
    decisions: [
      option('reasonable_ground', isDecided, againstReasonableGround(noShow)),
      option('no_deduction', isDecided, againstNoDeduction(noShow, asOf)),
      option('deduction', isDecided, againstDeduction(noShow, asOf)),
    ],
    noDeductionReasons: noDeductionReasons(noShow, asOf),
    noticeObstacles: (isDecided ? ['decided' as const] : againstIntendedDeduction(noShow, asOf)).map(obstacle),
    deduction: {
      ...deductionPeriod(noShow),
      restoredOn: contactRestoredOn(noShow),
      months: monthsFrom(monthOf(asOf), lastDeductionMonth(noShow.happenedOn)),
    },
    law: { citation: law.citation, isVerified: law.verified },
  };
}

/** Why this decision cannot be made on `asOf`; empty where it can. */
export function obstaclesTo(decision: NoShowDecision, noShow: NoShow, asOf: PlainDate): readonly Obstacle[] {
  const assessment = assessNoShow(noShow, asOf);
  const found = assessment.decisions.find(({ kind }) => kind === decision.kind)?.obstacles ?? [];
  if (found.length > 0 || decision.kind !== 'no_deduction') return found;
  return assessment.noDeductionReasons.includes(decision.reason) ? [] : [obstacle('reason_not_found')];
}

/** What nobody can act on any more, such as no-shows that were imported from years ago. */
function hasLapsed({ answers, notices, contacts, interviewOn, happenedOn }: NoShow, asOf: PlainDate): boolean {
  const isBegun = QUESTIONS.some((question) => answers[question] !== null) || notices.length > 0;
  const isAnswered = contacts.length > 0 || interviewOn !== null;
  return !isBegun && isAnswered && monthOf(asOf) > lastDeductionMonth(happenedOn);
}

function option(kind: NoShowDecisionKind, isDecided: boolean, against: readonly ObstacleCode[]): DecisionOption {
  const obstacles = (isDecided ? ['decided' as const] : against).map(obstacle);
  return { kind, isAllowed: obstacles.length === 0, obstacles };
}

/** The steps with the first open one as `now`. A hearing that runs lets nobody of the jobcentre do anything but wait. */
function stepsOf(noShow: NoShow, asOf: PlainDate): AssessedStep[] {
  let isNextFound = noShow.decision !== null;
  return NO_SHOW_STEPS.map((step) => {
    const own = stateOf(step, noShow, asOf);
    const state = own === 'now' && isNextFound ? 'later' : own;
    isNextFound ||= own === 'now' || own === 'waiting';
    return { step, state, citation: STEP_CITATIONS[step] };
  });
}

function stateOf(step: NoShowStep, noShow: NoShow, asOf: PlainDate): Exclude<StepState, 'later'> {
  const { answers } = noShow;
  if (isLapsed(step, noShow, asOf)) return 'lapsed';
  switch (step) {
    case 'contact':
      return contactMade(noShow).isDone ? 'done' : 'now';
    case 'hearing':
      return hearingState(noShow, asOf);
    case 'ground':
      return groundState(noShow, asOf);
    default:
      return answers[step] === null ? 'now' : 'done';
  }
}

function hearingState({ notices }: NoShow, asOf: PlainDate): 'done' | 'now' | 'waiting' {
  const hearing = hearingOn(notices, asOf);
  if (isHeard(hearing)) return 'done';
  return hearing.state === 'waiting' ? 'waiting' : 'now';
}

/** A ground that is not known holds nothing up until the citizen has been heard; then somebody must make up his mind. */
function groundState({ answers, notices }: NoShow, asOf: PlainDate): 'done' | 'now' {
  if (answers.ground === null) return 'now';
  return answers.ground.answer === 'not_known' && isHeard(hearingOn(notices, asOf)) ? 'now' : 'done';
}

/**
 * A reasonable ground ends the matter: nothing is deducted, whatever else is so. The hearing falls away where the answers
 * rule a deduction out.
 */
function isLapsed(step: NoShowStep, noShow: NoShow, asOf: PlainDate): boolean {
  if (step === 'contact' || step === 'ground') return false;
  if (noShow.answers.ground?.answer === 'yes') return step === 'hearing' || noShow.answers[step] === null;
  return (
    step === 'hearing' &&
    noDeductionReasons(noShow, asOf).length > 0 &&
    hearingOn(noShow.notices, asOf).state === 'not_sent'
  );
}

function monthsFrom(first: PlainMonth, last: PlainMonth): PlainMonth[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => addToMonth(first, index));
}
