import type { ExplainedObligationWire } from '@rettid/contracts';
import { STATUS_WORDS } from '../words/status-words';

/** What has become of each duty whose status is another: `4 samtaler på 12 måneder: Overskredet → Ikke forfalden`. */
export function dutyChanges(
  before: readonly ExplainedObligationWire[],
  after: readonly ExplainedObligationWire[],
): string[] {
  const earlier = new Map(before.map((duty) => [duty.ruleId, duty]));
  const rest = new Map(after.map((duty) => [duty.ruleId, duty]));
  const changed = after.flatMap(({ ruleId, title, status }) => {
    const was = earlier.get(ruleId);
    if (was?.status === status) return [];
    const now = STATUS_WORDS[status].word;
    return [was === undefined ? `${title}: ny pligt, ${now}` : `${title}: ${STATUS_WORDS[was.status].word} → ${now}`];
  });
  const gone = before.filter(({ ruleId }) => !rest.has(ruleId)).map(({ title }) => `${title}: ikke længere en pligt`);
  return [...changed, ...gone];
}
