import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SystemClock } from '@rettid/platform';

/** What the next ID token says beside the truth, and how it is signed. */
export interface Lie {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly signedBy?: 'the known key' | 'another key' | 'nobody';
  /** What the provider tells whoever comes with the access token. */
  readonly userInfo?: Readonly<Record<string, unknown>>;
  /** Answers the exchange of the code in place of tokens. */
  readonly tokenAnswer?: { readonly status: number; readonly body: string };
}

export interface LyingProvider {
  readonly issuer: string;
  /** For the ID tokens from here on. */
  tell(nonce: string, lie: Lie): void;
  close(): Promise<void>;
}

/** An OpenID provider gone bad: it speaks the protocol and lies in its ID tokens, which an honest one cannot be made to. */
export async function startLyingProvider(): Promise<LyingProvider> {
  const [known, another] = [newKey(), newKey()];
  let told: { nonce: string; lie: Lie } = { nonce: '', lie: {} };
  const server = createServer((request, response) => {
    answer(request, response, issuer, known, another, told);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    tell: (nonce, lie) => (told = { nonce, lie }),
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Key {
  readonly secret: KeyObject;
  readonly jwk: object;
}

function newKey(): Key {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { secret: privateKey, jwk: { ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' } };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  issuer: string,
  known: Key,
  another: Key,
  { nonce, lie }: { nonce: string; lie: Lie },
): void {
  const send = (status: number, body: string): void => {
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close' }).end(body);
  };
  const { pathname } = new URL(request.url ?? '/', issuer);
  if (pathname === '/.well-known/openid-configuration') send(200, JSON.stringify(description(issuer, lie)));
  else if (pathname === '/jwks') send(200, JSON.stringify({ keys: [known.jwk] }));
  else if (pathname === '/userinfo') send(200, JSON.stringify({ sub: 'sif', ...lie.userInfo }));
  else if (lie.tokenAnswer !== undefined) send(lie.tokenAnswer.status, lie.tokenAnswer.body);
  else {
    const key = lie.signedBy === 'another key' ? another : known;
    const id_token = idToken(issuer, nonce, lie, lie.signedBy === 'nobody' ? null : key.secret);
    send(200, JSON.stringify({ access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token }));
  }
}

function description(issuer: string, { userInfo }: Lie): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    ...(userInfo === undefined ? {} : { userinfo_endpoint: `${issuer}/userinfo` }),
  };
}

function idToken(issuer: string, nonce: string, { claims }: Lie, key: KeyObject | null): string {
  const now = Math.floor(new SystemClock().now().getTime() / 1000);
  const truth = { iss: issuer, sub: 'sif', aud: 'rettid', nonce, iat: now, exp: now + 60 };
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: key === null ? 'none' : 'RS256', kid: 'k' })}.${part({ ...truth, ...claims })}`;
  return `${signed}.${key === null ? '' : sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}
