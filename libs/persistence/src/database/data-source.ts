import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { ALL_ENTITIES } from '../entities/all-entities';
import { ALL_MIGRATIONS } from '../migrations/all-migrations';
import { SnakeNamingStrategy } from './snake-naming-strategy';
import { WIRE_TYPES } from './wire-types';

/** The role that every program becomes; it owns nothing and row-level security binds it. */
export const APPLICATION_ROLE = 'rettid_app';

/** Table in which TypeORM notes the migrations that have run. */
export const MIGRATIONS_TABLE = 'schema_migrations';

export interface DataSourceOptions {
  /** `postgres://...` */
  readonly url: string;
  /** Connections that this process may hold at once. */
  readonly poolSize?: number;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName?: string;
}

/**
 * The programs' way to the database, not yet connected (`initialize()`): every connection becomes `rettid_app` before its
 * first statement, in UTC.
 */
export function createDataSource(options: DataSourceOptions): DataSource {
  // The isolation that `UnitOfWork` counts on, whatever the server's own setting is.
  const isolation = '-c default_transaction_isolation=read\\ committed';
  return dataSource(options, `-c role=${APPLICATION_ROLE} -c timezone=UTC ${isolation}`);
}

/** A pool's connections, as they are at each look. */
export interface ConnectionCounts {
  readonly totalCount: number;
  readonly idleCount: number;
  /** Who stands in line for one. */
  readonly waitingCount: number;
}

/** The connections of a data source that is connected. */
export function connectionsOf(dataSource: DataSource): ConnectionCounts {
  return (dataSource.driver as PostgresDriver).master as ConnectionCounts;
}

/** The owner's way, for migrations alone. */
export function createOwnerDataSource(options: DataSourceOptions): DataSource {
  return dataSource(options, '-c timezone=UTC');
}

function dataSource(options: DataSourceOptions, sessionOptions: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    poolSize: options.poolSize ?? 10,
    applicationName: options.applicationName ?? 'rettid',
    entities: ALL_ENTITIES,
    migrations: ALL_MIGRATIONS,
    migrationsTableName: MIGRATIONS_TABLE,
    migrationsTransactionMode: 'all',
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
    // The migrations make the extensions they need; a program is not allowed to.
    installExtensions: false,
    logging: false,
    extra: { options: sessionOptions, types: WIRE_TYPES, connectionTimeoutMillis: 10_000 },
  });
}
