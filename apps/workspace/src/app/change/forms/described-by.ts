/** `aria-describedby` of those parts of a field that are there; `null` where there are none. */
export function describedBy(id: string, parts: Readonly<Record<string, unknown>>): string | null {
  const ids = Object.entries(parts).flatMap(([part, content]) =>
    content == null || content === false ? [] : [`${id}-${part}`],
  );
  return ids.length === 0 ? null : ids.join(' ');
}
