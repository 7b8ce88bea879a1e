import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../support/axe';
import { expect, test } from '../support/test';
import { citizenRows, firstCitizen } from '../support/workspace';

test.describe('a list of citizens', () => {
  test('is kept under a name, chosen again, and given up', async ({ enterAs }) => {
    const page = await enterAs('caseworker', '/jobcenter/borgere/mine?status=overdue&sorter=name');
    await firstCitizen(page);
    await page.getByRole('button', { name: 'Visninger' }).click();
    await page.getByRole('menuitem', { name: /^Gem denne visning/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Overskredne efter navn');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Gem' }).click();
    await expect(dialog.getByRole('listitem').filter({ hasText: 'Overskredne efter navn' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Luk' }).click();

    await page.goto('/jobcenter/borgere/mine');
    await firstCitizen(page);
    await page.getByRole('button', { name: 'Visninger' }).click();
    await page.getByRole('menuitem', { name: 'Overskredne efter navn' }).click();
    await expect(page).toHaveURL(/status=overdue&sorter=name|sorter=name&status=overdue/);

    await page.getByRole('button', { name: /^Visning/ }).click();
    await page.getByRole('menuitem', { name: /^Gem eller ret/ }).click();
    await dialog.getByRole('button', { name: 'Slet Overskredne efter navn' }).click();
    await expect(dialog.getByRole('listitem')).toHaveCount(0);
  });

  test('is handed out as a spreadsheet of what is shown, without CPR numbers', async ({ enterAs }) => {
    const page = await enterAs('caseworker', '/jobcenter/borgere/mine?sorter=name');
    await firstCitizen(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Hent som regneark' }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n');
    expect(lines).toHaveLength((await citizenRows(page).count()) + 1);
    expect(lines.join('\n')).not.toMatch(/\d{6}-?\d{4}/);
  });
});
