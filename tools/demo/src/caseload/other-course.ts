import { addDays, addMonths, type Benefit, type PlainDate, type TargetGroup } from '@rettid/domain';

import {
  COURSE_ENDED,
  FIRST_INTERVIEW,
  FIRST_OFFER,
  GROUP_MISSING,
  OFFERS_EXEMPT_OTHERS,
  OTHER_COURSE_DAYS,
  OTHER_GROUPS,
  REQUEST_DATE_MISSING,
} from '../calibration/assumptions';
import type { Sex } from '../calibration/population';
import { workingDay } from '../output/danish-time';
import type { Rows } from '../output/files';
import { addCitizen, bornAt } from './citizen';
import { addCaseworkers, addSupporters } from './assignments';
import { addHoursExemptions } from './hours-exemptions';
import { addInterviewExemption } from './interview-exemptions';
import { MeetingBook } from './meetings';
import { addOfferExemptions, addOffers } from './offers';
import type { Jobcenter } from './organisation';
import { addPlans } from './plans';
import { percent, type Course, type Period, type Setting } from './setting';
import { addWorkHours } from './work-hours';

const STRATUM = 'other';
const COORDINATED: readonly TargetGroup[] = ['6.3', '6.5', '6.7', '6.8'];
const YOUTH: readonly TargetGroup[] = ['6.4', '6.5'];
/** Offers are agreed on about a month ahead. */
const PLANNED_AHEAD_DAYS = 30;
const GROUP_SHARES = sharesOf(OTHER_GROUPS);
const DAYS_SHARES = sharesOf(OTHER_COURSE_DAYS);

/** A citizen with a course below five years, in any target group: new arrivals, the young, the insured, the sick. */
export function addOtherCourse(setting: Setting, id: string, jobcenter: Jobcenter, current: string, rows: Rows): void {
  const { random, quotas, asOf } = setting;
  const kind = OTHER_GROUPS[quotas.pick('target group', STRATUM, GROUP_SHARES)];
  if (kind === undefined) throw new RangeError('no target group of that name');
  const sex: Sex = random.chance(0.5) ? 'man' : 'woman';
  addCitizen(setting, id, jobcenter.id, sex, bornAt(setting, drawAge(setting, kind.group)), rows);
  const { from, to } = OTHER_COURSE_DAYS[quotas.pick('age of course', kind.group, DAYS_SHARES)];
  const startsOn = addDays(asOf, -random.int(from, to));
  const requestedOn = quotas.chance('request missing', '', percent(REQUEST_DATE_MISSING))
    ? null
    : addDays(startsOn, -random.int(0, 5));
  addSpells(setting, id, random.pick(kind.benefits), startsOn, requestedOn, rows);
  const classifiedOn = addClassifications(setting, id, kind.group, startsOn, rows);
  const course: Course = {
    id,
    jobcenter,
    rows,
    direction: COORDINATED.includes(kind.group) && random.chance(0.25) ? 'R' : 'J',
    group: 'J<50',
    stratum: STRATUM,
    beganOn: startsOn,
    spellStartsOn: startsOn,
    caseworkers: assign(setting, id, jobcenter, rows, kind.group, classifiedOn, current),
  };
  addSupporters(setting, course);
  addInterviews(setting, course, requestedOn ?? startsOn);
  addInterviewExemption(setting, course);
  if (asOf - startsOn > 330) addHoursExemptions(setting, course);
  addWorkHours(setting, course);
  const goals = addPlans(setting, course);
  const exemption = exemptFromOffers(setting, startsOn);
  addOffers(setting, course, exemption.length > 0 ? [] : layOutOffers(setting, startsOn), goals);
  addOfferExemptions(setting, course, exemption);
}

function drawAge(setting: Setting, group: TargetGroup): number {
  const { random } = setting;
  if (group === '6.13') return random.int(15, 17);
  if (YOUTH.includes(group)) return random.int(18, 29);
  return group === '6.11' ? random.int(45, 64) : random.int(23, 64);
}

function addSpells(
  setting: Setting,
  id: string,
  benefit: Benefit,
  startsOn: PlainDate,
  requestedOn: PlainDate | null,
  rows: Rows,
): void {
  const { random, quotas, asOf } = setting;
  const spell = (n: number, requested: PlainDate | null, from: PlainDate, to: PlainDate | null): void => {
    rows.benefit_spells.push({
      spell_id: `${id}-P${n}`,
      citizen_id: id,
      benefit,
      requested_on: requested,
      starts_on: from,
      ends_on: to,
      end_reason: to === null ? null : 'Selvforsørgelse',
    });
  };
  if (random.chance(0.3)) {
    const to = addDays(startsOn, -random.int(20, 700));
    spell(0, null, addDays(to, -random.int(60, 900)), to);
  }
  const ended = quotas.chance('course ended', '', percent(COURSE_ENDED)) && asOf - startsOn > 60;
  spell(1, requestedOn, startsOn, ended ? addDays(asOf, -random.int(1, 50)) : null);
}

/** Since when the target group of today holds without a break. */
function addClassifications(
  setting: Setting,
  id: string,
  group: TargetGroup,
  startsOn: PlainDate,
  rows: Rows,
): PlainDate {
  const { random, quotas, asOf } = setting;
  if (quotas.chance('group missing', '', percent(GROUP_MISSING))) return startsOn;
  const days = asOf - startsOn;
  if (group !== '6.3' || days < 40 || random.chance(0.6)) {
    rows.classifications.push({ citizen_id: id, target_group: group, valid_from: startsOn, valid_to: null });
    return startsOn;
  }
  // Taken for job-ready at first, and found not to be some time later.
  const changeOn = addDays(startsOn, random.int(14, days));
  rows.classifications.push(
    { citizen_id: id, target_group: '6.2', valid_from: startsOn, valid_to: addDays(changeOn, -1) },
    { citizen_id: id, target_group: group, valid_from: changeOn, valid_to: null },
  );
  return changeOn;
}

function assign(
  setting: Setting,
  id: string,
  jobcenter: Jobcenter,
  rows: Rows,
  group: TargetGroup,
  classifiedOn: PlainDate,
  current: string,
): Course['caseworkers'] {
  const { random, quotas, asOf } = setting;
  const delay = random.chance(0.7) ? random.int(0, 7) : random.int(8, 45);
  const firstOn = addDays(classifiedOn, delay);
  // Not assigned yet: nobody has the case.
  if (firstOn > asOf) return { on: () => null };
  return addCaseworkers(setting, id, jobcenter, rows, STRATUM, {
    role: COORDINATED.includes(group) ? 'coordinating' : 'authority',
    firstOn,
    vacantDays: quotas.chance('vacant case', STRATUM, 0.05) ? random.int(1, 40) : null,
    current,
  });
}

/** The first interview in time, late or not yet; after it one every month to five, as the case is kept. */
function addInterviews(setting: Setting, course: Course, requestedOn: PlainDate): void {
  const { random, quotas, asOf } = setting;
  const book = new MeetingBook(setting, course);
  const first = FIRST_INTERVIEW[quotas.pick('first interview', STRATUM, sharesOf(FIRST_INTERVIEW))];
  const pace = 28 + 120 * quotas.uniform('pace of interviews', STRATUM);
  let on = addDays(requestedOn, random.int(first.from, first.to));
  while (on <= asOf) {
    book.addInterview(workingDay(on, requestedOn, asOf), 'held');
    on = addDays(on, Math.round(pace * (0.6 + 0.8 * random.next())));
  }
  book.addNoShows(course.beganOn > setting.windowStart ? course.beganOn : setting.windowStart);
  book.addOthers(course.beganOn);
  book.addBooked();
}

function layOutOffers(setting: Setting, startsOn: PlainDate): Period[] {
  const { random, quotas, asOf } = setting;
  const first = FIRST_OFFER[quotas.pick('first offer', STRATUM, sharesOf(FIRST_OFFER))];
  const periods: Period[] = [];
  let from = addDays(startsOn, random.int(first.from, first.to));
  while (from <= addDays(asOf, PLANNED_AHEAD_DAYS)) {
    // Some last a few days only, which is too short to count from 2020 on.
    const to = addDays(from, random.chance(0.15) ? random.int(2, 12) : random.int(27, 182));
    periods.push({ from, to });
    from = addDays(to, random.int(30, 420));
  }
  return periods;
}

function exemptFromOffers(setting: Setting, startsOn: PlainDate): Period[] {
  const { random, quotas, asOf } = setting;
  if (!quotas.chance('exempt from offers', STRATUM, percent(OFFERS_EXEMPT_OTHERS))) return [];
  const from = addDays(asOf, -random.int(0, Math.min(200, asOf - startsOn)));
  return [{ from, to: addMonths(from, random.int(2, 9)) }];
}

function sharesOf<K extends string>(kinds: Readonly<Record<K, { readonly share: number }>>): Record<K, number> {
  const shares = {} as Record<K, number>;
  for (const name in kinds) shares[name] = kinds[name].share;
  return shares;
}
