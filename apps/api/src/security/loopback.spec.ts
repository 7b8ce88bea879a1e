import { assertLoopback, isLoopbackHostHeader } from './loopback';

describe('loopback only, until sign-in exists', () => {
  it.each(['127.0.0.1', '127.9.9.9', '::1', 'localhost', 'LOCALHOST'])('listens on %s', (host) => {
    expect(() => assertLoopback(host)).not.toThrow();
  });

  it.each(['0.0.0.0', '::', '', '10.0.0.4', '128.0.0.1', '127.0.0.1.example.org', 'localhost.example.org', '127.1'])(
    'refuses to listen on %j and names the variable',
    (host) => {
      expect(() => assertLoopback(host)).toThrow(/HOST=.*loopback/);
    },
  );

  it.each(['localhost', 'localhost:3000', '127.0.0.1:3000', '[::1]', '[::1]:3000'])(
    'answers to the name %s',
    (header) => {
      expect(isLoopbackHostHeader(header)).toBe(true);
    },
  );

  it.each([
    undefined,
    '',
    'example.org',
    'example.org:3000',
    '127.0.0.1@example.org',
    '127.0.0.1.example.org',
    '[::]',
    'localhost:3000:1',
    '::1',
  ])('does not answer to the name %j (DNS rebinding)', (header) => {
    expect(isLoopbackHostHeader(header)).toBe(false);
  });
});
