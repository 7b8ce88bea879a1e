import type { ExplainedObligationWire } from '@rettid/contracts';
import type { ObligationStatus } from '@rettid/domain';
import { longDate } from '@rettid/web';
import { relativeTo } from '../../words/dates';

export interface DutyDates {
  /** `Frist 12. februar 2022`; `null` where the duty has no date. */
  readonly when: string | null;
  /** `17 dage siden`; `null` where how far off it is matters no more. */
  readonly distance: string | null;
}

const SETTLED: readonly ObligationStatus[] = ['met', 'met_late', 'missed'];

/** By when: the deadline, and where one must act before it to keep pace, that day first. */
export function dutyDates({ status, dueOn, actBy }: ExplainedObligationWire, businessDate: string): DutyDates {
  const day = actBy ?? dueOn;
  if (day === null) return { when: null, distance: null };
  const deadline = dueOn === null ? '' : ` (frist ${longDate(dueOn)})`;
  const when = day === dueOn ? `Frist ${longDate(day)}` : `Handl senest ${longDate(day)}${deadline}`;
  return { when, distance: SETTLED.includes(status) ? null : relativeTo(day, businessDate) };
}
