import type { Evidence, EvidenceFact } from '@rettid/domain';

/** A fact as it is stored: type, id, on and, for a period, its end (`null` is open). */
type StoredFact = [EvidenceFact['type'], string, EvidenceFact['on'], EvidenceFact['on']?];

/** Evidence as it is stored: `{"facts":[[type,id,on,to?],...],"figures":{...}}`, dates as days since 1970-01-01. */
interface StoredEvidence {
  readonly facts: readonly StoredFact[];
  readonly figures: Evidence['figures'];
}

/** The stored form of evidence, its figures in the order of their names: equal evidence has equal text. */
export function evidenceToJson({ facts, figures }: Evidence): StoredEvidence {
  return {
    facts: facts.map(({ type, id, on, to }) => (to === undefined ? [type, id, on] : [type, id, on, to])),
    figures: Object.fromEntries(
      Object.keys(figures)
        .sort()
        .map((name) => [name, figures[name] ?? null]),
    ),
  };
}

/**
 * `evidenceToJson` as text. Stored evidence is kept as this text (the column is `json`) and compared as such.
 *
 * @throws RangeError where a figure or date is no finite number (`NEVER`): JSON would keep a `null` in its place
 */
export function evidenceToText(evidence: Evidence): string {
  for (const value of Object.values(evidence.figures)) assertStorable(value);
  for (const { on, to } of evidence.facts) [on, to].forEach(assertStorable);
  return JSON.stringify(evidenceToJson(evidence));
}

/** The inverse of `evidenceToText`, from parsed JSON of that form. */
export function evidenceFromJson(json: unknown): Evidence {
  const { facts, figures } = json as StoredEvidence;
  return {
    facts: facts.map(([type, id, on, ...to]) =>
      to.length === 0 ? { type, id, on } : { type, id, on, to: to[0] ?? null },
    ),
    figures,
  };
}

function assertStorable(value: number | string | null | undefined): void {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError('evidence holds a number that is not finite');
  }
}
