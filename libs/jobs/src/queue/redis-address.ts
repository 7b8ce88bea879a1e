import { CodedError } from '@rettid/platform';
import type { RedisOptions } from 'ioredis';

/** A `REDIS_URL` that cannot be read; the message never repeats it, since it may hold a password. */
export class RedisAddressError extends CodedError<'redis_address_invalid'> {
  constructor(expectation: string) {
    super('redis_address_invalid', `REDIS_URL: ${expectation}`);
    this.name = 'RedisAddressError';
  }
}

/**
 * Reads `REDIS_URL`: `redis://[user:password@]host[:port][/db]`, `rediss://...` for TLS, or a unix socket as
 * `unix:///path/to.sock[?db=N]` or plain `/path/to.sock`.
 *
 * @throws RedisAddressError for anything else
 */
export function readRedisAddress(address: string): RedisOptions {
  if (address.startsWith('/')) return { path: address };
  const url = parse(address);
  if (url.protocol === 'unix:') {
    if (url.pathname === '') throw new RedisAddressError('a unix: address needs the path of the socket');
    return { path: decodeURIComponent(url.pathname), db: databaseOf(url.searchParams.get('db') ?? '') };
  }
  if (url.protocol !== 'redis:' && url.protocol !== 'rediss:') {
    throw new RedisAddressError('expected redis://, rediss://, unix:// or the path of a socket');
  }
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? 6379 : Number(url.port),
    db: databaseOf(url.pathname.slice(1)),
    ...(url.username === '' ? {} : { username: decodeURIComponent(url.username) }),
    ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
  };
}

function parse(address: string): URL {
  if (!URL.canParse(address)) throw new RedisAddressError('not an address');
  return new URL(address);
}

function databaseOf(text: string): number {
  if (!/^\d{0,4}$/.test(text)) throw new RedisAddressError('the database is a number');
  return Number(text);
}
