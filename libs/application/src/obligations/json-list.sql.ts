/** A list of objects as one JSON value, empty where there are none. */
export function jsonList(object: string, source: string, order: string): string {
  return `(SELECT coalesce(json_agg(${object} ORDER BY ${order}), '[]') FROM ${source})`;
}
