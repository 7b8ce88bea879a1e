import { addToMonth, monthOf } from '@rettid/domain';

import { ORDINARY_HOURS } from '../calibration/practice';
import { percent, type Course, type Setting } from './setting';

/**
 * Hours of ordinary work beside the benefit, for as many as had any in 24 months: mostly few; one in four reaches 225 hours
 * in a year, of whom some are about to fall below again.
 */
export function addWorkHours(setting: Setting, course: Course): void {
  const { random, quotas, asOf } = setting;
  if (!quotas.chance('ordinary hours', course.stratum, percent(ORDINARY_HOURS[course.group]))) return;
  const thisMonth = monthOf(asOf);
  const enough = quotas.chance('225 hours', course.stratum, 0.25);
  const months = enough ? random.int(9, 22) : random.int(2, 14);
  const last = addToMonth(thisMonth, -(enough ? random.int(1, 8) : random.int(1, 9)));
  const first = monthOf(course.beganOn);
  const typical = enough ? random.int(28, 60) : random.int(4, 22);
  for (let back = months - 1; back >= 0; back -= 1) {
    const month = addToMonth(last, -back);
    if (month < first) continue;
    const hundredths = Math.round(typical * (70 + random.int(0, 60)));
    course.rows.work_hours.push({
      citizen_id: course.id,
      month,
      ordinary_hours: hundredths % 100 === 0 ? String(hundredths / 100) : (hundredths / 100).toFixed(2),
    });
  }
}
