import { RULES, type RuleId, type RuleVersion } from '@rettid/domain';

/** The law behind a stored finding. */
export interface LawOfFinding {
  /** Danish. */
  readonly title: string;
  /** Whose duty it is. */
  readonly duty: 'municipality' | 'citizen';
  readonly version: RuleVersion;
}

/** @throws RangeError where this build knows no such version */
export function lawOf(ruleId: RuleId, ruleVersion: number): LawOfFinding {
  const rule = RULES.find(({ id }) => id === ruleId);
  const version = rule?.versions.find((candidate) => candidate.version === ruleVersion);
  if (rule === undefined || version === undefined)
    throw new RangeError(`unknown rule version: ${ruleId} ${ruleVersion}`);
  return { title: rule.title, duty: rule.duty, version };
}
