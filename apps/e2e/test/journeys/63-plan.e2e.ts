import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '../support/axe';
import { Clicks } from '../support/clicks';
import { expect, test } from '../support/test';

const OWN_WORDS = 'Jeg vil gerne arbejde med mad, men ikke stå op hele dagen.';

const planCard = (page: Page) => page.locator('rt-plans');
const goalTitles = async (page: Page): Promise<string[]> => await planCard(page).locator('li .title').allInnerTexts();

test.describe('Min Plan', () => {
  test('is made, published and compared by the caseworker, and read by the citizen as it was published', async ({
    enterAs,
  }) => {
    const citizen = await enterAs('citizen-unplanned', '/borger/');
    await expect(citizen.getByText('Der er ikke lavet en plan endnu.', { exact: false })).toBeVisible();
    const { citizenId } = (await (await citizen.request.get('/api/session')).json()) as { citizenId: string };

    const page = await enterAs('caseworker', `/jobcenter/borger/${encodeURIComponent(citizenId)}`);
    await page.setViewportSize({ width: 1366, height: 800 });
    const plan = planCard(page);
    await expect(plan.getByText('Borgeren har ingen plan endnu.')).toBeVisible();
    const budget = await Clicks.begin(page);

    await test.step('the plan is made, with the citizen’s own words', async () => {
      await budget.click(plan.getByRole('button', { name: 'Lav en plan' }));
      const sheet = page.getByRole('dialog', { name: 'Lav en plan' });
      await expect(sheet.getByRole('radio', { name: 'Min Plan' })).toBeChecked();
      await budget.click(sheet.getByRole('textbox', { name: /^Borgerens egne ord/ }));
      await budget.type(OWN_WORDS);
      await budget.key('Control+Enter');
      await expect(sheet).toBeHidden();
      await expect(plan.getByText(OWN_WORDS)).toBeVisible();
    });

    await test.step('the job goal is found by a few letters, and is coded', async () => {
      await budget.click(plan.getByRole('button', { name: 'Tilføj jobmål' }));
      await expect(plan.getByRole('combobox', { name: 'Jobmål' })).toBeFocused();
      await budget.type('køkkenm');
      await expect(plan.getByRole('option', { name: /køkkenmedhjælper/ })).toBeVisible();
      await expectAccessible(page);
      await budget.key('Enter');
      await expect(plan.getByText('DISCO-08 9412')).toBeVisible();
      await budget.key('Control+Enter');
      await expect(plan.getByText('DISCO 9412')).toBeVisible();
      await expect(plan.getByText('Ingen indsats fører til målet.')).toBeVisible();
    });

    await test.step('steps say where, when and why', async () => {
      for (const [title, place, timing, purpose] of [
        ['Prøve kantinen', 'Rådhusets kantine', 'Tirsdag og torsdag', 'For at øve travle dage'],
        ['Hygiejnebevis', 'VUC', 'I april', 'Det kræver de fleste køkkener'],
      ] as const) {
        await budget.click(plan.getByRole('button', { name: 'Tilføj under' }).first());
        await expect(plan.getByRole('textbox', { name: 'Mål', exact: true })).toBeFocused();
        await budget.type(title);
        for (const [field, text] of [
          ['Hvor', place],
          ['Hvornår', timing],
          ['Hvorfor', purpose],
        ] as const) {
          await budget.click(plan.getByRole('textbox', { name: `${field} kan udelades` }));
          await budget.type(text);
        }
        await budget.key('Control+Enter');
        await expect(plan.getByRole('button', { name: title, exact: true })).toBeVisible();
      }
      await expect(plan.getByText('Ingen indsats fører til målet.')).toBeHidden();
      expect(await goalTitles(page)).toEqual(['Køkkenmedhjælper', 'Prøve kantinen', 'Hygiejnebevis']);
    });

    await test.step('the keyboard moves a step, and it stays where it was put', async () => {
      await plan.getByRole('button', { name: 'Hygiejnebevis', exact: true }).focus();
      const arranged = page.waitForResponse((response) => response.url().endsWith('/arrangement'));
      await budget.key('Alt+ArrowUp');
      expect((await arranged).status()).toBe(200);
      await expect.poll(() => goalTitles(page)).toEqual(['Køkkenmedhjælper', 'Hygiejnebevis', 'Prøve kantinen']);
      await expect(plan.getByRole('button', { name: 'Hygiejnebevis', exact: true })).toBeFocused();
    });

    await test.step('it is published', async () => {
      await expect(plan.getByText('Ændringerne er ikke offentliggjort til borgeren.')).toBeVisible();
      await budget.click(plan.getByRole('button', { name: 'Offentliggør til borgeren' }));
      await expect(plan.getByText(/^ ?Borgeren læser planen fra 1\. marts 2022/)).toBeVisible();
      await budget.assertWithin(30, 'plan med jobmål og to delmål, offentliggjort');
      await expectAccessible(page);
    });

    await test.step('dragging moves a step too', async () => {
      const box = async (name: string) => {
        const found = await plan.getByRole('button', { name: `Flyt Delmål: ${name}` }).boundingBox();
        if (found === null) throw new Error(`${name} is not in sight`);
        return { x: found.x + found.width / 2, y: found.y + found.height / 2 };
      };
      await plan.getByRole('button', { name: 'Flyt Delmål: Prøve kantinen' }).scrollIntoViewIfNeeded();
      const [from, to] = [await box('Prøve kantinen'), await box('Hygiejnebevis')];
      const arranged = page.waitForResponse((response) => response.url().endsWith('/arrangement'));
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x, from.y - 15, { steps: 5 });
      await page.mouse.move(to.x, to.y - 5, { steps: 10 });
      await page.mouse.up();
      expect((await arranged).status()).toBe(200);
      await expect.poll(() => goalTitles(page)).toEqual(['Køkkenmedhjælper', 'Prøve kantinen', 'Hygiejnebevis']);
    });

    await test.step('what is changed afterwards is compared with what the citizen reads', async () => {
      await plan.locator('li', { hasText: 'Prøve kantinen' }).getByRole('button', { name: 'Nået' }).click();
      await expect(plan.getByText('Ændret, siden planen blev offentliggjort 1. marts 2022.')).toBeVisible();
      await plan.getByRole('button', { name: 'Versioner' }).click();
      const versions = page.getByRole('dialog', { name: 'Versioner' });
      await expect(versions.getByRole('rowheader', { name: 'Ændret: Delmål: Prøve kantinen' })).toBeVisible();
      await expect(versions.getByRole('rowheader', { name: 'Flyttet: Delmål: Hygiejnebevis' })).toBeVisible();
      await expect(versions.getByRole('row', { name: 'Status Åbent Nået' })).toBeVisible();
      await expect(versions.getByText('offentliggjort til borgeren')).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
    });

    await test.step('the citizen reads what was published, and nothing else', async () => {
      await citizen.reload();
      await expect(citizen.getByRole('heading', { name: 'Mit mål: Køkkenmedhjælper' })).toBeVisible();
      await expect(citizen.getByText('Du læser planen fra 1. marts 2022')).toBeVisible();
      await expect(citizen.getByText(OWN_WORDS)).toBeVisible();
      const step = citizen.getByRole('listitem').filter({ hasText: 'Prøve kantinen' });
      await expect(step).toContainText('Rådhusets kantine');
      await expect(step).not.toContainText('Færdig');
      for (const width of [390, 1024]) {
        await citizen.setViewportSize({ width, height: 900 });
        await expectNoSidewaysScroll(citizen);
        await expectAccessible(citizen);
      }
    });
  });
});
