import { faker } from '@faker-js/faker/locale/da';

import type { Sex } from '../calibration/population';
import type { Random } from '../statistics/random';

/**
 * Ordinary first names with family names that nobody bears ("Eksempelgaard", "Prøvestrup"): a screen looks alive, and no one
 * can take a citizen of the demo for a neighbour.
 */
const FIRST_PARTS = [
  'Demo',
  'Prøve',
  'Eksempel',
  'Fiktiv',
  'Mønster',
  'Model',
  'Øvelses',
  'Attrap',
  'Papir',
  'Kulisse',
  'Skitse',
  'Kladde',
  'Digte',
  'Påfunds',
];
const SECOND_PARTS = [
  'gaard',
  'lund',
  'strup',
  'bjerg',
  'holm',
  'dal',
  'bæk',
  'skov',
  'toft',
  'rup',
  'by',
  'sø',
  'mark',
];

const GIVEN_NAMES: Readonly<Record<Sex, readonly string[]>> = {
  man: faker.definitions.person.first_name.male ?? [],
  woman: faker.definitions.person.first_name.female ?? [],
};

export function givenNames(random: Random, sex: Sex): string {
  const first = random.pick(GIVEN_NAMES[sex]);
  return random.chance(0.2) ? `${first} ${random.pick(GIVEN_NAMES[sex])}` : first;
}

export function familyName(random: Random): string {
  return `${random.pick(FIRST_PARTS)}${random.pick(SECOND_PARTS)}`;
}

/** A Danish phone number begins with 2-9; these begin with 0 and reach no one. */
export function phone(random: Random): string {
  return `+45 0${random.int(100, 999)} ${random.int(1000, 9999)}`;
}

/** `.invalid` is reserved never to exist (RFC 2606). */
export function email(localPart: string): string {
  return `${localPart.toLowerCase()}@demo.invalid`;
}
