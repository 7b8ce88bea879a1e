import { dateOf, type PlainDate } from '@rettid/domain';

/** The only door to the time of day; everything that asks what time it is takes one of these. */
export interface Clock {
  /** The present instant. */
  now(): Date;
  /** Today's date in Europe/Copenhagen. */
  today(): PlainDate;
}

/** The business date: the date that the caseload is looked at from. Usually today; a demonstration moves it. */
export interface BusinessClock {
  businessDate(): Promise<PlainDate>;
}

/** The machine's clock. */
export class SystemClock implements Clock {
  now(): Date {
    return new Date();
  }

  today(): PlainDate {
    return copenhagenDateOf(this.now());
  }
}

/** A clock that stands still until it is set. */
export class FixedClock implements Clock {
  constructor(private instant: Date) {}

  now(): Date {
    return new Date(this.instant);
  }

  today(): PlainDate {
    return copenhagenDateOf(this.instant);
  }

  set(instant: Date): void {
    this.instant = new Date(instant);
  }
}

const COPENHAGEN = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Copenhagen',
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/**
 * The date of an instant in Denmark: `2021-12-31T23:30:00Z` is 1 January 2022 there.
 *
 * @param instant from year 1 on
 * @throws RangeError where it is an invalid `Date`
 */
export function copenhagenDateOf(instant: Date): PlainDate {
  const parts = new Map(COPENHAGEN.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')];
  if (year === undefined || month === undefined || day === undefined) {
    throw new RangeError('the calendar gave no year, month or day');
  }
  return dateOf(year, month, day);
}
