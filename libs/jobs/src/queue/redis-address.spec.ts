import { readRedisAddress } from './redis-address';

describe('REDIS_URL', () => {
  it.each([
    ['redis://queue', { host: 'queue', port: 6379, db: 0 }],
    ['redis://queue:6380/3', { host: 'queue', port: 6380, db: 3 }],
    ['redis://app:p%40ss@queue', { host: 'queue', port: 6379, db: 0, username: 'app', password: 'p@ss' }],
    ['rediss://queue', { host: 'queue', port: 6379, db: 0, tls: {} }],
    ['redis://[::1]:6379', { host: '::1', port: 6379, db: 0 }],
    ['unix:///run/redis.sock?db=2', { path: '/run/redis.sock', db: 2 }],
    ['/run/redis.sock', { path: '/run/redis.sock' }],
  ])('reads %s', (address, expected) => {
    expect(readRedisAddress(address)).toEqual(expected);
  });

  it.each(['http://queue', 'queue', '', 'unix:', 'redis://:secret@queue/many'])(
    'refuses %p, without repeating it',
    (address) => {
      expect(() => readRedisAddress(address)).toThrow(/^REDIS_URL: /);
      expect(() => readRedisAddress(address)).not.toThrow(/secret/);
    },
  );
});
