import type { Page } from '@playwright/test';
import type { CaseWire } from '@rettid/contracts';
import type { ObligationStatus, RuleId } from '@rettid/domain';
import { askDatabase } from '../support/house';
import { expect, test } from '../support/test';

interface Session {
  readonly staffId: string;
  readonly businessDate: string;
}

/** One of the caseworker's plain cases in which a duty stands like this; of interviews, one more would do. */
async function caseWith(page: Page, ruleId: RuleId, status: ObligationStatus): Promise<string> {
  const { staffId, businessDate } = (await (await page.request.get('/api/session')).json()) as Session;
  const [found] = await askDatabase<{ citizen_id: string }>(
    `SELECT o.citizen_id FROM obligations o
     JOIN assignments a ON a.citizen_id = o.citizen_id AND a.staff_id = $1 AND a.role = 'coordinating' AND a.struck_at IS NULL
       AND a.valid_from <= $2 AND (a.valid_to IS NULL OR a.valid_to >= $2)
     JOIN citizens c ON c.citizen_id = o.citizen_id AND c.protected_address IS NOT TRUE
     WHERE o.rule_id = $3 AND o.status = $4
       AND NOT EXISTS (SELECT FROM staff_cases s WHERE s.citizen_id = o.citizen_id)
       AND ($3 <> 'interviews-12-months' OR 3 = (
         SELECT count(*) FROM meetings m WHERE m.citizen_id = o.citizen_id AND m.status = 'held' AND m.struck_at IS NULL
           AND m.kind IN ('job_interview', 'joint_interview') AND m.starts_on > $2::date - 330 AND m.starts_on <= $2))
     ORDER BY o.citizen_id LIMIT 1`,
    [staffId, businessDate, ruleId, status],
  );
  if (found === undefined) throw new Error(`no case of the caseworker has ${ruleId} ${status}`);
  return found.citizen_id;
}

/** Opens a case with the sheet of something to do, as the start page's lines do. */
async function begin(page: Page, citizenId: string, action: string, sheet: string) {
  await page.goto(`/jobcenter/borger/${encodeURIComponent(citizenId)}?handling=${action}`);
  const dialog = page.getByRole('dialog', { name: sheet });
  await expect(dialog).toBeVisible();
  return dialog;
}

const duty = (page: Page, title: string) =>
  page.getByRole('region', { name: 'Pligter' }).locator('rt-duty').filter({ hasText: title });
const told = (page: Page) => page.locator('rt-told');

test.describe('what is changed in a case', () => {
  test.setTimeout(120_000);

  test('shows the duty that it clears at once: a job goal', async ({ enterAs, watch }) => {
    const page = await enterAs('caseworker');
    const citizenId = await caseWith(page, 'plan-job-goal', 'overdue');
    const sheet = await begin(page, citizenId, 'add-job-goal', 'Vælg jobmål');
    await sheet.getByRole('combobox', { name: 'Jobmål' }).fill('Køkkenmedhjælper på en skole');
    watch.forget();
    await page.keyboard.press('Control+Enter');
    await expect(told(page)).toContainText('Jobmål i planen: Overskredet → Opfyldt');
    // The change, and the case as it is now: nothing is loaded anew, nobody has to press anything.
    expect(watch.apiRequests().filter((path) => path.endsWith('/case'))).toHaveLength(1);
    await expect(duty(page, 'Jobmål i planen').getByText('Overskredet')).toHaveCount(0);
  });

  test('a contact after a no-show, and the duty comes back where the contact is struck', async ({ enterAs }) => {
    const page = await enterAs('caseworker');
    const citizenId = await caseWith(page, 'no-show-follow-up', 'overdue');
    // Each contact is about the next no-show that none is about yet; the duty is met with the last.
    const { meetings, contacts: had } = (await (
      await page.request.get(`/api/citizens/${citizenId}/case`)
    ).json()) as CaseWire;
    const open = meetings.filter(
      ({ status, meetingId }) => status === 'no_show' && !had.some((each) => each.aboutMeetingId === meetingId),
    );
    for (const { meetingId } of open) {
      const sheet = await begin(page, citizenId, 'record-contact', 'Notér kontakt');
      await sheet.getByRole('textbox', { name: /^Note/ }).fill('Borgeren havde glemt det');
      await page.keyboard.press('Control+Enter');
      await expect(told(page), meetingId).toContainText('Kontakten er noteret.');
    }
    await expect(told(page)).toContainText('Kontakt efter udeblivelse: Overskredet → Opfyldt for sent');

    const contacts = page.getByRole('region', { name: /^Kontakter/ });
    await contacts
      .getByRole('button', { name: /^Mere om / })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Overstreg' }).click();
    await page.getByRole('textbox', { name: 'Begrundelse' }).fill('Skrevet på den forkerte borger');
    await page.keyboard.press('Control+Enter');
    await expect(told(page)).toContainText('Kontakt efter udeblivelse: Opfyldt for sent → Overskredet');
    await expect(duty(page, 'Kontakt efter udeblivelse').getByText('Overskredet')).toBeVisible();
  });

  test('an interview held', async ({ enterAs }) => {
    const page = await enterAs('caseworker');
    const citizenId = await caseWith(page, 'interviews-12-months', 'overdue');
    const sheet = await begin(page, citizenId, 'hold-meeting', 'Registrér samtale');
    await sheet.getByRole('textbox', { name: 'Kl.' }).fill('7');
    await sheet.getByRole('textbox', { name: 'Referat' }).fill('Vi talte om et job i et køkken.');
    await page.keyboard.press('Control+Enter');
    await expect(told(page)).toContainText(/4 samtaler på 12 måneder: Overskredet → (Ikke forfalden|Snart)/);
    await expect(duty(page, '4 samtaler på 12 måneder').getByText('Overskredet')).toHaveCount(0);
  });
});
