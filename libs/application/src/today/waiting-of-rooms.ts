import type { PlainDate, StaffActor } from '@rettid/domain';
import type { Transaction } from '@rettid/persistence';
import { handOversToConfirm } from '../assignments/hand-overs.query';
import { waitingReviews, waitingRungs } from '../exemptions/exemptions-today.query';
import { waitingAssessments } from '../no-show/waiting-assessments.query';
import { unreadReports } from '../offers/unread-reports.query';
import type { OwnCases } from './today-cases.query';
import type { WaitingRow } from './today-waiting.query';

/** What waits for the reader by the word of the rooms that know when it does. */
export async function findWaitingOfRooms(
  tx: Transaction,
  { staffId }: StaffActor,
  { answeredFor }: OwnCases,
  businessDate: PlainDate,
): Promise<WaitingRow[]> {
  if (staffId === null) return [];
  const noShows = await waitingAssessments(tx, answeredFor, businessDate);
  const reports = await unreadReports(tx, staffId, businessDate);
  const rungs = await waitingRungs(tx, { staffId, answeredFor }, businessDate);
  const reviews = await waitingReviews(tx, answeredFor, businessDate);
  const handOvers = await handOversToConfirm(tx, staffId, businessDate);
  return [
    ...noShows.map(({ citizenId, noShowId, happenedOn, next }) =>
      row('no_show', citizenId, noShowId, happenedOn, next),
    ),
    ...reports.map(({ citizenId, reportId, on, kind }) => row('report_unread', citizenId, reportId, on, kind)),
    ...handOvers.map(({ citizenId, handOverId, beginsOn, from }) =>
      row('hand_over', citizenId, handOverId, beginsOn, from.name),
    ),
    ...rungs.map(({ citizenId, exemptionId, dueOn, kind }) =>
      row('exemption_step', citizenId, exemptionId, dueOn, kind),
    ),
    ...reviews.map(({ citizenId, exemptionId, reviewOn, cause }) =>
      row('exemption_review', citizenId, exemptionId, reviewOn, cause),
    ),
  ];
}

function row(
  kind: WaitingRow['kind'],
  citizen_id: string,
  subject_id: string,
  on_day: PlainDate | null,
  about: string | null,
): WaitingRow {
  return { kind, citizen_id, subject_id, on_day, about };
}
