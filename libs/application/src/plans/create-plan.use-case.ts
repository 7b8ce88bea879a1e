import { formatDate, PLAN_TEXTS, type Actor, type GoalSnapshot, type PlainDate, type PlanKind } from '@rettid/domain';
import { failed, ok, type Result } from '@rettid/platform';
import type { CaseChange, CaseChanges, ChangeError, Changed } from '../changes/case-changes';
import { fieldFaults, type FieldFault, type FieldFaultsError } from '../changes/change-errors';
import { newRecordId } from '../changes/record-id';
import { keepVersion } from './edit-plan';
import { textFaults, textOrNull, TERM_COLUMNS } from './goal-terms';
import { readPlanContent } from './plan-content.query';
import { findPlanInForce } from './plan-record';

export interface PlanWords {
  /** When the citizen consented; a holistic plan needs it. */
  readonly consentedOn: PlainDate | null;
  /** `PLAN_TEXTS.ownWords` */
  readonly ownWords: string | null;
  /** `PLAN_TEXTS.assessment` */
  readonly assessment: string | null;
}

export interface CreatePlan extends PlanWords {
  readonly citizenId: string;
  readonly kind: PlanKind;
  /** Whether the open goals of the plan that it replaces are carried on in it. */
  readonly carriesGoals: boolean;
}

/**
 * Makes a plan. A Min Plan or holistic plan replaces the one before from the same day on; a rehabilitation plan stands beside.
 * A holistic plan needs the citizen's consent; rules 10 and 11 then ask nothing of it.
 */
export class CreatePlanUseCase {
  constructor(private readonly changes: CaseChanges) {}

  async execute(
    actor: Actor,
    command: CreatePlan,
  ): Promise<Result<Changed<{ planId: string }>, ChangeError | FieldFaultsError>> {
    const { citizenId } = command;
    return await this.changes.run(actor, { citizenId, action: 'plan.created' }, async (change) => {
      const faults = wordFaults(command, command.kind, change.businessDate);
      if (faults.length > 0) return failed(fieldFaults(faults));
      const replaced =
        command.kind === 'rehabilitation_plan'
          ? null
          : await findPlanInForce(change.tx, citizenId, change.businessDate);
      const planId = await idThatSortsLast(change);
      await insertPlan(change, planId, command);
      if (replaced !== null && command.carriesGoals) await carryGoals(change, replaced.plan_id, planId);
      const content = await readPlanContent(change.tx, citizenId, planId);
      await keepVersion(change, planId, { kind: 'saved', action: 'plan.created', content });
      change.note({
        subject: { type: 'plan', id: planId },
        details: { kind: command.kind, carriedGoals: content.goals.length },
      });
      return ok({ planId });
    });
  }
}

/** Codes: `required`, `in_future`, `too_long`. */
export function wordFaults(words: PlanWords, kind: PlanKind, businessDate: PlainDate): FieldFault[] {
  const { consentedOn } = words;
  const faults: FieldFault[] = [
    ...textFaults('ownWords', textOrNull(words.ownWords), PLAN_TEXTS.ownWords),
    ...textFaults('assessment', textOrNull(words.assessment), PLAN_TEXTS.assessment),
  ];
  if (consentedOn === null && kind === 'holistic_plan') {
    const message = 'En helhedsorienteret plan kræver, at borgeren har givet samtykke. Skriv datoen.';
    faults.push({ field: 'consentedOn', code: 'required', message });
  } else if (consentedOn !== null && consentedOn > businessDate) {
    faults.push({ field: 'consentedOn', code: 'in_future', message: 'Samtykket kan ikke ligge i fremtiden.' });
  }
  return faults;
}

/** Of two plans of one day the one with the greater id is in force (rules 10 and 11): the new one must be it. */
async function idThatSortsLast({ tx, citizenId, businessDate }: CaseChange): Promise<string> {
  const [last] = await tx.query<{ plan_id: string }>(
    'SELECT plan_id FROM plans WHERE citizen_id = $1 AND created_on = $2 ORDER BY plan_id DESC LIMIT 1',
    [citizenId, formatDate(businessDate)],
  );
  // No letter that an id may hold sorts after z.
  for (let prefix = 'P'; ; prefix = prefix === 'P' ? 'z' : `${prefix}z`) {
    const planId = newRecordId(prefix);
    if (last === undefined || Buffer.compare(Buffer.from(planId), Buffer.from(last.plan_id)) > 0) return planId;
  }
}

async function insertPlan(
  { tx, citizenId, jobcenterId, businessDate }: CaseChange,
  planId: string,
  { kind, consentedOn, ownWords, assessment }: CreatePlan,
): Promise<void> {
  await tx.execute(
    `INSERT INTO plans (plan_id, citizen_id, jobcenter_id, kind, created_on, consented_on, own_words, assessment, edited_here)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, true)`,
    [
      planId,
      citizenId,
      jobcenterId,
      kind,
      formatDate(businessDate),
      consentedOn === null ? null : formatDate(consentedOn),
      textOrNull(ownWords),
      textOrNull(assessment),
    ],
  );
}

/**
 * What is still to be reached is copied, so that the plan before stays what it was on every earlier day; each copy names the
 * goal that it carries on, and the offers that serve that one serve it.
 */
async function carryGoals({ tx, citizenId, businessDate }: CaseChange, from: string, to: string): Promise<void> {
  const { goals } = await readPlanContent(tx, citizenId, from);
  const open = goals.filter(({ status }) => status === 'open');
  if (open.length === 0) return;
  const newIds = new Map(open.map(({ goalId }) => [goalId, newRecordId('G')]));
  const parentOf = ({ parentGoalId }: GoalSnapshot): string | null =>
    parentGoalId === null ? null : (newIds.get(parentGoalId) ?? null);
  await tx.execute(
    `INSERT INTO goals (goal_id, citizen_id, jobcenter_id, plan_id, parent_goal_id, continues_goal_id, created_on, status,
       ${TERM_COLUMNS.join(', ')})
     SELECT n.goal_id, g.citizen_id, g.jobcenter_id, $2, n.parent_goal_id, g.goal_id, $3, 'open',
       ${TERM_COLUMNS.map((column) => `g.${column}`).join(', ')}
     FROM unnest($4::text[], $5::text[], $6::text[]) AS n (old_id, goal_id, parent_goal_id)
     JOIN goals g ON g.citizen_id = $1 AND g.goal_id = n.old_id`,
    [
      citizenId,
      to,
      formatDate(businessDate),
      open.map(({ goalId }) => goalId),
      open.map(({ goalId }) => newIds.get(goalId)),
      open.map(parentOf),
    ],
  );
  await tx.execute('UPDATE plans SET goal_order = $3 WHERE citizen_id = $1 AND plan_id = $2', [
    citizenId,
    to,
    [...newIds.values()],
  ]);
}
