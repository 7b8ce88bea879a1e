export * from './database/test-database';
export * from './database/test-server';
