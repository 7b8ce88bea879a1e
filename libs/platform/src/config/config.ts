import { CodedError } from '../errors/coded-error';
import { CONFIG_VARIABLES, type ConfigVariable, type ConfigVariableName } from './config-variables';

const ENVIRONMENTS = ['production', 'development', 'test'] as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** The environment of a program, read once at its start. */
export interface Config {
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
  readonly metricsPort: number | null;
  readonly metricsHost: string;
  readonly workerConcurrency: number;
  readonly workerReadyFile: string | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks every variable of `CONFIG_VARIABLES`.
 *
 * @throws CodedError `config_invalid` naming each variable at fault, its value (unless secret) and what is expected
 */
export function loadConfig(environment: Environment): Config {
  const problems: string[] = [];
  const reader = new VariableReader(environment, problems);
  const databaseUrl = reader.url('DATABASE_URL', ['postgres:', 'postgresql:']);
  const config: Config = {
    databaseUrl,
    databaseOwnerUrl: reader.url('DATABASE_OWNER_URL', ['postgres:', 'postgresql:']) ?? databaseUrl,
    databasePoolSize: reader.integer('DATABASE_POOL_SIZE', 2, 200),
    redisUrl: reader.url('REDIS_URL', ['redis:', 'rediss:', 'unix:']),
    queuePrefix: reader.matching('QUEUE_PREFIX', /^[A-Za-z0-9_-]{1,32}$/, '1-32 letters, digits, _ or -'),
    home: reader.text('RETTID_HOME'),
    environment: reader.oneOf('NODE_ENV', ENVIRONMENTS),
    logLevel: reader.oneOf('LOG_LEVEL', LOG_LEVELS),
    host: reader.text('HOST'),
    port: reader.integer('PORT', 0, 65_535),
    metricsPort: reader.optional('METRICS_PORT') === null ? null : reader.integer('METRICS_PORT', 0, 65_535),
    metricsHost: reader.text('METRICS_HOST'),
    workerConcurrency: reader.integer('WORKER_CONCURRENCY', 1, 64),
    workerReadyFile: reader.optional('WORKER_READY_FILE'),
  };
  if (problems.length > 0) throw new CodedError('config_invalid', problems.join('\n'), { count: problems.length });
  return config;
}

/** Reads variables and gathers what is wrong with them, so that one start tells it all. */
class VariableReader {
  constructor(
    private readonly environment: Environment,
    private readonly problems: string[],
  ) {}

  optional(name: ConfigVariableName): string | null {
    const given = this.environment[name];
    return given === undefined || given === '' ? definitionOf(name).default : given;
  }

  text(name: ConfigVariableName): string {
    const value = this.optional(name);
    if (value === null) throw new Error(`${name} has no default and is read as required`);
    return value;
  }

  matching(name: ConfigVariableName, pattern: RegExp, expectation: string): string {
    const value = this.text(name);
    if (!pattern.test(value)) this.report(name, value, expectation);
    return value;
  }

  integer(name: ConfigVariableName, least: number, most: number): number {
    const value = this.text(name);
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= least && number <= most)) this.report(name, value, `a whole number from ${least} to ${most}`);
    return number;
  }

  oneOf<T extends string>(name: ConfigVariableName, allowed: readonly T[]): T {
    const value = this.text(name);
    const match = allowed.find((candidate) => candidate === value);
    if (match === undefined) this.report(name, value, `one of ${allowed.join(', ')}`);
    return match ?? (value as T);
  }

  url(name: ConfigVariableName, protocols: readonly string[]): string | null {
    const value = this.optional(name);
    if (value !== null && (!URL.canParse(value) || !protocols.includes(new URL(value).protocol))) {
      this.report(name, value, `a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`);
    }
    return value;
  }

  private report(name: ConfigVariableName, value: string, expectation: string): void {
    const shown = definitionOf(name).secret ? '(secret)' : JSON.stringify(value);
    this.problems.push(`${name}=${shown}: expected ${expectation}`);
  }
}

function definitionOf(name: ConfigVariableName): ConfigVariable {
  const definition = CONFIG_VARIABLES.find((variable) => variable.name === name);
  if (definition === undefined) throw new Error(`${name} is not a configuration variable`);
  return definition;
}
