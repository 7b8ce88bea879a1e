import { askDatabase } from '../support/house';
import { expect, test } from '../support/test';
import { citizenIdOf, citizenRows, firstCitizen, MINE, searchFor, tabTo } from '../support/workspace';

interface Session {
  readonly staffId: string;
  readonly businessDate: string;
}

test.describe('a caseworker', () => {
  test('finds the most overdue citizen, reads why, and opens the case', async ({ enterAs, watch }) => {
    const page = await enterAs('caseworker', MINE);
    const row = await firstCitizen(page);
    const session = (await (await page.request.get('/api/session')).json()) as Session;
    const [earliest] = await askDatabase<{ due: string; citizens: string[] }>(
      `SELECT to_char(o.act_by, 'YYYY-MM-DD') AS due, array_agg(o.citizen_id) AS citizens
       FROM obligations o
       JOIN LATERAL (
         SELECT a.staff_id FROM assignments a
         WHERE a.citizen_id = o.citizen_id AND a.role IN ('coordinating', 'authority') AND a.valid_from <= $2
           AND (a.valid_to IS NULL OR a.valid_to >= $2)
         ORDER BY a.role = 'coordinating' DESC, a.valid_from DESC, a.assignment_id DESC LIMIT 1) w ON w.staff_id = $1
       WHERE o.status IN ('overdue', 'behind', 'due_soon') AND o.act_by IS NOT NULL
       GROUP BY o.act_by ORDER BY o.act_by LIMIT 1`,
      [session.staffId, session.businessDate],
    );
    expect(earliest!.citizens).toContain(await citizenIdOf(row));
    await expect(row.getByText('Overskredet')).toBeVisible();

    await row.getByRole('button', { name: /^Hvorfor\?/ }).click();
    const why = page.getByRole('region', { name: /^Hvorfor er / });
    await expect(why.getByText('Reglen', { exact: true }).first()).toBeVisible();
    await expect(why.getByText(/§ \d+|fokusmål/).first()).toBeVisible();
    await expect(why.getByText('Opfyldes', { exact: true }).first()).toBeVisible();

    const name = await row.getByRole('link').first().innerText();
    await row.getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    for (const part of ['Pligter', 'De seneste 24 måneder', 'Samtaler og møder', 'Kontakter']) {
      await expect(page.getByRole('heading', { level: 2, name: new RegExp(`^${part}`) })).toBeVisible();
    }
    watch.forget();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await page.waitForLoadState('networkidle');
    // The session, the case, and once it is shown the hours with the exemptions.
    const requests = watch.apiRequests().map((path) => path.split('/').at(-1));
    expect(requests).toEqual(['session', 'case', 'exemptions']);
  });

  test('needs no mouse, from signing in to the explanation in the case', async ({ page }) => {
    await page.goto('/');
    await tabTo(page, 'button[value="caseworker"]');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'I dag' })).toBeVisible();
    await tabTo(page, 'nav a[href$="/borgere/mine"]');
    await page.keyboard.press('Enter');
    await firstCitizen(page);
    await tabTo(page, 'tr.citizen a');
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
    const first = await focused();
    await page.keyboard.press('ArrowDown');
    const second = await focused();
    expect(second).not.toBe(first);
    await page.keyboard.press('k');
    expect(await focused()).toBe(first);
    await page.keyboard.press('h');
    await expect(page.getByRole('heading', { name: 'Hvorfor er sagen her?' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'Hvorfor er sagen her?' })).toBeHidden();
    expect(await focused()).toBe(first);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(first);
    await tabTo(page, 'rt-duty button');
    await page.keyboard.press('Enter');
    await expect(page.locator('rt-duty rt-why-panel')).toBeVisible();
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
  });

  test('keeps what was chosen in the address, through back, forward and reload', async ({ enterAs }) => {
    const page = await enterAs('caseworker', MINE);
    await firstCitizen(page);
    const status = page.getByRole('group', { name: 'Filtrer på status' }).getByRole('button', { name: /Overskredet/ });
    const rule = page.getByRole('group', { name: 'Filtrer på pligt' }).getByRole('button').first();
    await status.click();
    await expect(page).toHaveURL(/status=overdue/);
    await rule.click();
    await expect(page).toHaveURL(/regel=/);
    await page.getByRole('columnheader', { name: 'Borger' }).getByRole('button').click();
    await expect(page).toHaveURL(/sorter=name/);
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    const chosen = page.url();
    const names = await citizenRows(page).getByRole('link').allInnerTexts();

    await page.reload();
    await expect(status).toHaveAttribute('aria-pressed', 'true');
    await expect(rule).toHaveAttribute('aria-pressed', 'true');
    expect(page.url()).toBe(chosen);
    await expect(citizenRows(page).getByRole('link')).toHaveText(names);

    await page.goBack();
    await expect(page).not.toHaveURL(/sorter=/);
    await page.goBack();
    await expect(page).not.toHaveURL(/regel=/);
    await expect(rule).toHaveAttribute('aria-pressed', 'false');
    await page.goForward();
    await page.goForward();
    await expect(page).toHaveURL(chosen);
    await expect(rule).toHaveAttribute('aria-pressed', 'true');
  });

  test('comes back from a case to the list as it was left', async ({ enterAs }) => {
    const page = await enterAs('caseworker', '/jobcenter/borgere/mine?status=overdue');
    const row = await firstCitizen(page);
    await row.getByRole('link').first().click();
    await expect(page).toHaveURL(/\/borger\//);
    await page.goBack();
    await expect(page).toHaveURL(/\/borgere\/mine\?status=overdue/);
    await firstCitizen(page);
  });

  test('finds a citizen by CPR number, which stands in no address', async ({ enterAs }) => {
    const page = await enterAs('caseworker', MINE);
    const row = await firstCitizen(page);
    const citizenId = await citizenIdOf(row);
    const name = await row.getByRole('link').first().innerText();
    const [citizen] = await askDatabase<{ cpr: string }>('SELECT cpr FROM citizens WHERE citizen_id = $1', [citizenId]);
    const { cpr } = citizen!;
    for (const typed of [cpr, `${cpr.slice(0, 6)}-${cpr.slice(6)}`]) {
      await searchFor(page, typed);
      await expect(citizenRows(page)).toHaveCount(1);
      await expect(citizenRows(page).getByRole('link').first()).toHaveText(name);
    }
    expect(await page.evaluate(() => JSON.stringify(history.state))).not.toMatch(/\d{6}-?\d{4}/);
    await page.reload();
    await expect(page.getByText('Hvem søger du?')).toBeVisible();
  });

  test('does not find the citizens of another jobcentre, nor open their cases', async ({ enterAs, watch }) => {
    const stranger = await enterAs('caseworker-other-jobcenter', MINE);
    const foreign = await firstCitizen(stranger);
    const citizenId = await citizenIdOf(foreign);
    const [citizen] = await askDatabase<{ cpr: string }>('SELECT cpr FROM citizens WHERE citizen_id = $1', [citizenId]);

    const page = await enterAs('caseworker', MINE);
    await searchFor(page, citizen!.cpr);
    await expect(page.getByText('Ingen fundet')).toBeVisible();
    watch.expectRefusals();
    await page.goto(`/jobcenter/borger/${encodeURIComponent(citizenId)}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Sagen findes ikke/);
  });
});
