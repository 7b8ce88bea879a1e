import { addDays } from '@rettid/domain';

import { INTERVIEW_EXEMPTION } from '../calibration/assumptions';
import { percent, type Course, type Setting } from './setting';
import { individualReason } from './texts';

/** An exemption from interviews for a while, mostly for parental leave: few have one, and it may run today. */
export function addInterviewExemption(setting: Setting, course: Course): void {
  const { random, quotas, asOf } = setting;
  if (!quotas.chance('exempt from interviews', '', percent(INTERVIEW_EXEMPTION))) return;
  const from = addDays(asOf, -random.int(0, Math.min(160, asOf - course.beganOn)));
  const ground = random.pick(['parental_leave', 'parental_leave', 'illness', 'confirmed_job'] as const);
  course.rows.exemptions.push({
    exemption_id: `${course.id}-I0`,
    citizen_id: course.id,
    kind: 'interviews',
    ground,
    reason: individualReason(random, ground),
    evidence: ground === 'illness' ? 'health' : null,
    valid_from: from,
    valid_to: addDays(from, random.int(42, 240)),
    decided_on: from,
    decided_by: course.caseworkers.on(from),
    extends_exemption_id: null,
    closed_on: null,
    closed_reason: null,
  });
}
