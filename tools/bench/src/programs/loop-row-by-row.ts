import type { Database } from '@rettid/application';
import {
  date,
  evaluateCitizen,
  LAW_REVISION,
  type CitizenFacts,
  type Evaluation,
  type PlainDate,
} from '@rettid/domain';
import {
  Assignment,
  BenefitSpell,
  Classification,
  Contact,
  Exemption,
  Goal,
  Meeting,
  Offer,
  Plan,
  StoredEvaluation,
  StoredObligation,
  WorkHours,
  type Transaction,
} from '@rettid/persistence';
import { systemScope } from '@rettid/platform';

import type { Programs } from '../measured-program';

/**
 * The sweep as one would first write it with an ORM: one citizen at a time, in a transaction of his own, his records
 * loaded as entities, evaluated, and the findings saved as entities. Nothing in it is slow on purpose; TypeORM's `save`
 * reads what is stored and writes only what differs. The sample is spread over the whole caseload.
 */
export async function loopRowByRow(
  { unitOfWork }: Database,
  input: Programs['row-by-row']['input'],
): Promise<Programs['row-by-row']['output']> {
  const asOf = date(input.asOf);
  const sample = await unitOfWork.run(systemScope('bench'), async (tx) => await drawSample(tx, input.citizens));
  let differing = 0;
  for (const { citizenId, jobcenterId } of sample) {
    await unitOfWork.run(systemScope('bench'), async (tx) => {
      const evaluation = evaluateCitizen(await loadFacts(tx, citizenId), asOf);
      if (await saveFindings(tx, citizenId, jobcenterId, evaluation)) differing += 1;
    });
  }
  return { citizens: sample.length, differing };
}

async function drawSample(tx: Transaction, size: number): Promise<{ citizenId: string; jobcenterId: string }[]> {
  const rows = await tx.query<{ citizen_id: string; jobcenter_id: string }>(
    'SELECT citizen_id, jobcenter_id FROM citizens ORDER BY hashtext(citizen_id), citizen_id LIMIT $1',
    [size],
  );
  return rows.map((row) => ({ citizenId: row.citizen_id, jobcenterId: row.jobcenter_id }));
}

async function loadFacts({ manager }: Transaction, citizenId: string): Promise<CitizenFacts> {
  const where = { citizenId };
  return {
    citizenId,
    spells: identified(await manager.find(BenefitSpell, { where }), (row) => row.spellId),
    classifications: await manager.find(Classification, { where }),
    assignments: identified(await manager.find(Assignment, { where }), (row) => row.assignmentId),
    meetings: (await manager.find(Meeting, { where })).map((row) => ({
      id: row.meetingId,
      kind: row.kind,
      on: row.startsOn,
      status: row.status,
    })),
    contacts: identified(await manager.find(Contact, { where }), (row) => row.contactId),
    plans: identified(await manager.find(Plan, { where }), (row) => row.planId),
    goals: identified(await manager.find(Goal, { where }), (row) => row.goalId),
    offers: identified(await manager.find(Offer, { where }), (row) => row.offerId),
    exemptions: identified(await manager.find(Exemption, { where }), (row) => row.exemptionId),
    workHours: await manager.find(WorkHours, { where }),
  };
}

/** Entities as facts: those differ in nothing but the name of the id. */
function identified<Row extends object>(rows: Row[], idOf: (row: Row) => string): (Row & { id: string })[] {
  return rows.map((row) => Object.assign(row, { id: idOf(row) }));
}

/** Whether anything that people see differs from what was stored: it must not, after a sweep of the same date. */
async function saveFindings(
  { manager }: Transaction,
  citizenId: string,
  jobcenterId: string,
  { asOf, obligations, changesOn }: Evaluation,
): Promise<boolean> {
  const stored = await manager.find(StoredObligation, { where: { citizenId } });
  const byRule = new Map(stored.map((row) => [row.ruleId, row]));
  const found = obligations.map((obligation) => {
    const known = byRule.get(obligation.ruleId);
    const dates = bookkeeping(known, asOf);
    return manager.create(StoredObligation, { ...obligation, ...dates, citizenId, jobcenterId });
  });
  await manager.save(found);
  const rules = new Set(found.map((row) => row.ruleId));
  const vanished = stored.filter((row) => !rules.has(row.ruleId));
  if (vanished.length > 0) await manager.remove(vanished);
  await manager.save(
    manager.create(StoredEvaluation, { citizenId, jobcenterId, asOf, changesOn, lawRevision: LAW_REVISION }),
  );
  return (
    vanished.length > 0 || obligations.some((obligation) => byRule.get(obligation.ruleId)?.status !== obligation.status)
  );
}

function bookkeeping(
  known: StoredObligation | undefined,
  asOf: PlainDate,
): Pick<StoredObligation, 'firstFoundOn' | 'changedOn'> {
  return { firstFoundOn: known?.firstFoundOn ?? asOf, changedOn: known?.changedOn ?? asOf };
}
