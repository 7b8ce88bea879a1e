import type { CitizenActor, PlainDate } from '@rettid/domain';
import { businessDateIn } from '@rettid/jobs';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { scopeOf, type Clock } from '@rettid/platform';
import { findCitizenObligations } from '../../obligations/citizen-obligations.query';
import { recordAccess } from '../../staff/record-access';
import { offerDates, toActivity, toAppointment, type OwnAppointment } from './appointments';
import { nextStep } from './next-step';
import { deadlinesAhead, toOwnDuties } from './own-duties';
import type { OwnDate, OwnPlan, OwnPlanStep } from './own-plan';
import { findOwnGoals } from './own-goals.query';
import { toOwnMeeting, toOwnMinutes } from './own-meetings';
import { findOwnMeetings, findPublishedMinutes } from './own-meetings.query';
import { findOwnCase, findOwnOffers } from './own-plan.query';

/** The citizen's own plan, read under the citizen's own scope: the database itself holds back everybody else's rows. */
export class OwnPlanReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @returns `null` where the citizen is no longer known */
  async read(actor: CitizenActor): Promise<OwnPlan | null> {
    return await this.unitOfWork.run(
      scopeOf(actor),
      async (tx) => {
        const plan = await readPlan(tx, actor.citizenId, await businessDateIn(tx, this.clock));
        if (plan !== null) await recordAccess(tx, { action: 'own_plan.read', citizenIds: [actor.citizenId] });
        return plan;
      },
      { isolation: 'REPEATABLE READ' },
    );
  }
}

async function readPlan(tx: Transaction, citizenId: string, businessDate: PlainDate): Promise<OwnPlan | null> {
  const ownCase = await findOwnCase(tx, citizenId, businessDate);
  const findings = await findCitizenObligations(tx, citizenId, businessDate);
  if (ownCase === null || findings === null) return null;
  const plan = await findOwnGoals(tx, citizenId, businessDate);
  const offers = await findOwnOffers(tx, citizenId, businessDate);
  const meetings = await findOwnMeetings(tx, citizenId, businessDate);
  const appointments = meetings.map(toAppointment);
  const minutes = await findPublishedMinutes(tx, citizenId, businessDate);
  const duties = toOwnDuties(findings.obligations);
  const { caseworker, nextCaseworker } = ownCase;
  return {
    firstName: firstNameOf(ownCase.givenNames),
    jobcenterName: ownCase.jobcenterName,
    businessDate,
    caseworker,
    nextCaseworker,
    plan,
    activities: offers.map((offer) => toActivity(offer, businessDate)),
    next: nextStep(appointments, duties, plan?.goals ?? [], caseworker?.name ?? null),
    meetings: meetings.map(toOwnMeeting),
    minutes: minutes.map(toOwnMinutes),
    dates: inOrder([
      ...appointments.map(toDate),
      ...offers.flatMap((offer) => offerDates(offer, businessDate)),
      ...goalDates(plan?.goals ?? [], businessDate),
      ...deadlinesAhead(duties, businessDate),
    ]),
    duties,
    dutiesAsOf: findings.asOf,
    areDutiesCurrent: ownCase.areDutiesCurrent,
  };
}

function toDate({ on, time, text, ruleId }: OwnAppointment): OwnDate {
  return { on, time, text, ruleId };
}

/** When open goals are to be reached. */
function goalDates(goals: readonly OwnPlanStep[], businessDate: PlainDate): OwnDate[] {
  return goals.flatMap(({ title, status, targetOn, steps }) => [
    ...(status === 'open' && targetOn !== null && targetOn >= businessDate
      ? [{ on: targetOn, time: null, text: `Aftalt dato for: ${title}.`, ruleId: null }]
      : []),
    ...goalDates(steps, businessDate),
  ]);
}

/** By day, and within a day appointments by their time before what is of the whole day. */
function inOrder(dates: readonly OwnDate[]): OwnDate[] {
  return [...dates].sort((a, b) => a.on - b.on || (a.time ?? '99').localeCompare(b.time ?? '99'));
}

function firstNameOf(givenNames: string): string {
  return givenNames.trim().split(/\s+/)[0] ?? givenNames;
}
