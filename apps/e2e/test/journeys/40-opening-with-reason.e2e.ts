import { expectAccessible } from '../support/axe';
import { askDatabase } from '../support/house';
import { expect, test } from '../support/test';
import { citizenIdOf, citizenRows, firstCitizen, MINE, searchFor } from '../support/workspace';

const REASON = 'Afløser en kollega i dag og holder samtalen med borgeren.';

test.describe('a case that is neither one’s own nor the team’s', () => {
  test('opens once a reason is stated, and the leader sees who opened it and why', async ({ enterAs, watch }) => {
    const owner = await enterAs('caseworker', MINE);
    await firstCitizen(owner);
    const plain = citizenRows(owner).filter({ hasNotText: /beskyttet adresse|ansat på jobcentret/ });
    const citizenId = await citizenIdOf(plain.first());
    const name = await plain.first().getByRole('link').first().innerText();
    const [citizen] = await askDatabase<{ cpr: string }>('SELECT cpr FROM citizens WHERE citizen_id = $1', [citizenId]);

    const page = await enterAs('caseworker-other-team');
    const reader = await page.getByRole('banner').innerText();
    await searchFor(page, citizen!.cpr);
    await expect(citizenRows(page).getByText('åbnes med begrundelse')).toBeVisible();
    watch.expectRefusals();
    await citizenRows(page).getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Skriv, hvorfor du skal bruge sagen');
    await expect(page.getByText(name)).toHaveCount(0);
    await expectAccessible(page);

    await page.getByLabel('Begrundelse').fill('For kort');
    await page.getByRole('button', { name: 'Åbn sagen' }).click();
    await expect(page.getByText(/Begrundelsen er for kort/)).toBeVisible();
    await page.getByLabel('Begrundelse').fill(REASON);
    await page.getByRole('button', { name: 'Åbn sagen' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(page.getByText(/Åbnet med begrundelse til kl\. \d\d\.\d\d/)).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);

    const leader = await enterAs('team-leader', '/jobcenter/aabninger');
    const entry = leader.getByRole('row').filter({ hasText: name });
    await expect(entry).toContainText(REASON);
    const opener = (await entry.getByRole('cell').nth(1).innerText()).split('\n')[0]!.trim();
    expect(reader).toContain(opener);
    await expectAccessible(leader);

    await entry.getByRole('link', { name }).click();
    await expect(leader.getByRole('heading', { level: 1 })).toHaveText(name);
    await leader.getByText('Hvem har set sagen?').click();
    await expect(leader.getByText(`Begrundelse: ${REASON}`)).toBeVisible();
    await expectAccessible(leader);
  });

  test('is not there at all where it asks for a right that the reader has not', async ({ enterAs, watch }) => {
    const page = await enterAs('caseworker-other-team', MINE);
    await firstCitizen(page);
    const { jobcenter } = (await (await page.request.get('/api/session')).json()) as { jobcenter: { id: string } };
    const [hidden] = await askDatabase<{ citizen_id: string; cpr: string }>(
      'SELECT citizen_id, cpr FROM citizens WHERE protected_address AND jobcenter_id = $1 ORDER BY citizen_id LIMIT 1',
      [jobcenter.id],
    );
    await searchFor(page, hidden!.cpr);
    await expect(page.getByText('Ingen fundet')).toBeVisible();
    watch.expectRefusals();
    await page.goto(`/jobcenter/borger/${encodeURIComponent(hidden!.citizen_id)}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Sagen findes ikke/);
    await expectAccessible(page);
  });
});
