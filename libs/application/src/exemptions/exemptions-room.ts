import {
  exemptionActions,
  exemptionDuties,
  exemptionState,
  formatDate,
  hearingOn,
  hoursLedger,
  ladderOf,
  type Actor,
  type CitizenFacts,
  type ExemptionAction,
  type ExemptionDuty,
  type ExemptionState,
  type Hearing,
  type HoursLedger,
  type HoursSource,
  type LadderRung,
  type PlainDate,
  type ReviewSignal,
} from '@rettid/domain';
import { CitizenFactsReader, type Transaction } from '@rettid/persistence';
import type { Result } from '@rettid/platform';
import type { CaseClosedError } from '../access/case-door';
import type { CaseReading } from '../changes/case-reading';
import { findPriorNotices, noticesOf, type StoredPriorNotice } from '../prior-notices/prior-notices';
import { readExemptions, readReviews, type StoredExemption, type StoredReview } from './exemption-records.query';
import { readReviewSignals } from './review-signals.query';

/** A decision with how it stands and what may be done to it. */
export interface RoomExemption extends StoredExemption {
  readonly state: ExemptionState;
  readonly actions: readonly ExemptionAction[];
  readonly hearing: Hearing;
  /** Sent about this decision, the latest first. */
  readonly notices: readonly StoredPriorNotice[];
}

/** What is to be decided, and the ladder to that day with what has been recorded of it. */
export interface RoomDuty extends ExemptionDuty {
  readonly rungs: readonly (LadderRung & {
    readonly state: 'notified' | 'passed' | null;
    /** Names of those who were notified. */
    readonly notified: readonly string[];
  })[];
}

export interface RoomMonth {
  readonly month: string;
  readonly source: HoursSource;
  readonly recordVersion: number;
}

/** All that the room of exemptions shows of a case on the business date. */
export interface ExemptionsRoom {
  readonly businessDate: PlainDate;
  readonly ledger: HoursLedger;
  /** Where the hours of a month are known from, by `YYYY-MM`. */
  readonly sources: ReadonlyMap<string, RoomMonth>;
  readonly duties: readonly RoomDuty[];
  readonly exemptions: readonly RoomExemption[];
  readonly reviews: readonly StoredReview[];
  /** Asks for a review of the exemption from the 225 hours that is in force. */
  readonly signals: readonly ReviewSignal[];
}

export class ExemptionsRoomReader {
  constructor(private readonly reading: CaseReading) {}

  async read(actor: Actor, citizenId: string): Promise<Result<ExemptionsRoom, CaseClosedError>> {
    return await this.reading.run(actor, citizenId, 'exemption.read', ({ tx, businessDate }) =>
      readRoom(tx, citizenId, businessDate),
    );
  }
}

async function readRoom(tx: Transaction, citizenId: string, businessDate: PlainDate): Promise<ExemptionsRoom> {
  const [facts] = await CitizenFactsReader.read(tx, [citizenId]);
  const exemptions = await readExemptions(tx, citizenId);
  const notices = await findPriorNotices(tx, [citizenId], 'exemption', businessDate);
  const room = exemptions.map((exemption): RoomExemption => {
    const sent = notices.filter(({ subjectId }) => subjectId === exemption.exemptionId).reverse();
    return {
      ...exemption,
      state: exemptionState(exemption, businessDate),
      actions: exemptionActions(exemption, businessDate),
      hearing: hearingOn(noticesOf(notices, exemption.exemptionId), businessDate),
      notices: sent,
    };
  });
  const isExempt = room.some(({ kind, state }) => kind === 'hours_225' && state === 'in_force');
  return {
    businessDate,
    ledger: hoursLedger(facts ?? { workHours: [], spells: [] }, businessDate),
    sources: await readSources(tx, citizenId),
    duties: facts === undefined ? [] : await readDuties(tx, facts, exemptions, businessDate),
    exemptions: room,
    reviews: await readReviews(tx, citizenId),
    signals: isExempt ? await readReviewSignals(tx, citizenId, businessDate) : [],
  };
}

async function readSources(tx: Transaction, citizenId: string): Promise<Map<string, RoomMonth>> {
  const rows = await tx.query<{ month: string; source: HoursSource; record_version: number }>(
    `SELECT to_char(month, 'YYYY-MM') AS month, source, record_version FROM work_hours
     WHERE citizen_id = $1 AND struck_at IS NULL`,
    [citizenId],
  );
  return new Map(
    rows.map(({ month, source, record_version: recordVersion }) => [month, { month, source, recordVersion }]),
  );
}

async function readDuties(
  tx: Transaction,
  facts: CitizenFacts,
  exemptions: readonly StoredExemption[],
  businessDate: PlainDate,
): Promise<RoomDuty[]> {
  const dates = new Map(
    exemptions.map(({ exemptionId, decidedOn, reviewOn }) => [exemptionId, { decidedOn, reviewOn }]),
  );
  const rows = await tx.query<{
    exemption_id: string;
    due_on: string;
    step: string;
    state: 'notified' | 'passed';
    names: string[];
  }>(
    `SELECT s.exemption_id, s.due_on, s.step, s.state,
            ARRAY(SELECT m.name FROM exemption_ladder_notices n JOIN staff m ON m.staff_id = n.staff_id
                  WHERE n.exemption_id = s.exemption_id AND n.due_on = s.due_on AND n.step = s.step ORDER BY m.name) AS names
     FROM exemption_ladder_steps s WHERE s.citizen_id = $1 AND s.raised_on <= $2::date`,
    [facts.citizenId, formatDate(businessDate)],
  );
  return exemptionDuties(facts, dates, businessDate).map((duty) => ({
    ...duty,
    rungs: ladderOf(duty.dueOn).map((rung) => {
      const row = rows.find(
        (one) =>
          one.exemption_id === duty.exemptionId && one.due_on === formatDate(duty.dueOn) && one.step === rung.step,
      );
      return { ...rung, state: row?.state ?? null, notified: row?.names ?? [] };
    }),
  }));
}
