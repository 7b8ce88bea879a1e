import { expectAccessible, expectNoSidewaysScroll } from '../support/axe';
import { askDatabase } from '../support/house';
import { expect, test } from '../support/test';

const WIDTHS = [320, 390, 768, 1024, 1366];

test.describe('a citizen', () => {
  test('reads what comes next, the goal, and who is responsible', async ({ enterAs }) => {
    const page = await enterAs('citizen-job-goal');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hej \S+$/);
    await expect(page.getByRole('heading', { name: 'Det næste' })).toBeVisible();
    await expect(page.getByRole('heading', { name: /^(Mit mål|Mål): / }).first()).toBeVisible();
    await expect(page.getByText('Kommunen er forsinket').first()).toBeVisible();
    await expect(page.getByText(/kommunens ansvar/).first()).toBeVisible();
    await expect(page.getByText('Personerne er opdigtede.')).toBeVisible();
  });

  test('has each duty explained in place, with the law in full', async ({ enterAs }) => {
    const page = await enterAs('citizen-job-goal');
    const duty = page.getByRole('article').first();
    await duty.getByText('Hvad betyder det?').click();
    await expect(duty.getByText(/Reglen står i lov|Det er et mål for/)).toBeVisible();
    await expectAccessible(page);
  });

  test('without a plan is told so, and what happens', async ({ enterAs }) => {
    const page = await enterAs('citizen-unplanned');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hej /);
    await expectAccessible(page);
  });

  for (const part of ['citizen-job-goal', 'citizen-unplanned'] as const) {
    test(`can use the page from 320 pixels on, as ${part}`, async ({ enterAs }) => {
      const page = await enterAs(part);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hej /);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
    });
  }

  test('is told what to do when the plan cannot be fetched, and gets it on trying again', async ({
    enterAs,
    watch,
  }) => {
    const page = await enterAs('citizen-job-goal', '/borger/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hej /);
    await page.route('**/api/me/plan', (route) => route.abort('connectionreset'));
    watch.expectLostConnection();
    await page.reload();
    await expect(page.getByRole('alert')).toContainText('Der er ingen forbindelse');
    await expectAccessible(page);
    await page.unroute('**/api/me/plan');
    await page.getByRole('button', { name: 'Prøv igen' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hej /);
  });

  test('cannot reach the workspace, neither its pages nor its data', async ({ enterAs, watch }) => {
    const page = await enterAs('citizen-job-goal');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hej /);
    for (const path of ['/jobcenter/', '/jobcenter/borgere/mine', '/jobcenter/administration']) {
      await page.goto(path);
      await expect(page).toHaveURL(/\/borger\/$/);
    }
    watch.expectRefusals();
    const [other] = await askDatabase<{ citizen_id: string }>('SELECT citizen_id FROM citizens ORDER BY 1 LIMIT 1');
    const paths = [
      '/api/obligations',
      '/api/case-openings',
      '/api/saved-views',
      `/api/citizens/${other!.citizen_id}/case`,
      `/api/citizens/${other!.citizen_id}/obligations`,
      `/api/citizens/${other!.citizen_id}/access-log`,
    ];
    for (const path of paths) expect([path, (await page.request.get(path)).status()]).toEqual([path, 403]);
  });

  test('prints the plan with everything unfolded', async ({ enterAs }) => {
    const page = await enterAs('citizen-job-goal');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hej /);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Udskriv min plan' })).toBeHidden();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('details:not([open])')).toHaveCount(0);
  });

  test('is shown the way back from an address that is none', async ({ enterAs }) => {
    const page = await enterAs('citizen-job-goal', '/borger/findes-ikke');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Siden findes ikke');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Gå til Min plan' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hej /);
  });

  test('does not meet staff: they are brought to their own pages', async ({ enterAs }) => {
    const page = await enterAs('caseworker');
    await page.goto('/borger/');
    await expect(page).toHaveURL(/\/jobcenter\//);
  });
});
