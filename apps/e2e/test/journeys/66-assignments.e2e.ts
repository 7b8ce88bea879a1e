import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { Clicks } from '../support/clicks';
import { askDatabase } from '../support/house';
import { expect, test } from '../support/test';
import { citizenIdOf, citizenRows, firstCitizen } from '../support/workspace';

interface Colleague {
  readonly staff_id: string;
  readonly name: string;
}

/** Somebody of the reader's own team who can answer for a case and is not the reader. */
async function teammateOf(page: Page): Promise<Colleague> {
  const session = (await (await page.request.get('/api/session')).json()) as { staffId: string; team: string };
  const [colleague] = await askDatabase<Colleague>(
    `SELECT s.staff_id, s.name FROM staff s JOIN staff me ON me.staff_id = $1
     WHERE s.jobcenter_id = me.jobcenter_id AND s.team = me.team AND s.role = 'caseworker' AND s.staff_id <> me.staff_id
     ORDER BY s.staff_id LIMIT 1`,
    [session.staffId],
  );
  return colleague!;
}

/** Opens the case of a citizen of one's own that asks for no right. @returns the citizen's id */
async function openOwnCase(page: Page, nth: number): Promise<string> {
  await firstCitizen(page);
  const plain = citizenRows(page).filter({ hasNotText: /beskyttet adresse|ansat på jobcentret/ });
  const citizenId = await citizenIdOf(plain.nth(nth));
  await page.goto(`/jobcenter/borger/${encodeURIComponent(citizenId)}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return citizenId;
}

const people = (page: Page) => page.getByRole('region', { name: /Sagsbehandlere og andre tilknyttede/ });

test.describe('handing a case over', () => {
  test('takes at most six clicks or keys, leaves no day without a caseworker, and is confirmed by the receiver', async ({
    enterAs,
  }) => {
    const page = await enterAs('caseworker', '/jobcenter/borgere/mine');
    const colleague = await teammateOf(page);
    const citizenId = await openOwnCase(page, 4);
    const before = people(page)
      .getByRole('button', { name: /^Overdrag .*sagsbehandler$/ })
      .first();
    await expect(before).toBeVisible();

    const budget = await Clicks.begin(page);
    await budget.click(before);
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
    await budget.type(colleague.name);
    await expect(page.getByRole('dialog').getByRole('option', { name: colleague.name })).toHaveCount(1);
    await budget.key('Enter');
    await expect(page.getByText(/Bliver borgerens \S+ sagsbehandler på 24 måneder/)).toBeVisible();
    await expectAccessible(page);
    await budget.click(page.getByText('Sygdom', { exact: true }));
    await budget.key('Control+Enter');
    await expect(page.getByText(`Overdraget til ${colleague.name}.`)).toBeVisible();
    await budget.assertWithin(6, 'overdraget sag');

    await expect(people(page).getByText(colleague.name).first()).toBeVisible();
    await expect(people(page).getByText('Sluttede: Sygdom').first()).toBeVisible();
    const parts = await askDatabase<{ valid_from: string; valid_to: string | null }>(
      `SELECT valid_from::text, valid_to::text FROM assignments
       WHERE citizen_id = $1 AND role IN ('coordinating', 'authority') AND struck_at IS NULL ORDER BY valid_from DESC LIMIT 2`,
      [citizenId],
    );
    expect(parts).toMatchObject([{ valid_from: '2022-03-01', valid_to: null }, { valid_to: '2022-02-28' }]);

    await page.getByRole('button', { name: 'Vis overdragelser' }).click();
    await expect(page.getByText('ikke bekræftet læst')).toBeVisible();
    await page.getByRole('button', { name: /Læs siden/ }).click();
    await expect(page.getByRole('dialog').getByText(`${colleague.name} har ikke bekræftet endnu.`)).toBeVisible();
    await expect(page.getByRole('dialog').getByText('Pligter de næste 60 dage')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  });

  test('tells the one who was slower who has the case now', async ({ enterAs, watch }) => {
    const page = await enterAs('caseworker', '/jobcenter/borgere/mine');
    const colleague = await teammateOf(page);
    await openOwnCase(page, 5);
    const other = await page.context().newPage();
    watch.expectRefusals();
    await other.goto(page.url());
    const begin = async (each: Page): Promise<void> =>
      await people(each)
        .getByRole('button', { name: /^Overdrag .*sagsbehandler$/ })
        .first()
        .click();
    await begin(page);
    await page.getByRole('combobox', { name: 'Til hvem' }).fill(colleague.name);
    await expect(page.getByRole('option', { name: colleague.name })).toHaveCount(1);
    await page.keyboard.press('Enter');
    await page.getByText('Fordeling af sager', { exact: true }).click();
    await expect(page.getByText(/Kladde gemt/)).toBeVisible();
    // The same person in another window has the same draft.
    await begin(other);
    await expect(other.getByRole('combobox', { name: 'Til hvem' })).toHaveValue(colleague.name);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(`Overdraget til ${colleague.name}.`)).toBeVisible();
    await other.keyboard.press('Control+Enter');
    await expect(other.getByText(new RegExp(`${colleague.name} har fået sagen i mellemtiden`))).toBeVisible();
    await other.close();
  });

  test('of many shows what can go and what cannot, and hands over all of it at once', async ({ enterAs }) => {
    const page = await enterAs('caseworker', '/jobcenter/borgere/mine');
    const colleague = await teammateOf(page);
    await firstCitizen(page);
    for (const index of [6, 7, 8]) await citizenRows(page).nth(index).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Overdrag de valgte' }).click();
    await page.getByRole('combobox', { name: 'Til hvem' }).fill(colleague.name);
    await expect(page.getByRole('option', { name: colleague.name })).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /^Overdrages \(\d\)/ })).toBeVisible();
    await expectAccessible(page);
    await page.getByText('Ferie eller orlov', { exact: true }).click();
    await page.getByRole('button', { name: 'Efter 4 uger' }).click();
    await page.getByRole('button', { name: /^Overdrag \d sager?$/ }).click();
    await expect(page.getByText(new RegExp(`er overdraget til ${colleague.name}`))).toBeVisible();
  });

  test('takes a case from the queue in one step', async ({ enterAs }) => {
    const page = await enterAs('caseworker', '/jobcenter/borgere/uden-sagsbehandler');
    await firstCitizen(page);
    const row = citizenRows(page)
      .filter({ hasNotText: /beskyttet adresse|ansat på jobcentret/ })
      .first();
    const citizenId = await citizenIdOf(row);
    const budget = await Clicks.begin(page);
    await budget.click(row.getByRole('button', { name: /^Overtag / }));
    await expect(page.getByText(/Du har overtaget sagen:/)).toBeVisible();
    await budget.assertWithin(1, 'overtaget sag fra listen');
    const [part] = await askDatabase<{ valid_from: string }>(
      `SELECT valid_from::text FROM assignments WHERE citizen_id = $1 AND role IN ('coordinating', 'authority') AND valid_to IS NULL AND struck_at IS NULL`,
      [citizenId],
    );
    expect(part).toEqual({ valid_from: '2022-03-01' });
  });
});

test.describe('the page about a case', () => {
  test('is read on the screen and printed as one page that can be read aloud, without a CPR number', async ({
    enterAs,
  }) => {
    const page = await enterAs('caseworker', '/jobcenter/borgere/mine');
    const citizenId = await openOwnCase(page, 0);
    await page.getByRole('link', { name: 'Overblik på én side' }).click();
    await expect(page.getByText(/Overblik over sagen, som den står/)).toBeVisible();
    for (const heading of [
      'Mål',
      'Prøvet, og hvorfor det sluttede',
      'Det har kommunen lovet',
      'Pligter de næste 60 dage',
    ]) {
      await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
    }
    await expectAccessible(page);
    const [citizen] = await askDatabase<{ cpr: string }>('SELECT cpr FROM citizens WHERE citizen_id = $1', [citizenId]);
    expect(await page.locator('main').innerText()).not.toContain(citizen!.cpr);

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /Hent som PDF/ }).click();
    expect((await download).suggestedFilename()).toBe('overblik-2022-03-01.pdf');
    const file = await page.request.get(`/api/citizens/${encodeURIComponent(citizenId)}/brief.pdf`);
    expect(file.headers()['content-type']).toBe('application/pdf');
    const text = (await file.body()).toString('latin1');
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(text).toContain('/Lang (da-DK)');
  });
});
