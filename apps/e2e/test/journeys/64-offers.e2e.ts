import type { Locator, Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '../support/axe';
import { Clicks } from '../support/clicks';
import { askDatabase } from '../support/house';
import { expect, test } from '../support/test';

const PURPOSE = 'Vil gerne arbejde med mad og kender køkkenet fra en sommer hos sin søster';
const TOWARDS = 'Caféen mangler en opvasker til sommer og oplærer selv ved kassen';

interface Session {
  readonly staffId: string;
  readonly businessDate: string;
}

/** A citizen of the caseworker's whom the municipality still owes an offer, in group 6.3, with an open goal. */
async function citizenOwedAnOffer({ staffId, businessDate }: Session): Promise<string> {
  const [found] = await askDatabase<{ citizen_id: string }>(
    `SELECT a.citizen_id FROM assignments a
     JOIN classifications k ON k.citizen_id = a.citizen_id AND k.target_group = '6.3' AND k.valid_from <= $2
       AND (k.valid_to IS NULL OR k.valid_to >= $2)
     WHERE a.staff_id = $1 AND a.role = 'coordinating' AND a.valid_from <= $2 AND (a.valid_to IS NULL OR a.valid_to >= $2)
       AND EXISTS (SELECT FROM goals g WHERE g.citizen_id = a.citizen_id AND g.status = 'open')
       AND EXISTS (SELECT FROM obligations o WHERE o.citizen_id = a.citizen_id AND o.rule_id = 'passive-period'
                     AND o.status IN ('overdue', 'due_soon', 'pending'))
       AND NOT EXISTS (SELECT FROM offers o WHERE o.citizen_id = a.citizen_id AND o.starts_on > $2)
     ORDER BY a.citizen_id LIMIT 1`,
    [staffId, businessDate],
  );
  if (found === undefined) throw new Error('the demo has nobody who is owed an offer');
  return found.citizen_id;
}

const offersCard = (page: Page): Locator => page.locator('rt-offers');
const cafe = (page: Page): Locator => offersCard(page).locator('rt-offer').filter({ hasText: 'Byens Café' }).first();
const begin = async (page: Page, step: string): Promise<Locator> => {
  await cafe(page)
    .getByRole('button', { name: new RegExp(`^${step}`) })
    .click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toBeVisible();
  return sheet;
};

test.describe('an offer', () => {
  test('is granted within the clicks that it may cost, followed up, ended, evaluated, and becomes the next goal', async ({
    enterAs,
  }) => {
    test.slow();
    const page = await enterAs('caseworker', '/jobcenter/');
    const session = (await (await page.request.get('/api/session')).json()) as Session;
    const citizenId = await citizenOwedAnOffer(session);
    await page.goto(`/jobcenter/borger/${encodeURIComponent(citizenId)}`);
    await expect(offersCard(page)).toBeVisible();

    await test.step('the placement is registered from the case page', async () => {
      const budget = await Clicks.begin(page);
      await budget.click(offersCard(page).getByRole('button', { name: 'Giv tilbud' }));
      const sheet = page.getByRole('dialog', { name: 'Giv tilbud' });
      await expect(sheet.getByLabel('Sted', { exact: true })).toBeFocused();
      await budget.type('Byens Café');
      await budget.click(sheet.getByRole('button', { name: 'I dag' }));
      await expect(sheet.getByText('højst 13 uger', { exact: false })).toBeVisible();
      await expect(sheet.getByText('Opfylder Periode uden tilbud fra', { exact: false })).toBeVisible();
      await budget.click(sheet.getByLabel('Timer om ugen'));
      await budget.key('Control+a');
      await budget.type('12');
      await budget.click(
        sheet
          .getByRole('radiogroup', { name: /Hvilket mål/ })
          .getByRole('radio')
          .first(),
      );
      await budget.click(sheet.getByLabel('Hvorfor netop dette tilbud'));
      await budget.type(PURPOSE);
      await budget.click(sheet.getByLabel('Hvordan bringer det'));
      await budget.type(TOWARDS);
      await expectAccessible(page);
      await budget.key('Control+Enter');
      await expect(sheet).toBeHidden();
      await budget.assertWithin(15, 'registreret praktik');
    });

    await test.step('the duties have answered before anything is loaded anew', async () => {
      await expect(page.locator('rt-told').getByText('Tilbuddet er givet.')).toBeVisible();
      await expect(page.locator('rt-told').getByText(/Periode uden tilbud: .* → Opfyldt/)).toBeVisible();
      await expect(cafe(page).getByText('I gang')).toBeVisible();
      await expect(cafe(page).getByText('Næste opfølgning:', { exact: false })).toBeVisible();
    });

    await test.step('what the law forbids is refused, with the paragraph and the last day', async () => {
      const sheet = await begin(page, 'Forlæng');
      await expect(sheet.getByText('kræver en konkret og individuel vurdering', { exact: false })).toBeVisible();
      await sheet.getByLabel('Ny sidste dag').fill('1.12.2022');
      await expect(sheet.getByText(/må ikke vare så længe \(LAB § 61.*senest/)).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(sheet).toBeHidden();
    });

    await test.step('a follow-up sets the next one, by the rhythm', async () => {
      const sheet = await begin(page, 'Følg op');
      await sheet.getByLabel('Hvordan går det?').fill('Møder til tiden og er begyndt ved kassen');
      await expectAccessible(page);
      await page.keyboard.press('Control+Enter');
      await expect(sheet).toBeHidden();
      await expect(cafe(page).getByText('29. marts 2022 (aftalt)', { exact: false })).toBeVisible();
    });

    await test.step('the provider’s report waits until the caseworker has read it', async () => {
      const sheet = await begin(page, 'Skriv rapport ind');
      for (const point of ['Faglige og praktiske', 'Personlige', 'Materielle', 'Eget syn']) {
        await sheet
          .getByRole('radiogroup', { name: new RegExp(`^${point}`) })
          .getByLabel('Fremgang')
          .click();
      }
      await sheet.getByRole('radiogroup', { name: 'Helbred' }).getByLabel('Tilbagegang').click();
      await sheet.getByLabel('Om helbred').fill('Skulderen er øm efter opvasken');
      await expectAccessible(page);
      await page.keyboard.press('Control+Enter');
      await expect(sheet).toBeHidden();
      await cafe(page)
        .getByRole('button', { name: /^Læs rapporten/ })
        .click();
      const report = page.getByRole('dialog', { name: 'Rapport fra stedet' });
      await expect(report.getByText('Skulderen er øm efter opvasken')).toBeVisible();
      await expectAccessible(page);
      await report.getByRole('button', { name: 'Markér som læst' }).click();
      await expect(report).toBeHidden();
      await expect(cafe(page).getByText(/Rapport fra stedet, læst af/)).toBeVisible();
    });

    await test.step('attendance is told week by week', async () => {
      const sheet = await begin(page, 'Fremmøde');
      await sheet.getByLabel('Mødte timer').fill('4');
      await sheet.getByRole('radiogroup', { name: 'Dage med fravær' }).getByLabel('2').click();
      await sheet.getByRole('radiogroup', { name: 'Årsag til fraværet' }).getByLabel('Syg', { exact: true }).click();
      await expectAccessible(page);
      await page.keyboard.press('Control+Enter');
      await expect(sheet).toBeHidden();
      await expect(cafe(page).getByText('Meget fravær:', { exact: false })).toBeVisible();
    });

    await test.step('ended before its time, it waits to be evaluated, and the planned end stays', async () => {
      const sheet = await begin(page, 'Afslut');
      await sheet.getByLabel('Kom i job').click();
      await expectAccessible(page);
      await page.keyboard.press('Control+Enter');
      await expect(sheet).toBeHidden();
      await expect(offersCard(page).getByRole('heading', { name: 'Skal evalueres' })).toBeVisible();
      await expect(cafe(page).getByText(/planlagt til 30\. maj 2022/)).toBeVisible();
    });

    await test.step('the evaluation becomes the next sub-goal in one step', async () => {
      const sheet = await begin(page, 'Evaluér');
      await sheet.getByRole('radiogroup', { name: 'Blev målene nået?' }).getByLabel('Delvist').click();
      await sheet.getByLabel('Hvad har vi lært?').fill('Kan møde stabilt tre dage om ugen, når opgaverne er korte');
      await sheet.getByLabel('Næste delmål').fill('Tage en vagt alene i caféen');
      await expectAccessible(page);
      await page.keyboard.press('Control+Enter');
      await expect(sheet).toBeHidden();
      await expect(page.locator('rt-plans').getByText('Tage en vagt alene i caféen')).toBeVisible();
      await expect(
        cafe(page).getByText('Blev til delmålet »Tage en vagt alene i caféen«', { exact: false }),
      ).toBeVisible();
    });

    await test.step('nothing of the page is out of reach', async () => {
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });
  });
});
