import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The description of the API, made of its routes and their classes; `apps/api/openapi.json` is its checked-in form. */
export function describeApi(api: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Rettid')
    .setDescription(
      'Statutory duties of Danish jobcentres: what is missed or about to be, and why. ' +
        'Codes are for programs; titles, details and explanations are Danish and for people. ' +
        'Dates are `YYYY-MM-DD`. Every error is `application/problem+json` (RFC 9457).',
    )
    .setVersion('1')
    .build();
  return SwaggerModule.createDocument(api, config);
}
