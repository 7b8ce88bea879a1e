import type { Database } from '@rettid/application';
import { createLogger, loadConfig, SystemClock } from '@rettid/platform';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ApiModule } from '../app/api.module';
import { createApi } from '../app/create-api';
import { createServices } from '../app/services';
import { settingsOf } from '../app/settings';
import { describeApi } from './document';

const SETTINGS = settingsOf(loadConfig({}));

/** The description of the API without a database: the services are looked at for their types and never called. */
export async function describeWithoutDatabase(): Promise<OpenAPIObject> {
  const services = createServices({} as Database, new SystemClock(), SETTINGS);
  const logger = createLogger('openapi', { logLevel: 'error' });
  const api = await createApi(ApiModule.with(services), services.edge, logger);
  try {
    return describeApi(api);
  } finally {
    await api.close();
  }
}
