import type { Page } from '@playwright/test';
import type { DemoPart } from '@rettid/identity';

/** From the front door over the sign-in's page of people to wherever the person belongs. */
export async function signIn(page: Page, part: DemoPart, from = '/'): Promise<void> {
  await page.goto(from);
  await page.locator(`button[value="${part}"]`).click();
}
