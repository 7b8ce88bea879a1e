import { addDays, addYears, type PlainDate } from '@rettid/domain';

import { LANGUAGES } from '../calibration/assumptions';
import { ORIGIN_BY_SEX, type AgeBand, type Sex } from '../calibration/population';
import type { Setting } from './setting';
import type { Row, Rows } from '../output/files';
import { email, familyName, givenNames, phone } from '../people/names';

/** Whole years, both included; "below 40" holds few below 30, and no course of five years began before 18. */
const AGES: Readonly<Record<AgeBand, readonly [number, number]>> = {
  '<40': [28, 39],
  '40-49': [40, 49],
  '50-59': [50, 59],
  '60+': [60, 66],
};

export function agesOf(band: AgeBand): readonly [number, number] {
  return AGES[band];
}

/** A birth date of someone who is `age` whole years old on `asOf`. */
export function bornAt(setting: Setting, age: number): PlainDate {
  const { random, asOf } = setting;
  const latest = addYears(asOf, -age);
  const earliest = addDays(addYears(asOf, -age - 1), 1);
  // Not the first day, so that moving away from a 1 January stays within the year of age.
  return setting.cprNumbers.birthdayNear(addDays(earliest, random.int(0, latest - earliest - 1)));
}

/** Adds the citizen's own record. */
export function addCitizen(
  setting: Setting,
  id: string,
  jobcenterId: string,
  sex: Sex,
  born: PlainDate,
  rows: Rows,
): void {
  const { random, quotas } = setting;
  const origin = quotas.pick('origin', sex, ORIGIN_BY_SEX[sex]);
  const citizen: Row<'citizens'> = {
    citizen_id: id,
    jobcenter_id: jobcenterId,
    cpr: setting.cprNumbers.next(born, sex),
    given_names: givenNames(random, sex),
    family_name: familyName(random),
    email: random.chance(0.7) ? email(id) : null,
    phone: random.chance(0.85) ? phone(random) : null,
    language: quotas.pick<string>('language', origin, LANGUAGES[origin]),
    protected_address: random.chance(0.02),
  };
  rows.citizens.push(citizen);
}
