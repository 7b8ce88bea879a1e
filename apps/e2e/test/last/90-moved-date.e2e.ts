import { addDays, danishDate, date, formatDate } from '@rettid/domain';
import { expectAccessible } from '../support/axe';
import { expect, test } from '../support/test';

test.describe('the demonstration’s date', () => {
  test('is moved by the administrator, and everybody’s banner follows', async ({ enterAs }) => {
    const citizen = await enterAs('citizen-job-goal');
    const caseworker = await enterAs('caseworker');
    const page = await enterAs('administrator');
    const session = (await (await page.request.get('/api/session')).json()) as { businessDate: string };
    const before = date(session.businessDate);
    const after = addDays(before, 7);
    for (const one of [citizen, caseworker, page])
      await expect(one.getByText(danishDate(before)).first()).toBeVisible();

    const banner = page.getByRole('complementary', { name: 'Demonstration' });
    await banner.getByRole('button', { name: 'Flyt datoen' }).click();
    await banner.getByLabel('Flyt til').fill(formatDate(after));
    await expectAccessible(page);
    await banner.getByRole('button', { name: 'Flyt datoen' }).click();
    await expect(banner).toContainText(danishDate(after));
    await expectAccessible(page);

    await caseworker.reload();
    await expect(caseworker.getByRole('complementary', { name: 'Demonstration' })).toContainText(danishDate(after));
    await expect(caseworker.getByRole('button', { name: 'Flyt datoen' })).toHaveCount(0);
    await citizen.reload();
    await expect(citizen.getByText(`I dag er ${danishDate(after)}.`)).toBeVisible();
    // The worker finds out, night by night, what is due by then.
    await expect(async () => {
      await citizen.reload();
      await expect(citizen.getByText(`Fristerne er opdateret ${danishDate(after)}.`)).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 45_000 });
  });
});
