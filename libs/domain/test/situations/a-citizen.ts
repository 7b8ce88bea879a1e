import {
  type AssignmentRole,
  type Benefit,
  type CitizenFacts,
  date,
  evaluateCitizen,
  type Evaluation,
  type ExemptionKind,
  explain,
  type Explanation,
  formatDate,
  type GoalKind,
  type GoalStatus,
  type MeetingKind,
  type MeetingStatus,
  NEVER,
  type Obligation,
  type ObligationStatus,
  type OfferKind,
  parseMonth,
  type PlainDate,
  type PlanKind,
  type RuleId,
  type TargetGroup,
} from '../../src';

/** A finding in the words of a test: dates as `YYYY-MM-DD`, `'never'` where time alone cannot change it. */
export interface FoundDuty {
  readonly ruleVersion: number;
  readonly status: ObligationStatus;
  readonly dueOn: string | null;
  readonly actBy: string | null;
  readonly plannedOn: string | null;
  readonly changesOn: string;
}

/** A citizen of whom nothing is recorded yet. */
export function aCitizen(): CitizenStory {
  return new CitizenStory({
    citizenId: 'citizen',
    spells: [],
    classifications: [],
    assignments: [],
    meetings: [],
    contacts: [],
    plans: [],
    goals: [],
    offers: [],
    exemptions: [],
    workHours: [],
  });
}

/**
 * The recorded facts of one citizen, told one after another. Each step returns a new story, so that several situations
 * can go on from the same beginning. All dates are `YYYY-MM-DD`; a last day is inclusive, and left out it is an open end.
 */
export class CitizenStory {
  constructor(readonly facts: CitizenFacts) {}

  onBenefit(benefit: Benefit, from: string, { requestedOn = '', until = '' } = {}): CitizenStory {
    return this.with('spells', {
      benefit,
      requestedOn: maybe(requestedOn),
      startsOn: date(from),
      endsOn: maybe(until),
    });
  }

  /** From before any spell of these tests, unless a first day is given. */
  inGroup(targetGroup: TargetGroup, from = '2000-01-01', until = ''): CitizenStory {
    return this.with('classifications', { targetGroup, validFrom: date(from), validTo: maybe(until) });
  }

  /** Held interviews of a counting kind. */
  interview(...days: readonly string[]): CitizenStory {
    return days.reduce<CitizenStory>((story, day) => story.meeting('job_interview', day, 'held'), this);
  }

  booked(day: string, kind: MeetingKind = 'job_interview'): CitizenStory {
    return this.meeting(kind, day, 'booked');
  }

  noShow(day: string, id?: string, kind: MeetingKind = 'job_interview'): CitizenStory {
    return this.meeting(kind, day, 'no_show', id);
  }

  meeting(kind: MeetingKind, day: string, status: MeetingStatus, id?: string): CitizenStory {
    return this.with('meetings', { kind, status, on: date(day) }, id);
  }

  contact(day: string, aboutMeetingId: string | null = null): CitizenStory {
    return this.with('contacts', { on: date(day), aboutMeetingId });
  }

  plan(day: string, kind: PlanKind = 'min_plan', id?: string): CitizenStory {
    return this.with('plans', { kind, createdOn: date(day) }, id);
  }

  goal(
    kind: GoalKind,
    day: string,
    { planId, status = 'open', closedOn = '' }: { planId: string; status?: GoalStatus; closedOn?: string },
  ): CitizenStory {
    return this.with('goals', { kind, planId, status, createdOn: date(day), closedOn: maybe(closedOn) });
  }

  offer(kind: OfferKind, from: string, until = ''): CitizenStory {
    return this.with('offers', { kind, startsOn: date(from), endsOn: maybe(until) });
  }

  exemption(kind: ExemptionKind, from: string, until = '', { closedOn = '' } = {}): CitizenStory {
    return this.with('exemptions', {
      kind,
      validFrom: date(from),
      validTo: maybe(until),
      closedOn: maybe(closedOn),
    });
  }

  /** @param month `YYYY-MM` @param ordinaryHours exact decimal text */
  hours(month: string, ordinaryHours: string): CitizenStory {
    const parsed = parseMonth(month);
    if (parsed === null) throw new RangeError(`not a month (YYYY-MM): ${month}`);
    const workHours = [...this.facts.workHours, { month: parsed, ordinaryHours }];
    return new CitizenStory({ ...this.facts, workHours });
  }

  caseworker(from: string, until = '', role: AssignmentRole = 'coordinating'): CitizenStory {
    return this.with('assignments', { role, validFrom: date(from), validTo: maybe(until) });
  }

  /** What the law asks on a day. */
  on(day: string): CitizenOnADay {
    return new CitizenOnADay(evaluateCitizen(this.facts, date(day)));
  }

  private with<List extends ListOfFacts>(
    list: List,
    fact: Omit<CitizenFacts[List][number], 'id'>,
    id = `${list}-${String(this.facts[list].length + 1).padStart(2, '0')}`,
  ): CitizenStory {
    return new CitizenStory({ ...this.facts, [list]: [...this.facts[list], { id, ...fact }] });
  }
}

/** A citizen's findings on one day. */
export class CitizenOnADay {
  constructor(readonly evaluation: Evaluation) {}

  /** Ids of the rules that ask something, in the order of the rules. */
  get duties(): readonly RuleId[] {
    return this.evaluation.obligations.map(({ ruleId }) => ruleId);
  }

  /** When the evaluation as a whole must be made anew. */
  get changesOn(): string {
    return written(this.evaluation.changesOn);
  }

  /** What the rule finds, or `null` where it asks nothing. */
  finding(ruleId: RuleId): FoundDuty | null {
    const obligation = this.obligation(ruleId);
    if (obligation === undefined) return null;
    const { ruleVersion, status, dueOn, actBy, plannedOn, changesOn } = obligation;
    return {
      ruleVersion,
      status,
      dueOn: dueOn === null ? null : written(dueOn),
      actBy: actBy === null ? null : written(actBy),
      plannedOn: plannedOn === null ? null : written(plannedOn),
      changesOn: written(changesOn),
    };
  }

  /** The status alone, or `'no duty'` where the rule asks nothing. */
  status(ruleId: RuleId): ObligationStatus | 'no duty' {
    return this.obligation(ruleId)?.status ?? 'no duty';
  }

  /** The facts that a finding rests on, as `type id`, and `type id from..to` for a period; sorted. */
  evidence(ruleId: RuleId): readonly string[] {
    const facts = this.obligation(ruleId)?.evidence.facts ?? [];
    return facts
      .map(({ type, id, on, to }) => {
        if (to === undefined) return `${type} ${id}`;
        return `${type} ${id} ${on === null ? '' : written(on)}..${to === null ? '' : written(to)}`;
      })
      .sort();
  }

  /** @throws RangeError where the rule asks nothing on this day */
  explanation(ruleId: RuleId): Explanation {
    const obligation = this.obligation(ruleId);
    if (obligation === undefined) throw new RangeError(`${ruleId} asks nothing on this day`);
    return explain(obligation);
  }

  private obligation(ruleId: RuleId): Obligation | undefined {
    return this.evaluation.obligations.find((candidate) => candidate.ruleId === ruleId);
  }
}

type ListOfFacts = Exclude<keyof CitizenFacts, 'citizenId' | 'workHours'>;

function maybe(text: string): PlainDate | null {
  return text === '' ? null : date(text);
}

function written(value: PlainDate): string {
  return value === NEVER ? 'never' : formatDate(value);
}
