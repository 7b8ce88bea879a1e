import { addDays, addMonths, type Benefit, type PlainDate } from '@rettid/domain';

import { INTERVIEWS_WITHIN, OFFER_WEEKS_WITHIN } from '../calibration/assumptions';
import { groupOf, type PersonTraits } from '../calibration/calibrate';
import { COURSE_BEGAN } from '../calibration/practice';
import type { Rows } from '../output/files';
import { addCitizen, agesOf, bornAt } from './citizen';
import { pickShare } from '../statistics/quotas';
import { layOutActivity } from './activity';
import { addCaseworkers, addSupporters } from './assignments';
import { addHoursExemptions } from './hours-exemptions';
import { addInterviewExemption } from './interview-exemptions';
import { MeetingBook } from './meetings';
import { addOfferExemptions, addOffers } from './offers';
import type { Jobcenter } from './organisation';
import { addPlans } from './plans';
import type { Course, Setting } from './setting';
import { addWorkHours } from './work-hours';

const DAYS_PER_YEAR = 365.25;
const WINDOW_WEEKS = 104;
const LONGEST_COURSE_YEARS = 28;
/** Shapes courses above ten years: their mean is 15 years, so that the mean of all is the audit's 10.4. */
const LONG_TAIL = 2.6;

/** A citizen who is activity-ready after five years or more of assistance: the people whom the audit describes. */
export function addLongCourse(setting: Setting, id: string, jobcenter: Jobcenter, current: string, rows: Rows): void {
  const { quotas, calibration } = setting;
  const traits = calibration.traitsOf.get(quotas.pick('person', '', calibration.people));
  if (traits === undefined) throw new RangeError('the calibration names a person it does not describe');
  const age = drawAge(setting, traits);
  addCitizen(setting, id, jobcenter.id, traits.sex, bornAt(setting, age), rows);
  const group = groupOf(traits);
  const beganOn = addDays(setting.asOf, -drawCourseDays(setting, traits, age));
  const { spellStartsOn, classifiedOn } = addSpells(setting, id, beganOn, group, rows);
  const caseworkers = addCaseworkers(setting, id, jobcenter, rows, group, {
    role: 'coordinating',
    firstOn: addDays(classifiedOn, setting.random.chance(0.85) ? setting.random.int(0, 7) : setting.random.int(8, 90)),
    vacantDays: quotas.chance('vacant case', '', 0.015) ? setting.random.int(1, 40) : null,
    current,
  });
  const course: Course = {
    id,
    jobcenter,
    rows,
    direction: traits.direction,
    group,
    stratum: group,
    beganOn,
    spellStartsOn,
    caseworkers,
  };
  addSupporters(setting, course);
  addInterviews(setting, course);
  addInterviewExemption(setting, course);
  addHoursExemptions(setting, course);
  addWorkHours(setting, course);
  addActivity(setting, course, traits);
}

function drawAge(setting: Setting, traits: PersonTraits): number {
  const [from, to] = agesOf(traits.age);
  const youngest = traits.seniority === '10+' ? 30 : from;
  return setting.random.int(Math.max(from, youngest), to);
}

/** Length of the course within its band; no one began before turning 18. */
function drawCourseDays(setting: Setting, traits: PersonTraits, age: number): number {
  const u = setting.quotas.uniform('length of course', traits.seniority);
  const sinceEighteen = age - 18;
  const years =
    traits.seniority === '5-7'
      ? 5 + 2 * u
      : traits.seniority === '7-10'
        ? 7 + 3 * u
        : 10 + (Math.min(LONGEST_COURSE_YEARS, sinceEighteen) - 10) * u ** LONG_TAIL;
  // Half a day to either side keeps a course inside its band whatever its leap years.
  return Math.ceil(years * DAYS_PER_YEAR) + 1 - Math.round(2 * u);
}

/** Spells and target groups: two thirds were activity-ready all along, the rest came from elsewhere (section 3.3). */
function addSpells(
  setting: Setting,
  id: string,
  beganOn: PlainDate,
  stratum: string,
  rows: Rows,
): { spellStartsOn: PlainDate; classifiedOn: PlainDate } {
  const { random, quotas, asOf } = setting;
  const days = asOf - beganOn;
  const changeOn = addDays(beganOn, random.int(120, Math.floor(days * 0.8)));
  const spell = (n: number, benefit: Benefit, from: PlainDate, to: PlainDate | null): void => {
    rows.benefit_spells.push({
      spell_id: `${id}-P${n}`,
      citizen_id: id,
      benefit,
      requested_on: random.chance(0.6) ? addDays(from, -random.int(0, 6)) : null,
      starts_on: from,
      ends_on: to,
      end_reason: to === null ? null : 'Overgang til anden ydelse',
    });
  };
  const group = (target_group: '6.2' | '6.3', valid_from: PlainDate, valid_to: PlainDate | null): void => {
    rows.classifications.push({ citizen_id: id, target_group, valid_from, valid_to });
  };
  const began = quotas.pick('course began', stratum, COURSE_BEGAN);
  if (began === 'other_benefit') {
    spell(0, random.pick(['uddannelseshjaelp', 'sho', 'sho']), beganOn, addDays(changeOn, -1));
    spell(1, 'kontanthjaelp', addDays(changeOn, random.chance(0.7) ? 0 : random.int(1, 25)), null);
    group('6.3', beganOn, null);
    return { spellStartsOn: changeOn, classifiedOn: beganOn };
  }
  spell(0, 'kontanthjaelp', beganOn, null);
  if (began === 'activity_ready') {
    group('6.3', beganOn, null);
    return { spellStartsOn: beganOn, classifiedOn: beganOn };
  }
  group('6.2', beganOn, addDays(changeOn, -1));
  group('6.3', changeOn, null);
  return { spellStartsOn: beganOn, classifiedOn: changeOn };
}

function addInterviews(setting: Setting, course: Course): void {
  const { quotas, calibration, random, asOf, windowStart, recordsFrom } = setting;
  const stratum = `${course.group}/${course.jobcenter.practice}` as const;
  const bin = quotas.pick('interviews', stratum, calibration.interviews[stratum]);
  const within = quotas.uniform('interviews within', bin);
  const { many } = INTERVIEWS_WITHIN;
  const count =
    bin === 'many'
      ? many.from + Math.floor(within * (many.to - many.from + 1))
      : Number(pickShare<string>(INTERVIEWS_WITHIN[bin], within));
  const book = new MeetingBook(setting, course);
  if (recordsFrom < windowStart) {
    const months = (windowStart - recordsFrom) / (DAYS_PER_YEAR / 12);
    const before = Math.round((count * months * (0.7 + 0.6 * random.next())) / 24);
    book.addInterviews(before, recordsFrom, addDays(windowStart, -1));
  }
  book.addInterviews(count, windowStart, asOf);
  book.addNoShows(windowStart);
  book.addOthers(recordsFrom);
  book.addBooked();
}

function addActivity(setting: Setting, course: Course, traits: PersonTraits): void {
  const { random, quotas, calibration, asOf, windowStart } = setting;
  const bin = quotas.pick('weeks in offers', course.group, calibration.offers[course.group]);
  const { from, to } = OFFER_WEEKS_WITHIN[bin];
  const weeks = from + (to - from) * quotas.uniform('weeks within', bin);
  const total = asOf - windowStart + 1;
  const mayBeExempt = course.direction !== 'F' && bin !== 'over52';
  const earlier = mayBeExempt && quotas.chance('exempt from offers', course.stratum, calibration.exemptedEarlier);
  const bound = course.direction !== 'F' && bin === 'none';
  const activity = layOutActivity(random, {
    beganOn: course.beganOn,
    windowStart,
    asOf,
    // Who is exempt today has been so for a month at least.
    offerDays: Math.min(total - (course.direction === 'F' ? 30 : 0), Math.round((weeks / WINDOW_WEEKS) * total)),
    exemption: course.direction === 'F' ? 'now' : earlier ? 'earlier' : 'never',
    passive: bound || quotas.chance('passive year', traits.seniority, calibration.passive[traits.seniority]),
  });
  const goals = addPlans(setting, course);
  addOffers(setting, course, activity.offers, goals);
  addOfferExemptions(setting, course, activity.exemptions);
}

/** First day whose records of meetings and decisions are brought along. */
export function recordsFromOf(asOf: PlainDate, months: number): PlainDate {
  return addDays(addMonths(asOf, -months), 1);
}
