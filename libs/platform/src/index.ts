export * from './embedded-postgres/embedded-postgres';
export * from './embedded-postgres/embedded-postgres-error';
