import type { Evidence, EvidenceFact } from '@rettid/domain';

/**
 * Evidence as it stands in the database: `{"facts": [[type, id, on, to?], ...], "figures": {...}}`, dates as days since
 * 1970-01-01. A fact of one day has no fourth element, an open end is `null`.
 *
 * The text is exactly what PostgreSQL prints for the `jsonb` that it becomes (keys by length, then bytewise; a space after
 * `,` and `:`), so that stored evidence is compared with computed evidence as text, without reading it.
 */
export function evidenceToText({ facts, figures }: Evidence): string {
  let text = '{"facts": [';
  let separator = '';
  for (const fact of facts) {
    text += `${separator}["${fact.type}", ${JSON.stringify(fact.id)}, ${String(fact.on)}`;
    text += fact.to === undefined ? ']' : `, ${String(fact.to)}]`;
    separator = ', ';
  }
  text += '], "figures": {';
  separator = '';
  for (const key of Object.keys(figures).sort(byJsonbOrder)) {
    text += `${separator}${JSON.stringify(key)}: ${figureToText(figures[key])}`;
    separator = ', ';
  }
  return `${text}}}`;
}

type StoredFact = [EvidenceFact['type'], string, EvidenceFact['on'], (EvidenceFact['on'] | undefined)?];

/** The inverse of `evidenceToText`, from parsed JSON. @throws TypeError where it is not evidence of this form */
export function evidenceFromJson(json: unknown): Evidence {
  const { facts, figures } = json as { facts: StoredFact[]; figures: Evidence['figures'] };
  return {
    facts: facts.map(([type, id, on, ...to]) =>
      to.length === 0 ? { type, id, on } : { type, id, on, to: to[0] ?? null },
    ),
    figures,
  };
}

/** A number that is none (`NEVER`) is no JSON either: the database refuses it, rather than keep a `null` in its place. */
function figureToText(figure: number | string | null | undefined): string {
  return typeof figure === 'string' ? JSON.stringify(figure) : String(figure);
}

/** jsonb sorts keys by their length in bytes first. Names of figures are ASCII. */
function byJsonbOrder(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}
