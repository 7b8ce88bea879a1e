import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { askDatabase } from '../support/house';
import { expect, test } from '../support/test';

/** One of the caseworker's citizens who has a meeting that was held, and the day of the latest. */
async function citizenWithMeeting(page: Page): Promise<string> {
  const { staffId } = (await (await page.request.get('/api/session')).json()) as { readonly staffId: string };
  const [found] = await askDatabase<{ readonly citizenId: string }>(
    `SELECT a.citizen_id AS "citizenId" FROM assignments a
     WHERE a.staff_id = $1 AND a.role = 'coordinating' AND a.valid_to IS NULL AND a.struck_at IS NULL
       AND EXISTS (SELECT FROM meetings m WHERE m.citizen_id = a.citizen_id AND m.status = 'held'
                     AND m.kind = 'job_interview' AND m.struck_at IS NULL AND m.starts_on >= '2021-03-02')
     ORDER BY a.citizen_id LIMIT 1`,
    [staffId],
  );
  return found!.citizenId;
}

test.describe('a wrong entry', () => {
  test('is struck with a reason that survives a closed window, is told in the history, and comes back', async ({
    enterAs,
  }) => {
    const page = await enterAs('caseworker');
    const citizenId = await citizenWithMeeting(page);
    await page.goto(`/jobcenter/borger/${citizenId}#samtaler`);
    const meetings = page.locator('#samtaler');
    const strike = async (): Promise<void> => {
      await meetings
        .getByRole('button', { name: /^Mere om .*amtale/ })
        .first()
        .click();
      await page.getByRole('menuitem', { name: 'Overstreg' }).click();
    };
    await strike();
    const sheet = page.getByRole('dialog', { name: 'Overstreg' });
    await expect(sheet.getByLabel('Begrundelse')).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.insertText('Registreret på den forkerte borger.');
    await expect(sheet.getByText(/^Kladde gemt kl\. \d\d\.\d\d$/)).toBeVisible();
    // Another machine, or the same one tomorrow: nothing of it is in this browser any more.
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await strike();
    await expect(sheet.getByLabel('Begrundelse')).toHaveValue('Registreret på den forkerte borger.');
    await expect(sheet.getByText(/er hentet frem/)).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Mødet er overstreget.')).toBeVisible();

    await page.getByText('Historik', { exact: true }).click();
    const entry = page.locator('rt-history li').first();
    await expect(entry).toContainText('overstreget af');
    await expect(entry).toContainText('Begrundelse: Registreret på den forkerte borger.');
    await expectAccessible(page);
    await entry.getByRole('button', { name: 'Genindfør' }).click();
    await expect(page.getByRole('dialog', { name: 'Genindfør' })).toBeVisible();
    await page.keyboard.insertText('Den var rigtig alligevel.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Mødet er genindført.')).toBeVisible();
    await expect(entry).toContainText('genindført af');
    const drafts = await askDatabase('SELECT FROM drafts WHERE citizen_id = $1', [citizenId]);
    expect(drafts).toEqual([]);
  });
});
