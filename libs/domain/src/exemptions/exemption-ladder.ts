import type { CitizenFacts, ExemptionFact } from '../facts/citizen-facts';
import { EXEMPTION_KINDS, type ExemptionKind } from '../facts/codes';
import { chainEnd } from '../law/exemption-chains';
import { Horizon } from '../law/horizon';
import { hours225Exemption } from '../law/hours-225-exemption/hours-225-exemption.rule';
import { covers } from '../law/rule';
import { versionInForce } from '../law/rule-version';
import { Situation } from '../law/situation';
import { addDays, type PlainDate } from '../time/plain-date';

/**
 * The ladder of an exemption that nears its end: whom the authority reminds of its own duty, and when. It never has an
 * effect for the citizen. On the day after the end the duty is the leader's.
 */
export const LADDER = [
  { step: 'd90', days: -90, to: 'caseworker' },
  { step: 'd30', days: -30, to: 'caseworker' },
  { step: 'd7', days: -7, to: 'caseworker' },
  { step: 'd0', days: 0, to: 'caseworker' },
  { step: 'd1', days: 1, to: 'leader' },
] as const;
export type LadderStep = (typeof LADDER)[number]['step'];
export type LadderRecipient = (typeof LADDER)[number]['to'];
export const LADDER_STEPS: readonly LadderStep[] = LADDER.map(({ step }) => step);

export interface LadderRung {
  readonly step: LadderStep;
  readonly on: PlainDate;
  readonly to: LadderRecipient;
}

/** The day on which an exemption must be decided on again, and what that day is. */
export interface ExemptionDuty {
  readonly kind: ExemptionKind;
  /** The last exemption of the chain. */
  readonly exemptionId: string;
  readonly dueOn: PlainDate;
  /** `end`: it ends that day. `review`: it has no end, and is to be looked at anew that day. */
  readonly what: 'end' | 'review';
  /** Whether somebody is exempt on the as-of date; where not, the exemption lapsed without a decision. */
  readonly isCovering: boolean;
}

/** What the ladder needs to know of an exemption beside what the rules read. */
export interface ExemptionDates {
  readonly decidedOn: PlainDate;
  readonly reviewOn: PlainDate | null;
}

/** Rungs in the order of their days. */
export function ladderOf(dueOn: PlainDate): readonly LadderRung[] {
  return LADDER.map(({ step, days, to }) => ({ step, on: addDays(dueOn, days), to }));
}

/**
 * What a citizen's exemptions ask the authority to decide on, one for each kind at most: the end of the chain in force, or of
 * the one that lapsed, as rule 7 finds it; where the chain has no end, the day that its last decision set for a review.
 * Nothing is asked outside a benefit spell, nor of the 225 hours where the rule covers nobody.
 */
export function exemptionDuties(
  facts: CitizenFacts,
  dates: ReadonlyMap<string, ExemptionDates>,
  asOf: PlainDate,
): ExemptionDuty[] {
  const horizon = new Horizon(asOf);
  const situation = Situation.of(facts, horizon);
  if (situation === null) return [];
  const duties: ExemptionDuty[] = [];
  for (const kind of EXEMPTION_KINDS) {
    if (kind === 'hours_225' && !isAsked(situation, horizon)) continue;
    const end = chainEnd(situation.exemptions(kind).periods, situation.spellStart, horizon);
    if (end === null) continue;
    const { last, isCovering } = end;
    const dueOn = last.to ?? dates.get(last.exemption.id)?.reviewOn ?? null;
    if (dueOn === null || isDecided(last.exemption, last.to)) continue;
    const what = last.to === null ? 'review' : 'end';
    duties.push({ kind, exemptionId: last.exemption.id, dueOn, what, isCovering });
  }
  return duties;
}

/**
 * The rungs that are due and not recorded, in order. Only the last of them notifies anybody: those before it were passed while
 * nobody looked (a night that was missed, a date that was moved), and are recorded as passed. A rung whose day had come
 * when the decision was made is none: whoever decides knows the end. The day after the end is one always, since by then
 * somebody must be told.
 */
export function dueRungs(
  dueOn: PlainDate,
  { decidedOn }: Pick<ExemptionDates, 'decidedOn'>,
  recorded: readonly LadderStep[],
  asOf: PlainDate,
): readonly (LadderRung & { readonly notifies: boolean })[] {
  const after = recorded.reduce((last, step) => Math.max(last, LADDER_STEPS.indexOf(step)), -1);
  const due = ladderOf(dueOn).filter(
    ({ on, to }, index) => index > after && on <= asOf && (on > decidedOn || to === 'leader'),
  );
  return due.map((rung, index) => ({ ...rung, notifies: index === due.length - 1 }));
}

function isAsked(situation: Situation, horizon: Horizon): boolean {
  const version = versionInForce(hours225Exemption.versions, horizon);
  return version !== null && covers(version, situation);
}

/** Whether somebody has decided that it ends on its last day: then the end needs no further decision. */
function isDecided({ closedOn }: ExemptionFact, to: PlainDate | null): boolean {
  return closedOn !== null && to !== null;
}
