import fc from 'fast-check';
import {
  ASSIGNMENT_ROLES,
  type AssignmentFact,
  BENEFITS,
  type BenefitSpellFact,
  type CitizenFacts,
  type ClassificationFact,
  type ContactFact,
  GOAL_KINDS,
  GOAL_STATUSES,
  type GoalFact,
  MEETING_KINDS,
  MEETING_STATUSES,
  type MeetingFact,
  OFFER_KINDS,
  type OfferFact,
  PLAN_KINDS,
  type PlanFact,
  TARGET_GROUPS,
} from '../../src';
import { dayNear, endOf, hotDay, plainDate, plainDateOrNull, startNear, writable } from './arbitrary-days';
import { exemptions } from './arbitrary-exemptions';
import { workHours } from './arbitrary-hours';
import { type Day, dayFromCount, plusDays } from './calendar';

/** One case to put to both readings of the law. */
export interface Case {
  readonly facts: CitizenFacts;
  readonly asOf: Day;
}

/**
 * Cases that the import would let through (no overlapping spells or classifications, own ids, one row of hours a month,
 * no goal closed before it was created), but as awkward as such a case can be: all their dates crowd about a few days.
 */
export function cases(): fc.Arbitrary<Case> {
  return fc
    .array(hotDay, { minLength: 1, maxLength: 3 })
    .chain((hot) => fc.tuple(fc.constant(hot), dayNear(hot)))
    .chain(([hot, asOf]) => fc.record({ facts: citizenFacts([...hot, asOf], asOf), asOf: fc.constant(asOf) }));
}

function citizenFacts(hot: readonly Day[], asOf: Day): fc.Arbitrary<CitizenFacts> {
  return fc
    .record({ meetings: meetings(hot), plans: plans(hot), spells: spells(hot, asOf) })
    .chain(({ meetings, plans, spells }) => {
      // The spells' own days are hot as well: much in the law counts from them.
      const near = [...hot, ...spells.map((spell) => dayFromCount(spell.startsOn))];
      return fc.record({
        citizenId: fc.constant('c'),
        spells: fc.constant(spells),
        classifications: classifications(near, asOf),
        assignments: assignments(near),
        meetings: fc
          .tuple(fc.constant(meetings), moreMeetings(near), interviewSeries(near))
          .map((lists) => numbered('m', lists.flat())),
        contacts: contacts(near, meetings),
        plans: fc.constant(plans),
        goals: plans.length === 0 ? fc.constant([]) : goals(near, plans),
        offers: offers(near),
        exemptions: exemptions(near),
        workHours: workHours(asOf),
      });
    });
}

/** Drawn starts in order, mostly one that holds the as-of date; each ends before the next, often on the day before it. */
function rowOfPeriods(hot: readonly Day[], asOf: Day): fc.Arbitrary<{ from: Day; to: Day | null }[]> {
  const period = startNear(hot).chain((from) => endOf(from, hot).map((to) => ({ from, to })));
  const current = fc
    .oneof(
      { weight: 2, arbitrary: dayNear(hot).map((day) => (day > asOf ? asOf : day)) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 800 }).map((days) => writable(plusDays(asOf, -days))) },
    )
    .chain((from) => endOf(from, hot).map((to) => ({ from, to: to !== null && to < asOf ? null : to })));
  return fc
    .tuple(fc.array(period, { maxLength: 3 }), fc.array(current, { minLength: 1, maxLength: 2 }))
    .map((lists) => lists.flat())
    .map((periods) => new Map(periods.map(({ from, to }) => [from, to])))
    .map((endByStart) => [...endByStart].map(([from, to]) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1)))
    .map((periods) =>
      periods.map(({ from, to }, index) => {
        const next = periods[index + 1]?.from;
        return { from, to: next !== undefined && (to === null || to >= next) ? plusDays(next, -1) : to };
      }),
    );
}

function spells(hot: readonly Day[], asOf: Day): fc.Arbitrary<BenefitSpellFact[]> {
  const benefit = fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom('kontanthjaelp', 'uddannelseshjaelp', 'integrationsydelse', 'sho') },
    { weight: 1, arbitrary: fc.constantFrom(...BENEFITS) },
  );
  return rowOfPeriods(hot, asOf).chain((periods) =>
    fc.tuple(
      ...periods.map(({ from, to }, index) =>
        fc.record({
          id: fc.constant(`s${index}`),
          benefit,
          requestedOn: fc
            .oneof(
              { weight: 3, arbitrary: dayNear([from]) },
              { weight: 1, arbitrary: dayNear(hot) },
              { weight: 1, arbitrary: fc.constant(null) },
            )
            .map(plainDateOrNull),
          startsOn: fc.constant(plainDate(from)),
          endsOn: fc.constant(plainDateOrNull(to)),
        }),
      ),
    ),
  );
}

function classifications(hot: readonly Day[], asOf: Day): fc.Arbitrary<ClassificationFact[]> {
  const group = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('6.2', '6.3', '6.4', '6.5') },
    { weight: 1, arbitrary: fc.constantFrom(...TARGET_GROUPS) },
  );
  return rowOfPeriods(hot, asOf).chain((periods) =>
    fc.tuple(
      ...periods.map(({ from, to }) =>
        group.map((targetGroup) => ({
          targetGroup,
          validFrom: plainDate(from),
          validTo: plainDateOrNull(to),
        })),
      ),
    ),
  );
}

function assignments(hot: readonly Day[]): fc.Arbitrary<AssignmentFact[]> {
  const role = fc.oneof(
    { weight: 4, arbitrary: fc.constant('coordinating' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...ASSIGNMENT_ROLES) },
  );
  const assignment = fc
    .tuple(startNear(hot), role)
    .chain(([from, role]) =>
      endOf(from, hot).map((to) => ({ role, validFrom: plainDate(from), validTo: plainDateOrNull(to) })),
    );
  return fc.array(assignment, { maxLength: 4 }).map((list) => numbered('a', list));
}

const meetingKind = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('job_interview', 'joint_interview') },
  { weight: 1, arbitrary: fc.constantFrom(...MEETING_KINDS) },
);
const meetingStatus = fc.oneof(
  { weight: 3, arbitrary: fc.constant('held' as const) },
  { weight: 2, arbitrary: fc.constantFrom(...MEETING_STATUSES) },
);

function moreMeetings(hot: readonly Day[]): fc.Arbitrary<Omit<MeetingFact, 'id'>[]> {
  const meeting = fc.record({ kind: meetingKind, on: dayNear(hot).map(plainDate), status: meetingStatus });
  return fc.array(meeting, { maxLength: 6 });
}

function meetings(hot: readonly Day[]): fc.Arbitrary<MeetingFact[]> {
  return moreMeetings(hot).map((list) => numbered('m', list));
}

/** Interviews at an even pace over about half a year, each a few days off it; the law asks for four of them. */
function interviewSeries(hot: readonly Day[]): fc.Arbitrary<Omit<MeetingFact, 'id'>[]> {
  const series = fc
    .tuple(
      fc.constantFrom(...hot),
      fc.array(fc.integer({ min: -8, max: 8 }), { minLength: 3, maxLength: 5 }),
      meetingKind,
    )
    .map(([from, jitters, kind]) =>
      jitters.map((jitter, index) => ({
        kind,
        on: plainDate(writable(plusDays(from, (index + 1) * 45 + jitter))),
        status: 'held' as const,
      })),
    );
  return fc.oneof({ weight: 2, arbitrary: series.map(() => []) }, { weight: 1, arbitrary: series });
}

/** About one of the meetings, on a day that is telling for it, or about nothing. */
function contacts(hot: readonly Day[], about: readonly MeetingFact[]): fc.Arbitrary<ContactFact[]> {
  const loose = dayNear(hot).map((on) => ({ on: plainDate(on), aboutMeetingId: null }));
  const answers = about.map((meeting) =>
    fc
      .oneof(
        { weight: 3, arbitrary: dayNear([dayFromCount(meeting.on)]) },
        {
          weight: 1,
          arbitrary: fc.integer({ min: 0, max: 10 }).map((days) => writable(plusDays(dayFromCount(meeting.on), days))),
        },
      )
      .map((on) => ({ on: plainDate(on), aboutMeetingId: meeting.id })),
  );
  const contact: fc.Arbitrary<Omit<ContactFact, 'id'>> = fc.oneof(loose, ...answers);
  return fc.array(contact, { maxLength: 5 }).map((list) => numbered('k', list));
}

/** Ids whose order by bytes is not that of numbers, of a language or of length. */
const PLAN_IDS = ['p1', 'p10', 'p2', 'P3', 'Z', 'a', 'p-1', 'p.1', 'p_1'];

function plans(hot: readonly Day[]): fc.Arbitrary<PlanFact[]> {
  const plan = fc.record({
    id: fc.constantFrom(...PLAN_IDS),
    kind: fc.oneof(
      { weight: 2, arbitrary: fc.constant('min_plan' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...PLAN_KINDS) },
    ),
    createdOn: fc.oneof(dayNear(hot), fc.constantFrom(...hot)).map(plainDate),
  });
  return fc.uniqueArray(plan, { maxLength: 4, selector: (drawn) => drawn.id });
}

function goals(hot: readonly Day[], of: readonly PlanFact[]): fc.Arbitrary<GoalFact[]> {
  const goal = fc
    .record({
      planId: fc.constantFrom(...of.map((plan) => plan.id)),
      kind: fc.constantFrom(...GOAL_KINDS),
      status: fc.oneof(fc.constant('dropped' as const), fc.constantFrom(...GOAL_STATUSES)),
      created: dayNear(hot),
      closed: fc.oneof({ weight: 2, arbitrary: dayNear(hot) }, { weight: 1, arbitrary: fc.constant(null) }),
    })
    .map(({ created, closed, ...rest }) => ({
      ...rest,
      createdOn: plainDate(created),
      closedOn: plainDateOrNull(closed !== null && closed < created ? created : closed),
    }));
  return fc.array(goal, { maxLength: 4 }).map((list) => numbered('g', list));
}

function offers(hot: readonly Day[]): fc.Arbitrary<OfferFact[]> {
  const offer = fc
    .tuple(startNear(hot), fc.constantFrom(...OFFER_KINDS))
    .chain(([from, kind]) =>
      endOf(from, hot).map((to) => ({ kind, startsOn: plainDate(from), endsOn: plainDateOrNull(to) })),
    );
  return fc.array(offer, { maxLength: 4 }).map((list) => numbered('o', list));
}

/** Gives each its own id, in the order drawn (any id already there is replaced by the same one). */
function numbered<Fact extends object>(prefix: string, list: readonly Fact[]): (Fact & { id: string })[] {
  return list.map((fact, index) => ({ ...fact, id: `${prefix}${index}` }));
}
