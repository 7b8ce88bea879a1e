import { addDays, date, LAW_REVISION, type CitizenActor } from '@rettid/domain';
import type { Citizen, Jobcenter } from '@rettid/persistence';
import { FixedClock, systemScope } from '@rettid/platform';
import {
  createTestDatabase,
  saveAssignment,
  saveCitizen,
  saveGoal,
  saveJobcenter,
  saveMeeting,
  saveMeetingParticipant,
  saveOffer,
  savePlan,
  saveStaffMember,
  saveTask,
  type TestDatabase,
} from '@rettid/testing';
import { OwnPlanReader } from './own-plan-reader';

const TODAY = date('2022-03-01');

describe("reading one's own plan", () => {
  let db: TestDatabase;
  let reader: OwnPlanReader;
  let jobcenter: Jobcenter;
  let citizen: Citizen;
  beforeAll(async () => {
    db = await createTestDatabase();
    reader = new OwnPlanReader(db.unitOfWork, new FixedClock(new Date('2022-03-01T12:00:00Z')));
  });
  afterAll(async () => await db.close());
  beforeEach(async () => {
    jobcenter = await saveJobcenter(db, { name: 'Jobcenter Prøvelund' });
    citizen = await saveCitizen(db, jobcenter, { givenNames: ' Amina Noor ' });
  });

  const actor = ({ citizenId, jobcenterId }: Citizen = citizen): CitizenActor => ({
    kind: 'citizen',
    userId: `user-${citizenId}`,
    name: 'Amina',
    role: 'citizen',
    citizenId,
    jobcenterId,
  });
  const run = (sql: string, parameters: readonly unknown[]): Promise<unknown[][]> =>
    db.unitOfWork.run(systemScope('test'), (tx) => tx.values(sql, parameters));

  it('greets by the first name, and shows an empty case as empty', async () => {
    expect(await reader.read(actor())).toEqual({
      firstName: 'Amina',
      jobcenterName: 'Jobcenter Prøvelund',
      businessDate: TODAY,
      caseworker: null,
      nextCaseworker: null,
      plan: null,
      activities: [],
      next: null,
      meetings: [],
      minutes: [],
      dates: [],
      duties: [],
      dutiesAsOf: null,
      areDutiesCurrent: false,
    });
  });

  it('names who answers for the case on the day, the coordinating caseworker first', async () => {
    const authority = await saveStaffMember(db, jobcenter, { name: 'Anna Myndighed' });
    const former = await saveStaffMember(db, jobcenter, { name: 'Frede Forhen' });
    const coordinator = await saveStaffMember(db, jobcenter, { name: 'Mette Holm' });
    await saveAssignment(db, citizen, authority, { role: 'authority', validFrom: date('2022-02-20') });
    await saveAssignment(db, citizen, former, { validFrom: date('2021-01-01'), validTo: date('2022-02-28') });
    await saveAssignment(db, citizen, coordinator, { validFrom: TODAY });
    expect((await reader.read(actor()))?.caseworker).toEqual({ name: 'Mette Holm', since: TODAY });
  });

  it('names who is to answer for the case next, from the day that it is decided for', async () => {
    await saveAssignment(db, citizen, await saveStaffMember(db, citizen, { name: 'Sara Friis' }), {
      ...{ role: 'coordinating', validFrom: addDays(TODAY, 14) },
    });
    expect((await reader.read(actor()))?.nextCaseworker).toEqual({ name: 'Sara Friis', from: addDays(TODAY, 14) });
  });

  it('shows the latest plan with its goals, without those given up and those of the day after', async () => {
    await savePlan(db, citizen, { createdOn: date('2021-01-01') });
    await savePlan(db, citizen, { kind: 'rehabilitation_plan', createdOn: date('2022-02-20') });
    const plan = await savePlan(db, citizen, { createdOn: date('2021-06-01'), updatedOn: date('2022-02-15') });
    const job = await saveGoal(db, plan, { title: 'Arbejde i et køkken', createdOn: date('2021-06-01') });
    const under = { parentGoalId: job.goalId, kind: 'sub_goal' } as const;
    await saveGoal(db, plan, { ...under, title: 'Øve travle dage', targetOn: date('2022-03-10') });
    await saveGoal(db, plan, { ...under, title: 'Få styr på skulderen', status: 'achieved', closedOn: TODAY });
    await saveGoal(db, plan, { title: 'Opgivet', status: 'dropped', closedOn: TODAY });
    await saveGoal(db, plan, { title: 'I morgen', createdOn: date('2022-03-02') });
    const own = await reader.read(actor());
    expect(own?.plan).toMatchObject({ createdOn: date('2021-06-01'), updatedOn: date('2022-02-15') });
    expect(own?.plan?.goals.map(({ title, steps }) => [title, ...steps.map((step) => step.title)])).toEqual([
      ['Arbejde i et køkken', 'Øve travle dage', 'Få styr på skulderen'],
    ]);
    expect(own?.next).toEqual({ text: 'Øve travle dage', on: date('2022-03-10') });
    expect(own?.dates).toEqual([
      { on: date('2022-03-10'), time: null, text: 'Aftalt dato for: Øve travle dage.', ruleId: null },
    ]);
  });

  it('says of a plan that was changed after the day only when it was made', async () => {
    await savePlan(db, citizen, { createdOn: date('2022-01-10'), updatedOn: date('2022-03-05') });
    expect((await reader.read(actor()))?.plan?.updatedOn).toBe(date('2022-01-10'));
  });

  it('puts appointments, first and last days in order, and leaves out what has passed or was cancelled', async () => {
    const mette = await saveStaffMember(db, jobcenter, { name: 'Mette Holm' });
    const stranger = await saveStaffMember(db, jobcenter, { name: 'En Fremmed' });
    await saveAssignment(db, citizen, mette);
    const meet = (startsAt: string, given: Parameters<typeof saveMeeting>[2]): Promise<unknown> =>
      saveMeeting(db, citizen, { status: 'booked', startsAt: new Date(startsAt), ...given });
    await meet('2022-03-08T09:00:00Z', { staffId: mette.staffId });
    await meet('2022-03-08T07:30:00Z', { kind: 'round_table', staffId: stranger.staffId });
    await meet('2022-03-09T09:00:00Z', { status: 'cancelled' });
    await meet('2022-02-28T22:59:00Z', {});
    const café = { provider: 'Café Eksempel', hoursPerWeek: '12.5', purpose: 'Øve travle dage' };
    await saveOffer(db, citizen, { ...café, startsOn: date('2022-01-10'), endsOn: date('2022-03-08') });
    await saveOffer(db, citizen, { kind: 'ordinary_education', startsOn: date('2022-08-15'), endsOn: null });
    await saveOffer(db, citizen, { startsOn: date('2021-01-01'), endsOn: date('2022-02-28') });

    const own = await reader.read(actor());
    expect(own?.dates.map(({ on, time, text }) => [on, time, text])).toEqual([
      [date('2022-03-08'), '08.30', 'Du har et møde med flere afdelinger i kommunen.'],
      [date('2022-03-08'), '10.00', 'Du har en samtale med Mette Holm.'],
      [date('2022-03-08'), null, 'Sidste dag i praktik hos Café Eksempel.'],
      [date('2022-08-15'), null, 'Første dag på uddannelse.'],
    ]);
    expect(own?.activities).toEqual([
      {
        title: 'Praktik hos Café Eksempel',
        isRunning: true,
        startsOn: date('2022-01-10'),
        endsOn: date('2022-03-08'),
        hoursPerWeek: 12.5,
        purpose: 'Øve travle dage',
      },
      {
        title: 'Uddannelse',
        isRunning: false,
        startsOn: date('2022-08-15'),
        endsOn: null,
        hoursPerWeek: null,
        purpose: null,
      },
    ]);
  });

  it('tells of a booked meeting where, how long, with whom and in which language, and what the invitation says', async () => {
    const mette = await saveStaffMember(db, jobcenter, { name: 'Mette Holm' });
    await saveAssignment(db, citizen, mette);
    const meeting = await saveMeeting(db, citizen, {
      status: 'booked',
      startsAt: new Date('2022-03-27T08:00:00Z'),
      staffId: mette.staffId,
      place: 'Lokale 2',
      lengthMinutes: 60,
      interpreterLanguage: 'so',
      invitation: 'Kære Amina',
    });
    await saveMeetingParticipant(db, meeting);
    await saveMeetingParticipant(db, meeting, { name: 'Taget ud', struckAt: new Date('2022-02-20T09:00:00Z') });
    await saveMeeting(db, citizen, { status: 'booked', startsAt: new Date('2022-03-28T08:00:00Z'), form: 'phone' });
    expect((await reader.read(actor()))?.meetings).toEqual([
      {
        on: date('2022-03-27'),
        time: '10.00',
        title: 'Samtale med Mette Holm',
        length: '1 time',
        where: 'Lokale 2',
        interpreter: 'somali',
        others: ['Lone Dahl, Socialforvaltningen'],
        invitation: 'Kære Amina',
      },
      {
        on: date('2022-03-28'),
        time: '10.00',
        title: 'Samtale',
        length: '45 minutter',
        where: 'Vi ringer til dig',
        interpreter: null,
        others: [],
        invitation: null,
      },
    ]);
  });

  it('shows minutes once they are published, with what was agreed, and nothing of those that are not', async () => {
    const held = { startsAt: new Date('2022-02-20T09:00:00Z'), marks: ['job_wishes' as const], jobFocus: true };
    const published = await saveMeeting(db, citizen, {
      ...held,
      minutes: 'Vi talte om køkken.',
      minutesPublishedAt: new Date('2022-02-21T09:00:00Z'),
    });
    await saveMeeting(db, citizen, { ...held, minutes: 'Kun til sagen' });
    await saveMeeting(db, citizen, {
      ...held,
      minutes: 'Slettet',
      minutesPublishedAt: new Date('2022-02-21T09:00:00Z'),
      struckAt: new Date('2022-02-22T09:00:00Z'),
    });
    await saveTask(db, citizen, {
      meetingId: published.meetingId,
      title: 'Ringe til caféen',
      dueOn: date('2022-03-05'),
    });
    await saveTask(db, citizen, { meetingId: published.meetingId, title: 'Finde et sted', owner: 'caseworker' });
    const own = await reader.read(actor());
    expect(own?.minutes).toEqual([
      {
        on: date('2022-02-20'),
        title: 'Samtale',
        text: 'Vi talte om køkken.',
        agreements: [
          { title: 'Ringe til caféen', who: 'du', dueOn: date('2022-03-05'), isDone: false },
          { title: 'Finde et sted', who: 'din sagsbehandler', dueOn: null, isDone: false },
        ],
      },
    ]);
    expect(JSON.stringify(own)).not.toMatch(/Kun til sagen|Slettet|job_wishes/);
    await run(`UPDATE meetings SET minutes_published_at = NULL WHERE meeting_id = $1 RETURNING 1`, [
      published.meetingId,
    ]);
    expect((await reader.read(actor()))?.minutes).toEqual([]);
  });

  it('reads the findings that are stored, and says whether they still hold', async () => {
    const { citizenId, jobcenterId } = citizen;
    await run(
      `INSERT INTO evaluations (citizen_id, jobcenter_id, as_of, changes_on, law_revision)
       VALUES ($1, $2, '2022-02-20', '2022-03-02', $3)`,
      [citizenId, jobcenterId, LAW_REVISION],
    );
    await run(
      `INSERT INTO obligations (citizen_id, jobcenter_id, rule_id, rule_version, status, due_on, act_by, planned_on,
                                evidence, changes_on, first_found_on, changed_on)
       VALUES ($1, $2, 'first-interview', 2, 'overdue', '2022-02-08', '2022-02-08', NULL, '{"facts": [], "figures": {}}',
               'infinity', '2022-02-09', '2022-02-09')`,
      [citizenId, jobcenterId],
    );
    const own = await reader.read(actor());
    expect(own).toMatchObject({ dutiesAsOf: date('2022-02-20'), areDutiesCurrent: true });
    expect(own?.duties).toMatchObject([{ ruleId: 'first-interview', state: 'late', on: date('2022-02-08') }]);
    expect(own?.next?.text).toContain('Kommunen skal finde en tid til en samtale med dig.');
    await run(`UPDATE evaluations SET changes_on = '2022-03-01' WHERE citizen_id = $1 RETURNING 1`, [citizenId]);
    expect(await reader.read(actor())).toMatchObject({ areDutiesCurrent: false });
  });

  it('is under the citizen’s own scope: with another’s id the database answers nothing', async () => {
    const neighbour = await saveCitizen(db, jobcenter, { givenNames: 'Nabo' });
    await savePlan(db, neighbour);
    await saveOffer(db, neighbour, { endsOn: null });
    expect(await reader.read(actor(neighbour))).toMatchObject({ firstName: 'Nabo' });
    expect(await reader.read(actor())).toMatchObject({ plan: null, activities: [] });
    expect(await reader.read({ ...actor(), citizenId: 'nobody' })).toBeNull();
  });

  it('leaves one entry in the log of access, in the citizen’s own name; none where there was nothing to show', async () => {
    await reader.read(actor());
    await reader.read({ ...actor(), citizenId: 'nobody', userId: 'user-nobody' });
    const entries = await run(
      `SELECT action, jobcenter_id, actor_id FROM access_log WHERE actor_id = ANY($1::text[])`,
      [[actor().userId, 'user-nobody']],
    );
    expect(entries).toEqual([['own_plan.read', jobcenter.jobcenterId, actor().userId]]);
  });
});
