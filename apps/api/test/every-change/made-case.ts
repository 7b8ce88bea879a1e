import { date, type Actor, type RuleId } from '@rettid/domain';
import { systemScope } from '@rettid/platform';
import {
  saveAssignment,
  saveBenefitSpell,
  saveCitizen,
  saveClassification,
  saveContact,
  saveExemption,
  saveGoal,
  saveHandOver,
  saveMeeting,
  saveOffer,
  saveOfferReport,
  savePlan,
  savePriorNotice,
  saveTask,
  type TestDatabase,
} from '@rettid/testing';

/** Who changes things, and a colleague; both of the caseload staff of one jobcentre. */
export interface Staff {
  readonly jobcenterId: string;
  readonly caseworker: Extract<Actor, { kind: 'staff' }>;
  readonly colleagueId: string;
}

/** A case of an aktivitetsparat citizen with a record of every kind, so that each change has something to change. */
export interface MadeCase extends Staff {
  readonly db: TestDatabase;
  readonly citizenId: string;
  /** Id of the record of that name. */
  readonly id: (name: RecordName) => string;
  /** Address below the case. */
  readonly url: (path: string) => string;
  /** Asks the API as the caseworker. */
  readonly ask: Ask;
}

export type RecordName =
  | 'coordinator'
  | 'mentor'
  | 'hand-over'
  | 'today'
  | 'ahead'
  | 'past'
  | 'held'
  | 'no-show'
  | 'contact'
  | 'plan'
  | 'sub-goal'
  | 'offer'
  | 'ended'
  | 'evaluation'
  | 'report'
  | 'exemption'
  | 'notice'
  | 'task'
  | 'struck';

export interface ChangeRequest {
  readonly url: string;
  readonly payload?: object;
}

/** @throws Error where the API answers with a problem */
export type Ask = (method: string, request: ChangeRequest) => Promise<unknown>;

export interface ChangeCase {
  /** Facts beside those that every made case has. */
  readonly prepare?: (made: MadeCase) => Promise<unknown>;
  readonly request: (made: MadeCase) => ChangeRequest | Promise<ChangeRequest>;
  /** The rules whose findings it changes. */
  readonly touches: readonly RuleId[];
}

/** By the name of the route; what stands behind `#` tells two changes of one route apart. */
export type ChangeCases = Readonly<Record<string, ChangeCase>>;

/**
 * On benefits since 1 June 2020, in group 6.3 and with a coordinating caseworker: three interviews in the last 12 months, one
 * booked for today and one for next week, a no-show without contact, a plan with a sub-goal and no job goal, a placement that
 * runs and one that has ended, an exemption from the 225-hour rule in its last 28 days.
 */
export async function makeCase(db: TestDatabase, staff: Staff, ask: Ask): Promise<MadeCase> {
  const citizen = await saveCitizen(db, staff);
  const { citizenId } = citizen;
  const id = (name: RecordName): string => `${name}-of-${citizenId}`;
  const since = date('2020-06-01');
  await saveBenefitSpell(db, citizen, { requestedOn: date('2020-05-28'), startsOn: since });
  await saveClassification(db, citizen, { targetGroup: '6.3', validFrom: since });
  await saveParts(db, citizen, staff, id);
  await saveMeetings(db, citizen, id);
  await savePlanAndOffers(db, citizen, id);
  const exemption = { exemptionId: id('exemption'), validFrom: date('2021-12-01'), validTo: date('2022-03-20') };
  await saveExemption(db, citizen, { ...exemption, reason: 'Lægen vurderer, at hun ikke kan arbejde i vinter.' });
  await saveTask(db, citizen, { taskId: id('task') });
  return { ...staff, db, citizenId, id, ask, url: (path) => `/api/citizens/${citizenId}/${path}` };
}

type Whose = Awaited<ReturnType<typeof saveCitizen>>;
type Id = MadeCase['id'];

async function saveParts(db: TestDatabase, citizen: Whose, { caseworker, colleagueId }: Staff, id: Id): Promise<void> {
  const { staffId } = caseworker;
  if (staffId === null) throw new Error('the caseworker is not among the staff');
  const coordinator = await saveAssignment(
    db,
    citizen,
    { staffId },
    { assignmentId: id('coordinator'), validFrom: date('2020-06-01') },
  );
  const mentor = { assignmentId: id('mentor'), role: 'mentor', validFrom: date('2021-10-01') } as const;
  await saveAssignment(db, citizen, { staffId: colleagueId }, mentor);
  await saveHandOver(db, coordinator, { staffId: colleagueId }, { handOverId: id('hand-over') });
}

async function saveMeetings(db: TestDatabase, citizen: Whose, id: Id): Promise<void> {
  for (const [month, name] of [
    ['2021-06', 'first'],
    ['2021-09', 'second'],
  ]) {
    await saveMeeting(db, citizen, {
      meetingId: `${name}-of-${citizen.citizenId}`,
      startsAt: new Date(`${month}-10T09:00:00Z`),
    });
  }
  const at = (day: string): Date => new Date(`${day}T07:00:00Z`);
  await saveMeeting(db, citizen, { meetingId: id('held'), startsAt: at('2021-12-10') });
  await saveMeeting(db, citizen, { meetingId: id('past'), startsAt: at('2022-02-17'), status: 'booked' });
  await saveMeeting(db, citizen, { meetingId: id('no-show'), startsAt: at('2022-02-22'), status: 'no_show' });
  await saveMeeting(db, citizen, { meetingId: id('today'), startsAt: at('2022-03-01'), status: 'booked' });
  await saveMeeting(db, citizen, { meetingId: id('ahead'), startsAt: at('2022-03-08'), status: 'booked' });
  await saveContact(db, citizen, { contactId: id('contact'), on: date('2022-01-10') });
  const struck = { contactId: id('struck'), aboutMeetingId: id('no-show'), on: date('2022-02-24') };
  await saveContact(db, citizen, { ...struck, struckAt: new Date('2022-02-25T10:00:00Z') });
  const notice = { noticeId: id('notice'), about: 'no_show', subjectId: id('no-show') } as const;
  await savePriorNotice(db, citizen, { ...notice, sentOn: date('2022-02-23'), answerBy: date('2022-03-04') });
}

async function savePlanAndOffers(db: TestDatabase, citizen: Whose, id: Id): Promise<void> {
  const plan = await savePlan(db, citizen, { planId: id('plan'), createdOn: date('2020-06-10') });
  await saveGoal(db, plan, { goalId: id('sub-goal'), kind: 'sub_goal', createdOn: date('2020-06-10') });
  const terms = { kind: 'placement_private', goalId: id('sub-goal') } as const;
  await saveOffer(db, citizen, {
    ...terms,
    offerId: id('ended'),
    startsOn: date('2021-04-01'),
    endsOn: date('2021-06-30'),
  });
  const running = await saveOffer(db, citizen, {
    ...terms,
    offerId: id('offer'),
    startsOn: date('2022-02-01'),
    endsOn: date('2022-04-01'),
  });
  await saveOfferReport(db, running, { reportId: id('report'), on: date('2022-02-25') });
}

/** Strikes records past the use cases, so that a case begins without them. */
export async function strike(db: TestDatabase, table: string, idColumn: string, ids: readonly string[]): Promise<void> {
  await db.unitOfWork.run(systemScope('test'), async (tx) => {
    await tx.execute(`UPDATE ${table} SET struck_at = '2022-02-28' WHERE ${idColumn} = ANY ($1)`, [ids]);
  });
}
