/** The programs that read a variable; `compose` images and the table in `docs/operations.md` are held against this. */
export type Program = 'api' | 'worker' | 'cli' | 'migrate' | 'up';

/** One environment variable that some program of Rettid reads. */
export interface ConfigVariable {
  readonly name: string;
  /** The value where the variable is unset or empty; `null` where there is none. */
  readonly default: string | null;
  readonly neededBy: readonly Program[];
  /** A secret's value never stands in an error message or a log. */
  readonly secret: boolean;
  readonly description: string;
}

/** Every environment variable that a program reads, and nothing else does. */
export const CONFIG_VARIABLES = [
  {
    name: 'DATABASE_URL',
    default: null,
    neededBy: ['api', 'worker', 'cli', 'migrate', 'up'],
    secret: true,
    description:
      'PostgreSQL 15 or later, `postgres://user:password@host:port/database`. Its user must be a member of the role rettid_app, which every connection becomes. Unset: the embedded server of RETTID_HOME (cli and up only).',
  },
  {
    name: 'DATABASE_OWNER_URL',
    default: null,
    neededBy: ['migrate', 'cli', 'up'],
    secret: true,
    description:
      'The same database as the user who owns the tables; used by migrations and the retention of the access log alone. Unset: DATABASE_URL. The owner must be allowed to create the role rettid_app, or find it there.',
  },
  {
    name: 'DATABASE_POOL_SIZE',
    default: '10',
    neededBy: ['api', 'worker', 'cli'],
    secret: false,
    description: 'Connections to PostgreSQL that one process may hold, 2-200.',
  },
  {
    name: 'REDIS_URL',
    default: null,
    neededBy: ['worker', 'cli', 'up'],
    secret: true,
    description:
      'Queue on Redis, `redis://host:port`, `rediss://...` or `unix:///path/to.sock`. Unset: the queue lives in PostgreSQL, schema bullmq.',
  },
  {
    name: 'QUEUE_PREFIX',
    default: 'rettid',
    neededBy: ['worker', 'cli'],
    secret: false,
    description:
      'Prefix of the queue keys in Redis, so that several installations can share one; letters, digits, _ and -.',
  },
  {
    name: 'RETTID_HOME',
    default: '.rettid',
    neededBy: ['cli', 'up'],
    secret: false,
    description: 'Folder of the embedded server, its data and its state.',
  },
  {
    name: 'NODE_ENV',
    default: 'development',
    neededBy: ['api', 'worker', 'cli'],
    secret: false,
    description: '`production`, `development` or `test`. In production the business date cannot be moved.',
  },
  {
    name: 'LOG_LEVEL',
    default: 'info',
    neededBy: ['api', 'worker', 'cli'],
    secret: false,
    description: '`fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`.',
  },
  {
    name: 'HOST',
    default: '127.0.0.1',
    neededBy: ['api'],
    secret: false,
    description: 'Address that the API listens on. Other than a loopback address only where PUBLIC_URL is set.',
  },
  {
    name: 'PORT',
    default: '3000',
    neededBy: ['api', 'up'],
    secret: false,
    description: 'Port that the API listens on, 0-65535; 0 takes any free one.',
  },
  {
    name: 'PUBLIC_URL',
    default: null,
    neededBy: ['api', 'up'],
    secret: false,
    description:
      'Scheme, host and port under which browsers reach the API, `https://rettid.example.dk`; what is addressed to another host is refused. In production https. Unset: `http://localhost` with PORT.',
  },
  {
    name: 'TRUST_PROXY',
    default: 'false',
    neededBy: ['api'],
    secret: false,
    description:
      'Whose `X-Forwarded-For` is believed when requests are counted by address: `false` nobody, `true` everybody, else the addresses or networks of the proxies, parted by commas.',
  },
  {
    name: 'OIDC_ISSUER',
    default: null,
    neededBy: ['api', 'up'],
    secret: false,
    description:
      'The OpenID provider that people sign in at, as it names itself. In production https. Unset: nobody can sign in. Rettid is registered there with PUBLIC_URL/auth/callback and, for sign-out, PUBLIC_URL/auth/signed-out.',
  },
  {
    name: 'OIDC_CLIENT_ID',
    default: null,
    neededBy: ['api'],
    secret: false,
    description: 'The name of Rettid at OIDC_ISSUER.',
  },
  {
    name: 'OIDC_CLIENT_SECRET',
    default: null,
    neededBy: ['api'],
    secret: true,
    description: 'The secret of Rettid at OIDC_ISSUER, sent as `client_secret_basic`.',
  },
  {
    name: 'OIDC_SCOPE',
    default: 'openid profile',
    neededBy: ['api'],
    secret: false,
    description: 'Scopes to ask OIDC_ISSUER for, parted by spaces; `openid` is one of them.',
  },
  {
    name: 'OIDC_CLAIMS',
    default: 'staff_id=staff_id,jobcenter_id=jobcenter_id,role=role,rights=rights,cpr=cpr,name=name',
    neededBy: ['api'],
    secret: false,
    description:
      'What OIDC_ISSUER calls the claims: pairs parted by commas, ours first. What is left out keeps its own name.',
  },
  {
    name: 'SESSION_IDLE_MINUTES',
    default: '30',
    neededBy: ['api'],
    secret: false,
    description: 'Minutes without a request after which a session ends, 1-1440.',
  },
  {
    name: 'SESSION_MAX_HOURS',
    default: '8',
    neededBy: ['api'],
    secret: false,
    description: 'Hours after which a session ends however much it is used, 1-24.',
  },
  {
    name: 'RATE_LIMIT_SIGN_IN',
    default: '120',
    neededBy: ['api'],
    secret: false,
    description:
      'Sign-ins that one address may begin or finish in a minute, in one process; a whole town hall may share one.',
  },
  {
    name: 'RATE_LIMIT_REQUESTS',
    default: '1200',
    neededBy: ['api'],
    secret: false,
    description: 'Requests of one user in a minute, in one process; of one address where nobody is signed in.',
  },
  {
    name: 'RATE_LIMIT_EXPORT',
    default: '20',
    neededBy: ['api'],
    secret: false,
    description: 'Exports of one user in ten minutes, in one process.',
  },
  {
    name: 'ACCESS_LOG_RETENTION_MONTHS',
    default: '60',
    neededBy: ['cli'],
    secret: false,
    description:
      'Whole months that entries of the access log are kept after the month they were made in, 6-240. What is older may be purged once its archiving has been decided.',
  },
  {
    name: 'METRICS_PORT',
    default: null,
    neededBy: ['api', 'worker'],
    secret: false,
    description: 'Port on which the program answers `GET /metrics` for Prometheus, 0-65535. Unset: it does not.',
  },
  {
    name: 'METRICS_HOST',
    default: '127.0.0.1',
    neededBy: ['api', 'worker'],
    secret: false,
    description: 'Address that METRICS_PORT is opened on. Nobody who can reach it is asked who he is: keep it inside.',
  },
  {
    name: 'WORKER_CONCURRENCY',
    default: '2',
    neededBy: ['worker', 'cli'],
    secret: false,
    description: 'Jobs that one worker process handles at once, 1-64.',
  },
  {
    name: 'WORKER_READY_FILE',
    default: null,
    neededBy: ['worker'],
    secret: false,
    description: 'File that the worker touches while it is alive, for health checks. Unset: none.',
  },
] as const satisfies readonly ConfigVariable[];

export type ConfigVariableName = (typeof CONFIG_VARIABLES)[number]['name'];
