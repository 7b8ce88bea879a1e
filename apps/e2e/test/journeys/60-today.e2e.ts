import type { Page } from '@playwright/test';
import type { TodayWire } from '@rettid/contracts';
import { expectAccessible } from '../support/axe';
import { askDatabase } from '../support/house';
import { expect, test } from '../support/test';
import { citizenRows, MINE } from '../support/workspace';

const TODAY = '/jobcenter/i-dag';
const NOTE = 'Spørg til kurset, og om hun har fået svar fra lægen';

const card = (page: Page, name: string | RegExp) => page.getByRole('region', { name });

test.describe('the day of a caseworker', () => {
  test('begins with meetings and the most pressing duties on the first screen, in one request', async ({
    enterAs,
    watch,
  }) => {
    const page = await enterAs('caseworker');
    await expect(page).toHaveURL(new RegExp(TODAY));
    await page.setViewportSize({ width: 1366, height: 800 });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('I dag');
    const [meetings, duties] = [card(page, 'Møder'), card(page, 'Pligter, der presser')];
    await expect(meetings.getByRole('heading', { name: /^I dag, tirsdag den 1\. marts/ })).toBeInViewport();
    await expect(duties.getByRole('listitem').nth(4)).toBeInViewport({ ratio: 1 });
    await expect(duties.getByText('Overskredet').first()).toBeInViewport();

    watch.forget();
    await page.reload();
    await expect(duties.getByRole('listitem').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(watch.apiRequests()).toEqual(['/api/session', '/api/today']);
  });

  test('tells of nobody but the own citizens, and shows what the database holds', async ({ enterAs }) => {
    const page = await enterAs('caseworker', TODAY);
    const { staffId, businessDate } = (await (await page.request.get('/api/session')).json()) as {
      staffId: string;
      businessDate: string;
    };
    const today = (await (await page.request.get('/api/today')).json()) as TodayWire;
    const shown = new Set([
      ...today.duties.items.map(({ citizenId }) => citizenId),
      ...today.waiting.flatMap(({ items }) => items.map(({ citizen }) => citizen.citizenId)),
      ...today.days.flatMap(({ meetings }) => meetings.map(({ citizen }) => citizen.citizenId)),
    ]);
    const own = await askDatabase<{ citizen_id: string }>(
      `SELECT citizen_id FROM assignments WHERE staff_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)
       UNION SELECT citizen_id FROM meetings WHERE staff_id = $1`,
      [staffId, businessDate],
    );
    const ids = new Set(own.map((row) => row.citizen_id));
    expect([...shown].filter((citizenId) => !ids.has(citizenId))).toEqual([]);
    const [meetings] = await askDatabase<{ count: number }>(
      `SELECT count(*)::int AS count FROM meetings
       WHERE staff_id = $1 AND starts_on BETWEEN $2 AND $3 AND status <> 'cancelled' AND struck_at IS NULL`,
      [staffId, businessDate, today.days.at(-1)!.on],
    );
    const listed = today.days.reduce((sum, day) => sum + day.meetings.length, 0);
    expect(listed + today.closedMeetings).toBe(meetings!.count);
    const lines = card(page, 'Pligter, der presser').getByRole('listitem');
    await expect(lines).toHaveCount(today.duties.items.length);
  });

  test('explains a duty, and leads to the case', async ({ enterAs }) => {
    const page = await enterAs('caseworker', TODAY);
    const first = card(page, 'Pligter, der presser').getByRole('listitem').first();
    const name = await first.getByRole('link').first().innerText();
    await first.getByRole('button', { name: `Hvorfor? ${name}` }).click();
    const why = page.getByRole('region', { name: `Hvorfor er ${name} her?` });
    await expect(why.getByText('Opfyldes', { exact: true }).first()).toBeVisible();
    await expectAccessible(page);
    await first.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  });

  test('holds private notes, which nobody else sees', async ({ enterAs }) => {
    const page = await enterAs('caseworker', TODAY);
    const link = card(page, 'Pligter, der presser').getByRole('listitem').first().getByRole('link').first();
    const name = await link.innerText();
    await link.click();
    await page.getByRole('button', { name: 'Skriv privat note' }).click();
    const sheet = page.getByRole('dialog', { name: 'Privat note' });
    await sheet.getByLabel('Note').fill(NOTE);
    await sheet.getByRole('button', { name: 'I morgen' }).click();
    await sheet.getByText('Grøn').click();
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Noten er gemt.')).toBeVisible();
    await expect(page.locator('rt-private-note')).toContainText(NOTE);
    const address = page.url();

    await page.goto(TODAY);
    const notes = card(page, /^Mine private noter/);
    await expect(notes.getByRole('listitem').filter({ hasText: name })).toContainText(NOTE);
    await expect(notes).toContainText('i morgen');
    await page.goto(MINE);
    await expect(citizenRows(page).filter({ hasText: name }).first()).toContainText('note · i morgen');

    const leader = await enterAs('team-leader', address);
    await expect(leader.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(leader.getByText(NOTE)).toHaveCount(0);
    await expect(leader.getByRole('button', { name: 'Skriv privat note' })).toBeVisible();

    await page.goto(TODAY);
    await page.getByRole('button', { name: `Ret noten om ${name}` }).click();
    await sheet.getByRole('button', { name: 'Slet noten' }).click();
    await expect(notes).toContainText('Du har ingen private noter.');
  });
});
