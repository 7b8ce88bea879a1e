import { join } from 'node:path';
import fc from 'fast-check';
import { cases } from './arbitraries';
import { plusDays } from './calendar';
import { readCaseload } from './caseload';
import { findingsOn, tellingDays } from './comparison';
import { referenceFindings } from './reference';
import { VERSIONS } from './versions';

/** `LAW_RUNS=100000` for a long run, `LAW_SEED` for another one; without them the suite stays short and repeatable. */
const SHORT = 2000;
const RUNS = Number(process.env['LAW_RUNS'] ?? SHORT);
const SEED = Number(process.env['LAW_SEED'] ?? 20261122);

describe('the law of the project against the reference reading', () => {
  const seen = new Set<string>();

  it(
    'agrees on every column of every finding, also on the days on which the findings turn',
    () => {
      const property = fc.property(cases(), fc.nat(), ({ facts, asOf }, pick) => {
        const days = tellingDays(facts, asOf);
        // The as-of date itself, and some of the telling days.
        for (const index of [0, pick, pick * 3 + 1, pick * 5 + 2, pick * 7 + 3]) {
          const day = days[index % days.length] ?? asOf;
          const expected = referenceFindings(facts, day);
          expect({ day, findings: findingsOn(facts, day) }).toEqual({ day, findings: expected });
          for (const { ruleId, ruleVersion, status } of expected) seen.add(`${ruleId} ${ruleVersion} ${status}`);
        }
      });
      fc.assert(property, { numRuns: RUNS, seed: SEED });
    },
    24 * 3600 * 1000,
  );

  it(
    'agrees on the example caseload from day to day, from before the first version to after the last',
    () => {
      const days = RUNS > SHORT ? 1 : 41;
      for (const facts of readCaseload(join(__dirname, '../../../testing/fixtures/examples/caseload')))
        for (let day = '2013-12-15'; day < '2028-01-01'; day = plusDays(day, days)) {
          const { citizenId } = facts;
          const expected = referenceFindings(facts, day);
          expect({ citizenId, day, findings: findingsOn(facts, day) }).toEqual({ citizenId, day, findings: expected });
        }
    },
    24 * 3600 * 1000,
  );

  it('has met every version of every rule in every status that it can have', () => {
    const possible = VERSIONS.flatMap(({ rule, version }) =>
      STATUSES[rule].split(' ').map((status) => `${rule} ${version} ${status}`),
    );
    expect([...seen].sort()).toEqual(possible.sort());
  });
});

/** The statuses that each rule can have (`docs/rules.md`, parts 2 and 3). */
const STATUSES: Readonly<Record<(typeof VERSIONS)[number]['rule'], string>> = {
  'first-interview': 'unknown met met_late exempt overdue due_soon pending',
  'interviews-first-6-months': 'met missed exempt behind due_soon pending',
  'interviews-12-months': 'exempt overdue due_soon pending',
  'first-offer': 'met met_late exempt overdue due_soon pending',
  'passive-period': 'met exempt overdue due_soon pending',
  'hours-225': 'met exempt overdue due_soon',
  'hours-225-exemption': 'overdue due_soon pending',
  'coordinating-caseworker': 'met met_late overdue pending',
  'min-plan': 'met met_late overdue due_soon pending',
  'plan-job-goal': 'met overdue',
  'plan-stabilising': 'met overdue',
  'no-show-follow-up': 'met met_late overdue pending',
};
