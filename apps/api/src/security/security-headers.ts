import { randomBytes } from 'node:crypto';

const YEAR_SECONDS = 31_536_000;

/** Nothing may be loaded, framed or sent from an answer that is data: should a browser ever show one as a page. */
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What every answer tells a browser to be careful about. Pages bring a policy of their own (`pagePolicy`, `appPolicy`). */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': NOTHING,
  'x-content-type-options': 'nosniff',
  // For browsers that do not know frame-ancestors.
  'x-frame-options': 'DENY',
  // Addresses name citizens by id: no other site is to learn them.
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Where the API is reached over https, browsers shall never try it over http again. */
export const STRICT_TRANSPORT: Readonly<Record<string, string>> = {
  'strict-transport-security': `max-age=${YEAR_SECONDS}; includeSubDomains`,
};

/** Fresh for each page: whoever can put text into one cannot know it. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/** For the few pages that the server writes itself: text, links and one style sheet in the page. */
export function pagePolicy(nonce: string): string {
  return `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

/**
 * For the two applications: their own files, and the styles that their components bring along under the page's nonce.
 * Neither scripts nor styles may stand in the page or come from elsewhere.
 */
export function appPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
