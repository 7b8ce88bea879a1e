import { date, formatDate, parseMonth, type CitizenFacts, type PlainMonth } from '@rettid/domain';
import { jobcenterScope, systemScope } from '@rettid/platform';
import {
  buildAssignment,
  buildBenefitSpell,
  buildCitizen,
  buildClassification,
  buildContact,
  buildExemption,
  buildGoal,
  buildMeeting,
  buildOffer,
  buildPlan,
  buildWorkHours,
  createTestDatabase,
  insertAll,
  saveCitizen,
  saveJobcenter,
  saveMeeting,
  saveStaffMember,
  type TestDatabase,
} from '@rettid/testing';
import {
  Assignment,
  BenefitSpell,
  Citizen,
  CitizenFactsReader,
  Classification,
  Contact,
  Exemption,
  Goal,
  Meeting,
  Offer,
  Plan,
  WorkHours,
  type Jobcenter,
  type StaffMember,
} from '@rettid/persistence';

const month = (text: string): PlainMonth => {
  const parsed = parseMonth(text);
  if (parsed === null) throw new RangeError(text);
  return parsed;
};

describe('the reader of facts', () => {
  let database: TestDatabase;
  let jobcenter: Jobcenter;
  let staff: StaffMember;
  beforeAll(async () => {
    database = await createTestDatabase();
    jobcenter = await saveJobcenter(database);
    staff = await saveStaffMember(database, jobcenter);
  });
  afterAll(async () => {
    await database.close();
  });

  const read = async (ids: readonly string[]): Promise<CitizenFacts[]> =>
    await database.unitOfWork.run(systemScope('test'), async (tx) => await CitizenFactsReader.read(tx, ids));

  /** A case with two of everything: one row bare, one with all that a rule reads. */
  function buildCase() {
    const citizen = buildCitizen(jobcenter);
    const meetings = [
      buildMeeting(citizen, { startsAt: new Date('2021-12-31T23:30:00Z') }),
      buildMeeting(citizen, { kind: 'round_table', status: 'no_show' }),
    ] as const;
    const plans = [
      buildPlan(citizen),
      buildPlan(citizen, { kind: 'holistic_plan', createdOn: date('1900-01-01') }),
    ] as const;
    const [plan] = plans;
    return {
      citizen,
      staff,
      spells: [
        buildBenefitSpell(citizen, { requestedOn: null, startsOn: date('1969-12-31'), endsOn: date('1970-01-01') }),
        buildBenefitSpell(citizen, { benefit: 'sho' }),
      ],
      classifications: [
        buildClassification(citizen, {
          targetGroup: '6.10',
          validFrom: date('2020-02-29'),
          validTo: date('2021-12-31'),
        }),
        buildClassification(citizen, { targetGroup: '6.3' }),
      ],
      assignments: [
        buildAssignment(citizen, staff),
        buildAssignment(citizen, staff, { role: 'mentor', validTo: date('2199-12-31') }),
      ],
      meetings,
      contacts: [buildContact(citizen), buildContact(citizen, { aboutMeetingId: meetings[1].meetingId })],
      plans,
      goals: [buildGoal(plan), buildGoal(plan, { kind: 'sub_goal', status: 'dropped', closedOn: date('2022-02-20') })],
      offers: [buildOffer(citizen), buildOffer(citizen, { kind: 'mentor', endsOn: null })],
      exemptions: [
        buildExemption(citizen),
        buildExemption(citizen, { kind: 'offers', validTo: date('2022-05-31'), closedOn: date('2022-04-01') }),
      ],
      workHours: [
        buildWorkHours(citizen, { month: month('1999-12'), ordinaryHours: '0.10' }),
        buildWorkHours(citizen, { month: month('2022-01'), ordinaryHours: '123456789012345678901234567890.125' }),
      ],
    };
  }

  type Case = ReturnType<typeof buildCase>;

  async function save(made: Case): Promise<void> {
    await database.unitOfWork.run(systemScope('test'), async (tx) => {
      await insertAll(tx, Citizen, [made.citizen]);
      await insertAll(tx, BenefitSpell, made.spells);
      await insertAll(tx, Classification, made.classifications);
      await insertAll(tx, Assignment, made.assignments);
      await insertAll(tx, Meeting, made.meetings);
      await insertAll(tx, Contact, made.contacts);
      await insertAll(tx, Plan, made.plans);
      await insertAll(tx, Goal, made.goals);
      await insertAll(tx, Offer, made.offers);
      await insertAll(tx, Exemption, made.exemptions);
      await insertAll(tx, WorkHours, made.workHours);
    });
  }

  /** The facts of a case as they should be read, made in memory. */
  function factsOf(made: Case): CitizenFacts {
    return {
      citizenId: made.citizen.citizenId,
      spells: made.spells.map(({ spellId: id, benefit, requestedOn, startsOn, endsOn }) => ({
        id,
        benefit,
        requestedOn,
        startsOn,
        endsOn,
      })),
      classifications: made.classifications.map(({ targetGroup, validFrom, validTo }) => ({
        targetGroup,
        validFrom,
        validTo,
      })),
      assignments: made.assignments.map(({ assignmentId: id, role, validFrom, validTo }) => ({
        id,
        role,
        validFrom,
        validTo,
      })),
      meetings: made.meetings.map(({ meetingId: id, kind, startsOn: on, status }) => ({ id, kind, on, status })),
      contacts: made.contacts.map(({ contactId: id, on, aboutMeetingId }) => ({ id, on, aboutMeetingId })),
      plans: made.plans.map(({ planId: id, kind, createdOn }) => ({ id, kind, createdOn })),
      goals: made.goals.map(({ goalId: id, planId, kind, status, createdOn, closedOn }) => ({
        id,
        planId,
        kind,
        status,
        createdOn,
        closedOn,
      })),
      offers: made.offers.map(({ offerId: id, kind, startsOn, endsOn }) => ({ id, kind, startsOn, endsOn })),
      exemptions: made.exemptions.map(({ exemptionId: id, kind, validFrom, validTo, closedOn }) => ({
        id,
        kind,
        validFrom,
        validTo,
        closedOn,
      })),
      workHours: made.workHours.map(({ month: of, ordinaryHours }) => ({ month: of, ordinaryHours })),
    };
  }

  it('reads back every fact as it was recorded, to the day and the decimal', async () => {
    const made = buildCase();
    await save(made);
    expect(await read([made.citizen.citizenId])).toEqual([factsOf(made)]);
  });

  it('answers for every citizen asked for, in that order, also without facts or unknown', async () => {
    const made = [buildCase(), buildCase()] as const;
    for (const one of made) await save(one);
    const bare = await saveCitizen(database, jobcenter);
    const ids = [made[1].citizen.citizenId, 'nobody', made[0].citizen.citizenId, bare.citizenId];
    const facts = await read(ids);
    expect(facts.map((one) => one.citizenId)).toEqual(ids);
    expect(facts[0]).toEqual(factsOf(made[1]));
    expect(facts[2]).toEqual(factsOf(made[0]));
    for (const empty of [facts[1], facts[3]]) {
      const { citizenId: _, ...lists } = empty ?? { citizenId: '' };
      expect(Object.values(lists)).toEqual(Array.from({ length: 10 }, () => []));
    }
    expect(await read([])).toEqual([]);
  });

  it('takes one statement, however many citizens there are', async () => {
    const statements = await database.unitOfWork.run(systemScope('test'), async (tx) => {
      const query = jest.spyOn(tx.client, 'query');
      await CitizenFactsReader.read(
        tx,
        Array.from({ length: 1000 }, (_, index) => `C-${index}`),
      );
      const { calls } = query.mock;
      query.mockRestore();
      return calls.length;
    });
    expect(statements).toBe(1);
  });

  it('sees nothing beyond the scope of the transaction', async () => {
    const made = buildCase();
    await save(made);
    const other = await saveJobcenter(database);
    const [facts] = await database.unitOfWork.run(
      jobcenterScope(other.jobcenterId, 'test'),
      async (tx) => await CitizenFactsReader.read(tx, [made.citizen.citizenId]),
    );
    expect(facts?.meetings).toEqual([]);
  });

  it.each([
    ['2021-12-31T22:59:59.999Z', '2021-12-31'],
    ['2021-12-31T23:00:00Z', '2022-01-01'],
    ['2021-12-31T23:30:00Z', '2022-01-01'],
    ['2022-03-26T23:00:00Z', '2022-03-27'],
    ['2022-03-27T00:59:59Z', '2022-03-27'],
    ['2022-03-27T21:59:59Z', '2022-03-27'],
    ['2022-03-27T22:00:00Z', '2022-03-28'],
    ['2022-10-29T22:00:00Z', '2022-10-30'],
    ['2022-10-30T22:59:59Z', '2022-10-30'],
    ['2022-10-30T23:00:00Z', '2022-10-31'],
  ])('dates a meeting that starts at %s to %s, its day in Denmark', async (startsAt, day) => {
    const citizen = await saveCitizen(database, jobcenter);
    const meeting = await saveMeeting(database, citizen, { startsAt: new Date(startsAt) });
    const [facts] = await read([citizen.citizenId]);
    expect(facts?.meetings.map(({ on }) => formatDate(on))).toEqual([day]);
    expect(formatDate(meeting.startsOn)).toBe(day);
  });
});
