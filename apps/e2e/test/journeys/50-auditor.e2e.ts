import { CSRF_HEADER, type SessionWire } from '@rettid/contracts';
import { askDatabase, origin } from '../support/house';
import { expect, test } from '../support/test';
import { citizenIdOf, firstCitizen } from '../support/workspace';

test.describe('an auditor', () => {
  test('reads lists, cases and openings, and is offered nothing that changes anything', async ({ enterAs }) => {
    const page = await enterAs('auditor');
    const row = await firstCitizen(page);
    await expect(page.getByRole('button', { name: /Visning/ })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Hent som regneark' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Flyt datoen' })).toHaveCount(0);
    await row.getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 2, name: /^Pligter/ })).toBeVisible();
    await page.goto('/jobcenter/aabninger');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Åbnet med begrundelse');
  });

  test('changes nothing, whatever is sent', async ({ enterAs, watch }) => {
    const page = await enterAs('auditor');
    const citizenId = await citizenIdOf(await firstCitizen(page));
    const { csrfToken } = (await (await page.request.get('/api/session')).json()) as SessionWire;
    const before = await stored();
    watch.expectRefusals();
    const options = (data: object): object => ({ data, headers: { [CSRF_HEADER]: csrfToken, origin: origin() } });
    const view = { list: 'jobcenter', rules: [], statuses: [], due: null, sort: 'act_by', direction: 'asc' };
    const answers = [
      await page.request.put('/api/business-date', options({ businessDate: '2023-01-01' })),
      await page.request.post('/api/saved-views', options({ name: 'Min', view, columns: ['name'] })),
      await page.request.post(
        `/api/citizens/${encodeURIComponent(citizenId)}/openings`,
        options({ reason: 'En begrundelse, der er lang nok til at tælle.' }),
      ),
    ];
    expect(answers.map((answer) => answer.status())).toEqual([403, 403, 403]);
    expect(await stored()).toEqual(before);
  });
});

/** What a person can change through the API, counted. */
async function stored(): Promise<object | undefined> {
  const [counts] = await askDatabase(
    `SELECT (SELECT count(*) FROM case_openings) AS openings, (SELECT count(*) FROM saved_views) AS views,
            (SELECT business_date::text FROM business_clock) AS date`,
  );
  return counts;
}
