import { isLocalPath } from './local-path';

describe('a place to go to after sign-in', () => {
  it.each(['/', '/jobcenter', '/jobcenter/', '/borger/', '/jobcenter/borgere/mine?sort=act_by&rules=min-plan#C-1'])(
    'is %s, in our own applications',
    (path) => {
      expect(isLocalPath(path)).toBe(true);
      expect(new URL(path, 'https://rettid.example').origin).toBe('https://rettid.example');
    },
  );

  it.each([
    '',
    'jobcenter',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/jobcenter\\..\\evil',
    '/jobcenter/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/jobcenter/ ',
    '/jobcenter/\r\nset-cookie: rettid=x',
    '/jobcenter/\u0000',
    '/jobcenterevil',
    '/.//evil.example',
    '/auth/sign-out',
    '/api/session',
    `/jobcenter/${'x'.repeat(1000)}`,
  ])('is not %j', (path) => {
    expect(isLocalPath(path)).toBe(false);
  });
});
