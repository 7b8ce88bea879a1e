import type { Actor } from '@rettid/domain';
import { saveCaseload, signIn, startApi, type ApiUnderTest } from '../harness';

const someone = (userId: string): Actor => ({
  kind: 'staff',
  userId,
  name: 'Rita Revisor',
  role: 'auditor',
  jobcenterId: 'J1',
  staffId: null,
  team: null,
  rights: [],
});

type Answer = Awaited<ReturnType<ApiUnderTest['api']['inject']>>;

describe('how many requests are answered', () => {
  let under: ApiUnderTest;
  const start = async (settings: Parameters<typeof startApi>[1]): Promise<void> => {
    under = await startApi((module) => module, settings);
    await under.api.getHttpAdapter().getInstance().ready();
    await saveCaseload(under.stored);
  };
  afterEach(async () => await under.close());

  const get = async (url: string, headers: object = {}, remoteAddress = '192.0.2.1'): Promise<Answer> =>
    await under.api.inject({ url, headers: { host: 'localhost:3000', ...headers }, remoteAddress });
  const statuses = async (times: number, ask: () => Promise<Answer>): Promise<number[]> => {
    const answers: number[] = [];
    for (let asked = 0; asked < times; asked++) answers.push((await ask()).statusCode);
    return answers;
  };

  it('sign-ins of one address a minute, and then when to come again', async () => {
    await start({ rateLimits: { signIn: 3, requests: 1000, exports: 1000 } });
    expect(await statuses(4, async () => await get('/auth/sign-in'))).toEqual([503, 503, 503, 429]);
    const refused = await get('/auth/callback');
    expect(refused.json()).toMatchObject({ code: 'too_many_requests' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect((await get('/auth/sign-in', {}, '192.0.2.2')).statusCode).toBe(503);
    // Whoever is inside already goes on.
    const { headers } = await signIn(under, someone('U1'));
    expect((await get('/api/session', headers)).statusCode).toBe(200);
  });

  it('requests of one user a minute, wherever he sits, and not those of his neighbour at the same address', async () => {
    await start({ rateLimits: { signIn: 1000, requests: 3, exports: 1000 } });
    const [first, second] = [await signIn(under, someone('U1')), await signIn(under, someone('U2'))];
    const again = await signIn(under, someone('U1'));
    expect(await statuses(3, async () => await get('/api/session', first.headers))).toEqual([200, 200, 200]);
    expect((await get('/api/session', again.headers, '192.0.2.9')).statusCode).toBe(429);
    expect((await get('/api/session', second.headers)).statusCode).toBe(200);
  });

  it('requests of one address that nobody has signed in at, forged sessions among them', async () => {
    await start({ rateLimits: { signIn: 1000, requests: 3, exports: 1000 } });
    const forged = async (): Promise<Answer> => await get('/api/session', { cookie: `rettid=${'A'.repeat(43)}` });
    expect(await statuses(4, forged)).toEqual([401, 401, 401, 429]);
    // Whatever watches the program beside them is answered.
    expect((await get('/health')).statusCode).toBe(200);
  });

  it('by the address that a trusted proxy tells, and never by one that a caller tells himself', async () => {
    const forwarded = (address: string): object => ({ 'x-forwarded-for': address });
    await start({ rateLimits: { signIn: 1, requests: 1000, exports: 1000 } });
    expect((await get('/auth/sign-in', forwarded('198.51.100.1'))).statusCode).toBe(503);
    expect((await get('/auth/sign-in', forwarded('198.51.100.2'))).statusCode).toBe(429);
    await under.close();
    await start({ rateLimits: { signIn: 1, requests: 1000, exports: 1000 }, trustProxy: ['192.0.2.0/24'] });
    expect((await get('/auth/sign-in', forwarded('198.51.100.1'))).statusCode).toBe(503);
    expect((await get('/auth/sign-in', forwarded('198.51.100.2'))).statusCode).toBe(503);
    expect((await get('/auth/sign-in', forwarded('198.51.100.2'))).statusCode).toBe(429);
    const outside = async (address: string): Promise<Answer> =>
      await get('/auth/sign-in', forwarded(address), '203.0.113.7');
    expect([(await outside('198.51.100.3')).statusCode, (await outside('198.51.100.4')).statusCode]).toEqual([
      503, 429,
    ]);
  });
});
