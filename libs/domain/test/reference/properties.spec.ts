import fc from 'fast-check';
import {
  type CitizenFacts,
  type MeetingFact,
  NEVER,
  type Obligation,
  type ObligationStatus,
  type PlainDate,
} from '../../src';
import { type Case, cases } from './arbitraries';
import { dayNear, plainDate } from './arbitrary-days';
import { type Day, dayFromCount, latest } from './calendar';
import { columnsOf, datesOf, daysToTry, evaluatedOn, findingsOn } from './comparison';

/** As in `differential.spec.ts`. */
const RUNS = Number(process.env['LAW_RUNS'] ?? 500);
const SEED = Number(process.env['LAW_SEED'] ?? 20261122);
const NO_LIMIT = 24 * 3600 * 1000;

function holdsFor<Input>(input: fc.Arbitrary<Input>, promise: (input: Input) => void): void {
  fc.assert(fc.property(input, promise), { numRuns: RUNS, seed: SEED });
}

describe('the law of the project', () => {
  it(
    'keeps every finding, and brings or takes away none, from the as-of date to the day before changesOn',
    () => {
      holdsFor(fc.tuple(cases(), fc.array(fc.nat(), { maxLength: 3 })), ([{ facts, asOf }, anywhere]) => {
        const { asOf: evaluatedOnDate, changesOn, obligations } = evaluatedOn(facts, asOf);
        expect(changesOn).toBeGreaterThan(evaluatedOnDate);
        for (const obligation of obligations) expect(obligation.changesOn).toBeGreaterThan(evaluatedOnDate);
        const ends = obligations.map((obligation) => endOf(obligation.changesOn));
        for (const day of daysToTry(facts, asOf, latest(endOf(changesOn), ...ends), anywhere)) {
          const later = evaluatedOn(facts, day).obligations.map(resultOf);
          // As a whole until the evaluation changes, and each finding as long as it says of itself.
          if (day < endOf(changesOn)) expect({ day, later }).toEqual({ day, later: obligations.map(resultOf) });
          for (const obligation of obligations.filter((candidate) => day < endOf(candidate.changesOn)))
            expect({ day, later }).toEqual({ day, later: expect.arrayContaining([resultOf(obligation)]) });
        }
      });
    },
    NO_LIMIT,
  );

  it(
    'asks for the same whatever the order of the facts',
    () => {
      holdsFor(fc.tuple(cases(), fc.nat()), ([{ facts, asOf }, seed]) => {
        expect(findingsOn(shuffled(facts, seed), asOf)).toEqual(findingsOn(facts, asOf));
      });
    },
    NO_LIMIT,
  );

  it(
    'knows nothing on a day of what is dated after it',
    () => {
      holdsFor(cases(), ({ facts, asOf }) => {
        expect(findingsOn(knownOn(facts, asOf), asOf)).toEqual(findingsOn(facts, asOf));
      });
    },
    NO_LIMIT,
  );

  it(
    'never takes a turn for the worse by one more interview, and only the rules about interviews and no-shows see it',
    () => {
      holdsFor(withInterview(), ({ facts, asOf, interview }) => {
        const before = findingsOn(facts, asOf);
        const after = findingsOn({ ...facts, meetings: [...facts.meetings, interview] }, asOf);
        expect(after.map(({ ruleId, ruleVersion }) => ({ ruleId, ruleVersion }))).toEqual(
          before.map(({ ruleId, ruleVersion }) => ({ ruleId, ruleVersion })),
        );
        const isPausing = facts.exemptions.some((exemption) => exemption.kind === 'interviews');
        before.forEach((finding, index) => {
          const now = after[index];
          if (!SEE_INTERVIEWS.has(finding.ruleId)) expect(now).toEqual(finding);
          // 12 months may be 365 or 366 days: an interview on a paused leap day may cost the rolling deadline a day.
          else if (finding.ruleId !== 'interviews-12-months' || !isPausing)
            expect(RANK[now?.status ?? 'missed']).toBeLessThanOrEqual(RANK[finding.status]);
        });
      });
    },
    NO_LIMIT,
  );
});

const SEE_INTERVIEWS: ReadonlySet<string> = new Set([
  'first-interview',
  'interviews-first-6-months',
  'interviews-12-months',
  'no-show-follow-up',
]);

/** From best to worst for the citizen and the jobcentre alike; exempt and pending ask nothing of anyone today. */
const RANK: Readonly<Record<ObligationStatus, number>> = {
  met: 0,
  met_late: 1,
  pending: 2,
  exempt: 2,
  due_soon: 3,
  behind: 4,
  unknown: 5,
  overdue: 6,
  missed: 7,
};

/** First day on which the finding may be another; one that never changes by time alone is followed for a long time. */
function endOf(changesOn: PlainDate): Day {
  return changesOn === NEVER ? '2200-01-01' : dayFromCount(changesOn);
}

/**
 * All of a finding: the evidence, since the explanation is made of it, and the day on which it changes, since a finding
 * that is made anew before that day must be the one that is stored.
 */
function resultOf(obligation: Obligation) {
  return { ...columnsOf(obligation), evidence: obligation.evidence, changesOn: obligation.changesOn };
}

function withInterview(): fc.Arbitrary<Case & { interview: MeetingFact }> {
  return cases().chain(({ facts, asOf }) =>
    fc.record({
      facts: fc.constant(facts),
      asOf: fc.constant(asOf),
      interview: fc.record({
        id: fc.constant('one-more'),
        kind: fc.constantFrom('job_interview', 'joint_interview'),
        on: dayNear([asOf, ...datesOf(facts)]).map((day) => plainDate(day > asOf ? asOf : day)),
        status: fc.constant('held' as const),
      }),
    }),
  );
}

function knownOn(facts: CitizenFacts, asOf: Day): CitizenFacts {
  const last = plainDate(asOf);
  const month = Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7)) - 1;
  return {
    ...facts,
    meetings: facts.meetings.filter(({ on, status }) => on <= last || status === 'booked' || status === 'cancelled'),
    contacts: facts.contacts.filter(({ on }) => on <= last),
    plans: facts.plans.filter(({ createdOn }) => createdOn <= last),
    goals: facts.goals.filter(({ createdOn }) => createdOn <= last),
    workHours: facts.workHours.filter((row) => row.month <= month),
  };
}

function shuffled(facts: CitizenFacts, seed: number): CitizenFacts {
  const shuffle = <Fact>(list: readonly Fact[]): Fact[] =>
    list
      .map((fact, index) => ({ fact, key: ((seed % 9973) * (index + 1) * 7919) % 104_729 }))
      .sort((a, b) => a.key - b.key)
      .map(({ fact }) => fact);
  return {
    citizenId: facts.citizenId,
    spells: shuffle(facts.spells),
    classifications: shuffle(facts.classifications),
    assignments: shuffle(facts.assignments),
    meetings: shuffle(facts.meetings),
    contacts: shuffle(facts.contacts),
    plans: shuffle(facts.plans),
    goals: shuffle(facts.goals),
    offers: shuffle(facts.offers),
    exemptions: shuffle(facts.exemptions),
    workHours: shuffle(facts.workHours),
  };
}
