import { formatDate, permits, type PlainDate, type TaskOwner } from '@rettid/domain';
import type { CaseChange } from '../changes/case-changes';
import type { FieldFault } from '../changes/change-errors';
import { newRecordId } from '../changes/record-id';
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

/** Writes what was agreed at a meeting; answers with faults, and has then written nothing. */
export async function writeAgreements(
  change: CaseChange,
  meetingId: string,
  agreements: readonly Agreement[],
): Promise<FieldFault[]> {
  if (agreements.length === 0) return [];
  const faults = [...dateFaults(change, agreements), ...(await staffFaults(change, agreements))];
  const subGoals = await placedSubGoals(change, agreements);
  faults.push(...subGoals.faults);
  if (faults.length > 0) return faults;
  await insertTasks(change, meetingId, agreements);
  await insertSubGoals(change, subGoals.placed);
  return [];
}

function dateFaults({ businessDate }: CaseChange, agreements: readonly Agreement[]): FieldFault[] {
  return agreements.flatMap((agreement, index) => {
    const [field, on] =
      agreement.kind === 'task' ? (['dueOn', agreement.dueOn] as const) : (['targetOn', agreement.targetOn] as const);
    if (on === null || on >= businessDate) return [];
    const message = 'Vælg en dag fra i dag og frem';
    return [{ field: `agreements.${String(index)}.${field}`, code: 'in_past', message }];
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
    .map(({ index }) => unknownStaff(`agreements.${String(index)}.staffId`));
}

interface PlacedSubGoal {
  readonly title: string;
  readonly targetOn: PlainDate | null;
  readonly planId: string;
  readonly parentGoalId: string | null;
}

/** The plan in force is the one made last, as in rules 10 and 11; a goal that was given up leads nowhere. */
async function placedSubGoals(
  { tx, citizenId, actor, businessDate }: CaseChange,
  agreements: readonly Agreement[],
): Promise<{ readonly placed: PlacedSubGoal[]; readonly faults: FieldFault[] }> {
  const wanted = agreements.flatMap((agreement, index) =>
    agreement.kind === 'sub_goal' ? [{ agreement, index }] : [],
  );
  if (wanted.length === 0) return { placed: [], faults: [] };
  const fault = (index: number, name: string, code: string, message: string): FieldFault => ({
    field: `agreements.${String(index)}.${name}`,
    code,
    message,
  });
  if (!permits(actor.role, 'plan.edit')) {
    const message = 'Delmål lægges i planen af borgerens sagsbehandler. Skriv det som en opgave.';
    return { placed: [], faults: wanted.map(({ index }) => fault(index, 'kind', 'plan_not_editable', message)) };
  }
  const [plan] = await tx.query<{ plan_id: string; goals: { id: string; kind: string; status: string }[] }>(
    `SELECT p.plan_id, (SELECT coalesce(json_agg(json_build_object('id', g.goal_id, 'kind', g.kind, 'status', g.status)
                                                 ORDER BY g.created_on, g.goal_id), '[]')
                        FROM goals g WHERE g.citizen_id = p.citizen_id AND g.plan_id = p.plan_id
                          AND g.struck_at IS NULL AND g.status <> 'dropped') AS goals
     FROM plans p
     WHERE p.citizen_id = $1 AND p.struck_at IS NULL AND p.kind IN ('min_plan', 'holistic_plan') AND p.created_on <= $2::date
     ORDER BY p.created_on DESC, p.plan_id DESC LIMIT 1`,
    [citizenId, formatDate(businessDate)],
  );
  if (plan === undefined) {
    const message = 'Der er ingen plan at lægge delmålet i. Skriv det som en opgave.';
    return { placed: [], faults: wanted.map(({ index }) => fault(index, 'kind', 'no_plan', message)) };
  }
  const firstGoal = plan.goals.find(({ kind, status }) => kind === 'job_goal' && status === 'open')?.id ?? null;
  const faults = wanted
    .filter(
      ({ agreement: { parentGoalId } }) => parentGoalId !== null && !plan.goals.some(({ id }) => id === parentGoalId),
    )
    .map(({ index }) => fault(index, 'parentGoalId', 'unknown_goal', 'Vælg et mål i borgerens plan'));
  const placed = wanted.map(({ agreement: { title, targetOn, parentGoalId } }) => ({
    title,
    targetOn,
    planId: plan.plan_id,
    parentGoalId: parentGoalId ?? firstGoal,
  }));
  return { placed, faults };
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

async function insertSubGoals(change: CaseChange, placed: readonly PlacedSubGoal[]): Promise<void> {
  const [first] = placed;
  if (first === undefined) return;
  const { tx, citizenId, jobcenterId, businessDate } = change;
  await tx.execute(
    `INSERT INTO goals (goal_id, citizen_id, jobcenter_id, plan_id, created_on, kind, status, title, target_on, parent_goal_id)
     SELECT g.id, $1, $2, $3, $4, 'sub_goal', 'open', g.title, g.target_on, g.parent
     FROM unnest($5::text[], $6::text[], $7::date[], $8::text[]) AS g (id, title, target_on, parent)`,
    [
      citizenId,
      jobcenterId,
      first.planId,
      formatDate(businessDate),
      placed.map(() => newRecordId('G')),
      placed.map(({ title }) => title),
      placed.map(({ targetOn }) => dayOrNull(targetOn)),
      placed.map(({ parentGoalId }) => parentGoalId),
    ],
  );
  await tx.execute('UPDATE plans SET updated_on = $3 WHERE citizen_id = $1 AND plan_id = $2', [
    citizenId,
    first.planId,
    formatDate(businessDate),
  ]);
}

function dayOrNull(on: PlainDate | null): string | null {
  return on === null ? null : formatDate(on);
}
