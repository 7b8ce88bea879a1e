import type { ExemptionsRoom, RoomDuty, RoomExemption, StoredReview } from '@rettid/application';
import type {
  ExemptionDutyWire,
  ExemptionReviewWire,
  ExemptionsRoomWire,
  HoursLedgerWire,
  RoomExemptionWire,
} from '@rettid/contracts';
import { formatDate, formatMonth } from '@rettid/domain';
import { toPriorNoticeWire } from '../no-show/to-no-show-wire';
import { dateText } from '../obligations/to-wire';

export function toExemptionsRoomWire(room: ExemptionsRoom): ExemptionsRoomWire {
  return {
    businessDate: formatDate(room.businessDate),
    ledger: toLedgerWire(room),
    duties: room.duties.map(toDutyWire),
    exemptions: room.exemptions.map(toExemptionWire),
    reviews: room.reviews.map(toReviewWire),
    signals: room.signals,
  };
}

function toLedgerWire({ ledger, sources }: ExemptionsRoom): HoursLedgerWire {
  const { months, holdsUntil, forecast, ...rest } = ledger;
  return {
    ...rest,
    months: months.map(({ month, hours, counts }) => {
      const row = sources.get(formatMonth(month));
      return {
        month: formatMonth(month),
        hours,
        counts,
        source: row?.source ?? null,
        recordVersion: row?.recordVersion ?? null,
      };
    }),
    holdsUntil: dateText(holdsUntil),
    forecast: {
      repeated: forecast.repeated,
      reachedOn: dateText(forecast.reachedOn),
      lostOn: dateText(forecast.lostOn),
    },
  };
}

function toDutyWire({ dueOn, rungs, ...duty }: RoomDuty): ExemptionDutyWire {
  return {
    ...duty,
    dueOn: formatDate(dueOn),
    rungs: rungs.map(({ on, ...rung }) => ({ ...rung, on: formatDate(on) })),
  };
}

function toExemptionWire({ isExtended: _, hearing, notices, ...exemption }: RoomExemption): RoomExemptionWire {
  return {
    ...exemption,
    validFrom: formatDate(exemption.validFrom),
    validTo: dateText(exemption.validTo),
    reviewOn: dateText(exemption.reviewOn),
    decidedOn: formatDate(exemption.decidedOn),
    closedOn: dateText(exemption.closedOn),
    hearing: hearing.state,
    notices: notices.map(toPriorNoticeWire),
  };
}

function toReviewWire({ evidence: _, ...review }: StoredReview): ExemptionReviewWire {
  return { ...review, reviewedOn: formatDate(review.reviewedOn), nextReviewOn: dateText(review.nextReviewOn) };
}
