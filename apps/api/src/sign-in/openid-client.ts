import type { BegunSignIn, Claims, Identity, PendingSignIn } from '@rettid/application';
import type { Claim, OidcConfig } from '@rettid/platform';
import * as oidc from 'openid-client';
import { ProblemError } from '../problems/problem-error';
import type { PublicOrigin } from '../security/public-origin';

const TIMEOUT_SECONDS = 10;

export const CALLBACK_PATH = '/auth/callback';
export const SIGNED_OUT_PATH = '/auth/signed-out';

/** For whoever comes back with an answer that does not hold, or too late: he may try again. */
export const NOT_COMPLETED = 'Login blev ikke gennemført, eller det tog for lang tid. Prøv igen.';

/** Rettid as a client of the OpenID provider: authorization code with PKCE, the tokens never leave the server. */
export class OpenIdClient {
  private discovered: Promise<oidc.Configuration> | null = null;

  constructor(
    private readonly config: OidcConfig | null,
    private readonly publicOrigin: PublicOrigin,
  ) {}

  /** Fresh secrets of one sign-in. */
  prepare(returnTo: string): PendingSignIn {
    return { nonce: oidc.randomNonce(), codeVerifier: oidc.randomPKCECodeVerifier(), returnTo };
  }

  /** Where the browser goes to sign in. */
  async signInAddress({ nonce, codeVerifier }: PendingSignIn, { state }: BegunSignIn): Promise<URL> {
    const { provider, config } = await this.provider();
    return oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.publicOrigin.at(CALLBACK_PATH).href,
      scope: config.scope,
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
    });
  }

  /**
   * Exchanges the code that came back, and checks all that the standard asks for: state, issuer, audience, nonce, times
   * and signature of the ID token.
   *
   * @param answer the address that the browser came back to
   * @throws ProblemError `sign_in_refused` where the answer does not hold, `sign_in_unavailable` where the provider fails
   */
  async identityIn(answer: URL, { nonce, codeVerifier }: PendingSignIn, state: string): Promise<Identity> {
    const { provider, config } = await this.provider();
    try {
      const tokens = await oidc.authorizationCodeGrant(provider, answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      });
      const told = tokens.claims();
      if (told === undefined) throw new Error('the provider gave no ID token');
      const claims = await this.withUserInfo(provider, config, told, tokens.access_token);
      return { issuer: told.iss, subject: told.sub, claims };
    } catch (error) {
      const code = codeOf(error);
      const detail = code === 'sign_in_refused' ? NOT_COMPLETED : undefined;
      throw new ProblemError(code, detail, undefined, { cause: error });
    }
  }

  /**
   * Where the browser goes to be signed out at the provider too. Without the ID token that would spare some providers a
   * question: a citizen's holds the CPR number, everybody's the name, and neither is to stand in an address.
   *
   * @returns the page of our own that the provider would send the browser to, where it offers no sign-out
   */
  async signOutAddress(): Promise<URL> {
    const { provider } = await this.provider();
    const after = this.publicOrigin.at(SIGNED_OUT_PATH);
    if (provider.serverMetadata().end_session_endpoint === undefined) return after;
    return oidc.buildEndSessionUrl(provider, { post_logout_redirect_uri: after.href });
  }

  /** Some providers tell who somebody is not in the ID token, but to whoever asks for it with the access token. */
  private async withUserInfo(
    provider: oidc.Configuration,
    config: OidcConfig,
    told: oidc.IDToken,
    accessToken: string,
  ): Promise<Claims> {
    const claims = named(told, config.claims);
    const isTold = claims.role !== undefined || claims.cpr !== undefined;
    if (isTold || provider.serverMetadata().userinfo_endpoint === undefined) return claims;
    return named({ ...told, ...(await oidc.fetchUserInfo(provider, accessToken, told.sub)) }, config.claims);
  }

  /**
   * The provider as it describes itself. It is asked when somebody first signs in, so that the API starts without it, and
   * again after it did not answer.
   */
  private async provider(): Promise<{ provider: oidc.Configuration; config: OidcConfig }> {
    if (this.config === null) throw new ProblemError('sign_in_unavailable', 'Der er ikke sat en login-tjeneste op.');
    this.discovered ??= discover(this.config);
    try {
      return { provider: await this.discovered, config: this.config };
    } catch (error) {
      this.discovered = null;
      throw new ProblemError('sign_in_unavailable', undefined, undefined, { cause: error });
    }
  }
}

async function discover(config: OidcConfig): Promise<oidc.Configuration> {
  const issuer = new URL(config.issuer);
  const isPlain = issuer.protocol === 'http:';
  return await oidc.discovery(issuer, config.clientId, undefined, oidc.ClientSecretBasic(config.clientSecret), {
    // The configuration lets a plain http issuer in outside production alone, and there the signature is all there is.
    execute: [oidc.enableNonRepudiationChecks, ...(isPlain ? [oidc.allowInsecureRequests] : [])],
    timeout: TIMEOUT_SECONDS,
  });
}

/** The claims under Rettid's names for them. */
function named(told: Readonly<Record<string, unknown>>, names: Readonly<Record<Claim, string>>): Claims {
  const entries = Object.entries(names).map(([claim, name]) => [claim, told[name]]);
  return Object.fromEntries(entries) as Claims;
}

/** Failures of the way to the provider, or of our registration there; all else is an answer that does not hold. */
const UNAVAILABLE = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
  'OAUTH_MISSING_SERVER_METADATA',
]);

function codeOf(error: unknown): 'sign_in_refused' | 'sign_in_unavailable' {
  if (error instanceof oidc.ResponseBodyError) {
    return error.error === 'invalid_grant' ? 'sign_in_refused' : 'sign_in_unavailable';
  }
  // What fetch throws where nobody answers bears no code.
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (error instanceof TypeError && code === undefined) return 'sign_in_unavailable';
  return typeof code === 'string' && !UNAVAILABLE.has(code) ? 'sign_in_refused' : 'sign_in_unavailable';
}
