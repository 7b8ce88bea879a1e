import { CSRF_HEADER } from '@rettid/contracts';
import { expectAccessible } from '../support/axe';
import { Clicks } from '../support/clicks';
import { askDatabase, origin } from '../support/house';
import { expect, test } from '../support/test';

interface Session {
  readonly staffId: string;
  readonly csrfToken: string;
}

interface Missed {
  readonly citizen_id: string;
  readonly meeting_id: string;
}

/** Seven days before the demonstration's day, at ten in the morning in Denmark. */
const MISSED_AT = '2022-02-22T09:00:00Z';
const MEETING = 'M-e2e-no-show';

/** Lets one of the caseworker's citizens, aktivitetsparat and on kontanthjælp, stay away from a jobsamtale. */
async function letOneStayAway(staffId: string): Promise<Missed> {
  const [own] = await askDatabase<{ citizen_id: string; jobcenter_id: string }>(
    `SELECT a.citizen_id, a.jobcenter_id FROM assignments a
     JOIN classifications k ON k.citizen_id = a.citizen_id AND k.target_group = '6.3' AND k.valid_to IS NULL
     JOIN benefit_spells b ON b.citizen_id = a.citizen_id AND b.benefit = 'kontanthjaelp' AND b.ends_on IS NULL
     WHERE a.staff_id = $1 AND a.role = 'coordinating' AND a.valid_from <= '2022-03-01' AND a.valid_to IS NULL
       AND k.valid_from <= '2022-02-01' AND b.starts_on <= '2022-02-01'
       AND NOT EXISTS (SELECT FROM citizens c WHERE c.citizen_id = a.citizen_id AND c.protected_address)
       AND NOT EXISTS (SELECT FROM staff_cases s WHERE s.citizen_id = a.citizen_id)
       AND NOT EXISTS (SELECT FROM meetings m WHERE m.citizen_id = a.citizen_id AND m.starts_on >= '2022-02-22')
     ORDER BY a.citizen_id LIMIT 1`,
    [staffId],
  );
  if (own === undefined) throw new Error('the caseworker has no such citizen');
  // The programs' own scope, in which nothing is journaled in anybody's name.
  await askDatabase(
    `SET rettid.scope = 'system';
     INSERT INTO meetings (meeting_id, citizen_id, jobcenter_id, kind, starts_at, status, staff_id)
     VALUES ('${MEETING}', '${own.citizen_id}', '${own.jobcenter_id}', 'job_interview', '${MISSED_AT}', 'no_show', '${staffId}')`,
  );
  return { citizen_id: own.citizen_id, meeting_id: MEETING };
}

test('a no-show leads from contact over every question and the citizen’s answer to a decision', async ({ enterAs }) => {
  test.setTimeout(180_000);
  const page = await enterAs('caseworker');
  const session = (await (await page.request.get('/api/session')).json()) as Session;
  const { citizen_id: citizenId, meeting_id: meetingId } = await letOneStayAway(session.staffId);
  await page.goto(`/jobcenter/borger/${citizenId}`);

  const flow = page.locator(`[id="udeblivelse-${meetingId}"]`);
  await expect(flow.getByRole('heading', { name: /^Jobsamtale 22\. februar 2022 kl\. 10\.00/ })).toBeVisible();
  await expect(flow.getByText('Næste: kontakt til borgeren')).toBeVisible();
  await expectAccessible(page);

  const budget = await Clicks.begin(page);
  await test.step('contact in vain is not enough for somebody aktivitetsparat', async () => {
    await budget.click(flow.getByText('Telefon', { exact: true }));
    await budget.click(flow.getByText('Nej, ikke truffet'));
    await budget.click(flow.getByRole('button', { name: 'Registrér kontakt' }));
    await expect(flow.getByText(/Alle rimelige muligheder for personlig kontakt/).first()).toBeVisible();
    await expect(flow.getByText('Næste: kontakt til borgeren')).toBeVisible();
  });
  await test.step('a visit reaches the citizen', async () => {
    await budget.click(flow.getByText('Besøg', { exact: true }));
    await budget.click(flow.getByText('Ja, truffet'));
    await budget.click(flow.getByRole('button', { name: 'Registrér kontakt' }));
    await expect(flow.getByText('Næste: skriftlig vejledning givet forinden')).toBeVisible();
  });
  await test.step('each question is answered; none has an answer beforehand', async () => {
    await expect(flow.getByRole('radio', { checked: true })).toHaveCount(0);
    await budget.click(flow.getByText('Ja, skriftligt'));
    await budget.click(flow.getByRole('textbox', { name: 'Givet den' }));
    await budget.type('10.2.2022');
    await budget.click(flow.getByText('I indkaldelsen'));
    await budget.click(flow.getByRole('button', { name: 'Gem svaret' }));
    await expect(flow.getByText('Næste: rimelig grund')).toBeVisible();

    await budget.click(flow.getByText('Nej', { exact: true }));
    await budget.click(flow.getByRole('textbox', { name: /^Begrundelse/ }));
    await budget.type('Du har fortalt, at du havde glemt samtalen.');
    await budget.key('Control+Enter');
    await expect(flow.getByText('Næste: andre forhold')).toBeVisible();

    await budget.click(flow.getByText('Nej', { exact: true }));
    await budget.key('Control+Enter');
    await expect(flow.getByText('Næste: fremmer et fradrag rådigheden?')).toBeVisible();

    await budget.click(flow.getByText('Ja', { exact: true }));
    await budget.click(flow.getByRole('textbox', { name: /^Begrundelse/ }));
    await budget.type('Du kan møde, når aftalen er klar, og har gjort det før.');
    await budget.key('Control+Enter');
    await expect(flow.getByText('Næste: partshøring')).toBeVisible();
  });
  await expectAccessible(page);

  await test.step('the citizen is asked by a letter that is seen before it is sent', async () => {
    await budget.click(flow.getByRole('button', { name: 'Skriv høringsbrev' }));
    const sheet = page.getByRole('dialog', { name: 'Høringsbrev' });
    await expect(sheet.getByText('Vi har ikke besluttet noget endnu.')).toBeVisible();
    await expectAccessible(page);
    await budget.click(sheet.getByRole('button', { name: 'Send høringsbrevet' }));
    await expect(sheet).toBeHidden();
    await expect(flow.getByText('Venter på borgerens svar til og med 15. marts 2022')).toBeVisible();
  });
  await test.step('before the last day for an answer nothing may be decided, here or by the API', async () => {
    await expect(flow.getByRole('button', { name: 'Træf afgørelse' })).toHaveCount(0);
    await budget.click(flow.getByText('Hvorfor kan der ikke træffes afgørelse nu?'));
    await expect(flow.getByText(/Svarfristen i høringsbrevet er ikke udløbet/).first()).toBeVisible();
    const asked = { decision: 'deduction', reason: null, month: '2022-03', remark: '', letter: 'Vi har besluttet' };
    const refused = await page.request.post(`/api/citizens/${citizenId}/no-shows/${meetingId}/decision`, {
      data: asked,
      headers: { [CSRF_HEADER]: session.csrfToken, origin: origin() },
    });
    expect(refused.status()).toBe(409);
    expect(await refused.json()).toMatchObject({ code: 'transition_forbidden', allowed: [] });
  });
  await test.step('the citizen answers, and the decision is made with its letter', async () => {
    await budget.click(flow.getByRole('button', { name: 'Registrér svar' }));
    const answer = page.getByRole('dialog', { name: 'Borgerens svar' });
    await expect(answer.getByRole('textbox', { name: 'Svaret' })).toBeFocused();
    await budget.type('Jeg glemte det, undskyld.');
    await budget.key('Control+Enter');
    await expect(answer).toBeHidden();
    await expect(flow.getByText('Klar til afgørelse')).toBeVisible();

    await budget.click(flow.getByRole('button', { name: 'Træf afgørelse' }));
    const sheet = page.getByRole('dialog', { name: 'Afgørelse om udeblivelse' });
    await expect(sheet.getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(sheet.getByRole('button', { name: 'Træf afgørelsen' })).toBeDisabled();
    await budget.click(sheet.getByText('Fradrag i hjælpen', { exact: true }));
    await budget.click(sheet.getByText('marts 2022', { exact: true }));
    await expect(sheet.getByText('Afgørelse: fradrag i din hjælp')).toBeVisible();
    await expect(sheet.getByText(/Du kan klage til kommunen inden 4 uger/)).toBeVisible();
    await expectAccessible(page);
    await budget.click(sheet.getByRole('button', { name: 'Træf afgørelsen' }));
    await expect(sheet).toBeHidden();
  });
  await budget.assertWithin(40, 'udeblivelse fra kontakt til afgørelse');

  await expect(flow).toHaveCount(0);
  const section = page.locator('#udeblivelser');
  await section.locator('summary').first().click();
  await expect(section.getByText(/^Fradrag, afgjort 1\. marts 2022/)).toBeVisible();
  await section.getByText('Vis brevet').first().click();
  await expect(section.getByText(/Fradraget gælder \d+ dage/).first()).toBeVisible();
  await expectAccessible(page);
});
