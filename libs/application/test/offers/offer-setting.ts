import { date, type ObligationStatus, type RuleId, type StaffActor } from '@rettid/domain';
import { evaluateCitizens, joinEvaluations } from '@rettid/jobs';
import type { Citizen, Goal, Jobcenter, Plan, StaffMember } from '@rettid/persistence';
import { FixedClock, systemScope } from '@rettid/platform';
import {
  createTestDatabase,
  saveAssignment,
  saveBenefitSpell,
  saveCitizen,
  saveClassification,
  saveGoal,
  saveJobcenter,
  savePlan,
  saveStaffMember,
  type TestDatabase,
} from '@rettid/testing';
import { CaseChanges } from '../../src/changes/case-changes';
import type { OfferTerms } from '../../src/offers/offer-commands';
import { actorOf, MORNING } from '../citizens/case/case-setting';

export const TODAY = date('2022-03-01');

/** A jobcentre on 1 March 2022 with a caseworker who changes cases. */
export interface OfferSetting {
  readonly database: TestDatabase;
  readonly clock: FixedClock;
  readonly changes: CaseChanges;
  readonly jobcenter: Jobcenter;
  readonly caseworker: StaffMember;
  readonly actor: StaffActor;
}

/** A citizen on kontanthjælp since 3 January 2022 with a plan and an open job goal. */
export interface OfferCase {
  readonly citizen: Citizen;
  readonly plan: Plan;
  readonly goal: Goal;
}

export async function openOfferSetting(): Promise<OfferSetting> {
  const database = await createTestDatabase();
  const clock = new FixedClock(MORNING);
  const jobcenter = await saveJobcenter(database);
  const caseworker = await saveStaffMember(database, jobcenter, { name: 'Mette Holm' });
  const actor = actorOf(caseworker);
  await database.unitOfWork.run(systemScope('test'), async (tx) => {
    await tx.execute(
      `INSERT INTO users (user_id, issuer, subject, name, role, jobcenter_id, staff_id)
       VALUES ($1, 'i', $1, $2, 'caseworker', $3, $4)`,
      [actor.userId, actor.name, actor.jobcenterId, actor.staffId],
    );
  });
  return { database, clock, changes: new CaseChanges(database.unitOfWork, clock), jobcenter, caseworker, actor };
}

/** @param given `born`: the birth date of the CPR number, `DDMMYY` */
export async function saveOfferCase(
  { database, jobcenter, caseworker }: OfferSetting,
  given: { readonly targetGroup?: '6.2' | '6.4'; readonly born?: string } = {},
): Promise<OfferCase> {
  const citizen = await saveCitizen(database, jobcenter);
  await database.unitOfWork.run(systemScope('test'), async (tx) => {
    await tx.execute('UPDATE citizens SET cpr = $2 || substr(cpr, 7) WHERE citizen_id = $1', [
      citizen.citizenId,
      given.born ?? '150680',
    ]);
  });
  const since = date('2022-01-03');
  await saveClassification(database, citizen, { targetGroup: given.targetGroup ?? '6.3', validFrom: since });
  await saveBenefitSpell(database, citizen, { startsOn: since, requestedOn: since });
  await saveAssignment(database, citizen, caseworker, { validFrom: since });
  const plan = await savePlan(database, citizen, { createdOn: date('2022-01-10') });
  const goal = await saveGoal(database, plan, { createdOn: date('2022-01-10'), title: 'Køkkenmedhjælper' });
  await evaluateNow(database, citizen);
  return { citizen, plan, goal };
}

/** A placement of 13 weeks from 3 March 2022, with all that it asks for. */
export function termsFor({ goal }: OfferCase, given: Partial<OfferTerms> = {}): OfferTerms {
  return {
    kind: 'placement_private',
    provider: 'Byens Café',
    contactPerson: 'Lise Toft',
    startsOn: date('2022-03-03'),
    endsOn: date('2022-06-01'),
    hoursPerWeek: 12,
    goalId: goal.goalId,
    purpose: 'Amina vil gerne arbejde med mad og kender køkkenet fra sin søster',
    towardsWork: 'Caféen mangler en opvasker til sommer og oplærer selv',
    expectedNext: 'Ordinære timer i weekenden',
    lengthReason: null,
    subsidyGround: null,
    obviouslyReady: null,
    ...given,
  };
}

/** The rows that a statement finds, past row-level security. */
export async function rows<Row extends object>(
  { database }: Pick<OfferSetting, 'database'>,
  sql: string,
  ...parameters: readonly unknown[]
): Promise<Row[]> {
  return await database.unitOfWork.run(systemScope('test'), async (tx) => await tx.query<Row>(sql, parameters));
}

interface StoredFinding {
  readonly status: ObligationStatus;
  readonly due_on: string | null;
  readonly planned_on: string | null;
}

/** The stored finding of one rule; `null` where it asks nothing. */
export async function storedFinding(
  setting: OfferSetting,
  { citizenId }: Citizen,
  ruleId: RuleId,
): Promise<StoredFinding | null> {
  const [finding] = await rows<StoredFinding>(
    setting,
    'SELECT status, due_on, planned_on FROM obligations WHERE citizen_id = $1 AND rule_id = $2',
    citizenId,
    ruleId,
  );
  return finding ?? null;
}

/** How many citizens a full evaluation of the same day would find otherwise: drift, which must be nil. */
export async function drift({ database }: OfferSetting, citizen: Citizen): Promise<number> {
  return await evaluateNow(database, citizen);
}

async function evaluateNow(database: TestDatabase, { citizenId, jobcenterId }: Citizen): Promise<number> {
  return await database.unitOfWork.run(systemScope('test'), async (tx) => {
    await joinEvaluations(tx);
    const outcome = await evaluateCitizens(tx, { jobcenterId, citizenIds: [citizenId], asOf: TODAY });
    return outcome.changed.length + outcome.failed.length;
  });
}

/** The codes of the fields that a refusal names. */
export function faultsOf(result: { readonly ok: boolean; readonly error?: unknown }): Record<string, string> {
  const faults = (result.error as { faults?: readonly { field: string; code: string }[] } | undefined)?.faults ?? [];
  return Object.fromEntries(faults.map(({ field, code }) => [field, code]));
}
