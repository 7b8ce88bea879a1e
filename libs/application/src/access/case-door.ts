import { caseAccess, type Actor } from '@rettid/domain';
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
  /** Until when the opening holds without which it would be closed; `null` where none is needed. */
  readonly openedUntil: Date | null;
}

/** The one door to a case: whoever reads one passes here first, in the transaction of the read. */
export async function enterCase(
  tx: Transaction,
  actor: Actor,
  citizenId: string,
  moment: AccessMoment,
): Promise<Result<EnteredCase, CaseClosedError>> {
  const subject = (await findCaseSubjects(tx, actor, [citizenId], moment)).get(citizenId);
  const access = subject === undefined ? 'hidden' : caseAccess(actor, subject);
  if (subject === undefined || access === 'hidden') {
    return failed(new CodedError('citizen_not_found', 'Borgeren findes ikke'));
  }
  if (access === 'reason_required') {
    return failed(new CodedError('case_reason_required', 'Sagen åbnes først, når der er givet en begrundelse'));
  }
  const isOpenAnyway = caseAccess(actor, { ...subject, isOpenedWithReason: false }) === 'open';
  return ok({ subject, openedUntil: isOpenAnyway ? null : subject.openedUntil });
}
