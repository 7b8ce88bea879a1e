import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rows far down a list are made as those above them, and a page of them takes longer than all else together. */
const MORE_OF_THE_SAME = 'tr.citizen:nth-child(n + 16)';

/** The page as it stands breaks no rule that a program can check. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).exclude(MORE_OF_THE_SAME).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(found, `accessibility of ${await page.title()}`).toEqual([]);
}

/** Nothing of the page stands beyond the right edge. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond, `pixels beyond the right edge of ${await page.title()}`).toBeLessThanOrEqual(0);
}
