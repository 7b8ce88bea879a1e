import type { CaseAccessLogWire } from '@rettid/contracts';
import { sealAccessLog } from '@rettid/application';
import { get, startCaseApi, timesLogged, type CaseApi } from '../case/case-setting';

describe('GET /api/citizens/:id/access-log', () => {
  let api: CaseApi;
  beforeAll(async () => {
    api = await startCaseApi();
  });
  afterAll(async () => {
    await api.close();
  });

  const log = async (query = ''): Promise<CaseAccessLogWire> => {
    const answer = await get(api, api.leader, `/api/citizens/C1/access-log${query}`).expect(200);
    return answer.body as CaseAccessLogWire;
  };

  it('tells a leader who has looked, newest first, and that he has now looked too', async () => {
    await get(api, api.caseworker, '/api/citizens/C1/case').expect(200);
    await get(api, api.caseworker, '/api/citizens/C1/obligations').expect(200);
    await sealAccessLog(api.under.database.unitOfWork);
    const { items, nextCursor } = await log();
    expect(nextCursor).toBeNull();
    expect(items.map(({ action, actor }) => [action, actor])).toEqual([
      ['case.findings_read', { name: 'Sif Sagsbehandler', role: 'caseworker' }],
      ['case.read', { name: 'Sif Sagsbehandler', role: 'caseworker' }],
    ]);
    expect(items[0]?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const [latest] = (await log()).items;
    expect(latest).toMatchObject({ action: 'access_log.read', actor: { role: 'team_leader' } });
    expect(await timesLogged(api, 'access_log.read')).toBe(2);
  });

  it('goes page by page, and refuses a cursor that was made up', async () => {
    const first = await log('?limit=2');
    const second = await log(`?limit=2&cursor=${first.nextCursor}`);
    const ids = [...first.items, ...second.items].map((item) => Number(item.entryId));
    expect(new Set(ids).size).toBe(4);
    const made = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
    for (const cursor of [
      'x',
      made(1, '2022-02-31T00:00:00.000000Z', '1'),
      made(1, '2022-02-01T00:00:00.000000Z', '1; DROP TABLE access_log'),
      made(1, '2022-02-01T00:00:00.000000Z', '9'.repeat(19)),
      made(2, '2022-02-01T00:00:00.000000Z', '1'),
    ]) {
      const refused = await get(api, api.leader, `/api/citizens/C1/access-log?cursor=${cursor}`).expect(400);
      expect(refused.body).toMatchObject({ code: 'cursor_invalid' });
    }
  });

  it('is not for caseworkers, and knows no citizen that is not there', async () => {
    await get(api, api.caseworker, '/api/citizens/C1/access-log').expect(403);
    await get(api, api.leader, '/api/citizens/C9/access-log').expect(404);
  });
});
