import { isLoopback, isLoopbackHostHeader } from './loopback';

describe("this machine's own names", () => {
  it.each(['127.0.0.1', '127.9.9.9', '::1', 'localhost', 'LOCALHOST'])('are reached from it alone: %s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(['0.0.0.0', '::', '', '10.0.0.4', '128.0.0.1', '127.0.0.1.example.org', 'localhost.example.org', '127.1'])(
    'are not %j',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );

  it.each(['localhost', 'localhost:3000', '127.0.0.1:3000', '[::1]', '[::1]:3000'])('stand in a Host: %s', (header) => {
    expect(isLoopbackHostHeader(header)).toBe(true);
  });

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
  ])('do not stand in a Host of %j (DNS rebinding)', (header) => {
    expect(isLoopbackHostHeader(header)).toBe(false);
  });
});
