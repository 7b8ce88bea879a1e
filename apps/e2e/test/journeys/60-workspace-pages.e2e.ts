import type { Page } from '@playwright/test';
import type { DemoPart } from '@rettid/identity';
import { expectAccessible, expectNoSidewaysScroll } from '../support/axe';
import { expect, test } from '../support/test';
import { firstCitizen } from '../support/workspace';

const WIDTHS = [768, 1024, 1366];

interface State {
  readonly name: string;
  readonly part: DemoPart;
  readonly path: string;
  /** Brings the page into the state, from where it has loaded. */
  readonly reach?: (page: Page) => Promise<void>;
}

const STATES: readonly State[] = [
  {
    name: 'the day',
    part: 'caseworker',
    path: '/jobcenter/i-dag',
    reach: async (page) => {
      await expect(
        page.getByRole('region', { name: 'Pligter, der presser' }).getByRole('listitem').first(),
      ).toBeVisible();
    },
  },
  { name: 'my citizens', part: 'caseworker', path: '/jobcenter/borgere/mine', reach: listed },
  { name: 'the team’s citizens', part: 'caseworker', path: '/jobcenter/borgere/team', reach: listed },
  { name: 'citizens without a caseworker', part: 'caseworker', path: '/jobcenter/borgere/uden-sagsbehandler' },
  { name: 'the jobcentre’s citizens', part: 'team-leader', path: '/jobcenter/borgere/jobcenter', reach: listed },
  {
    name: 'nobody under the filters',
    part: 'caseworker',
    path: '/jobcenter/borgere/mine?status=unknown&regel=hours-225&frist=today',
  },
  {
    name: 'an explanation in the list',
    part: 'caseworker',
    path: '/jobcenter/borgere/mine',
    reach: async (page) => {
      await (await firstCitizen(page)).getByRole('button', { name: /^Hvorfor\?/ }).click();
      await expect(page.getByText('Opfyldes', { exact: true }).first()).toBeVisible();
    },
  },
  {
    name: 'the choice of columns',
    part: 'caseworker',
    path: '/jobcenter/borgere/mine',
    reach: async (page) => {
      await listed(page);
      await page.getByRole('button', { name: 'Kolonner' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'the keys',
    part: 'caseworker',
    path: '/jobcenter/borgere/mine',
    reach: async (page) => {
      await listed(page);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  { name: 'a search not begun', part: 'caseworker', path: '/jobcenter/borgere/soegning' },
  {
    name: 'a case',
    part: 'caseworker',
    path: '/jobcenter/borgere/mine',
    reach: async (page) => {
      await (await firstCitizen(page)).getByRole('link').first().click();
      await expect(page.getByRole('heading', { level: 2, name: /^Pligter/ })).toBeVisible();
    },
  },
  { name: 'a case that is not there', part: 'caseworker', path: '/jobcenter/borger/findes-ikke' },
  { name: 'openings', part: 'team-leader', path: '/jobcenter/aabninger' },
  { name: 'administration', part: 'administrator', path: '/jobcenter/administration' },
  { name: 'a page not for the reader', part: 'administrator', path: '/jobcenter/borgere/mine' },
  { name: 'an address that is none', part: 'caseworker', path: '/jobcenter/findes-ikke' },
];

test.describe('every page of the workspace is accessible and fits', () => {
  for (const { name, part, path, reach } of STATES) {
    test(name, async ({ enterAs, watch }) => {
      watch.expectRefusals();
      const page = await enterAs(part, path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await reach?.(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
    });
  }
});

async function listed(page: Page): Promise<void> {
  await firstCitizen(page);
}
