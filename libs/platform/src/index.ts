export * from './actor/actor-scope';
export * from './clock/clock';
export * from './config/config';
export * from './config/config-variables';
export * from './embedded-postgres/embedded-postgres';
export * from './embedded-postgres/embedded-postgres-error';
export * from './errors/coded-error';
export * from './logging/logger';
export { CENSORED, describeError, scrub, scrubText } from './logging/scrub';
