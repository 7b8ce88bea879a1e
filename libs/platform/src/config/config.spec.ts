import { CodedError } from '../errors/coded-error';
import { loadConfig } from './config';
import { CONFIG_VARIABLES } from './config-variables';

function messageOf(environment: Record<string, string>): string {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof CodedError && error.code === 'config_invalid') return error.message;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

describe('the configuration', () => {
  it('has a default for everything but addresses and files', () => {
    expect(loadConfig({})).toEqual({
      databaseUrl: null,
      databaseOwnerUrl: null,
      databasePoolSize: 10,
      redisUrl: null,
      queuePrefix: 'rettid',
      home: '.rettid',
      environment: 'development',
      logLevel: 'info',
      host: '127.0.0.1',
      port: 3000,
      accessLogRetentionMonths: 60,
      metricsPort: null,
      metricsHost: '127.0.0.1',
      workerConcurrency: 2,
      workerReadyFile: null,
      publicUrl: null,
      oidc: null,
      sessionIdleMinutes: 30,
      sessionMaxHours: 8,
      trustProxy: false,
      rateLimits: { signIn: 120, requests: 1200, exports: 20 },
    });
  });

  it('takes an empty variable for an unset one', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: '' })).toEqual(loadConfig({}));
  });

  it('migrates as the owner where one is named, else as everybody', () => {
    const DATABASE_URL = 'postgres://app@db/rettid';
    expect(loadConfig({ DATABASE_URL }).databaseOwnerUrl).toBe(DATABASE_URL);
    const owner = 'postgresql://owner@db/rettid';
    expect(loadConfig({ DATABASE_URL, DATABASE_OWNER_URL: owner }).databaseOwnerUrl).toBe(owner);
  });

  it('tells every mistake at once, by name, value and what is expected', () => {
    expect(messageOf({ PORT: '70000', LOG_LEVEL: 'loud', DATABASE_POOL_SIZE: '1.5' }).split('\n')).toEqual([
      'DATABASE_POOL_SIZE="1.5": expected a whole number from 2 to 200',
      'LOG_LEVEL="loud": expected one of fatal, error, warn, info, debug, trace, silent',
      'PORT="70000": expected a whole number from 0 to 65535',
    ]);
  });

  it('never shows the value of a secret', () => {
    const message = messageOf({ DATABASE_URL: 'mysql://root:hunter2@db/x', REDIS_URL: 'hunter2' });
    expect(message).not.toContain('hunter2');
    expect(message).toContain('DATABASE_URL=(secret): expected a URL that starts with postgres:// or postgresql://');
  });

  it('lists each variable once, with its default and a description', () => {
    const names = CONFIG_VARIABLES.map((variable) => variable.name);
    expect(new Set(names).size).toBe(names.length);
    for (const variable of CONFIG_VARIABLES) {
      expect(variable.neededBy.length).toBeGreaterThan(0);
      expect(variable.description).toMatch(/\.$/);
    }
  });
});
