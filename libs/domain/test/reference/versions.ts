import type { OfferKind, RuleId, TargetGroup } from '../../src';
import type { Day } from './calendar';

/** One row of part 4 of `docs/rules.md`, typed from that page and not from the project's own table. */
export interface Version {
  readonly rule: RuleId;
  readonly version: number;
  readonly from: Day;
  readonly to: Day | null;
  readonly groups: readonly TargetGroup[];
  readonly interviews?: number;
  readonly offerKinds?: readonly OfferKind[];
  readonly offerDays?: number;
  readonly suspensions?: readonly { readonly from: Day; readonly to: Day }[];
}

const NOT_MENTOR: readonly OfferKind[] = [
  'placement_private',
  'placement_public',
  'wage_subsidy_private',
  'wage_subsidy_public',
  'utility_work',
  'guidance_upskilling',
  'ordinary_education',
];
const NEITHER_MENTOR_NOR_GUIDANCE = NOT_MENTOR.filter((kind) => kind !== 'guidance_upskilling');

/** `groups('2 3 5')` is 6.2, 6.3 and 6.5. */
function groups(numbers: string): TargetGroup[] {
  return numbers.split(' ').map((number) => `6.${number}` as TargetGroup);
}

/** Every version of every rule. */
export const VERSIONS: readonly Version[] = [
  { rule: 'first-interview', version: 1, from: '2014-01-01', to: '2019-12-31', groups: groups('2') },
  { rule: 'first-interview', version: 2, from: '2020-01-01', to: '2026-06-30', groups: groups('2 3 4 5') },
  { rule: 'first-interview', version: 3, from: '2026-07-01', to: null, groups: groups('2 3 4 5') },

  {
    rule: 'interviews-first-6-months',
    version: 1,
    from: '2020-01-01',
    to: '2023-12-31',
    groups: groups('1 2 3 4 5 7 8 9 10'),
    interviews: 4,
  },
  {
    rule: 'interviews-first-6-months',
    version: 2,
    from: '2024-01-01',
    to: '2026-06-30',
    groups: groups('2 3 4 5 7 8 9 10'),
    interviews: 4,
  },
  {
    rule: 'interviews-first-6-months',
    version: 3,
    from: '2026-07-01',
    to: null,
    groups: groups('2 9'),
    interviews: 4,
  },

  {
    rule: 'interviews-12-months',
    version: 1,
    from: '2014-01-01',
    to: '2019-12-31',
    groups: groups('2 3 5'),
    interviews: 4,
  },
  { rule: 'interviews-12-months', version: 2, from: '2020-01-01', to: null, groups: groups('2 3 4 5'), interviews: 4 },

  {
    rule: 'first-offer',
    version: 1,
    from: '2014-01-01',
    to: '2019-12-31',
    groups: groups('3'),
    offerKinds: NOT_MENTOR,
    offerDays: 1,
  },
  {
    rule: 'first-offer',
    version: 2,
    from: '2020-01-01',
    to: '2022-12-31',
    groups: groups('1 2 3'),
    offerKinds: NOT_MENTOR,
    offerDays: 14,
  },
  {
    rule: 'first-offer',
    version: 3,
    from: '2023-01-01',
    to: '2026-06-30',
    groups: groups('1 2 3'),
    offerKinds: NEITHER_MENTOR_NOR_GUIDANCE,
    offerDays: 14,
  },
  {
    rule: 'first-offer',
    version: 4,
    from: '2026-07-01',
    to: null,
    groups: groups('1 2 3 4 5'),
    offerKinds: NOT_MENTOR,
    offerDays: 14,
  },

  {
    rule: 'passive-period',
    version: 1,
    from: '2014-01-01',
    to: '2019-12-31',
    groups: groups('3'),
    offerKinds: NOT_MENTOR,
    offerDays: 1,
  },
  {
    rule: 'passive-period',
    version: 2,
    from: '2020-01-01',
    to: null,
    groups: groups('2 3 4 5'),
    offerKinds: NOT_MENTOR,
    offerDays: 1,
  },

  {
    rule: 'hours-225',
    version: 1,
    from: '2016-10-01',
    to: '2025-06-30',
    groups: groups('2 3 4 5'),
    suspensions: [{ from: '2020-03-09', to: '2020-09-08' }],
  },
  { rule: 'hours-225-exemption', version: 1, from: '2016-10-01', to: '2025-06-30', groups: groups('2 3 4 5') },

  { rule: 'coordinating-caseworker', version: 1, from: '2014-01-01', to: null, groups: groups('3 5 7 8') },
  { rule: 'min-plan', version: 1, from: '2020-01-01', to: null, groups: groups('1 2 3 4 5 6 7 8 9 10 11') },
  { rule: 'plan-job-goal', version: 1, from: '2020-01-01', to: null, groups: groups('1 2 3 9 10') },
  { rule: 'plan-stabilising', version: 1, from: '2020-01-01', to: null, groups: groups('3 5 6 7 8 9 11') },
  {
    rule: 'no-show-follow-up',
    version: 1,
    from: '2014-01-01',
    to: null,
    groups: groups('1 2 3 4 5 6 7 8 9 10 11 12 13'),
  },
];

/** The version of a rule in force on a day, if the group is one of its groups. */
export function versionInForce(rule: RuleId, on: Day, group: TargetGroup): Version | null {
  const inForce = VERSIONS.filter(
    (version) => version.rule === rule && version.from <= on && (version.to === null || on <= version.to),
  );
  if (inForce.length > 1) throw new Error(`two versions of ${rule} are in force on ${on}`);
  const version = inForce[0];
  return version !== undefined && version.groups.includes(group) ? version : null;
}
