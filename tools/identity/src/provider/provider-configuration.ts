import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Configuration, JWK, KoaContextWithOIDC } from 'oidc-provider';
import type { DemoPerson } from '../people/demo-person';
import { confirmSignOutPage, errorPage, signedOutPage } from '../pages/messages';
import { createMemoryAdapter } from './memory-adapter';

/** The one program that may sign people in here: the API. */
export interface ClientRegistration {
  readonly id: string;
  readonly secret: string;
  /** Where the browser may be sent with a code. */
  readonly redirectUris: readonly string[];
  /** Where the browser may be sent once it is signed out. */
  readonly postLogoutRedirectUris: readonly string[];
}

const HOUR_SECONDS = 3_600;
const CODE_SECONDS = 60;
const SCOPES = ['openid', 'profile'] as const;
/** Browsers share cookies between the ports of a host: no other program's cookie may have one of these names. */
export const COOKIES = {
  session: 'demo_identity',
  interaction: 'demo_identity_choice',
  resume: 'demo_identity_resume',
} as const;

export function interactionPath(uid: string): string {
  return `/choose/${uid}`;
}

/**
 * The provider as an installation's own would be set up for Rettid, but for whom it believes: anybody who chooses a person.
 *
 * @param personOf who was chosen under a subject
 * @param startAgain the application's front page
 */
export function providerConfiguration(
  client: ClientRegistration,
  personOf: (subject: string) => DemoPerson | undefined,
  startAgain: string,
): Configuration {
  return {
    adapter: createMemoryAdapter(),
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [...client.redirectUris],
        post_logout_redirect_uris: [...client.postLogoutRedirectUris],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_basic',
        id_token_signed_response_alg: 'RS256',
      },
    ],
    clientBasedCORS: () => false,
    jwks: { keys: [signingKey()] },
    cookies: {
      keys: [randomBytes(32)],
      names: COOKIES,
      long: { httpOnly: true, sameSite: 'lax', signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    scopes: [...SCOPES],
    claims: { openid: ['sub'], profile: ['name', 'staff_id', 'jobcenter_id', 'role', 'rights', 'cpr'] },
    // The API reads who it is from the id token alone, as brokers of MitID deliver it.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    responseTypes: ['code'],
    findAccount: async (_ctx, subject) => await Promise.resolve(accountOf(subject, personOf(subject))),
    loadExistingGrant: async (ctx) => await grantEverything(ctx),
    interactions: { url: (_ctx, { uid }) => interactionPath(uid) },
    renderError: (ctx, { error }) => {
      ctx.type = 'html';
      ctx.body = errorPage(error, startAgain);
    },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: signOut,
        postLogoutSuccessSource: (ctx) => {
          ctx.body = signedOutPage(startAgain);
        },
      },
    },
    ttl: {
      AccessToken: HOUR_SECONDS,
      AuthorizationCode: CODE_SECONDS,
      Grant: HOUR_SECONDS,
      IdToken: HOUR_SECONDS,
      Interaction: HOUR_SECONDS,
      Session: HOUR_SECONDS,
    },
  };
}

function accountOf(
  subject: string,
  person: DemoPerson | undefined,
): { accountId: string; claims: () => Promise<{ sub: string }> } | undefined {
  if (person === undefined) return undefined;
  return { accountId: subject, claims: async () => await Promise.resolve({ sub: subject, ...person.claims }) };
}

/** The one client is our own, and is told everything it asks for: there is no page for consent. */
async function grantEverything(
  ctx: KoaContextWithOIDC,
): Promise<InstanceType<typeof ctx.oidc.provider.Grant> | undefined> {
  const { provider, client, session } = ctx.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(SCOPES.join(' '));
  await grant.save();
  return grant;
}

/** Where the API has sent the browser here and says where it goes next there is nothing left to ask. */
async function signOut(ctx: KoaContextWithOIDC, form: string): Promise<void> {
  const { client, params, session } = ctx.oidc;
  const next = params?.['post_logout_redirect_uri'];
  if (client === undefined || typeof next !== 'string' || session === undefined) {
    ctx.body = confirmSignOutPage(form);
    return;
  }
  await session.destroy();
  ctx.cookies.set(COOKIES.session, null, { httpOnly: true, sameSite: 'lax', signed: true });
  const target = new URL(next);
  const state = params?.['state'];
  if (typeof state === 'string') target.searchParams.set('state', state);
  ctx.redirect(target.href);
}

function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    ...privateKey.export({ format: 'jwk' }),
    alg: 'RS256',
    use: 'sig',
    kid: randomBytes(8).toString('hex'),
  };
}
