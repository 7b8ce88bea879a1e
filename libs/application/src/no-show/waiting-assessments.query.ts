import { assessNoShow, lastDeductionMonth, type NoShowStep, type PlainDate, type PlainMonth } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { findNoShows } from './find-no-shows';

/** A no-show that somebody of the jobcentre has to go on with. */
export interface WaitingAssessment {
  readonly citizenId: string;
  readonly noShowId: string;
  readonly happenedOn: PlainDate;
  /** What is next; `decision` where every step is done. */
  readonly next: NoShowStep | 'decision';
  /** The last month in which a deduction could be made (LAS § 35, stk. 3). */
  readonly latestMonth: PlainMonth;
}

/**
 * The no-shows of the given citizens that wait for the jobcentre on the day, oldest first; those that wait for the citizen's
 * answer are left out until its last day has passed.
 */
export async function waitingAssessments(
  tx: Transaction,
  citizenIds: readonly string[],
  businessDate: PlainDate,
): Promise<WaitingAssessment[]> {
  const noShows = await findNoShows(tx, citizenIds, businessDate);
  return noShows
    .flatMap(({ citizenId, noShowId, facts }) => {
      const { state, next, waitsUntil } = assessNoShow(facts, businessDate);
      if (state !== 'open' || (next === null && waitsUntil !== null)) return [];
      const { happenedOn } = facts;
      const latestMonth = lastDeductionMonth(happenedOn);
      return [{ citizenId, noShowId, happenedOn, next: next ?? ('decision' as const), latestMonth }];
    })
    .reverse();
}
