import { TARGET_GROUPS, type OfferKind, type TargetGroup } from '../facts/codes';
import { addDays, addMonths, date, type PlainDate } from '../time/plain-date';

/** A length as the law writes it; the last day is counted with. */
export type Length = { readonly weeks: number } | { readonly months: number };

/**
 * What must be told before a longer period is lawful:
 * - `new_graduate`: newly qualified and without relevant work experience
 * - `extension`: an individual assessment of why more time is needed
 * - `very_special_need`: the same, of a very special need
 * - `new_assessment`: a new assessment of the need for a mentor
 */
export const LENGTH_GROUNDS = ['new_graduate', 'extension', 'very_special_need', 'new_assessment'] as const;
export type LengthGround = (typeof LENGTH_GROUNDS)[number];

/** How long an offer of some kinds may be, of some groups, in some years: law as dated data. `to` is inclusive. */
export interface OfferLimit {
  readonly id: string;
  readonly kinds: readonly OfferKind[];
  readonly groups: readonly TargetGroup[];
  /** Only of those who are, or are not, obviously ready for education (`åbenlyst uddannelsesparat`); left out: of both. */
  readonly obviouslyReady?: boolean;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  /** The longest first period. */
  readonly first: Length;
  /** A longer first period, on a ground. */
  readonly longer?: { readonly upTo: Length; readonly ground: LengthGround };
  /** How long the offer may become by extension, from its first day, on a ground. */
  readonly extended?: { readonly upTo: Length; readonly ground: LengthGround };
  /** How much may be added each time after that, from the last day so far. */
  readonly repeated?: { readonly by: Length; readonly ground: LengthGround };
  readonly citation: string;
  /** False where the value is known but not confirmed by a text of the law: told as "ikke juridisk bekræftet". */
  readonly verified: boolean;
}

const PLACEMENT = ['placement_private', 'placement_public'] as const;
const group = (...numbers: readonly number[]): TargetGroup[] =>
  TARGET_GROUPS.filter((_, index) => numbers.includes(index + 1));
const ALL = TARGET_GROUPS;

/**
 * LAB chapters 11-13 and § 167, with the years that they hold. An offer falls under the limit in force on its first day.
 * Where none stands here, the law as Rettid knows it sets no longest period (guidance and upskilling, ordinary education).
 */
export const OFFER_LIMITS: readonly OfferLimit[] = [
  {
    id: 'placement-4-weeks',
    kinds: PLACEMENT,
    groups: group(1, 2),
    from: date('2020-01-01'),
    to: null,
    first: { weeks: 4 },
    longer: { upTo: { weeks: 8 }, ground: 'new_graduate' },
    citation: 'LAB § 61, stk. 1, nr. 1',
    verified: true,
  },
  {
    id: 'placement-4-weeks-obviously-ready',
    kinds: PLACEMENT,
    groups: group(4),
    obviouslyReady: true,
    from: date('2020-01-01'),
    to: null,
    first: { weeks: 4 },
    citation: 'LAB § 61, stk. 1, nr. 1',
    verified: true,
  },
  {
    id: 'placement-13-weeks',
    kinds: PLACEMENT,
    groups: group(3, 5, 6, 7, 8, 9, 10, 11, 12, 13),
    from: date('2020-01-01'),
    to: null,
    first: { weeks: 13 },
    extended: { upTo: { weeks: 26 }, ground: 'extension' },
    repeated: { by: { weeks: 13 }, ground: 'very_special_need' },
    citation: 'LAB § 61, stk. 1, nr. 2, og stk. 2',
    verified: true,
  },
  {
    id: 'placement-13-weeks-education',
    kinds: PLACEMENT,
    groups: group(4),
    obviouslyReady: false,
    from: date('2020-01-01'),
    to: null,
    first: { weeks: 13 },
    extended: { upTo: { weeks: 26 }, ground: 'extension' },
    repeated: { by: { weeks: 13 }, ground: 'very_special_need' },
    citation: 'LAB § 61, stk. 1, nr. 2, og stk. 2',
    verified: true,
  },
  {
    id: 'wage-subsidy-public',
    kinds: ['wage_subsidy_public'],
    groups: ALL,
    from: date('2020-01-01'),
    to: null,
    first: { months: 4 },
    citation: 'LAB kap. 12',
    verified: false,
  },
  {
    id: 'wage-subsidy-private',
    kinds: ['wage_subsidy_private'],
    groups: ALL,
    from: date('2020-01-01'),
    to: null,
    first: { months: 6 },
    citation: 'LAB kap. 12',
    verified: false,
  },
  {
    id: 'utility-work-4-weeks',
    kinds: ['utility_work'],
    groups: group(1),
    from: date('2020-01-01'),
    to: date('2024-12-31'),
    first: { weeks: 4 },
    citation: 'LAB kap. 13',
    verified: false,
  },
  {
    id: 'utility-work-13-weeks',
    kinds: ['utility_work'],
    groups: group(2, 3, 4, 5),
    from: date('2020-01-01'),
    to: date('2024-12-31'),
    first: { weeks: 13 },
    citation: 'LAB kap. 13',
    verified: false,
  },
  {
    id: 'mentor-6-months',
    kinds: ['mentor'],
    groups: ALL,
    from: date('2020-01-01'),
    to: date('2025-12-31'),
    first: { months: 6 },
    repeated: { by: { months: 6 }, ground: 'new_assessment' },
    citation: 'LAB § 167, stk. 1',
    verified: true,
  },
  {
    id: 'mentor-6-months-2026',
    kinds: ['mentor'],
    groups: ALL,
    from: date('2026-01-01'),
    to: null,
    first: { months: 6 },
    repeated: { by: { months: 6 }, ground: 'new_assessment' },
    citation: 'LAB § 167, stk. 1, strammet 1. januar 2026',
    verified: false,
  },
];

/** Whom the limit is asked of, and for what. */
export interface LimitQuestion {
  readonly kind: OfferKind;
  readonly group: TargetGroup;
  /** Stated of group 6.4 alone; `null`: not stated. */
  readonly obviouslyReady: boolean | null;
  readonly startsOn: PlainDate;
}

/** Whether the length depends on a visitation that the group alone does not tell: it must be stated (LAB § 61, stk. 1). */
export function asksObviouslyReady({ kind, group: of, startsOn }: Omit<LimitQuestion, 'obviouslyReady'>): boolean {
  return OFFER_LIMITS.some(
    (limit) => limit.obviouslyReady !== undefined && isOf(limit, kind, of) && isInForce(limit, startsOn),
  );
}

/** The limit in force on the first day; `null` where none is known. What was not stated is taken for the shorter period. */
export function limitOf({ kind, group: of, obviouslyReady, startsOn }: LimitQuestion): OfferLimit | null {
  const stated = obviouslyReady ?? true;
  return (
    OFFER_LIMITS.find(
      (limit) =>
        isOf(limit, kind, of) &&
        isInForce(limit, startsOn) &&
        (limit.obviouslyReady === undefined || limit.obviouslyReady === stated),
    ) ?? null
  );
}

/** The last day of a period of this length; 13 weeks from 1 March are 91 days, and end on 30 May. */
export function lastDayOf(startsOn: PlainDate, length: Length): PlainDate {
  return 'weeks' in length ? addDays(startsOn, length.weeks * 7 - 1) : addDays(addMonths(startsOn, length.months), -1);
}

function isOf(limit: OfferLimit, kind: OfferKind, of: TargetGroup): boolean {
  return limit.kinds.includes(kind) && limit.groups.includes(of);
}

function isInForce(limit: OfferLimit, day: PlainDate): boolean {
  return limit.from <= day && (limit.to === null || limit.to >= day);
}
