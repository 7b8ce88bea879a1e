import type { CitizenFacts } from '../facts/citizen-facts';
import type { PlainDate } from '../time/plain-date';
import { Horizon } from './horizon';
import type { Evaluation, Obligation } from './obligation';
import { RULES } from './rules';
import { Situation } from './situation';

/**
 * What the law asks of the jobcentre for one citizen as of a date. Pure: the same facts, in any order, give the same
 * answer, and it stays the same on every later date before `changesOn` unless a fact is recorded.
 *
 * @param facts the citizen's recorded facts; those dated after `asOf` are known only so far as they were planned
 * @param asOf a calendar date in Denmark
 */
export function evaluateCitizen(facts: CitizenFacts, asOf: PlainDate): Evaluation {
  const base = new Horizon(asOf);
  const situation = Situation.of(facts, base);
  if (situation === null) return { asOf, obligations: [], changesOn: base.changesOn };

  let changesOn = base.changesOn;
  const obligations: Obligation[] = [];
  for (const rule of RULES) {
    const horizon = base.fork();
    const finding = rule.evaluate(situation, horizon);
    if (finding !== null) obligations.push({ ruleId: rule.id, ...finding, changesOn: horizon.changesOn });
    if (horizon.changesOn < changesOn) changesOn = horizon.changesOn;
  }
  return { asOf, obligations, changesOn };
}
