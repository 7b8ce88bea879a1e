import { addDays, type AssignmentRole, type PlainDate } from '@rettid/domain';

import { CASEWORKERS, JOB_BROKER, MENTOR } from '../calibration/practice';
import type { Rows } from '../output/files';
import type { Random } from '../statistics/random';
import type { Jobcenter } from './organisation';
import { percent, type Caseworkers, type Course, type Period, type Setting } from './setting';

interface Assignment extends Period {
  readonly staffId: string;
}

/** Deals cases out so that every caseworker of a jobcentre has as many as the next, to within one. */
export class CaseAllocation {
  private readonly dealt = new Map<string, number>();

  next(jobcenter: Jobcenter): string {
    const turn = this.dealt.get(jobcenter.id) ?? 0;
    this.dealt.set(jobcenter.id, turn + 1);
    return jobcenter.caseworkers[turn % jobcenter.caseworkers.length] ?? jobcenter.id;
  }
}

export interface AssignmentTraits {
  /** `coordinating`, or `authority` for the target groups without a coordinating caseworker. */
  readonly role: AssignmentRole;
  /** First assigned on this day. */
  readonly firstOn: PlainDate;
  /** How many days ago the last caseworker left without a successor; `null` where the case has one. */
  readonly vacantDays: number | null;
  readonly current: string;
}

/**
 * The citizen's caseworkers from `firstOn` on, one after the other: in the last 24 months as many different ones as figure 26
 * says, before that a new one every year or three.
 */
export function addCaseworkers(
  setting: Setting,
  citizenId: string,
  jobcenter: Jobcenter,
  rows: Rows,
  stratum: string,
  traits: AssignmentTraits,
): Caseworkers {
  const { random, asOf } = setting;
  const inWindow = Number(setting.quotas.pick('caseworkers', stratum, CASEWORKERS));
  const start = traits.firstOn > setting.windowStart ? traits.firstOn : setting.windowStart;
  const changes = changeDays(random, start, asOf, inWindow - 1);
  const recent = [start, ...changes];
  const staff = distinctStaff(random, jobcenter, traits.current, recent.length);
  const assignments: Assignment[] = earlierAssignments(random, jobcenter, staff, traits.firstOn, start);
  recent.forEach((from, i) => {
    const previous = assignments[assignments.length - 1];
    const to = addDays(recent[i + 1] ?? asOf, -1);
    const staffId = staff[i] ?? traits.current;
    if (i === 0 && previous?.staffId === staffId) assignments[assignments.length - 1] = { ...previous, to };
    else assignments.push({ staffId, from, to });
  });
  write(citizenId, rows, traits, assignments, asOf);
  return {
    on: (day) =>
      assignments.find((a, i) => day >= a.from && (day <= a.to || i === assignments.length - 1))?.staffId ?? null,
  };
}

/** Up to `count` days of change, at least two weeks apart and from the start, in order. */
function changeDays(random: Random, start: PlainDate, asOf: PlainDate, count: number): PlainDate[] {
  const room = asOf - start;
  const possible = Math.min(count, Math.floor(room / 15) - 1);
  if (possible <= 0) return [];
  const step = room / (possible + 1);
  return Array.from({ length: possible }, (_, i) =>
    addDays(start, Math.round(step * (i + 1) + (step - 15) * (random.next() - 0.5))),
  );
}

/** Different people, the one who has the case today last; some of the earlier ones have left since. */
function distinctStaff(random: Random, jobcenter: Jobcenter, current: string, count: number): string[] {
  const staff = [current];
  while (staff.length < count) {
    const candidate = random.pick(random.chance(0.4) ? jobcenter.formerCaseworkers : jobcenter.caseworkers);
    if (!staff.includes(candidate)) staff.unshift(candidate);
  }
  return staff;
}

function earlierAssignments(
  random: Random,
  jobcenter: Jobcenter,
  recent: readonly string[],
  from: PlainDate,
  until: PlainDate,
): Assignment[] {
  const assignments: Assignment[] = [];
  let day = from;
  while (day < until) {
    const end = addDays(day, random.int(400, 1300));
    // The last of the earlier ones goes on into the window, so that who began it is no caseworker more.
    const last = end >= addDays(until, -120);
    const to = last ? addDays(until, -1) : end;
    assignments.push({ staffId: last ? (recent[0] ?? '') : random.pick(jobcenter.formerCaseworkers), from: day, to });
    day = addDays(to, 1);
  }
  return assignments;
}

function write(
  citizenId: string,
  rows: Rows,
  traits: AssignmentTraits,
  assignments: readonly Assignment[],
  asOf: PlainDate,
): void {
  assignments.forEach((assignment, i) => {
    const last = i === assignments.length - 1;
    const vacatedOn = traits.vacantDays === null ? null : addDays(asOf, -traits.vacantDays);
    rows.assignments.push({
      assignment_id: `${citizenId}-A${i}`,
      citizen_id: citizenId,
      staff_id: assignment.staffId,
      role: traits.role,
      valid_from: assignment.from,
      valid_to: !last ? assignment.to : vacatedOn === null || vacatedOn < assignment.from ? null : vacatedOn,
      end_reason: last ? null : 'Omfordeling af sager',
    });
  });
}

/** Personal job broker and mentor, by table 14. */
export function addSupporters(setting: Setting, course: Course): void {
  const { random, quotas, asOf } = setting;
  const add = (suffix: string, role: AssignmentRole, staff: readonly string[], earliest: PlainDate): Period => {
    const from = addDays(earliest, random.int(0, Math.max(0, asOf - earliest - 30)));
    const to = addDays(from, random.int(180, 540));
    course.rows.assignments.push({
      assignment_id: `${course.id}-${suffix}`,
      citizen_id: course.id,
      staff_id: random.pick(staff),
      role,
      valid_from: from,
      valid_to: to < asOf ? to : null,
      end_reason: null,
    });
    return { from, to };
  };
  const earliest = course.beganOn > setting.windowStart ? course.beganOn : setting.windowStart;
  if (quotas.chance('job broker', course.stratum, percent(JOB_BROKER[course.group]))) {
    add('AB', 'job_broker', course.jobcenter.jobBrokers, earliest);
  }
  if (quotas.chance('mentor', course.stratum, percent(MENTOR[course.group]))) {
    const { from, to } = add('AM', 'mentor', course.jobcenter.mentors, earliest);
    course.rows.offers.push({
      offer_id: `${course.id}-OM`,
      citizen_id: course.id,
      kind: 'mentor',
      provider: null,
      starts_on: from,
      ends_on: to,
      hours_per_week: '1.5',
      goal_id: null,
      purpose: 'Mentorstøtte',
      end_cause: to < asOf ? 'completed' : null,
    });
  }
}
