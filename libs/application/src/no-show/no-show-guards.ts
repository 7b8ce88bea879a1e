import type { CaseChange } from '../changes/case-changes';
import { refused, type RefusedError } from '../changes/change-errors';
import type { StrikeGuards } from '../changes/strike-record.use-case';
import type { NoticeGuards } from '../prior-notices/settle-prior-notice.use-case';

const DECIDED = refused(
  'no_show_decided',
  'Der er truffet afgørelse på det grundlag. Er den forkert, skal afgørelsen overstreges først.',
);

/** The hearing about a no-show is over with the decision. */
export const NO_SHOW_NOTICES: NoticeGuards = {
  no_show: async ({ tx, citizenId }, noShowId) => {
    const decided = await tx.query(
      `SELECT 1 FROM no_show_decisions d
       WHERE d.citizen_id = $1 AND coalesce(d.meeting_id, d.absence_id) = $2 AND d.struck_at IS NULL`,
      [citizenId, noShowId],
    );
    return decided.length > 0 ? DECIDED : null;
  },
};

/** What a decision rests on is frozen: an answer, or a prior notice, is struck only after the decision is. */
export const NO_SHOW_STRIKES: StrikeGuards = {
  no_show_answers: async (change, recordId) =>
    await whereDecided(
      change,
      recordId,
      'FROM no_show_answers r WHERE r.citizen_id = $1 AND r.answer_id = $2',
      'coalesce(r.meeting_id, r.absence_id)',
    ),
  prior_notices: async (change, recordId) =>
    await whereDecided(
      change,
      recordId,
      `FROM prior_notices r WHERE r.citizen_id = $1 AND r.notice_id = $2 AND r.about = 'no_show'`,
      'r.subject_id',
    ),
};

async function whereDecided(
  { tx, citizenId }: CaseChange,
  recordId: string,
  from: string,
  noShowId: string,
): Promise<RefusedError | null> {
  const decided = await tx.query(
    `SELECT 1 ${from} AND EXISTS (
       SELECT FROM no_show_decisions d
       WHERE d.citizen_id = $1 AND coalesce(d.meeting_id, d.absence_id) = ${noShowId} AND d.struck_at IS NULL)`,
    [citizenId, recordId],
  );
  return decided.length > 0 ? DECIDED : null;
}
