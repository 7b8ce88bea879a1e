import type { CaseExemptionWire } from '@rettid/contracts';

/** Decisions of which each extends the next one in the list; the newest first. Never empty. */
export type ExemptionChain = readonly [CaseExemptionWire, ...CaseExemptionWire[]];

/**
 * The chains that decisions of one kind form, in the order given (newest first): each begins with a decision that none
 * extends. A decision that two others extend stands in the chain of the first; decisions that extend each other in a circle
 * (a sender's mistake) form one chain and are not followed round.
 */
export function exemptionChains(exemptions: readonly CaseExemptionWire[]): ExemptionChain[] {
  const byId = new Map(exemptions.map((exemption) => [exemption.exemptionId, exemption]));
  const extended = new Set(exemptions.map(({ extendsExemptionId }) => extendsExemptionId));
  const placed = new Set<CaseExemptionWire>();
  const chainFrom = (newest: CaseExemptionWire): ExemptionChain => {
    const earlier: CaseExemptionWire[] = [];
    placed.add(newest);
    let next = byId.get(newest.extendsExemptionId ?? '');
    while (next !== undefined && !placed.has(next)) {
      placed.add(next);
      earlier.push(next);
      next = byId.get(next.extendsExemptionId ?? '');
    }
    return [newest, ...earlier];
  };
  const heads = exemptions.filter(({ exemptionId }) => !extended.has(exemptionId)).map(chainFrom);
  const circles = exemptions.flatMap((exemption) => (placed.has(exemption) ? [] : [chainFrom(exemption)]));
  return [...heads, ...circles];
}
