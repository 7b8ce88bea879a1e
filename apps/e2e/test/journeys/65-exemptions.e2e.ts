import type { Locator, Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '../support/axe';
import { Clicks } from '../support/clicks';
import { askDatabase } from '../support/house';
import { expect, test } from '../support/test';

const CHANGED = 'Ny epikrise fra reumatologen af 21. februar; forsøget i genbrugsbutikken måtte stoppe efter ni dage.';
const REASON =
  'Ledegigten i hænder og fødder giver morgenstivhed til hen på formiddagen, og efter to timer stående hæver anklerne. ' +
  'Medicinen skiftes nu, og virkningen kan først ses til sommer.';

interface Session {
  readonly staffId: string;
  readonly businessDate: string;
}

/** A citizen of the caseworker's whose exemption from the 225 hours runs, ends, and has been extended by nobody. */
async function exemptCitizen({ staffId, businessDate }: Session): Promise<{ citizenId: string; reason: string }> {
  const [found] = await askDatabase<{ citizen_id: string; reason: string }>(
    `SELECT x.citizen_id, x.reason FROM exemptions x JOIN assignments a ON a.citizen_id = x.citizen_id
     WHERE a.staff_id = $1 AND a.role = 'coordinating' AND a.valid_from <= $2 AND (a.valid_to IS NULL OR a.valid_to >= $2)
       AND x.kind = 'hours_225' AND x.closed_on IS NULL AND x.valid_from <= $2 AND x.valid_to >= $2
       AND (SELECT count(*) FROM exemptions n WHERE n.citizen_id = x.citizen_id AND n.valid_to >= $2) = 1
     ORDER BY x.valid_to, x.citizen_id LIMIT 1`,
    [staffId, businessDate],
  );
  if (found === undefined) throw new Error('the demo has nobody whose exemption can be extended');
  return { citizenId: found.citizen_id, reason: found.reason };
}

const room = (page: Page): Locator => page.locator('rt-exemptions');
const newest = (page: Page): Locator => room(page).locator('rt-exemption').first();
const button = (where: Page | Locator, name: RegExp): Locator => where.getByRole('button', { name });

test.describe('an exemption from the 225 hours', () => {
  test('is extended within the clicks that it may cost, warns of a copied reason, and ends only once the citizen is heard', async ({
    enterAs,
  }) => {
    test.slow();
    const page = await enterAs('caseworker', '/jobcenter/');
    const session = (await (await page.request.get('/api/session')).json()) as Session;
    const { citizenId, reason } = await exemptCitizen(session);
    await page.goto(`/jobcenter/borger/${encodeURIComponent(citizenId)}`);
    await expect(room(page).getByRole('list', { name: 'Påmindelser' }).first()).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await test.step('it is extended from the case page', async () => {
      const budget = await Clicks.begin(page);
      await budget.click(button(newest(page), /^Forlæng undtagelsen/));
      const sheet = page.getByRole('dialog');
      await expect(sheet.getByText(reason.slice(0, 40))).toBeVisible();
      await budget.click(sheet.getByText('Noget har ændret sig'));
      await budget.key('Tab');
      await budget.type(CHANGED);
      await budget.key('Tab');
      await budget.type(REASON);
      await expectAccessible(page);
      await budget.key('Control+Enter');
      await expect(sheet).toBeHidden();
      await budget.assertWithin(8, 'forlæng en undtagelse');
      await expect(newest(page).getByText('Gælder senere')).toBeVisible();
      await expect(newest(page).getByText(CHANGED)).toBeVisible();
      await expect(
        room(page)
          .getByText(/Forlænger \d+ tidligere/)
          .first(),
      ).toBeVisible();
    });

    await test.step('a reason that is copied is warned of, in figures and without a name', async () => {
      await button(page, /^Ny/).first().click();
      await page.getByRole('menuitem', { name: 'Undtag eller fritag' }).click();
      const sheet = page.getByRole('dialog');
      await sheet.getByRole('textbox', { name: 'Begrundelse' }).fill(REASON.replace('to timer', 'tre timer'));
      await expect(sheet.getByText(/den samme som en tidligere begrundelse for borgeren/)).toBeVisible();
      await sheet.getByText('Hvorfor får jeg advarslen?').click();
      await expect(sheet.getByText(/mindst 80 %/)).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(sheet).toBeHidden();
    });

    await test.step('hours of a month are recorded, and the ledger adds them up', async () => {
      await button(room(page), /^Registrér timer$/).click();
      const sheet = page.getByRole('dialog', { name: 'Ordinære timer' });
      await sheet.getByLabel('Timer', { exact: true }).fill('32,75');
      await sheet.getByText('Lønseddel').click();
      await page.keyboard.press('Control+Enter');
      await expect(sheet).toBeHidden();
      await expect(room(page).getByRole('table').getByText('32,75').first()).toBeVisible();
      await expect(room(page).getByText(/Fortsætter de seneste tre måneders timer/)).toBeVisible();
    });

    await test.step('new hours ask for a review, which is cleared by recording one', async () => {
      await expect(room(page).getByText('Arbejdsevnen skal vurderes på ny')).toBeVisible();
      await button(room(page), /^Vurdér undtagelsen$/).click();
      const sheet = page.getByRole('dialog');
      await expect(sheet.getByText('Nye ordinære timer')).toBeVisible();
      await sheet
        .getByRole('textbox', { name: 'Vurdering' })
        .fill('Timerne er fra to lørdage i december; skånehensynene er de samme som før.');
      await sheet.getByText('Fortsætter', { exact: true }).click();
      await page.keyboard.press('Control+Enter');
      await expect(sheet).toBeHidden();
      await expect(room(page).getByText('Arbejdsevnen skal vurderes på ny')).toBeHidden();
    });

    await test.step('a decision against the citizen waits for the hearing', async () => {
      await button(newest(page), /^Luk undtagelsen/).click();
      const sheet = page.getByRole('dialog');
      await sheet.getByText('Betingelserne er der ikke længere').click();
      await expect(sheet.getByText(/skal høres først \(forvaltningsloven § 19\)/)).toBeVisible();
      await button(sheet, /^Skriv høringsbrev$/).click();
      const letter = page.getByRole('dialog', { name: 'Høringsbrev' });
      await letter
        .getByRole('textbox', { name: 'Det lægger vi til grund' })
        .fill('Du har arbejdet 30 timer om ugen siden januar.');
      await expectAccessible(page);
      await page.keyboard.press('Control+Enter');
      await expect(letter).toBeHidden();
      await expect(newest(page).getByText(/Borgeren er hørt .* og kan svare til og med/)).toBeVisible();
      await button(newest(page), /^Luk undtagelsen/).click();
      await page.getByRole('dialog').getByText('Betingelserne er der ikke længere').click();
      await expect(page.getByRole('dialog').getByText(/Borgeren kan svare til og med/)).toBeVisible();
      await page.keyboard.press('Escape');
    });
    await expectAccessible(page);
  });
});
