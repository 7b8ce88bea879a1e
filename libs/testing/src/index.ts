export * from './browser/cookie-browser';
export * from './database/test-database';
export * from './database/test-server';
export { insertAll, type Store } from './factories/factory';
export * from './factories/agreements';
export * from './factories/no-shows';
export * from './factories/offer-course';
export * from './factories/records';
