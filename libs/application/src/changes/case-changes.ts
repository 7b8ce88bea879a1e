import { randomUUID } from 'node:crypto';
import { caseAccess, caseGround, type Actor, type PlainDate, type StaffActor } from '@rettid/domain';
import { businessDateIn, codeOf, enqueueAll, evaluateCitizens, joinEvaluations } from '@rettid/jobs';
import type { Transaction, UnitOfWork } from '@rettid/persistence';
import { CodedError, failed, ok, scopeOf, type Clock, type Result } from '@rettid/platform';
import type { CaseClosedError } from '../access/case-door';
import { findCaseSubjects } from '../access/case-subject.query';
import { recordAccess, type Access, type AccessAction } from '../staff/record-access';

/** One citizen's case while it is changed: open, locked, and in a transaction under the actor's scope. */
export interface CaseChange {
  readonly tx: Transaction;
  readonly actor: StaffActor;
  readonly citizenId: string;
  readonly jobcenterId: string;
  readonly businessDate: PlainDate;
  readonly now: Date;
  /** Adds to the entry of the access log: what was changed, and ids, codes, counts and dates of it. Never free text. */
  note(entry: Pick<Access, 'subject' | 'details'>): void;
}

export interface Changed<T> {
  readonly value: T;
  /** Whether a finding of the citizens changed with it. */
  readonly findingsChanged: boolean;
  /** `false` where somebody could not be evaluated: the change is made, the findings are marked as outdated. */
  readonly findingsCurrent: boolean;
}

export interface ChangeRequest {
  readonly action: AccessAction;
  /** Why, where the person was asked for it; it stands in the journal of each record that changes. */
  readonly reason?: string;
}

/**
 * - `citizen_not_found`, `case_reason_required`: as `CaseClosedError`; `details.citizenIds` where several were asked for
 * - `caseload_busy`: an import is being written, or somebody is changing the same case; try again shortly
 */
export type ChangeError = CaseClosedError | CodedError<'caseload_busy'>;

/** A person at a desk waits no longer than this for an import. */
const LOCK_TIMEOUT = '5s';
/** lock_not_available */
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * The one way in which people change cases. Door, change, journal, entry of the access log, the job that checks the outcome,
 * and the citizens' findings are one transaction: what the next screen shows is already true. Work that answers with an
 * error has changed nothing.
 */
export class CaseChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run<T, E extends CodedError = never>(
    actor: Actor,
    { citizenId, ...request }: ChangeRequest & { readonly citizenId: string },
    work: (change: CaseChange) => Promise<Result<T, E>>,
  ): Promise<Result<Changed<T>, E | ChangeError>> {
    return await this.runMany(actor, { ...request, citizenIds: [citizenId] }, async ([change]) => {
      if (change === undefined) throw new Error('the one case that was entered is missing');
      return await work(change);
    });
  }

  /**
   * Several cases in one transaction: all are changed, or none is.
   *
   * @param work gets a change for each citizen, in the order of their ids; each notes for all of them
   */
  async runMany<T, E extends CodedError = never>(
    actor: Actor,
    request: ChangeRequest & { readonly citizenIds: readonly string[] },
    work: (changes: readonly CaseChange[]) => Promise<Result<T, E>>,
  ): Promise<Result<Changed<T>, E | ChangeError>> {
    try {
      return ok(await this.unitOfWork.run(scopeOf(actor), (tx) => this.change(tx, actor, request, work)));
    } catch (error) {
      if (error instanceof RolledBack) return failed(error.refusal as E | ChangeError);
      if (codeOf(error) !== LOCK_NOT_AVAILABLE) throw error;
      return failed(new CodedError('caseload_busy', 'Sagen er i brug af andre. Prøv igen om lidt.'));
    }
  }

  private async change<T, E extends CodedError>(
    tx: Transaction,
    actor: Actor,
    { citizenIds, action, reason }: ChangeRequest & { readonly citizenIds: readonly string[] },
    work: (changes: readonly CaseChange[]) => Promise<Result<T, E>>,
  ): Promise<Changed<T>> {
    const asked = [...new Set(citizenIds)].sort();
    await tx.execute(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`);
    await joinEvaluations(tx);
    if (reason !== undefined) await tx.execute(`SELECT set_config('rettid.change_reason', $1, true)`, [reason]);
    await lockCitizens(tx, asked);
    const [businessDate, now] = [await businessDateIn(tx, this.clock), this.clock.now()];
    const staff = await enterAll(tx, actor, asked, { businessDate, now });

    let noted: Pick<Access, 'subject' | 'details'> = {};
    const note: CaseChange['note'] = (entry) => {
      noted = { ...noted, ...entry, details: { ...noted.details, ...entry.details } };
    };
    const { jobcenterId } = staff;
    const opened = asked.map((citizenId) => ({ tx, actor: staff, citizenId, jobcenterId, businessDate, now, note }));
    const done = await work(opened);
    if (!done.ok) throw new RolledBack(done.error);

    await recordAccess(tx, { action, citizenIds: asked, ...noted });
    const rechecks = asked.map((citizenId) => ({ payload: { citizenId, changeId: randomUUID() }, jobcenterId }));
    await enqueueAll(tx, 'recheck-citizen', rechecks);
    return { value: done.value, ...(await evaluate(tx, asked, jobcenterId, businessDate)) };
  }
}

/** Carries a refusal out of the transaction, which it undoes. */
class RolledBack extends Error {
  constructor(readonly refusal: CodedError) {
    super(refusal.code);
  }
}

/** Against sweeps and other changes; in the order of the ids, so that two who want the same cases meet at the first. */
async function lockCitizens(tx: Transaction, citizenIds: readonly string[]): Promise<void> {
  await tx.execute('SELECT 1 FROM citizens WHERE citizen_id = ANY ($1) ORDER BY citizen_id FOR NO KEY UPDATE', [
    citizenIds,
  ]);
}

/** The door of `enterCase` for many at once. @throws RolledBack where one of them is closed to the actor */
async function enterAll(
  tx: Transaction,
  actor: Actor,
  citizenIds: readonly string[],
  moment: Parameters<typeof findCaseSubjects>[3],
): Promise<StaffActor> {
  const subjects = await findCaseSubjects(tx, actor, citizenIds, moment);
  const closed = citizenIds.filter((citizenId) => {
    const subject = subjects.get(citizenId);
    return subject === undefined || caseGround(actor, subject) === null;
  });
  if (actor.kind === 'staff' && closed.length === 0) return actor;
  const opensWithReason = closed.filter((citizenId) => {
    const subject = subjects.get(citizenId);
    return subject !== undefined && caseAccess(actor, subject) === 'reason_required';
  });
  // One that is hidden must look like one that is not there, also where another would open.
  if (actor.kind === 'staff' && opensWithReason.length === closed.length) {
    const message = 'Sagen åbnes først, når der er givet en begrundelse';
    throw new RolledBack(new CodedError('case_reason_required', message, { citizenIds: closed }));
  }
  throw new RolledBack(new CodedError('citizen_not_found', 'Borgeren findes ikke', { citizenIds: closed }));
}

/** A fault in the evaluation must not keep anyone from recording what took place: the findings wait for the next sweep. */
async function evaluate(
  tx: Transaction,
  citizenIds: readonly string[],
  jobcenterId: string,
  asOf: PlainDate,
): Promise<{ findingsChanged: boolean; findingsCurrent: boolean }> {
  const outcome = await evaluateCitizens(tx, { jobcenterId, citizenIds, asOf });
  if (outcome.failed.length > 0) {
    const unknown = outcome.failed.map(({ citizenId }) => citizenId);
    await tx.execute('UPDATE evaluations SET changes_on = NULL WHERE citizen_id = ANY ($1)', [unknown]);
  }
  return { findingsChanged: outcome.changed.length > 0, findingsCurrent: outcome.failed.length === 0 };
}
