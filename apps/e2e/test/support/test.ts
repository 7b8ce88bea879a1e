import { test as base, type BrowserContext, type Page } from '@playwright/test';
import type { DemoPart } from '@rettid/identity';
import { origin } from './house';
import { signIn } from './sign-in';
import { Watch } from './watch';

interface Fixtures {
  /** What every page of the test has done that none should. Whatever it holds in the end fails the test. */
  readonly watch: Watch;
  /** A page in a browser of its own, as this person of the demonstration, at `path`. */
  readonly enterAs: (part: DemoPart, path?: string) => Promise<Page>;
}

/** Cookies of those who have signed in already: the page of the sign-in is a journey of its own, not of every one. */
const SIGNED_IN = new Map<DemoPart, Awaited<ReturnType<BrowserContext['storageState']>>>();

export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => await use(origin()),
  watch: [
    async ({}, use) => {
      const watch = await Watch.ready();
      await use(watch);
      watch.assertQuiet();
    },
    { auto: true },
  ],
  page: async ({ page, watch }, use) => {
    watch.follow(page.context());
    await use(page);
  },
  enterAs: async ({ browser, contextOptions, watch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (part, path = '/') => {
      const known = SIGNED_IN.get(part);
      const context = await browser.newContext({ ...contextOptions, ...(known && { storageState: known }) });
      contexts.push(context);
      watch.follow(context);
      const page = await context.newPage();
      if (known === undefined) {
        await signIn(page, part);
        SIGNED_IN.set(part, await context.storageState());
      }
      await page.goto(path);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

export { expect } from '@playwright/test';
