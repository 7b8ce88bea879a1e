import { weekdayOf } from './danish-clock';
import { addDays, dateOf, partsOf, type PlainDate } from './plain-date';

/**
 * Easter Sunday of a Gregorian year (Meeus, Jones and Butcher), from which most Danish holidays are counted.
 */
export function easterSunday(year: number): PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dateOf(year, Math.floor(n / 31), (n % 31) + 1);
}

interface Holiday {
  readonly name: string;
  /** Days after Easter Sunday, or the day of the year. */
  readonly when: { readonly afterEaster: number } | { readonly month: number; readonly day: number };
  /** The last year in which it was one; without it, it still is. */
  readonly until?: number;
}

/**
 * The Danish public holidays. Store bededag ended with 2023 (lov nr. 214 af 6. marts 2023). Juleaftensdag is none by law, but
 * jobcentres are closed.
 */
const HOLIDAYS: readonly Holiday[] = [
  { name: 'nytårsdag', when: { month: 1, day: 1 } },
  { name: 'skærtorsdag', when: { afterEaster: -3 } },
  { name: 'langfredag', when: { afterEaster: -2 } },
  { name: 'påskedag', when: { afterEaster: 0 } },
  { name: '2. påskedag', when: { afterEaster: 1 } },
  { name: 'store bededag', when: { afterEaster: 26 }, until: 2023 },
  { name: 'Kristi himmelfartsdag', when: { afterEaster: 39 } },
  { name: 'pinsedag', when: { afterEaster: 49 } },
  { name: '2. pinsedag', when: { afterEaster: 50 } },
  { name: 'juleaftensdag', when: { month: 12, day: 24 } },
  { name: 'juledag', when: { month: 12, day: 25 } },
  { name: '2. juledag', when: { month: 12, day: 26 } },
];

/** Why a jobcentre is closed on a day: the holiday's name, `lørdag` or `søndag`; `null` where it is open. */
export function closedDayName(on: PlainDate): string | null {
  const { year } = partsOf(on);
  const holiday = HOLIDAYS.find(
    ({ when, until }) =>
      (until === undefined || year <= until) &&
      on ===
        ('afterEaster' in when ? addDays(easterSunday(year), when.afterEaster) : dateOf(year, when.month, when.day)),
  );
  if (holiday !== undefined) return holiday.name;
  const weekday = weekdayOf(on);
  if (weekday === 6) return 'lørdag';
  return weekday === 7 ? 'søndag' : null;
}

/** The first open day after a date. */
export function nextOpenDay(on: PlainDate): PlainDate {
  let next = addDays(on, 1);
  while (closedDayName(next) !== null) next = addDays(next, 1);
  return next;
}
