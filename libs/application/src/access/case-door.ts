import { caseAccess, caseGround, type Actor, type CaseGround } from '@rettid/domain';
import { CodedError, failed, ok, type Result } from '@rettid/platform';
import type { Transaction } from '@rettid/persistence';
import { findCaseSubjects, type AccessMoment, type StoredCaseSubject } from './case-subject.query';

/**
 * - `citizen_not_found`: not there, of another jobcentre, or closed to the reader; nobody is told which
 * - `case_reason_required`: opens once a reason is stated
 */
export type CaseClosedError = CodedError<'citizen_not_found' | 'case_reason_required'>;

/** A case that the reader may read. */
export interface EnteredCase {
  readonly subject: StoredCaseSubject;
  /** Why, for the log of access. */
  readonly ground: CaseGround;
}

/** The one door to a case: whoever reads one passes here first, in the transaction of the read. */
export async function enterCase(
  tx: Transaction,
  actor: Actor,
  citizenId: string,
  moment: AccessMoment,
): Promise<Result<EnteredCase, CaseClosedError>> {
  const subject = (await findCaseSubjects(tx, actor, [citizenId], moment)).get(citizenId);
  const ground = subject === undefined ? null : caseGround(actor, subject);
  if (subject !== undefined && ground !== null) return ok({ subject, ground });
  if (subject !== undefined && caseAccess(actor, subject) === 'reason_required') {
    return failed(new CodedError('case_reason_required', 'Sagen åbnes først, når der er givet en begrundelse'));
  }
  return failed(new CodedError('citizen_not_found', 'Borgeren findes ikke'));
}

/** Until when the reader's opening holds; `null` where the case is open without one. */
export function openedUntil({ subject, ground }: EnteredCase): Date | null {
  return ground === 'reason' ? subject.openedUntil : null;
}
