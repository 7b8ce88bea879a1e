import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Actor } from '@rettid/domain';
import { saveCaseload, signIn, startApi, type ApiUnderTest } from '../harness';

const PAGE = `<!doctype html><html><head><script nonce="__CSP_NONCE__" src="main-ABCD1234.js"></script></head>
<body><app-root ngCspNonce="__CSP_NONCE__"></app-root></body></html>`;
const SCRIPT = 'console.log("Rettid");'.repeat(200);
const CASEWORKER: Actor = {
  kind: 'staff',
  userId: 'U1',
  name: 'Sif Sagsbehandler',
  role: 'caseworker',
  jobcenterId: 'J1',
  staffId: 'S1',
  team: 'Team Øst',
  rights: [],
};
const CITIZEN: Actor = {
  kind: 'citizen',
  userId: 'U2',
  name: 'Borghild Prøvesen',
  role: 'citizen',
  jobcenterId: 'J1',
  citizenId: 'C1',
};

type Answer = Awaited<ReturnType<ApiUnderTest['api']['inject']>>;

describe('the two applications', () => {
  let root: string;
  let under: ApiUnderTest;
  let caseworker: Readonly<Record<string, string>>;
  let citizen: Readonly<Record<string, string>>;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'rettid-web-'));
    const build = join(root, 'workspace', 'dist', 'browser');
    await mkdir(join(build, 'media'), { recursive: true });
    await writeFile(join(build, 'index.html'), PAGE);
    await writeFile(join(build, 'main-ABCD1234.js'), SCRIPT);
    await writeFile(join(build, 'main-ABCD1234.js.map'), '{}');
    await writeFile(join(build, 'favicon.svg'), '<svg/>');
    await writeFile(join(build, 'media', 'plex-ABCD1234.woff2'), 'font');
    await writeFile(join(root, 'workspace', 'secret.txt'), 'not of the build');
    under = await startApi((module) => module, { webRoot: root });
    await under.api.getHttpAdapter().getInstance().ready();
    await saveCaseload(under.stored);
    caseworker = (await signIn(under, CASEWORKER)).headers;
    citizen = (await signIn(under, CITIZEN)).headers;
  });
  afterAll(async () => {
    await under.close();
    await rm(root, { recursive: true });
  });

  const get = async (url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    await under.api.inject({ url, headers: { host: 'localhost', ...headers } });

  async function expectRedirect(asked: Promise<Answer>, location: string): Promise<void> {
    const { statusCode, headers } = await asked;
    expect([statusCode, headers['location'], headers['cache-control']]).toEqual([303, location, 'no-store']);
  }

  it('have one front door, which knows everybody', async () => {
    await expectRedirect(get('/'), '/auth/sign-in');
    await expectRedirect(get('/', caseworker), '/jobcenter/');
    await expectRedirect(get('/', citizen), '/borger/');
  });

  it('ask who does not have a session to sign in, and lead back to where he was going', async () => {
    await expectRedirect(get('/jobcenter/borger/C1?x=1'), '/auth/sign-in?to=%2Fjobcenter%2Fborger%2FC1%3Fx%3D1');
    await expectRedirect(get('/jobcenter', { cookie: 'rettid=gone' }), '/auth/sign-in?to=%2Fjobcenter');
    await expectRedirect(get(`/jobcenter/${'x'.repeat(190)}?${'y'.repeat(1000)}`), '/auth/sign-in');
  });

  it('send a citizen who comes to the workspace home, and an employee who comes to the citizens’', async () => {
    await expectRedirect(get('/jobcenter/', citizen), '/borger/');
    const staffAtCitizens = await get('/borger/', caseworker);
    // That application has no build here; the page is not reached either way.
    expect(staffAtCitizens.statusCode).toBe(503);
  });

  it('start on a page with a nonce of its own, whatever the path in it', async () => {
    const nonces = new Set<string>();
    for (const path of ['/jobcenter', '/jobcenter/', '/jobcenter/borgere/mine?sort=name', '/jobcenter/borger/C.1']) {
      const { statusCode, headers, body } = await get(path, caseworker);
      expect(statusCode).toBe(200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['cache-control']).toBe('no-store');
      const policy = String(headers['content-security-policy']);
      const nonce = /'nonce-([\w+/=]{24})'/.exec(policy)?.[1] ?? '';
      nonces.add(nonce);
      expect(body).toBe(PAGE.replaceAll('__CSP_NONCE__', nonce));
      expect(policy).toBe(
        `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; ` +
          `font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'`,
      );
    }
    expect(nonces.size).toBe(4);
  });

  it('hand their files to everybody, for ever where the name comes from the content', async () => {
    const script = await get('/jobcenter/main-ABCD1234.js');
    expect(script.body).toBe(SCRIPT);
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
    });
    const font = await get('/jobcenter/media/plex-ABCD1234.woff2');
    expect(font.headers).toMatchObject({
      'content-type': 'font/woff2',
      'cache-control': expect.stringContaining('immutable'),
    });
    expect((await get('/jobcenter/favicon.svg')).headers['cache-control']).toBe('public, max-age=3600');
  });

  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', undefined],
  ])('compress text for a browser that takes %s', async (accepted, encoding) => {
    const { headers, rawPayload } = await get('/jobcenter/main-ABCD1234.js', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
    const plain = encoding === 'br' || encoding === 'gzip' ? unpack[encoding](rawPayload) : rawPayload;
    expect(plain.toString()).toBe(SCRIPT);
    if (encoding !== undefined) expect(rawPayload.length).toBeLessThan(SCRIPT.length / 10);
  });

  it('hold no file but those of the build, and do not take a missing one for a page', async () => {
    for (const path of [
      'main-OLDOLD12.js',
      'main-ABCD1234.js.map',
      '../secret.txt',
      '..%2fsecret.txt',
      '%2e%2e/secret.txt',
      '/etc/passwd.txt',
    ]) {
      const { statusCode, body } = await get(`/jobcenter/${path}`, caseworker);
      expect([path, statusCode]).toEqual([path, 404]);
      expect(body).not.toContain('not of the build');
    }
  });

  it('say plainly, on a page, that they have not been built', async () => {
    const { statusCode, headers, body } = await get('/borger/', { ...citizen, accept: 'text/html,*/*;q=0.8' });
    expect(statusCode).toBe(503);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'nonce-[\w+/=]{24}'; base-uri 'none'/,
    );
    expect(body).toContain('Skærmbillederne er ikke bygget');
    expect(body).not.toMatch(/style=|<script|onclick/);
    expect((await get('/borger/', citizen)).json()).toMatchObject({ code: 'not_ready' });
  });

  it('take up a build that is made while the API runs', async () => {
    const build = join(root, 'citizen', 'dist', 'browser');
    await mkdir(build, { recursive: true });
    await writeFile(join(build, 'index.html'), PAGE);
    expect((await get('/borger/', citizen)).statusCode).toBe(200);
    await expectRedirect(get('/borger/', caseworker), '/jobcenter/');
  });
});
