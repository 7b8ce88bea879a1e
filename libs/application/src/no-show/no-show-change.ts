import type { PlainDate } from '@rettid/domain';
import { CodedError, failed, ok, type Result } from '@rettid/platform';
import type { CaseChange } from '../changes/case-changes';
import { forbiddenTransition, type TransitionForbiddenError } from '../changes/change-errors';
import { findNoShow } from './find-no-shows';
import type { StoredNoShow } from './no-show';

/** A no-show of a citizen, as routes name one. */
export interface NoShowKey {
  readonly citizenId: string;
  readonly noShowId: string;
}

export type NoShowNotFound = CodedError<'record_not_found'>;

/** The no-show that is to be changed; the citizen's row is locked, so what is read here stays as it is. */
export async function enterNoShow(change: CaseChange, noShowId: string): Promise<Result<StoredNoShow, NoShowNotFound>> {
  const { tx, citizenId, businessDate } = change;
  const noShow = await findNoShow(tx, { citizenId, noShowId }, businessDate);
  if (noShow === null) return failed(new CodedError('record_not_found', 'Udeblivelsen findes ikke længere'));
  change.note({ subject: { type: noShow.subject === 'meeting' ? 'meeting' : 'offer_absence', id: noShowId } });
  return ok(noShow);
}

/** A no-show that is not decided: a decision freezes what it rests on. */
export async function enterOpenNoShow(
  change: CaseChange,
  noShowId: string,
): Promise<Result<StoredNoShow, NoShowNotFound | TransitionForbiddenError>> {
  const entered = await enterNoShow(change, noShowId);
  if (!entered.ok || entered.value.decision === null) return entered;
  const message = 'Der er truffet afgørelse. Er den forkert, skal den overstreges med en begrundelse først.';
  return failed(forbiddenTransition(message, 'decided', ['strike']));
}

/** Columns that name the no-show: a meeting, or an absence from an offer. */
export function aboutColumns({ subject, noShowId }: StoredNoShow): {
  readonly meetingId: string | null;
  readonly absenceId: string | null;
} {
  return subject === 'meeting' ? { meetingId: noShowId, absenceId: null } : { meetingId: null, absenceId: noShowId };
}

/** How the records name whoever acts: by the id of the caseload, or by the name of somebody who is not in it. */
export function signatureOf({ actor }: Pick<CaseChange, 'actor'>): string {
  return actor.staffId ?? actor.name;
}

/** Whether something happened on a day that a fact about the no-show can have. */
export function dayFault(
  field: string,
  on: PlainDate,
  { happenedOn, businessDate }: { readonly happenedOn: PlainDate; readonly businessDate: PlainDate },
): { readonly field: string; readonly code: string; readonly message: string }[] {
  if (on < happenedOn) return [{ field, code: 'before_no_show', message: 'Dagen kan ikke ligge før udeblivelsen.' }];
  return on > businessDate ? [{ field, code: 'in_future', message: 'Dagen kan ikke ligge efter i dag.' }] : [];
}
