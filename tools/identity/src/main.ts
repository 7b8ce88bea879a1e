import { openDatabase } from '@rettid/application';
import { CodedError, createLogger, loadConfig, SystemClock, type Config, type Logger } from '@rettid/platform';
import { CaseloadPeople } from './people/caseload-people';
import { startIdentityProvider } from './provider/start-identity-provider';

/** One page of people at a time needs no more. */
const POOL_SIZE = 2;

/** Starts the demonstration's sign-in with the API's own configuration, and stops on SIGINT or SIGTERM. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const logger = createLogger('identity', config);
  const running = await start(config, logger);
  const stop = (signal: NodeJS.Signals): void => {
    process.once(signal, () => process.exit(1));
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'stopped with an error');
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/**
 * The provider that OIDC_ISSUER names, for the client that OIDC_CLIENT_ID and OIDC_CLIENT_SECRET name, at PUBLIC_URL.
 *
 * @throws CodedError `identity_not_configured`, `IdentityCode`, or what `openDatabase` throws
 */
async function start(config: Config, logger: Logger): Promise<{ close(): Promise<void> }> {
  const { oidc, publicUrl, databaseUrl } = config;
  if (oidc === null || publicUrl === null || databaseUrl === null) {
    throw new CodedError(
      'identity_not_configured',
      'The demonstration’s sign-in needs DATABASE_URL, PUBLIC_URL, OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET; `npm run up` sets them.',
    );
  }
  const { hostname, port } = new URL(oidc.issuer);
  const database = await openDatabase({ url: databaseUrl, poolSize: POOL_SIZE, applicationName: 'rettid identity' });
  try {
    const provider = await startIdentityProvider({
      host: hostname,
      port: Number(port),
      environment: config.environment,
      client: {
        id: oidc.clientId,
        secret: oidc.clientSecret,
        redirectUris: [`${publicUrl}/auth/callback`],
        postLogoutRedirectUris: [`${publicUrl}/auth/signed-out`],
      },
      people: new CaseloadPeople(database.unitOfWork, new SystemClock()),
      logger,
    });
    logger.info({ issuer: provider.issuer }, 'sign-in of the demonstration ready');
    const close = async (): Promise<void> => {
      await provider.close();
      await database.close();
    };
    return { close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

main().catch((error: unknown) => {
  if (error instanceof CodedError) process.stderr.write(`${error.message}\n`);
  else createLogger('identity', { logLevel: 'error' }).fatal({ err: error }, 'the sign-in could not start');
  process.exitCode = 1;
});
