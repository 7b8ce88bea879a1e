export * from './case';
export * from './caseload';
export * from './health';
export * from './obligations';
export * from './own-plan';
export * from './problem';
export * from './session';
