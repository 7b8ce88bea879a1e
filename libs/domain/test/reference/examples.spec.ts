import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCaseload } from './caseload';
import type { Finding } from './finding';
import { referenceFindings } from './reference';

const EXAMPLES = join(__dirname, '../../../testing/fixtures/examples');

describe('the reference reading of the rules', () => {
  const caseload = readCaseload(join(EXAMPLES, 'caseload'));

  it.each(['2019-06-30', '2022-03-01', '2024-08-31', '2026-11-22'])(
    'gives the findings of the example caseload as of %s, byte for byte',
    (asOf) => {
      const findings = caseload.flatMap((facts) =>
        referenceFindings(facts, asOf)
          .sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1))
          .map((finding) => line(facts.citizenId, finding)),
      );
      const file = ['citizen_id,rule_id,rule_version,status,due_on,act_by,planned_on', ...findings, ''].join('\n');
      expect(file).toBe(readFileSync(join(EXAMPLES, `obligations-${asOf}.csv`), 'utf8'));
    },
  );
});

function line(citizenId: string, finding: Finding): string {
  const { ruleId, ruleVersion, status, dueOn, actBy, plannedOn } = finding;
  return [citizenId, ruleId, ruleVersion, status, dueOn, actBy, plannedOn].map((value) => value ?? '').join(',');
}
