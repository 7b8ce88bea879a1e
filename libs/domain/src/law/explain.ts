import type { PlainDate } from '../time/plain-date';
import type { EvidenceFact, Obligation } from './obligation';
import type { ExplanationText, Rule } from './rule';
import type { Severity } from './rule-version';
import { RULES } from './rules';

/** A finding in words, with the law it rests on. All texts are Danish and made of the stored finding alone. */
export interface Explanation extends ExplanationText {
  readonly title: string;
  readonly citation: string;
  /** First and last day of the version of the law; `null` is still in force. */
  readonly inForceFrom: PlainDate;
  readonly inForceTo: PlainDate | null;
  readonly severity: Severity;
  /** False: show "ikke juridisk bekræftet" beside it. */
  readonly verified: boolean;
  readonly duty: Rule['duty'];
  readonly facts: readonly EvidenceFact[];
}

/** @throws RangeError where the finding names a rule or version that this build does not know. */
export function explain(obligation: Obligation): Explanation {
  const rule = RULES.find(({ id }) => id === obligation.ruleId);
  const version = rule?.versions.find((candidate) => candidate.version === obligation.ruleVersion);
  if (rule === undefined || version === undefined) {
    throw new RangeError(`unknown rule version: ${obligation.ruleId} ${obligation.ruleVersion}`);
  }
  const { citation, severity, verified } = version;
  return {
    title: rule.title,
    ...rule.explain(obligation, version),
    citation,
    inForceFrom: version.from,
    inForceTo: version.to,
    severity,
    verified,
    duty: rule.duty,
    facts: obligation.evidence.facts,
  };
}
