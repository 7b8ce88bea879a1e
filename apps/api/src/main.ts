import 'reflect-metadata';
import { CodedError, createLogger, loadConfig } from '@rettid/platform';
import { start } from './app/start';

/** Starts the API, says so in one line, and stops in good order on SIGINT or SIGTERM. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const logger = createLogger('api', config);
  const api = await start(config, logger);
  logger.info({ address: api.address }, `API ready on ${api.address}`);

  const stop = (signal: NodeJS.Signals): void => {
    // A second signal means now.
    process.once(signal, () => process.exit(1));
    logger.info({ signal }, 'stopping');
    api.close().then(
      () => logger.info('stopped'),
      (error: unknown) => {
        logger.error({ err: error }, 'stopped with an error');
        process.exitCode = 1;
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  if (error instanceof CodedError) process.stderr.write(`${error.message}\n`);
  else createLogger('api', { logLevel: 'error' }).fatal({ err: error }, 'the API could not start');
  process.exitCode = 1;
});
