import { RULES, type RuleId, type RuleVersion } from '@rettid/domain';

/** Title and version of the law behind a stored finding. @throws RangeError where this build knows no such version */
export function lawOf(ruleId: RuleId, ruleVersion: number): { readonly title: string; readonly version: RuleVersion } {
  const rule = RULES.find(({ id }) => id === ruleId);
  const version = rule?.versions.find((candidate) => candidate.version === ruleVersion);
  if (rule === undefined || version === undefined)
    throw new RangeError(`unknown rule version: ${ruleId} ${ruleVersion}`);
  return { title: rule.title, version };
}
