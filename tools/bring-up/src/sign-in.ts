import { randomBytes } from 'node:crypto';
import type { Config } from '@rettid/platform';
import { freePortFrom } from './free-port';

/** How people sign in to a house. */
export interface SignIn {
  /** Where the browser goes. */
  readonly publicUrl: string;
  /**
   * - `demo`: the embedded provider, a program of the house
   * - `configured`: the provider that OIDC_ISSUER names
   * - `none`: in production nobody is let in without a provider of one's own
   */
  readonly kind: 'demo' | 'configured' | 'none';
  /** What the API, and the embedded provider, read. */
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Decides who vouches for people. The demonstration's own provider lets everybody be anybody: it is left out in production,
 * and wherever another one is configured.
 *
 * @param apiPort where the API is going to listen
 */
export async function planSignIn(config: Config, apiPort: number): Promise<SignIn> {
  const publicUrl = config.publicUrl ?? `http://localhost:${apiPort}`;
  if (config.oidc !== null) return { publicUrl, kind: 'configured', environment: publicUrlOf(config, publicUrl) };
  if (config.environment === 'production') return { publicUrl, kind: 'none', environment: {} };
  const port = await portBeside(config, apiPort);
  const environment = {
    ...publicUrlOf(config, publicUrl),
    // Browsers share cookies between the ports of one name: the provider and the API go by two.
    OIDC_ISSUER: `http://127.0.0.1:${port}`,
    OIDC_CLIENT_ID: 'rettid',
    OIDC_CLIENT_SECRET: randomBytes(32).toString('base64url'),
    OIDC_SCOPE: 'openid profile',
    OIDC_CLAIMS: '',
  };
  return { publicUrl, kind: 'demo', environment };
}

/** The API does not listen yet: among any free ports its own could come up a second time. */
async function portBeside(config: Config, apiPort: number): Promise<number> {
  if (config.port !== 0) return await freePortFrom(apiPort + 1);
  for (;;) {
    const port = await freePortFrom(0);
    if (port !== apiPort) return port;
  }
}

/** In production an address on plain http is refused; the one that the API takes where it is told none is this machine's. */
function publicUrlOf({ environment, publicUrl }: Config, address: string): NodeJS.ProcessEnv {
  return publicUrl === null && environment === 'production' ? {} : { PUBLIC_URL: address };
}
