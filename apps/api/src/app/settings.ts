import { join } from 'node:path';
import type { SessionLimits } from '@rettid/application';
import { CodedError, type Config, type OidcConfig, type RateLimits } from '@rettid/platform';
import { isLoopback } from '../security/loopback';

/** How one installation differs from another, as far as the API's own parts are concerned. */
export interface ApiSettings {
  readonly environment: Config['environment'];
  /** Address under which browsers reach the API: scheme, host and port. */
  readonly publicUrl: string;
  readonly trustProxy: boolean | readonly string[];
  readonly sessionLimits: SessionLimits;
  readonly rateLimits: RateLimits;
  /** `null`: nobody can sign in. */
  readonly oidc: OidcConfig | null;
  /** Folder of the applications, each with its build in `<name>/dist/browser`. */
  readonly webRoot: string;
}

/** `apps`, seen from the built file as from its source. */
const APPS = join(__dirname, '../../..');

/** @throws CodedError `public_url_missing`: others can reach the address, and nothing says under which name */
export function settingsOf(config: Config): ApiSettings {
  if (config.publicUrl === null && !isLoopback(config.host)) {
    throw new CodedError(
      'public_url_missing',
      `HOST=${config.host} is reached by others: set PUBLIC_URL to the address under which browsers do, or HOST to 127.0.0.1`,
    );
  }
  return {
    environment: config.environment,
    publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
    trustProxy: config.trustProxy,
    sessionLimits: { idleMinutes: config.sessionIdleMinutes, maxHours: config.sessionMaxHours },
    rateLimits: config.rateLimits,
    oidc: config.oidc,
    webRoot: APPS,
  };
}
