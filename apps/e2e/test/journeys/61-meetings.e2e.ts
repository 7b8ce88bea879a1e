import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '../support/axe';
import { Clicks } from '../support/clicks';
import { expect, test } from '../support/test';
import { citizenIdOf, citizenRows, MINE } from '../support/workspace';

const MINUTES = 'Vi talte om job i et køkken, og om hvad der skal til.';
/** Before anybody of the demonstration begins to work. */
const EARLY = '7';

const meetings = (page: Page) =>
  page.locator('section', { has: page.getByRole('heading', { name: /^Samtaler og møder/ }) });
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

async function bookFor(page: Page, day: string, time: string): Promise<void> {
  await meetings(page).getByRole('button', { name: 'Book samtale' }).click();
  const sheet = dialog(page, 'Book samtale');
  await sheet.getByRole('textbox', { name: 'Dag' }).fill(day);
  await sheet.getByRole('textbox', { name: 'Kl.' }).fill(time);
  await page.keyboard.press('Control+Enter');
}

test.describe('meetings', () => {
  test('are booked, moved, held and corrected, and the citizen reads what is the citizen’s to read', async ({
    enterAs,
  }) => {
    test.setTimeout(180_000);
    const citizen = await enterAs('citizen-unplanned', '/borger/');
    await expect(citizen.getByRole('heading', { level: 1 })).toHaveText(/^Hej /);
    const { citizenId } = (await (await citizen.request.get('/api/session')).json()) as { citizenId: string };
    const page = await enterAs('caseworker', `/jobcenter/borger/${encodeURIComponent(citizenId)}`);
    const list = meetings(page);
    await expect(list).toBeVisible();

    await test.step('a free time is chosen with one click, the rest is known', async () => {
      await list.getByRole('button', { name: 'Book samtale' }).click();
      const sheet = dialog(page, 'Book samtale');
      await sheet.getByRole('radio', { name: /kl\. / }).nth(1).click();
      await expect(sheet.getByText('Tæller som samtale, når den er holdt (LAB § 31)')).toBeVisible();
      await sheet.getByText('Invitation til borgeren').click();
      await expect(sheet.getByRole('textbox', { name: 'Det læser borgeren' })).toHaveValue(/^Kære /);
      await expectAccessible(page);
      await page.keyboard.press('Control+Enter');
      await expect(sheet).toBeHidden();
      await expect(list.getByText('Booket').first()).toBeVisible();
    });

    await test.step('the citizen reads where and when', async () => {
      await citizen.reload();
      await expect(citizen.getByRole('heading', { name: 'Dine samtaler' })).toBeVisible();
      await citizen.getByText('Læs invitationen').first().click();
      await expect(citizen.getByText(/Du er inviteret til en samtale/).first()).toBeVisible();
    });

    await test.step('it is moved, and stays the same booking', async () => {
      await list
        .getByRole('button', { name: /^Flyt eller ret/ })
        .first()
        .click();
      const sheet = dialog(page, 'Flyt eller ret booking');
      await sheet.getByRole('textbox', { name: 'Dag' }).fill('15.3.2022');
      await sheet.getByRole('textbox', { name: 'Kl.' }).fill('1300');
      await page.keyboard.press('Control+Enter');
      await expect(sheet).toBeHidden();
      await expect(list.getByText('15. mar. 2022').first()).toBeVisible();
      await expect(list.getByRole('button', { name: /^Flyt eller ret/ })).toHaveCount(1);
    });

    await test.step('a held interview with minutes, a mark and the next booking costs at most 8 actions', async () => {
      await bookFor(page, 'i dag', EARLY);
      await expect(list.getByRole('button', { name: 'Udeblevet' })).toBeVisible();
      const budget = await Clicks.begin(page);
      await budget.click(page.getByRole('button', { name: 'Registrér samtale' }));
      const sheet = dialog(page, 'Registrér samtale');
      await expect(sheet.getByRole('textbox', { name: 'Referat' })).toBeFocused();
      await budget.type(MINUTES);
      await budget.click(sheet.getByRole('checkbox', { name: 'Jobønsker' }));
      await budget.click(sheet.getByRole('radio', { name: 'Del referatet med borgeren' }));
      await budget.click(sheet.getByRole('radio', { name: 'Om 4 uger' }));
      await expect(sheet.getByRole('radio', { name: /kl\. / }).first()).toBeChecked();
      await budget.key('Control+Enter');
      await expect(sheet).toBeHidden();
      await budget.assertWithin(8, 'holdt samtale med referat og næste tid');
      await expect(list.getByText(MINUTES)).toBeVisible();
      await expect(list.getByText('Delt med borgeren', { exact: true })).toBeVisible();
      await expectAccessible(page);
    });

    await test.step('the citizen reads the minutes, at 390 pixels too', async () => {
      await citizen.reload();
      await citizen.getByRole('heading', { name: 'Det har vi talt om' }).scrollIntoViewIfNeeded();
      await citizen.getByText(/^Samtale med .*1\. marts 2022$/).click();
      await expect(citizen.getByText(MINUTES)).toBeVisible();
      await citizen.setViewportSize({ width: 390, height: 844 });
      await expectNoSidewaysScroll(citizen);
      await expectAccessible(citizen);
    });

    await test.step('a wrong outcome is corrected, and the duties follow at once', async () => {
      await list.getByRole('button', { name: /^Ret resultatet .*1\. mar\. 2022/ }).click();
      const sheet = dialog(page, 'Ret resultatet');
      await sheet.getByRole('radio', { name: 'Borgeren udeblev' }).click();
      await sheet
        .getByRole('textbox', { name: /^Hvorfor var resultatet forkert/ })
        .fill('Forvekslet med en anden borger');
      await expectAccessible(page);
      await page.keyboard.press('Control+Enter');
      await expect(sheet).toBeHidden();
      await expect(page.getByRole('heading', { name: /Kontakt efter udeblivelse/ })).toBeVisible();
      await citizen.reload();
      await expect(citizen.getByText(MINUTES)).toHaveCount(0);
    });

    await test.step('a contact costs at most 3 actions', async () => {
      const budget = await Clicks.begin(page);
      await budget.click(page.getByRole('button', { name: 'Notér kontakt', exact: true }).last());
      await expect(dialog(page, 'Notér kontakt').getByRole('textbox', { name: /^Note/ })).toBeFocused();
      await budget.type('Talte om en ny tid');
      await budget.key('Control+Enter');
      await expect(dialog(page, 'Notér kontakt')).toBeHidden();
      await budget.assertWithin(3, 'hurtig kontakt');
      await expect(page.getByText('Talte om en ny tid')).toBeVisible();
    });
  });

  test('never stand at the same time with one caseworker, and the collision is explained', async ({
    enterAs,
    watch,
  }) => {
    watch.expectRefusals();
    const page = await enterAs('caseworker', MINE);
    await expect(citizenRows(page).nth(3)).toBeVisible();
    const [first, second] = [await citizenIdOf(citizenRows(page).nth(2)), await citizenIdOf(citizenRows(page).nth(3))];
    await page.goto(`/jobcenter/borger/${encodeURIComponent(first)}`);
    await bookFor(page, '17.3.2022', EARLY);
    await expect(meetings(page).getByText('17. mar. 2022').first()).toBeVisible();

    await page.goto(`/jobcenter/borger/${encodeURIComponent(second)}`);
    await bookFor(page, '17.3.2022', '715');
    const sheet = dialog(page, 'Book samtale');
    await expect(
      sheet.getByText(/har allerede et møde 17\. marts 2022 kl\. 07\.00-07\.45\. Ledige tider/),
    ).toBeVisible();
    await expectAccessible(page);
    await sheet.getByRole('textbox', { name: 'Kl.' }).fill('745');
    await page.keyboard.press('Control+Enter');
    await expect(sheet).toBeHidden();

    await page.getByRole('link', { name: 'Kalender' }).click();
    await page.getByRole('button', { name: 'Næste uge' }).click();
    await page.getByRole('button', { name: 'Næste uge' }).click();
    await expect(page.getByRole('heading', { name: /^Uge 11:/ })).toBeVisible();
    const day = page.getByRole('region', { name: /^torsdag 17\. mar\. 2022/ });
    for (const time of [/0?7\.00-0?7\.45/, /0?7\.45-0?8\.30/]) {
      await expect(day.getByRole('listitem').filter({ hasText: time })).toHaveCount(1);
    }
    for (const width of [1366, 768]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  });
});
