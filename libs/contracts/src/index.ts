export * from './health';
export * from './obligations';
export * from './problem';
