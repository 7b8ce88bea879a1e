import { existsSync } from 'node:fs';

/** Where Debian puts it, and others do. */
const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable'];

/** The browser: CHROMIUM, or one that is installed. @throws Error with the cure where there is none */
export function chromiumPath(): string {
  const path = process.env['CHROMIUM'] ?? USUAL_PLACES.find((place) => existsSync(place));
  if (path === undefined) throw new Error('no Chromium: install it (apt-get install chromium), or name it in CHROMIUM');
  return path;
}
