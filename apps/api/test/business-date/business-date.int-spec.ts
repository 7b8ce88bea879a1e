import type { Problem } from '@rettid/contracts';
import { formatDate } from '@rettid/domain';
import { send, startCaseApi, timesLogged, type CaseApi } from '../case/case-setting';

describe('PUT /api/business-date', () => {
  let api: CaseApi;
  beforeAll(async () => {
    api = await startCaseApi();
  });
  afterAll(async () => await api.close());

  const move = (businessDate: unknown, who = api.administrator) =>
    send(api, who, 'put', '/api/business-date', { businessDate });

  it('moves the date forward for everybody', async () => {
    const { body, status } = await move('2022-03-08');
    expect([status, body]).toEqual([200, { businessDate: '2022-03-08' }]);
    expect(formatDate(await api.under.database.businessClock.businessDate())).toBe('2022-03-08');
    expect(await timesLogged(api, 'business_date.moved')).toBe(1);
  });

  it.each([
    ['2022-03-07', 'backwards'],
    ['2023-03-09', 'too_far'],
    ['2022-02-31', 'isCalendarDate'],
    ['8. marts 2022', 'isCalendarDate'],
    ['', 'isCalendarDate'],
    [20220401, 'isCalendarDate'],
    [null, 'isCalendarDate'],
  ])('refuses %j and says why', async (businessDate, code) => {
    const { body } = await move(businessDate);
    const { status, errors } = body as Problem;
    expect([status, errors?.map((error) => [error.field, error.code])]).toEqual([400, [['businessDate', code]]]);
  });

  it('is for the administrator alone', async () => {
    for (const who of [api.caseworker, api.leader]) {
      expect((await move('2022-03-09', who)).body).toMatchObject({ code: 'permission_missing' });
    }
  });

  it('is nobody’s in production', async () => {
    const inProduction = await startCaseApi(undefined, { environment: 'production' });
    try {
      const { body } = await send(inProduction, inProduction.administrator, 'put', '/api/business-date', {
        businessDate: '2022-03-02',
      });
      expect(body).toMatchObject({
        status: 403,
        code: 'permission_missing',
        detail: expect.stringMatching(/^I drift/),
      });
    } finally {
      await inProduction.close();
    }
  });
});
