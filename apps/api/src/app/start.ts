import type { Server } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openDatabase, type Database } from '@rettid/application';
import { CodedError, serveMetrics, SystemClock, type Config, type Logger, type MetricsServer } from '@rettid/platform';
import type { RequestMetrics } from '../metrics/request-metrics';
import { ApiModule } from './api.module';
import { createApi } from './create-api';
import { createServices } from './services';
import { settingsOf, type ApiSettings } from './settings';

export interface RunningApi {
  /** `http://127.0.0.1:3000` */
  readonly address: string;
  /** Lets the requests under way finish, then closes the database. */
  close(): Promise<void>;
}

/**
 * Opens the database and listens.
 *
 * @throws CodedError `public_url_missing`, `database_url_missing`, `port_busy`, or what `openDatabase` throws
 */
export async function start(config: Config, logger: Logger): Promise<RunningApi> {
  const settings = settingsOf(config);
  if (config.databaseUrl === null) {
    throw new CodedError('database_url_missing', 'DATABASE_URL is not set; `npm run up` brings its own database');
  }
  const database = await openDatabase({
    url: config.databaseUrl,
    poolSize: config.databasePoolSize,
    applicationName: 'rettid api',
  });
  try {
    return await serve(config, settings, logger, database);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function serve(config: Config, settings: ApiSettings, logger: Logger, database: Database): Promise<RunningApi> {
  const services = createServices(database, new SystemClock(), settings);
  const api = await createApi(ApiModule.with(services), services.edge, logger);
  try {
    await listen(api, config);
    const metrics = await startMetrics(services.edge.metrics, config, logger, database);
    return {
      address: await api.getUrl(),
      async close() {
        await metrics?.close();
        await finishRequests(api);
        await database.close();
      },
    };
  } catch (error) {
    await api.close();
    throw error;
  }
}

async function listen(api: NestFastifyApplication, { port, host }: Config): Promise<void> {
  try {
    await api.listen(port, host);
  } catch (error) {
    if (!isAddressInUse(error)) throw error;
    throw new CodedError('port_busy', `port ${port} is in use; set PORT to a free one`, { port });
  }
}

async function startMetrics(
  metrics: RequestMetrics,
  { metricsHost: host, metricsPort: port }: Config,
  logger: Logger,
  database: Database,
): Promise<MetricsServer | null> {
  if (port === null) return null;
  metrics.watchPool(database.connections);
  const server = await serveMetrics(async () => await metrics.exposition(), { host, port }, logger);
  logger.info({ address: server.address }, 'metrics are served');
  return server;
}

/** A connection that falls idle while the server closes would else be held for its caller's next request, over a minute. */
async function finishRequests(api: NestFastifyApplication): Promise<void> {
  const server: Server = api.getHttpServer();
  const hangUp = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  try {
    await api.close();
  } finally {
    clearInterval(hangUp);
  }
}

function isAddressInUse(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EADDRINUSE';
}
