import { evaluateCitizen, type CitizenFacts, type Evaluation, type PlainDate } from '@rettid/domain';
import { CitizenFactsReader, ObligationStore, type Transaction } from '@rettid/persistence';
import { codeOf } from '../error-code';

export type Evaluate = (facts: CitizenFacts, asOf: PlainDate) => Evaluation;

export interface EvaluationRequest {
  readonly jobcenterId: string;
  readonly citizenIds: readonly string[];
  readonly asOf: PlainDate;
}

export interface EvaluationOutcome {
  /** Citizens whose stored findings differed and were written. */
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  /** Citizens who could not be evaluated or stored, by code; nothing of theirs was written. */
  readonly failed: readonly { readonly citizenId: string; readonly code: string }[];
}

/**
 * Evaluates citizens as of a date and stores what differs, in the caller's transaction: the one way in which findings
 * come about, for the sweep and for every use case that changes facts. Facts are read and findings written in sets.
 *
 * The caller has called `joinEvaluations` and locked the citizens' rows. A citizen who cannot be evaluated or stored is reported, and
 * the others are done as if he were not there; what fails for everybody (a lost connection, a missing right) is thrown.
 */
export async function evaluateCitizens(
  tx: Transaction,
  request: EvaluationRequest,
  evaluate: Evaluate = evaluateCitizen,
): Promise<EvaluationOutcome> {
  const { citizenIds } = request;
  if (citizenIds.length === 0) return { changed: [], unchanged: [], failed: [] };
  await tx.execute('SAVEPOINT evaluation');
  try {
    const outcome = await evaluateAndStore(tx, request, evaluate);
    await tx.execute('RELEASE SAVEPOINT evaluation');
    return outcome;
  } catch (error) {
    if (!isAboutTheData(error)) throw error;
    await tx.execute('ROLLBACK TO SAVEPOINT evaluation');
    await tx.execute('RELEASE SAVEPOINT evaluation');
    const [first] = citizenIds;
    if (citizenIds.length === 1 && first !== undefined) {
      return { changed: [], unchanged: [], failed: [{ citizenId: first, code: codeOf(error) }] };
    }
  }
  // Some row of the set is refused: halve it until the bad case is alone.
  const middle = Math.ceil(citizenIds.length / 2);
  const left = await evaluateCitizens(tx, { ...request, citizenIds: citizenIds.slice(0, middle) }, evaluate);
  const right = await evaluateCitizens(tx, { ...request, citizenIds: citizenIds.slice(middle) }, evaluate);
  return {
    changed: [...left.changed, ...right.changed],
    unchanged: [...left.unchanged, ...right.unchanged],
    failed: [...left.failed, ...right.failed],
  };
}

async function evaluateAndStore(
  tx: Transaction,
  { jobcenterId, citizenIds, asOf }: EvaluationRequest,
  evaluate: Evaluate,
): Promise<EvaluationOutcome> {
  const failed: { citizenId: string; code: string }[] = [];
  const evaluations: { citizenId: string; evaluation: Evaluation }[] = [];
  for (const facts of await CitizenFactsReader.read(tx, citizenIds)) {
    try {
      evaluations.push({ citizenId: facts.citizenId, evaluation: evaluate(facts, asOf) });
    } catch (error) {
      failed.push({ citizenId: facts.citizenId, code: codeOf(error) });
    }
  }
  const { changed, unchanged } = await ObligationStore.save(tx, jobcenterId, evaluations);
  return { changed, unchanged, failed };
}

/**
 * Whether an error lies in the rows rather than in the connection, the server or the program's rights: SQLSTATE classes
 * 22 (data), 23 (constraint), 54 (limit) and P0 (raised by a trigger), and errors of reading a value.
 */
function isAboutTheData(error: unknown): boolean {
  return error instanceof RangeError || error instanceof TypeError || /^(22|23|54|P0)[0-9A-Z]{3}$/.test(codeOf(error));
}
