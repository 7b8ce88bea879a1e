import { hearingOn } from '../prior-notices/prior-notice';
import { monthOf, type PlainDate } from '../time/plain-date';
import { contactMade } from './contact-made';
import type { NoShow } from './no-show';
import type { NoDeductionReason, NoShowStep } from './no-show-codes';
import { lastDeductionMonth, noShowLawOn } from './no-show-law';

/** Why a decision cannot be made now. */
export const OBSTACLES = [
  'decided',
  'contact_missing',
  'guidance_unanswered',
  'ground_unanswered',
  'ground_not_reasonable',
  'ground_reasonable',
  'ground_not_known',
  'circumstances_unanswered',
  'circumstances_hinder',
  'availability_unanswered',
  'availability_not_furthered',
  'not_guided',
  'not_covered',
  'too_late',
  'hearing_not_sent',
  'hearing_waiting',
  'reason_not_found',
] as const;
export type ObstacleCode = (typeof OBSTACLES)[number];

export interface Obstacle {
  readonly code: ObstacleCode;
  /** Where it is cleared; `null` where nothing clears it. */
  readonly step: NoShowStep | null;
  readonly citation: string;
}

const CITATIONS: Readonly<Record<ObstacleCode, readonly [step: NoShowStep | null, citation: string]>> = {
  decided: [null, 'LAS §§ 36-37'],
  contact_missing: ['contact', 'LAS § 13, stk. 2'],
  guidance_unanswered: ['guidance', 'LAS § 35, stk. 1'],
  not_guided: ['guidance', 'LAS § 35, stk. 1'],
  ground_unanswered: ['ground', 'LAS § 13, stk. 7-8'],
  ground_not_reasonable: ['ground', 'LAS § 13, stk. 7-8'],
  ground_reasonable: ['ground', 'LAS § 13, stk. 7-8'],
  ground_not_known: ['ground', 'LAS § 13, stk. 7-8'],
  circumstances_unanswered: ['circumstances', 'LAS § 13'],
  circumstances_hinder: ['circumstances', 'LAS § 13'],
  availability_unanswered: ['availability', 'LAS §§ 35 ff.'],
  availability_not_furthered: ['availability', 'LAS §§ 35 ff.'],
  not_covered: [null, 'LAS §§ 36-37'],
  too_late: [null, 'LAS § 35, stk. 3'],
  hearing_not_sent: ['hearing', 'forvaltningsloven § 19'],
  hearing_waiting: ['hearing', 'forvaltningsloven § 19'],
  reason_not_found: [null, 'LAS §§ 35-37'],
};

export function obstacle(code: ObstacleCode): Obstacle {
  const [step, citation] = CITATIONS[code];
  return { code, step, citation };
}

/** What stands against a closing by reasonable ground: the citizen is asked first, and somebody finds that there was one. */
export function againstReasonableGround(noShow: NoShow): ObstacleCode[] {
  const { ground } = noShow.answers;
  return [
    ...when(!contactMade(noShow).isDone, 'contact_missing'),
    ...when(ground === null, 'ground_unanswered'),
    ...when(ground !== null && ground.answer !== 'yes', 'ground_not_reasonable'),
  ];
}

/** What stands against closing without deduction though no reasonable ground is found: every question is answered first. */
export function againstNoDeduction(noShow: NoShow, asOf: PlainDate): ObstacleCode[] {
  const open = unanswered(noShow);
  const isGround = noShow.answers.ground?.answer === 'yes';
  const hasReason = noDeductionReasons(noShow, asOf).length > 0;
  return [
    ...open,
    ...when(isGround, 'ground_reasonable'),
    ...when(open.length === 0 && !isGround && !hasReason, 'reason_not_found'),
  ];
}

/** What stands against a deduction on this day, the hearing apart. */
export function againstIntendedDeduction(noShow: NoShow, asOf: PlainDate): ObstacleCode[] {
  const { guidance, ground, circumstances, availability } = noShow.answers;
  return [
    ...unanswered(noShow),
    ...when(!isCovered(noShow), 'not_covered'),
    ...when(guidance?.answer === 'not_given', 'not_guided'),
    ...when(ground?.answer === 'yes', 'ground_reasonable'),
    ...when(circumstances?.answer === 'hindrance', 'circumstances_hinder'),
    ...when(availability?.answer === 'does_not_further', 'availability_not_furthered'),
    ...when(isTooLate(noShow, asOf), 'too_late'),
  ];
}

/** What stands against a deduction on this day. Whether there was a ground must be known for it, and the citizen be heard. */
export function againstDeduction(noShow: NoShow, asOf: PlainDate): ObstacleCode[] {
  const { state } = hearingOn(noShow.notices, asOf);
  return [
    ...againstIntendedDeduction(noShow, asOf),
    ...when(noShow.answers.ground?.answer === 'not_known', 'ground_not_known'),
    ...when(state === 'not_sent', 'hearing_not_sent'),
    ...when(state === 'waiting', 'hearing_waiting'),
  ];
}

/** The reasons for closing without deduction that the answers, the day and the law bear out. */
export function noDeductionReasons(noShow: NoShow, asOf: PlainDate): NoDeductionReason[] {
  const { guidance, circumstances, availability } = noShow.answers;
  return [
    ...when(!isCovered(noShow), 'not_covered'),
    ...when(guidance?.answer === 'not_given', 'not_guided'),
    ...when(circumstances?.answer === 'hindrance', 'circumstances'),
    ...when(availability?.answer === 'does_not_further', 'does_not_further'),
    ...when(isTooLate(noShow, asOf), 'too_late'),
  ];
}

/** Whether §§ 36-37 speak of such a meeting and of the help that the citizen had on the day. */
function isCovered({ what, benefit, happenedOn }: NoShow): boolean {
  const { meetingKinds, benefits } = noShowLawOn(happenedOn).params;
  const isCoveredKind = what.subject === 'offer' || meetingKinds.includes(what.kind);
  return isCoveredKind && benefit !== null && benefits.includes(benefit);
}

function isTooLate({ happenedOn }: NoShow, asOf: PlainDate): boolean {
  return monthOf(asOf) > lastDeductionMonth(happenedOn);
}

function unanswered(noShow: NoShow): ObstacleCode[] {
  const { guidance, ground, circumstances, availability } = noShow.answers;
  return [
    ...when(!contactMade(noShow).isDone, 'contact_missing'),
    ...when(guidance === null, 'guidance_unanswered'),
    ...when(ground === null, 'ground_unanswered'),
    ...when(circumstances === null, 'circumstances_unanswered'),
    ...when(availability === null, 'availability_unanswered'),
  ];
}

function when<const T>(condition: boolean, value: T): T[] {
  return condition ? [value] : [];
}
