import { CodedError } from '../errors/coded-error';
import { readSignIn, type SignInConfig } from './sign-in-config';
import { VariableReader, type Environment } from './variable-reader';

export type { Environment } from './variable-reader';

const ENVIRONMENTS = ['production', 'development', 'test'] as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** The environment of a program, read once at its start. */
export interface Config extends SignInConfig {
  /** `null`: the embedded server of `home`. */
  readonly databaseUrl: string | null;
  /** For migrations; falls back to `databaseUrl`. */
  readonly databaseOwnerUrl: string | null;
  readonly databasePoolSize: number;
  /** `null`: the queue lives in PostgreSQL. */
  readonly redisUrl: string | null;
  readonly queuePrefix: string;
  readonly home: string;
  readonly environment: (typeof ENVIRONMENTS)[number];
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly host: string;
  readonly port: number;
  /** `null`: no metrics. */
  /** Whole months that entries of the access log are kept after the month they were made in. */
  readonly accessLogRetentionMonths: number;
  readonly metricsPort: number | null;
  readonly metricsHost: string;
  readonly workerConcurrency: number;
  readonly workerReadyFile: string | null;
}

/**
 * Reads and checks every variable of `CONFIG_VARIABLES`.
 *
 * @throws CodedError `config_invalid` naming each variable at fault, its value (unless secret) and what is expected
 */
export function loadConfig(environment: Environment): Config {
  const problems: string[] = [];
  const reader = new VariableReader(environment, problems);
  const databaseUrl = reader.url('DATABASE_URL', ['postgres:', 'postgresql:']);
  const environmentName = reader.oneOf('NODE_ENV', ENVIRONMENTS);
  const config: Config = {
    databaseUrl,
    databaseOwnerUrl: reader.url('DATABASE_OWNER_URL', ['postgres:', 'postgresql:']) ?? databaseUrl,
    databasePoolSize: reader.integer('DATABASE_POOL_SIZE', 2, 200),
    redisUrl: reader.url('REDIS_URL', ['redis:', 'rediss:', 'unix:']),
    queuePrefix: reader.matching('QUEUE_PREFIX', /^[A-Za-z0-9_-]{1,32}$/, '1-32 letters, digits, _ or -'),
    home: reader.text('RETTID_HOME'),
    environment: environmentName,
    logLevel: reader.oneOf('LOG_LEVEL', LOG_LEVELS),
    host: reader.text('HOST'),
    port: reader.integer('PORT', 0, 65_535),
    accessLogRetentionMonths: reader.integer('ACCESS_LOG_RETENTION_MONTHS', 6, 240),
    metricsPort: reader.optional('METRICS_PORT') === null ? null : reader.integer('METRICS_PORT', 0, 65_535),
    metricsHost: reader.text('METRICS_HOST'),
    workerConcurrency: reader.integer('WORKER_CONCURRENCY', 1, 64),
    workerReadyFile: reader.optional('WORKER_READY_FILE'),
    ...readSignIn(reader, environmentName === 'production'),
  };
  if (problems.length > 0) throw new CodedError('config_invalid', problems.join('\n'), { count: problems.length });
  return config;
}
