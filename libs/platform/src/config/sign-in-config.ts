import type { VariableReader } from './variable-reader';

/** What the sign-in service may tell of a person, by the name that Rettid knows it under. */
export const CLAIMS = ['staff_id', 'jobcenter_id', 'role', 'rights', 'cpr', 'name'] as const;
export type Claim = (typeof CLAIMS)[number];

/** The OpenID provider that people sign in at. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Space-separated; has `openid`. */
  readonly scope: string;
  /** What the provider calls each claim. */
  readonly claims: Readonly<Record<Claim, string>>;
}

/** How many requests are answered before `too_many_requests`; each process counts for itself. */
export interface RateLimits {
  /** Sign-ins that one address may begin or finish in a minute. */
  readonly signIn: number;
  /** Requests of one user in a minute; of one address where nobody is signed in. */
  readonly requests: number;
  /** Exports of one user in ten minutes. */
  readonly exports: number;
}

/** The part of the configuration that is about who comes in, and from where. */
export interface SignInConfig {
  /** Scheme, host and port as browsers see them; `null`: this machine's own. */
  readonly publicUrl: string | null;
  /** `null`: nobody can sign in. */
  readonly oidc: OidcConfig | null;
  readonly sessionIdleMinutes: number;
  readonly sessionMaxHours: number;
  /** Whose `X-Forwarded-*` headers are believed: nobody's, everybody's, or those of these addresses and networks. */
  readonly trustProxy: boolean | readonly string[];
  readonly rateLimits: RateLimits;
}

/** Reads the variables of `SignInConfig`; what is wrong with them gathers in the reader. */
export function readSignIn(reader: VariableReader, isProduction: boolean): SignInConfig {
  return {
    publicUrl: readPublicUrl(reader, isProduction),
    oidc: readOidc(reader, isProduction),
    sessionIdleMinutes: reader.integer('SESSION_IDLE_MINUTES', 1, 24 * 60),
    sessionMaxHours: reader.integer('SESSION_MAX_HOURS', 1, 24),
    trustProxy: readTrustProxy(reader),
    rateLimits: {
      signIn: reader.integer('RATE_LIMIT_SIGN_IN', 1, 1_000_000),
      requests: reader.integer('RATE_LIMIT_REQUESTS', 1, 100_000_000),
      exports: reader.integer('RATE_LIMIT_EXPORT', 1, 1_000_000),
    },
  };
}

function readPublicUrl(reader: VariableReader, isProduction: boolean): string | null {
  const value = reader.url('PUBLIC_URL', webProtocols(isProduction));
  if (value === null || !URL.canParse(value)) return null;
  const { origin, href } = new URL(value);
  if (href !== `${origin}/`) reader.report('PUBLIC_URL', value, 'scheme, host and port alone, without a path');
  return origin;
}

function readOidc(reader: VariableReader, isProduction: boolean): OidcConfig | null {
  const issuer = reader.url('OIDC_ISSUER', webProtocols(isProduction));
  const claims = readClaims(reader);
  const scope = reader.text('OIDC_SCOPE');
  if (!scope.split(' ').includes('openid'))
    reader.report('OIDC_SCOPE', scope, 'scopes parted by spaces, openid among them');
  if (issuer === null) return null;
  return {
    issuer,
    clientId: reader.required('OIDC_CLIENT_ID', 'the name of Rettid at OIDC_ISSUER'),
    clientSecret: reader.required('OIDC_CLIENT_SECRET', 'the secret of Rettid at OIDC_ISSUER'),
    scope,
    claims,
  };
}

/** `role=roles,cpr=dk_cpr`: what is not named keeps its own name. */
function readClaims(reader: VariableReader): Readonly<Record<Claim, string>> {
  const value = reader.optional('OIDC_CLAIMS') ?? '';
  const pairs = value.split(',').filter((pair) => pair !== '');
  const given = pairs.map((pair) => /^\s*([a-z_]+)=([^=,\s]+)\s*$/.exec(pair));
  const isKnown = (name: string | undefined): name is Claim => CLAIMS.some((claim) => claim === name);
  if (given.some((match) => !isKnown(match?.[1]))) {
    reader.report('OIDC_CLAIMS', value, `pairs like role=roles, parted by commas, of ${CLAIMS.join(', ')}`);
  }
  const renamed = new Map(given.map((match) => [match?.[1], match?.[2]]));
  const named = CLAIMS.map((claim) => [claim, renamed.get(claim) ?? claim]);
  return Object.fromEntries(named) as Record<Claim, string>;
}

function readTrustProxy(reader: VariableReader): boolean | readonly string[] {
  const value = reader.text('TRUST_PROXY');
  if (value === 'true' || value === 'false') return value === 'true';
  const addresses = value.split(',').map((address) => address.trim());
  if (!addresses.every((address) => /^[0-9a-f.:]+(?:\/\d{1,3})?$/i.test(address))) {
    reader.report('TRUST_PROXY', value, 'true, false, or addresses and networks parted by commas');
  }
  return addresses;
}

/** In production nothing that leads to a session crosses the network in the open. */
function webProtocols(isProduction: boolean): readonly string[] {
  return isProduction ? ['https:'] : ['https:', 'http:'];
}
