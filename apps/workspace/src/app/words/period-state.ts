export type PeriodState = 'over' | 'now' | 'to_come';

/** How a period lies to the business date; its last day is still within it. All dates are `YYYY-MM-DD`. */
export function stateOf(from: string, to: string | null, businessDate: string): PeriodState {
  if (from > businessDate) return 'to_come';
  return to !== null && to < businessDate ? 'over' : 'now';
}
