/** What a form holds, as a draft keeps it; the same values make the same text. */
export function draftText(values: object): string {
  return JSON.stringify(values);
}

/**
 * The values of a draft, on those that the form began with: what another build of the form kept, and this one does not know
 * or holds otherwise, is left as it began.
 *
 * @returns `null` where the text is no draft at all
 */
export function draftValues<V extends object>(initial: V, text: string): V | null {
  const kept = parsedObject(text);
  if (kept === null) return null;
  const fitting = Object.entries(initial).flatMap(([name, began]) =>
    name in kept && isAlike(began, kept[name]) ? [[name, kept[name]] as const] : [],
  );
  return { ...initial, ...Object.fromEntries(fitting) };
}

function parsedObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Where nothing was chosen yet, something may have been chosen since, and the other way round. */
function isAlike(began: unknown, kept: unknown): boolean {
  if (began === null || kept === null) return true;
  return typeof began === typeof kept && Array.isArray(began) === Array.isArray(kept);
}
