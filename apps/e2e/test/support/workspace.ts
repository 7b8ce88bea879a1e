import { expect, type Locator, type Page } from '@playwright/test';

/** The own citizens of whoever has some. */
export const MINE = '/jobcenter/borgere/mine';

/** Rows of a list of citizens, one for each citizen. */
export function citizenRows(page: Page): Locator {
  return page.locator('tr.citizen');
}

/** Waits for a list and answers its first row. */
export async function firstCitizen(page: Page): Promise<Locator> {
  const first = citizenRows(page).first();
  await expect(first).toBeVisible();
  return first;
}

/** The id of the citizen whose link this is, from its address. */
export async function citizenIdOf(row: Locator): Promise<string> {
  const href = await row.getByRole('link').first().getAttribute('href');
  const id = /\/borger\/([^/?]+)/.exec(href ?? '')?.[1];
  if (id === undefined) throw new Error(`no citizen in the address ${href ?? ''}`);
  return decodeURIComponent(id);
}

/** Asks for citizens in the field at the top, as the sign `/` says, and waits for the answer. */
export async function searchFor(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill(text);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/borgere\/soegning$/);
  await expect(page.getByText('Hele jobcentret er gennemsøgt')).toBeVisible();
}

/** Presses Tab until what has the focus matches, as somebody without a mouse does. @throws Error where it never does */
export async function tabTo(page: Page, selector: string, most = 120): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${selector}`);
}
