/**
 * What stands between the lines of a cursor: values as JSON in base64url. Callers hand it back unread, and it proves
 * nothing: whoever decodes one checks every part.
 */
export function encodeParts(parts: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** @returns the parts, none where the text was made by nobody here */
export function decodeParts(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
