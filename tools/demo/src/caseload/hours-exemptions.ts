import { addDays, addMonths, type ExemptionGround, type PlainDate } from '@rettid/domain';

import { EXEMPTION_MONTHS, NOT_EXEMPT } from '../calibration/assumptions';
import { EXEMPT_225, EXEMPTION_EXTENDS, EXEMPTION_REASON } from '../calibration/practice';
import type { Rows } from '../output/files';
import { percent, type Course, type Setting } from './setting';
import { EMPTY_REASONS, individualReason, STANDARD_REASONS } from './texts';

type Exemption = Rows['exemptions'][number];

/**
 * Exemptions from the 225-hour rule: a chain of decisions of mostly three months each, of which the last covers today, has
 * run out without a new one, or was closed.
 */
export function addHoursExemptions(setting: Setting, course: Course): void {
  const { quotas } = setting;
  if (quotas.chance('exempt from 225 hours', course.stratum, percent(EXEMPT_225[course.direction]))) {
    addCovering(setting, course);
    return;
  }
  const last = quotas.pick('not exempt from 225 hours', course.stratum, NOT_EXEMPT);
  if (last !== 'never') addEnded(setting, course, last === 'closed');
}

function addCovering(setting: Setting, course: Course): void {
  const { random, quotas, asOf } = setting;
  const length = quotas.pick('length of exemption', course.stratum, EXEMPTION_MONTHS);
  const months = length === 'open' ? null : Number(length);
  // Where in its period today falls is as likely one day as another, so about a third run out within four weeks.
  const from =
    months === null
      ? addDays(asOf, -random.int(30, 700))
      : addDays(addMonths(asOf, -months), 1 + random.int(0, asOf - addMonths(asOf, -months) - 1));
  const to = months === null ? null : addDays(addMonths(from, months), -1);
  const extendsEarlier = quotas.chance('extends an exemption', course.stratum, percent(EXEMPTION_EXTENDS));
  const chain = new Chain(setting, course);
  if (extendsEarlier) chain.addEarlier(from);
  chain.add(from, to, reasonKind(setting, course), null);
  if (to !== null && random.chance(0.06)) chain.add(addDays(to, 1), addDays(addMonths(to, 3), 0), 'individual', null);
}

function addEnded(setting: Setting, course: Course, closed: boolean): void {
  const { random, asOf } = setting;
  const chain = new Chain(setting, course);
  const to = addDays(asOf, -random.int(1, 150));
  const from = addDays(addMonths(to, -3), 1);
  if (from <= course.spellStartsOn) return;
  if (random.chance(0.6)) chain.addEarlier(from);
  chain.add(from, to, reasonKind(setting, course), closed ? addDays(to, -random.int(0, 40)) : null);
}

function reasonKind(setting: Setting, course: Course): keyof typeof EXEMPTION_REASON {
  return setting.quotas.pick('reason for exemption', course.stratum, EXEMPTION_REASON);
}

/** Decisions of one citizen, each extending the one before it. */
class Chain {
  private last: string | null = null;
  private written = 0;
  private readonly ground: ExemptionGround;

  constructor(
    private readonly setting: Setting,
    private readonly course: Course,
  ) {
    this.ground = groundOf(setting, course);
  }

  /** One to six earlier exemptions of three months, back to back, the last ending the day before `until`. */
  addEarlier(until: PlainDate): void {
    const { random, recordsFrom } = this.setting;
    const starts: PlainDate[] = [];
    const most = random.int(1, 6);
    for (let back = 1; back <= most; back += 1) {
      const from = addMonths(until, -3 * back);
      if (back > 1 && (from < recordsFrom || from < this.course.beganOn)) break;
      starts.unshift(from);
    }
    const standard = random.chance(0.35);
    starts.forEach((from, i) => {
      this.add(from, addDays(starts[i + 1] ?? until, -1), standard ? 'standard' : 'individual', null);
    });
  }

  add(from: PlainDate, to: PlainDate | null, kind: keyof typeof EXEMPTION_REASON, closedOn: PlainDate | null): void {
    const { random } = this.setting;
    const decidedOn = addDays(from, -random.int(0, 10));
    const exemption: Exemption = {
      exemption_id: `${this.course.id}-E${this.written}`,
      citizen_id: this.course.id,
      kind: 'hours_225',
      ground: this.ground,
      reason: this.reason(kind),
      evidence: kind === 'individual' ? random.pick(['health', 'health;offer_participation', 'health;social']) : null,
      valid_from: from,
      valid_to: to,
      decided_on: decidedOn,
      decided_by: this.course.caseworkers.on(decidedOn),
      extends_exemption_id: this.last,
      closed_on: closedOn,
      closed_reason: closedOn === null ? null : 'Arbejdsevnen er vurderet på ny',
    };
    this.course.rows.exemptions.push(exemption);
    this.last = exemption.exemption_id;
    this.written += 1;
  }

  private reason(kind: keyof typeof EXEMPTION_REASON): string {
    if (kind === 'standard') return this.setting.random.pick(STANDARD_REASONS);
    if (kind === 'none') return this.setting.random.pick(EMPTY_REASONS);
    return individualReason(this.setting.random, this.ground);
  }
}

function groundOf(setting: Setting, course: Course): ExemptionGround {
  const { random } = setting;
  if (course.direction === 'R' && random.chance(0.6)) return 'rehabilitation_plan_in_preparation';
  if (random.chance(0.04)) return 'pre_rehabilitation';
  return random.chance(course.direction === 'F' ? 0.4 : 0.08) ? 'illness' : 'limited_work_capacity';
}
