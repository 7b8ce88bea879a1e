import type { Benefit, ContactChannel, MeetingKind, TargetGroup } from '../facts/codes';
import { versionInForceOn, versions, type RuleVersion } from '../law/rule-version';
import { addToMonth, monthOf, type PlainDate, type PlainMonth } from '../time/plain-date';

/** What must have been tried before the citizen may be said not to be reached. */
export interface ContactDemand {
  readonly attempts: number;
  /** Different channels among them. */
  readonly channels: number;
  /** Attempts by which a person could have spoken with the citizen (`PERSONAL_CHANNELS`). */
  readonly personal: number;
}

/** How LAS §§ 13 and 35-37 are read in a period. */
export interface NoShowLaw {
  /** Groups whom the law protects further (aktivitetsparate): all reasonable ways to personal contact are tried. */
  readonly protectedGroups: readonly TargetGroup[];
  readonly contact: { readonly protected: ContactDemand; readonly others: ContactDemand };
  /** Meetings that § 37 names. */
  readonly meetingKinds: readonly MeetingKind[];
  /** Help under LAS that can be deducted from. */
  readonly benefits: readonly Benefit[];
  /** Whole calendar months after the no-show within which a deduction is made. */
  readonly deductionMonths: number;
}

/** A person speaks with a person; a message can stay unread. */
export const PERSONAL_CHANNELS: readonly ContactChannel[] = ['phone', 'visit'];

/**
 * The reading (decision 16). "All reasonable possibilities of personal contact" has no number in the law. We ask for two
 * attempts by two different channels, of which one is a telephone call or a visit; whoever was reached once, was reached.
 * For others the duty to look into the case (LAS § 13, stk. 2) asks for one attempt.
 */
const READING: NoShowLaw = {
  protectedGroups: ['6.3', '6.5'],
  contact: {
    protected: { attempts: 2, channels: 2, personal: 1 },
    others: { attempts: 1, channels: 1, personal: 0 },
  },
  meetingKinds: ['job_interview', 'joint_interview', 'sickness_follow_up', 'rehabilitation_team'],
  benefits: ['kontanthjaelp', 'uddannelseshjaelp', 'integrationsydelse', 'sho'],
  deductionMonths: 3,
};

const EVERY_GROUP = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];

/** By the day of the no-show. From 2027 another system of sanctions is expected, whose text is not known. */
export const NO_SHOW_LAW: readonly RuleVersion<NoShowLaw>[] = versions(
  {
    from: '2014-01-01',
    to: '2019-12-31',
    groups: EVERY_GROUP,
    params: READING,
    severity: 'statutory',
    unverified: true,
    citation: 'LAS §§ 13 og 35-37 (før 2020)',
  },
  {
    from: '2020-01-01',
    to: '2026-12-31',
    groups: EVERY_GROUP,
    params: READING,
    severity: 'statutory',
    citation: 'LAS §§ 13 og 35-37',
  },
  {
    from: '2027-01-01',
    groups: EVERY_GROUP,
    params: READING,
    severity: 'statutory',
    unverified: true,
    citation: 'LAS §§ 13 og 35-37 (før 2027)',
  },
);

/** The version by which a no-show of this day is judged; before 2014 the first. */
export function noShowLawOn(day: PlainDate): RuleVersion<NoShowLaw> {
  const [first] = NO_SHOW_LAW;
  const version = versionInForceOn(NO_SHOW_LAW, day) ?? first;
  if (version === undefined) throw new RangeError('the law on no-shows has no version');
  return version;
}

/** The last month in which a deduction can be made: three whole calendar months after the no-show (LAS § 35, stk. 3). */
export function lastDeductionMonth(happenedOn: PlainDate): PlainMonth {
  return addToMonth(monthOf(happenedOn), noShowLawOn(happenedOn).params.deductionMonths);
}

/** What must be tried to reach somebody of this group. */
export function contactDemand(law: NoShowLaw, group: TargetGroup | null): ContactDemand {
  return group !== null && law.protectedGroups.includes(group) ? law.contact.protected : law.contact.others;
}
