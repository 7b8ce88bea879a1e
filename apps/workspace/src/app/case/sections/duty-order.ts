import type { ExplainedObligationWire } from '@rettid/contracts';
import { OBLIGATION_STATUSES, type ObligationStatus } from '@rettid/domain';

export interface OrderedDuties {
  /** What asks for something, now or later: the most pressing first. */
  readonly open: readonly ExplainedObligationWire[];
  /** What asks for nothing more. */
  readonly settled: readonly ExplainedObligationWire[];
}

/** Nothing can be done about these any more, for good or bad. */
const SETTLED: readonly ObligationStatus[] = ['met', 'met_late', 'missed'];

/** Duties by how pressing their status is, then by the day to act by; those without a day come after those with one. */
export function orderedDuties(obligations: readonly ExplainedObligationWire[]): OrderedDuties {
  const ordered = [...obligations].sort(
    (a, b) => OBLIGATION_STATUSES.indexOf(a.status) - OBLIGATION_STATUSES.indexOf(b.status) || byDay(a, b),
  );
  return {
    open: ordered.filter(({ status }) => !SETTLED.includes(status)),
    settled: ordered.filter(({ status }) => SETTLED.includes(status)),
  };
}

function byDay(a: ExplainedObligationWire, b: ExplainedObligationWire): number {
  if (a.actBy === b.actBy) return 0;
  if (a.actBy === null) return 1;
  return b.actBy === null || a.actBy < b.actBy ? -1 : 1;
}
