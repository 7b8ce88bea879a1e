import type { ExemptionKind, TargetGroup } from '../facts/codes';
import type { BenefitSpellFact, CitizenFacts, ClassificationFact, MeetingFact } from '../facts/citizen-facts';
import type { PlainDate } from '../time/plain-date';
import { type ExemptionPeriod, exemptionPeriods, type Pauses, pausesOf } from './exemption-periods';
import type { Horizon } from './horizon';

interface ExemptionsOfKind {
  readonly periods: readonly ExemptionPeriod[];
  readonly pauses: Pauses;
}

/**
 * One citizen with an open benefit spell and a target group: what every rule starts from. Lists that several rules ask
 * for are built once, on first asking.
 */
export class Situation {
  private interviews: readonly MeetingFact[] | undefined;
  private readonly exemptionsByKind = new Map<ExemptionKind, ExemptionsOfKind>();

  private constructor(
    readonly facts: CitizenFacts,
    readonly spell: BenefitSpellFact,
    readonly classification: ClassificationFact,
  ) {}

  /** The situation on the as-of date, or `null` where no spell is open or no group is valid: then no rule asks anything. */
  static of(facts: CitizenFacts, horizon: Horizon): Situation | null {
    const spell = facts.spells.find((candidate) => horizon.isWithin(candidate.startsOn, candidate.endsOn));
    if (spell === undefined) {
      // Only the start of a later spell can bring a duty; `find` has asked for all of them.
      return null;
    }
    const classification = facts.classifications.find((candidate) =>
      horizon.isWithin(candidate.validFrom, candidate.validTo),
    );
    return classification === undefined ? null : new Situation(facts, spell, classification);
  }

  /** First day of the open spell: `S` of the rules. */
  get spellStart(): PlainDate {
    return this.spell.startsOn;
  }

  get group(): TargetGroup {
    return this.classification.targetGroup;
  }

  /** Held interviews of a counting kind, earliest first, those after the as-of date included: ask the horizon for each. */
  get countingInterviews(): readonly MeetingFact[] {
    this.interviews ??= this.facts.meetings
      .filter((meeting) => meeting.status === 'held' && isCountingKind(meeting))
      .sort(byDay);
    return this.interviews;
  }

  exemptions(kind: ExemptionKind): ExemptionsOfKind {
    let found = this.exemptionsByKind.get(kind);
    if (found === undefined) {
      const periods = exemptionPeriods(this.facts.exemptions, kind);
      found = { periods, pauses: pausesOf(periods) };
      this.exemptionsByKind.set(kind, found);
    }
    return found;
  }

  /** The earliest interview of a counting kind that is booked for the as-of date or later: `planned_on` of rules 1-3. */
  plannedInterview(horizon: Horizon): MeetingFact | null {
    let planned: MeetingFact | null = null;
    for (const meeting of this.facts.meetings) {
      if (meeting.status !== 'booked' || !isCountingKind(meeting) || horizon.isPast(meeting.on)) continue;
      if (planned === null || byDay(meeting, planned) < 0) planned = meeting;
    }
    return planned;
  }
}

/** Whether a meeting, once it has been held, counts as an interview under LAB § 31. */
export function isCountingKind(meeting: Pick<MeetingFact, 'kind'>): boolean {
  return meeting.kind === 'job_interview' || meeting.kind === 'joint_interview';
}

function byDay(a: MeetingFact, b: MeetingFact): number {
  if (a.on !== b.on) return a.on - b.on;
  return a.id < b.id ? -1 : 1;
}
