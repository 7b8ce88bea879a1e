import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;
const TOKEN_FORM = /^[A-Za-z0-9_-]{43}$/;

/** A fresh secret of 256 bits, as 43 characters that fit into a cookie and an address. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** Whether a text can be one of ours at all: what else a cookie may hold never reaches the database. */
export function isToken(text: string): boolean {
  return TOKEN_FORM.test(text);
}

/** What the database keeps of a token. The tokens are random, so neither salt nor stretching would add anything. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/**
 * What a page repeats with every change it asks for. It follows from the session's token, which no script can read, and
 * does not lead back to it.
 */
export function csrfTokenOf(token: string): string {
  return createHash('sha256').update(`csrf:${token}`).digest('base64url');
}
