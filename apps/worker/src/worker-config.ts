import { CodedError, type Config } from '@rettid/platform';

/** The configuration of a worker: it has a database of its own choosing, never an embedded one. */
export type WorkerConfig = Config & { readonly databaseUrl: string };

/** @throws CodedError `config_invalid` where no database is named */
export function toWorkerConfig(config: Config): WorkerConfig {
  const { databaseUrl } = config;
  if (databaseUrl === null)
    throw new CodedError('config_invalid', 'DATABASE_URL is not set: the worker needs a database');
  return { ...config, databaseUrl };
}
