import { formatDate } from '../time/plain-date';
import { RULE_IDS } from './obligation';
import { LAW_REVISION, RULES } from './rules';
import { versions } from './rule-version';

const ALL = '6.1 6.2 6.3 6.4 6.5 6.6 6.7 6.8 6.9 6.10 6.11 6.12 6.13';

/** The law as its page lists it: rule, version, first and last day, groups, severity, and whether the text was checked. */
const LAW = [
  'first-interview 1 | 2014-01-01 2019-12-31 | 6.2 | statutory',
  'first-interview 2 | 2020-01-01 2026-06-30 | 6.2 6.3 6.4 6.5 | statutory',
  'first-interview 3 | 2026-07-01 - | 6.2 6.3 6.4 6.5 | statutory unverified',
  'interviews-first-6-months 1 | 2020-01-01 2023-12-31 | 6.1 6.2 6.3 6.4 6.5 6.7 6.8 6.9 6.10 | statutory',
  'interviews-first-6-months 2 | 2024-01-01 2026-06-30 | 6.2 6.3 6.4 6.5 6.7 6.8 6.9 6.10 | statutory',
  'interviews-first-6-months 3 | 2026-07-01 - | 6.2 6.9 | statutory unverified',
  'interviews-12-months 1 | 2014-01-01 2019-12-31 | 6.2 6.3 6.5 | statutory',
  'interviews-12-months 2 | 2020-01-01 - | 6.2 6.3 6.4 6.5 | norm',
  'first-offer 1 | 2014-01-01 2019-12-31 | 6.3 | statutory',
  'first-offer 2 | 2020-01-01 2022-12-31 | 6.1 6.2 6.3 | statutory',
  'first-offer 3 | 2023-01-01 2026-06-30 | 6.1 6.2 6.3 | statutory',
  'first-offer 4 | 2026-07-01 - | 6.1 6.2 6.3 6.4 6.5 | statutory unverified',
  'passive-period 1 | 2014-01-01 2019-12-31 | 6.3 | statutory',
  'passive-period 2 | 2020-01-01 - | 6.2 6.3 6.4 6.5 | norm',
  'hours-225 1 | 2016-10-01 2025-06-30 | 6.2 6.3 6.4 6.5 | statutory',
  'hours-225-exemption 1 | 2016-10-01 2025-06-30 | 6.2 6.3 6.4 6.5 | statutory',
  'coordinating-caseworker 1 | 2014-01-01 - | 6.3 6.5 6.7 6.8 | statutory',
  'min-plan 1 | 2020-01-01 - | 6.1 6.2 6.3 6.4 6.5 6.6 6.7 6.8 6.9 6.10 6.11 | statutory',
  'plan-job-goal 1 | 2020-01-01 - | 6.1 6.2 6.3 6.9 6.10 | statutory',
  'plan-stabilising 1 | 2020-01-01 - | 6.3 6.5 6.6 6.7 6.8 6.9 6.11 | statutory',
  `no-show-follow-up 1 | 2014-01-01 - | ${ALL} | norm`,
];

describe('the law as data', () => {
  it('holds the versions of the twelve rules, each from its first day to its last', () => {
    const rows = RULES.flatMap(({ id, versions }) =>
      versions.map(({ version, from, to, groups, severity, verified }) => {
        const days = `${formatDate(from)} ${to === null ? '-' : formatDate(to)}`;
        return `${id} ${version} | ${days} | ${groups.join(' ')} | ${severity}${verified ? '' : ' unverified'}`;
      }),
    );
    expect(rows).toEqual(LAW);
  });

  it('cites a source for every version', () => {
    for (const { versions } of RULES) {
      for (const { citation } of versions) expect(citation).toMatch(/\S/);
    }
  });

  it('names the rules in their order', () => {
    expect(RULES.map(({ id }) => id)).toEqual([...RULE_IDS]);
  });

  it('has a revision that is a short name', () => {
    expect(LAW_REVISION).toMatch(/^\d+-[0-9a-f]{8}$/);
  });

  const row = { groups: [2], params: null, severity: 'statutory', citation: 'LAB' } as const;

  it.each([
    ['overlap', { ...row, from: '2014-01-01', to: '2020-01-01' }, { ...row, from: '2020-01-01' }],
    ['follow one that is still in force', { ...row, from: '2014-01-01' }, { ...row, from: '2020-01-01' }],
    ['stand out of order', { ...row, from: '2020-01-01', to: '2020-12-31' }, { ...row, from: '2014-01-01' }],
  ])('refuses versions that %s', (_what, first, second) => {
    expect(() => versions(first, second)).toThrow(RangeError);
  });

  it('refuses a group that LAB § 6 does not have, and a day that does not exist', () => {
    expect(() => versions({ ...row, groups: [14], from: '2014-01-01' })).toThrow(RangeError);
    expect(() => versions({ ...row, groups: [0], from: '2014-01-01' })).toThrow(RangeError);
    expect(() => versions({ ...row, from: '2014-02-29' })).toThrow(RangeError);
  });
});
