import { jobcenterScope, systemScope, type ActorScope } from '@rettid/platform';
import type { Citizen, Jobcenter, StaffMember } from '@rettid/persistence';
import {
  saveAssignment,
  saveBenefitSpell,
  saveCaseOpening,
  saveCitizen,
  saveClassification,
  saveContact,
  saveExemption,
  saveExemptionLadderNotice,
  saveExemptionLadderStep,
  saveExemptionReview,
  saveGoal,
  saveHandOver,
  saveJobcenter,
  saveMeeting,
  saveMeetingParticipant,
  saveNoShowAnswer,
  saveNoShowDecision,
  saveOffer,
  saveOfferAbsence,
  saveOfferAttendance,
  saveOfferFollowUp,
  saveOfferReport,
  savePlan,
  savePlanVersion,
  savePrivateNote,
  saveStaffCase,
  saveStaffMember,
  savePriorNotice,
  saveTask,
  saveWorkHours,
  type TestDatabase,
} from '@rettid/testing';

/** One citizen's case with a row of everything, and the jobcentre and caseworker it belongs to. */
export interface WholeCase {
  readonly jobcenter: Jobcenter;
  readonly staff: StaffMember;
  readonly citizen: Citizen;
}

/** Tables whose rows are a citizen's own to read, one row each in a whole case. */
export const OF_CITIZENS = [
  'citizens',
  'benefit_spells',
  'classifications',
  'assignments',
  'meetings',
  'meeting_participants',
  'contacts',
  'plans',
  'goals',
  'offers',
  'offer_follow_ups',
  'exemptions',
  'work_hours',
  'tasks',
  'obligations',
  'evaluations',
];

/**
 * Saves a jobcentre with two citizens and two members of staff, and for the first of each a row in every table that has
 * row-level security: what walls are tested against. A new table belongs here; tests fail until it does.
 */
export async function saveWholeCase(database: TestDatabase): Promise<WholeCase> {
  const jobcenter = await saveJobcenter(database);
  const staff = await saveStaffMember(database, jobcenter);
  await saveStaffMember(database, jobcenter);
  const citizen = await saveCitizen(database, jobcenter);
  await saveCitizen(database, jobcenter);
  await saveFacts(database, citizen, staff);
  await saveStaffCase(database, citizen);
  await saveCaseOpening(database, citizen, 'test');
  await savePrivateNote(database, citizen, 'test');
  await saveFindings(database, citizen);
  await saveJournals(database, citizen);
  await sealLog(database, citizen);
  return { jobcenter, staff, citizen };
}

async function saveFacts(database: TestDatabase, citizen: Citizen, staff: StaffMember): Promise<void> {
  await saveBenefitSpell(database, citizen);
  await saveClassification(database, citizen);
  const assignment = await saveAssignment(database, citizen, staff);
  await saveHandOver(database, assignment, staff);
  const meeting = await saveMeeting(database, citizen);
  await saveMeetingParticipant(database, meeting);
  await saveNoShowAnswer(database, meeting);
  await saveNoShowDecision(database, meeting);
  await saveContact(database, citizen);
  const plan = await savePlan(database, citizen);
  await saveGoal(database, plan);
  await savePlanVersion(database, plan);
  const offer = await saveOffer(database, citizen);
  await saveOfferFollowUp(database, offer);
  await saveExemptionCourse(database, citizen, staff);
  await saveOfferAbsence(database, offer);
  await saveOfferReport(database, offer);
  await saveOfferAttendance(database, offer);
  await saveWorkHours(database, citizen);
  await saveTask(database, citizen);
  await savePriorNotice(database, citizen);
}

async function saveExemptionCourse(database: TestDatabase, citizen: Citizen, { staffId }: StaffMember): Promise<void> {
  const exemption = await saveExemption(database, citizen);
  await saveExemptionReview(database, exemption);
  await saveExemptionLadderNotice(database, await saveExemptionLadderStep(database, exemption), staffId);
}

async function saveFindings(database: TestDatabase, { citizenId, jobcenterId }: Citizen): Promise<void> {
  await inScope(database, systemScope('test'), async (execute) => {
    const key = [citizenId, jobcenterId];
    await execute(
      `INSERT INTO obligations VALUES ($1, $2, 'min-plan', 1, 'met', NULL, NULL, NULL, '{}', 'infinity', 'today', 'today')`,
      key,
    );
    await execute(`INSERT INTO evaluations VALUES ($1, $2, 'today', 'infinity', 'law')`, key);
    await execute(
      `INSERT INTO sweep_runs (jobcenter_id, business_date, mode, law_revision) VALUES ($1, 'today', 'full', 'law')`,
      [jobcenterId],
    );
    await execute(
      `INSERT INTO sweep_failures SELECT sweep_run_id, $1, $2, 'code', now() FROM sweep_runs WHERE jobcenter_id = $2`,
      key,
    );
  });
}

async function saveJournals(database: TestDatabase, { citizenId, jobcenterId }: Citizen): Promise<void> {
  const key = [citizenId, jobcenterId];
  await inScope(database, systemScope('test'), async (execute) => {
    await execute(
      `INSERT INTO users (user_id, issuer, subject, name, role, jobcenter_id) VALUES ($1, 'i', $1, 'n', 'auditor', $2)`,
      key,
    );
  });
  await saveSignIn(database, citizenId);
  await inScope(database, jobcenterScope(jobcenterId, 'test'), async (execute) => {
    await execute(`INSERT INTO outbox (jobcenter_id, job, key, payload) VALUES ($1, 'a', 'a', '{}')`, [jobcenterId]);
    await execute(LOG_ENTRY, key);
    await execute(
      `INSERT INTO record_changes (citizen_id, jobcenter_id, record_type, record_id, record_version, kind, before, after)
       VALUES ($1, $2, 'contacts', 'k', 1, 'created', '{}', '{}')`,
      key,
    );
    await execute(
      `INSERT INTO drafts (citizen_id, jobcenter_id, draft_key, text, saved_at) VALUES ($1, $2, 'a', 'a', now())`,
      key,
    );
    await execute(`INSERT INTO today_visits (jobcenter_id, read_at) VALUES ($1, now())`, [jobcenterId]);
    await execute(`INSERT INTO saved_views (jobcenter_id, name, format, setting) VALUES ($1, 'a', 1, '{}')`, [
      jobcenterId,
    ]);
  });
}

async function saveSignIn(database: TestDatabase, userId: string): Promise<void> {
  await inScope(database, systemScope('test'), async (execute) => {
    await execute(
      `INSERT INTO sign_in_attempts SELECT sha256(convert_to($1::text, 'UTF8')), sha256(convert_to($1::text, 'UTF8')), $1, 'v', '/', now()`,
      [userId],
    );
    await execute(
      `INSERT INTO sessions (token_hash, user_id, started_at, last_seen_at, expires_at)
       SELECT sha256(convert_to($1::text, 'UTF8')), $1, now(), now(), now() + interval '1 hour'`,
      [userId],
    );
  });
}

/** Sealed, so that each part of the log has a row; and once more, unsealed. */
async function sealLog(database: TestDatabase, { citizenId, jobcenterId }: Citizen): Promise<void> {
  await inScope(database, systemScope('test'), async (execute) => {
    await execute('SELECT access_log_seal($1, 100)', [jobcenterId]);
    await execute(LOG_ENTRY, [citizenId, jobcenterId]);
  });
}

const LOG_ENTRY = `INSERT INTO access_log (jobcenter_id, citizen_ids, action) VALUES ($2, ARRAY[$1], 'case.read')`;

export type Execute = (sql: string, parameters?: readonly unknown[]) => Promise<number>;

/** Runs statements in one transaction of a scope; `execute` answers how many rows it touched. */
export async function inScope<T>(
  database: TestDatabase,
  scope: ActorScope,
  work: (execute: Execute) => Promise<T>,
): Promise<T> {
  return await database.unitOfWork.run(scope, async (tx) => await work(tx.execute.bind(tx)));
}
