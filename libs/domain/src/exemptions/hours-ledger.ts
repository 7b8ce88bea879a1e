import type { BenefitSpellFact, WorkHoursFact } from '../facts/citizen-facts';
import { HelpDays } from '../law/hours-225/help-days';
import { hours225 } from '../law/hours-225/hours-225.rule';
import { OrdinaryHours, REQUIRED_HOURS, WINDOW_MONTHS } from '../law/hours-225/ordinary-hours';
import { Horizon } from '../law/horizon';
import { versionInForceOn } from '../law/rule-version';
import { addDays, addToMonth, firstDayOf, monthOf, type PlainDate, type PlainMonth } from '../time/plain-date';

/** Where hours of work are known from. */
export const HOURS_SOURCES = ['payslip', 'e_income', 'employer', 'citizen', 'import'] as const;
export type HoursSource = (typeof HOURS_SOURCES)[number];

/** The last full months whose hours the forecast lets go on. */
export const FORECAST_MONTHS = 3;
/** So many months ahead every month of the window is a repeated one, and the sum stands still but for the repetition. */
const AHEAD = WINDOW_MONTHS + FORECAST_MONTHS;

export interface LedgerMonth {
  readonly month: PlainMonth;
  /** Exact decimal text; `null` where nothing is recorded, which the rule reads as none. */
  readonly hours: string | null;
  /** False for the month of the as-of date, whose hours count from the month after. */
  readonly counts: boolean;
}

/** What comes if the hours of the last three full months repeat themselves. */
export interface HoursForecast {
  /** The hours that repeat, oldest month first, as exact decimal text. */
  readonly repeated: readonly string[];
  /** First day of the month in which 225 hours are reached; `null` where they are there already, or never will be. */
  readonly reachedOn: PlainDate | null;
  /** First day of the month in which the sum falls below 225 hours, after they are reached; `null` where it does not. */
  readonly lostOn: PlainDate | null;
}

/** A citizen's ordinary hours as rule 6 adds them up on a date. Hours are exact decimal text. */
export interface HoursLedger {
  /** The twelve calendar months before the month of the as-of date, oldest first, and that month. */
  readonly months: readonly LedgerMonth[];
  readonly required: number;
  readonly sum: string;
  /** `0` where there are enough. */
  readonly missing: string;
  /** Last day on which the sum is enough if no more hours come; `null` where it is not enough now. */
  readonly holdsUntil: PlainDate | null;
  readonly forecast: HoursForecast;
  /** Whether help was received for a year in all within three, so that the rule asks at all (LAS § 13 f). */
  readonly isCovered: boolean;
  /** The version of the rule on the as-of date; `null`: the rule did not apply, or has ended. */
  readonly citation: string | null;
}

/** The rule's own arithmetic (`OrdinaryHours`), shown month by month. */
export function hoursLedger(
  { workHours, spells }: { readonly workHours: readonly WorkHoursFact[]; readonly spells: readonly BenefitSpellFact[] },
  asOf: PlainDate,
): HoursLedger {
  const current = monthOf(asOf);
  const hours = OrdinaryHours.known(workHours, current, new Horizon(asOf));
  const isEnough = hours.isEnough(current);
  return {
    months: monthsUpTo(current, workHours),
    required: REQUIRED_HOURS,
    sum: hours.currentSum(),
    missing: hours.currentlyMissing(),
    holdsUntil: isEnough ? addDays(firstDayOf(hours.firstMonthTooFew()), -1) : null,
    forecast: forecast(workHours, current, isEnough),
    isCovered: HelpDays.of(spells).isCovered(asOf),
    citation: versionInForceOn(hours225.versions, asOf)?.citation ?? null,
  };
}

function monthsUpTo(current: PlainMonth, workHours: readonly WorkHoursFact[]): LedgerMonth[] {
  return Array.from({ length: WINDOW_MONTHS + 1 }, (_, index) => {
    const month = addToMonth(current, index - WINDOW_MONTHS);
    return { month, hours: hoursIn(month, workHours), counts: month !== current };
  });
}

function forecast(workHours: readonly WorkHoursFact[], current: PlainMonth, isEnoughNow: boolean): HoursForecast {
  const repeated = Array.from(
    { length: FORECAST_MONTHS },
    (_, index) => hoursIn(addToMonth(current, index - FORECAST_MONTHS), workHours) ?? '0',
  );
  // What the month of the as-of date already has is known; the repetition says what the months after it will have.
  const known = workHours.filter(({ month }) => month <= current);
  const first = hoursIn(current, workHours) === null ? 0 : 1;
  const ahead = Array.from({ length: AHEAD - first }, (_, index): WorkHoursFact => {
    const month = addToMonth(current, index + first);
    return { month, ordinaryHours: repeated[(index + first) % FORECAST_MONTHS] ?? '0' };
  });
  const last = addToMonth(current, AHEAD);
  const hours = OrdinaryHours.known([...known, ...ahead], last, new Horizon(firstDayOf(last)));
  const following = Array.from({ length: AHEAD }, (_, index) => addToMonth(current, index + 1));
  const reached = isEnoughNow ? current : following.find((month) => hours.isEnough(month));
  const lost = following.find((month) => reached !== undefined && month > reached && !hours.isEnough(month));
  return {
    repeated,
    reachedOn: isEnoughNow || reached === undefined ? null : firstDayOf(reached),
    lostOn: lost === undefined ? null : firstDayOf(lost),
  };
}

function hoursIn(month: PlainMonth, workHours: readonly WorkHoursFact[]): string | null {
  return workHours.find((row) => row.month === month)?.ordinaryHours ?? null;
}
