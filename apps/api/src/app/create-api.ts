import { NestApplicationContextOptions } from '@nestjs/common/interfaces/nest-application-context-options.interface.js';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fastifyCookie from '@fastify/cookie';
import type { Logger } from '@rettid/platform';
import { ProblemFilter } from '../problems/problem.filter';
import { validationPipe } from '../problems/validation';
import { createAdapter, type ApiEdge } from './adapter';
import { NestLogger } from './nest-logger';

/**
 * The API as it runs, not yet listening. Errors at the start are thrown, not logged: whoever starts it tells of them.
 *
 * @param module `ApiModule.with(services)`, or a module that imports it
 */
export async function createApi(
  module: Parameters<typeof NestFactory.create>[0],
  edge: ApiEdge,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const options = Object.assign(new NestApplicationContextOptions(), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const api = await NestFactory.create<NestFastifyApplication>(module, createAdapter(logger, edge), options);
  await api.register(fastifyCookie);
  await edge.limits.attach(api.getHttpAdapter().getInstance());
  api.useGlobalFilters(new ProblemFilter());
  api.useGlobalPipes(validationPipe());
  await api.init();
  return api;
}
