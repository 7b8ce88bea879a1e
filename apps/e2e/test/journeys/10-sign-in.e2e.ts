import type { DemoPart } from '@rettid/identity';
import { expectAccessible, expectNoSidewaysScroll } from '../support/axe';
import { signIn } from '../support/sign-in';
import { expect, test } from '../support/test';

const HOMES: readonly (readonly [part: DemoPart, home: RegExp, heading: RegExp])[] = [
  ['caseworker', /\/jobcenter\/i-dag/, /I dag/],
  ['caseworker-other-team', /\/jobcenter\/i-dag/, /I dag/],
  ['caseworker-other-jobcenter', /\/jobcenter\/i-dag/, /I dag/],
  ['team-leader', /\/jobcenter\/borgere\//, /borgere/],
  ['auditor', /\/jobcenter\/borgere\//, /borgere/],
  ['administrator', /\/jobcenter\/administration/, /Administration/],
  ['citizen-job-goal', /\/borger\/$/, /^Hej /],
  ['citizen-unplanned', /\/borger\/$/, /^Hej /],
];

test.describe('signing in', () => {
  for (const [part, home, heading] of HOMES) {
    test(`brings the ${part} home`, async ({ page }) => {
      await signIn(page, part);
      await expect(page).toHaveURL(home);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    });
  }

  test('shows who one may be, on a page anybody can use', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hvem vil du være?');
    await expect(page.getByRole('button')).toHaveCount(HOMES.length);
    for (const width of [320, 390, 768, 1024, 1366]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  });

  test('comes back to the page that was asked for', async ({ page }) => {
    await signIn(page, 'caseworker', '/jobcenter/borgere/team');
    await expect(page).toHaveURL(/\/jobcenter\/borgere\/team/);
  });

  test('is over after signing out, here and at the sign-in service', async ({ page, watch }) => {
    await signIn(page, 'citizen-job-goal');
    await page.getByRole('button', { name: 'Log af' }).click();
    await expect(page).not.toHaveURL(/\/borger\//);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
    watch.expectRefusals();
    expect((await page.request.get('/api/session')).status()).toBe(401);
    await page.goto('/borger/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hvem vil du være?');
  });

  test('keeps the session where no script can read it', async ({ page, context }) => {
    await signIn(page, 'caseworker');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const session = (await context.cookies()).find(({ name }) => name.includes('rettid') && !name.includes('attempt'));
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    expect(await page.evaluate(() => document.cookie)).toBe('');
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
});
