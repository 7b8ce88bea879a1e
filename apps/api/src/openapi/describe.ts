import { ObligationReader, Readiness } from '@rettid/application';
import { createLogger } from '@rettid/platform';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ApiModule } from '../app/api.module';
import { createApi } from '../app/create-api';
import { describeApi } from './document';

/** The description of the API without a database: the services are looked at for their types and never called. */
export async function describeWithoutDatabase(): Promise<OpenAPIObject> {
  const services = {
    readiness: Object.create(Readiness.prototype) as Readiness,
    obligations: Object.create(ObligationReader.prototype) as ObligationReader,
  };
  const api = await createApi(ApiModule.with(services), createLogger('openapi', { logLevel: 'error' }));
  try {
    return describeApi(api);
  } finally {
    await api.close();
  }
}
