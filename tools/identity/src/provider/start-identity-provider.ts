import { createServer, type Server } from 'node:http';
import { CodedError, type Config, type Logger } from '@rettid/platform';
import type { PeopleSource } from '../people/demo-person';
import type { ClientRegistration } from './provider-configuration';
import { requestHandler } from './request-handler';

/** `identity_in_production`, `identity_not_on_loopback`, `identity_port_busy` */
export type IdentityCode = 'identity_in_production' | 'identity_not_on_loopback' | 'identity_port_busy';

export interface IdentityOptions {
  /** 0 for any free one. */
  readonly port: number;
  /** A loopback address; 127.0.0.1 unless another is given. */
  readonly host?: string;
  /** The provider lets everybody be anybody: `production` is refused. */
  readonly environment: Config['environment'];
  readonly client: ClientRegistration;
  readonly people: PeopleSource;
  readonly logger: Logger;
}

export interface IdentityProvider {
  /** `http://127.0.0.1:3001` */
  readonly issuer: string;
  close(): Promise<void>;
}

const LOOPBACK = ['127.0.0.1', 'localhost'];

/**
 * Starts the demonstration's OpenID provider: a real one (authorization code with PKCE, signed id tokens, log-out), whose
 * sign-in is a page to choose who to be.
 *
 * @throws CodedError of `IdentityCode`
 */
export async function startIdentityProvider(options: IdentityOptions): Promise<IdentityProvider> {
  const { port, host = '127.0.0.1', environment } = options;
  if (environment === 'production') {
    throw new CodedError<IdentityCode>(
      'identity_in_production',
      'The demonstration’s sign-in lets everybody be anybody and does not start with NODE_ENV=production. Set OIDC_ISSUER to the provider of your organisation.',
    );
  }
  if (!LOOPBACK.includes(host)) {
    throw new CodedError<IdentityCode>(
      'identity_not_on_loopback',
      `The demonstration’s sign-in lets everybody be anybody and listens on this machine alone (127.0.0.1), not on ${host}.`,
    );
  }
  const server = createServer();
  const issuer = `http://${host}:${await listen(server, port, host)}`;
  server.on('request', requestHandler(issuer, options));
  return { issuer, close: async () => await close(server) };
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  return await new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new CodedError<IdentityCode>('identity_port_busy', `Port ${port} is in use; the sign-in needs another.`)
          : error,
      );
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

async function close(server: Server): Promise<void> {
  await new Promise((resolve) => {
    server.close(resolve);
    // Browsers keep connections open for their next request.
    server.closeAllConnections();
  });
}
