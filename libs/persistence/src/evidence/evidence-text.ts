import type { Evidence, EvidenceFact } from '@rettid/domain';

/** A fact as it is stored: type, id, on and, for a period, its end (`null` is open). */
type StoredFact = [EvidenceFact['type'], string, EvidenceFact['on'], EvidenceFact['on']?];

/** Evidence as it is stored: `{"facts":[[type,id,on,to?],...],"figures":{...}}`, dates as days since 1970-01-01. */
interface StoredEvidence {
  readonly facts: readonly StoredFact[];
  readonly figures: Evidence['figures'];
}

/**
 * Evidence as the text that is stored (the column is `json`, which keeps it to the letter) and compared: equal evidence
 * has equal text, its figures in the order of their names. The text is put together by hand because a sweep makes
 * millions of them, and the objects that `JSON.stringify` would need are most of what it leaves to be collected.
 *
 * @throws RangeError where a figure or date is no finite number (`NEVER`): JSON would keep a `null` in its place
 */
export function evidenceToText({ facts, figures }: Evidence): string {
  let factsText = '';
  for (const fact of facts) factsText += `${factsText === '' ? '' : ','}${factToText(fact)}`;
  let figuresText = '';
  for (const name of Object.keys(figures).sort()) {
    figuresText += `${figuresText === '' ? '' : ','}${JSON.stringify(name)}:${valueToText(figures[name])}`;
  }
  return `{"facts":[${factsText}],"figures":{${figuresText}}}`;
}

function factToText({ type, id, on, to }: EvidenceFact): string {
  const end = to === undefined ? '' : `,${valueToText(to)}`;
  return `["${type}",${JSON.stringify(id)},${valueToText(on)}${end}]`;
}

function valueToText(value: number | string | null | undefined): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || value === undefined) return 'null';
  if (!Number.isFinite(value)) throw new RangeError('evidence holds a number that is not finite');
  return String(value);
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
