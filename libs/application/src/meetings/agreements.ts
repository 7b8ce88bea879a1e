import { formatDate, permits, type PlainDate, type TaskOwner } from '@rettid/domain';
import type { CaseChange } from '../changes/case-changes';
import { FieldFaultsError, type FieldFault } from '../changes/change-errors';
import { newRecordId } from '../changes/record-id';
import { addGoal, type AddGoalError } from '../plans/add-goal';
import { findPlanInForce } from '../plans/plan-record';
import { unknownStaff } from './booking';

/** Something that somebody is to do. */
export interface AgreedTask {
  readonly kind: 'task';
  /** `AGREEMENT_TITLE` characters. */
  readonly title: string;
  readonly owner: TaskOwner;
  /** Who of the staff, where one of them is to do it. */
  readonly staffId: string | null;
  readonly dueOn: PlainDate | null;
}

/** A step on the way, which goes into the plan. */
export interface AgreedSubGoal {
  readonly kind: 'sub_goal';
  readonly title: string;
  /** The goal that it leads to; `null`: the first open job goal of the plan, or the plan itself. */
  readonly parentGoalId: string | null;
  readonly targetOn: PlainDate | null;
}

export type Agreement = AgreedTask | AgreedSubGoal;

/** Characters of what was agreed. */
export const AGREEMENT_TITLE = { least: 1, most: 500 } as const;

/** Writes what was agreed at a meeting. @returns what is wrong with it: then the caller's change is to be refused */
export async function writeAgreements(
  change: CaseChange,
  meetingId: string,
  agreements: readonly Agreement[],
): Promise<FieldFault[]> {
  if (agreements.length === 0) return [];
  const faults = [...dateFaults(change, agreements), ...(await staffFaults(change, agreements))];
  if (faults.length > 0) return faults;
  await insertTasks(change, meetingId, agreements);
  return await addSubGoals(change, agreements);
}

function dateFaults({ businessDate }: CaseChange, agreements: readonly Agreement[]): FieldFault[] {
  return agreements.flatMap((agreement, index) => {
    const on = agreement.kind === 'task' ? agreement.dueOn : agreement.targetOn;
    if (on === null || on >= businessDate) return [];
    return [{ field: `agreements.${index}.dueOn`, code: 'in_past', message: 'Vælg en dag fra i dag og frem' }];
  });
}

async function staffFaults({ tx }: CaseChange, agreements: readonly Agreement[]): Promise<FieldFault[]> {
  const named = agreements.flatMap((agreement, index) =>
    agreement.kind === 'task' && agreement.staffId !== null ? [{ index, staffId: agreement.staffId }] : [],
  );
  if (named.length === 0) return [];
  const known = await tx.query<{ staff_id: string }>('SELECT staff_id FROM staff WHERE staff_id = ANY ($1)', [
    named.map(({ staffId }) => staffId),
  ]);
  return named
    .filter(({ staffId }) => !known.some(({ staff_id }) => staff_id === staffId))
    .map(({ index }) => unknownStaff(`agreements.${index}.staffId`));
}

/** Puts sub-goals into the plan in force, each under the goal that was named, else under its first open job goal. */
async function addSubGoals(change: CaseChange, agreements: readonly Agreement[]): Promise<FieldFault[]> {
  const wanted = agreements.flatMap((agreement, index) =>
    agreement.kind === 'sub_goal' ? [{ agreement, index }] : [],
  );
  if (wanted.length === 0) return [];
  if (!permits(change.actor.role, 'plan.edit')) {
    const message = 'Delmål lægges i planen af borgerens sagsbehandler. Skriv det som en opgave.';
    return wanted.map(({ index }) => ({ field: `agreements.${index}.kind`, code: 'plan_not_editable', message }));
  }
  const firstGoal = await firstJobGoal(change);
  // A handful, each of which makes a version of the plan.
  for (const { agreement, index } of wanted) {
    const { title, targetOn, parentGoalId } = agreement;
    const goal = { kind: 'sub_goal', title, targetOn, planId: null, parentGoalId: parentGoalId ?? firstGoal } as const;
    const added = await addGoal(change, goal);
    if (!added.ok) return goalFaults(added.error, `agreements.${index}`);
  }
  return [];
}

/** What is wrong with a goal, at the agreement that it was written in. */
function goalFaults(error: AddGoalError, at: string): FieldFault[] {
  if (error instanceof FieldFaultsError) {
    // What the plan calls its target is the day by which something was agreed.
    return error.faults.map((fault) => ({ ...fault, field: `${at}.${fault.field.replace('targetOn', 'dueOn')}` }));
  }
  return [
    {
      field: `${at}.kind`,
      code: 'no_plan',
      message: 'Der er ingen plan at lægge delmålet i. Skriv det som en opgave.',
    },
  ];
}

/** Of the plan in force, the open job goal that was set first; `null` where there is none. */
async function firstJobGoal({ tx, citizenId, businessDate }: CaseChange): Promise<string | null> {
  const plan = await findPlanInForce(tx, citizenId, businessDate);
  if (plan === null) return null;
  const [goal] = await tx.query<{ goal_id: string }>(
    `SELECT goal_id FROM goals WHERE citizen_id = $1 AND plan_id = $2 AND kind = 'job_goal' AND status = 'open' AND struck_at IS NULL
     ORDER BY created_on, goal_id LIMIT 1`,
    [citizenId, plan.plan_id],
  );
  return goal?.goal_id ?? null;
}

async function insertTasks(change: CaseChange, meetingId: string, agreements: readonly Agreement[]): Promise<void> {
  const tasks = agreements.filter((agreement) => agreement.kind === 'task');
  if (tasks.length === 0) return;
  const { tx, citizenId, jobcenterId, businessDate } = change;
  await tx.execute(
    `INSERT INTO tasks (task_id, citizen_id, jobcenter_id, meeting_id, created_on, title, owner, staff_id, due_on)
     SELECT t.id, $1, $2, $3, $4, t.title, t.owner, t.staff_id, t.due_on
     FROM unnest($5::text[], $6::text[], $7::text[], $8::text[], $9::date[]) AS t (id, title, owner, staff_id, due_on)`,
    [
      citizenId,
      jobcenterId,
      meetingId,
      formatDate(businessDate),
      tasks.map(() => newRecordId('T')),
      tasks.map(({ title }) => title),
      tasks.map(({ owner }) => owner),
      tasks.map(({ staffId }) => staffId),
      tasks.map(({ dueOn }) => dayOrNull(dueOn)),
    ],
  );
}

function dayOrNull(on: PlainDate | null): string | null {
  return on === null ? null : formatDate(on);
}
