import { nextOpenDay } from '../time/closed-days';
import type { PlainDate } from '../time/plain-date';

/** Working days after today whose meetings the start page shows. */
export const MEETING_DAYS_AHEAD = 5;

/** Today, be it open or not, and the next working days: weekends, holidays and other closed days are passed over. */
export function meetingDays(today: PlainDate): PlainDate[] {
  const days = [today];
  let last = today;
  while (days.length <= MEETING_DAYS_AHEAD) {
    last = nextOpenDay(last);
    days.push(last);
  }
  return days;
}
