import { TestBed } from '@angular/core/testing';
import type { CaseWire, NoShowWire } from '@rettid/contracts';
import type { AccessRole } from '@rettid/domain';
import { screen, waitFor, within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { run as axe } from 'axe-core';
import { caseWire } from '../../testing/case-wire';
import { answeredNoShow, noShowWire } from '../../testing/no-show-wire';
import { type Rendered, rendered, textOf } from '../../testing/rendered';
import { CaseStore } from '../change/case.store';
import { NoShowsComponent } from './no-shows.component';

const user = userEvent.setup();

async function section(
  noShows: readonly NoShowWire[],
  role: AccessRole = 'caseworker',
): Promise<Rendered<NoShowsComponent>> {
  const theCase: CaseWire = caseWire({ noShows });
  const all = await rendered(NoShowsComponent, { theCase }, role);
  const loaded = TestBed.inject(CaseStore).load('c-1');
  all.http.expectOne('/api/citizens/c-1/case').flush(theCase);
  await loaded;
  await all.settle();
  return all;
}

function stepsOf(page: Element): string[] {
  return [...page.querySelectorAll('ol > li .head')].map((head) => textOf(head));
}

const NOTICE = {
  noticeId: 'n-1',
  recordVersion: 1,
  text: 'Vi vil høre din mening\n\nKære Amina',
  sentOn: '2022-02-24',
  answerBy: '2022-03-10',
  answer: null,
  answeredOn: null,
  withdrawnOn: null,
} as const;

describe('a no-show on the case page', () => {
  it('stands with its steps, contact first with its form in place, and nothing chosen', async () => {
    const { page } = await section([noShowWire()]);
    expect(textOf(page.querySelector('h3'))).toBe('Jobsamtale 22. februar 2022 kl. 10.00');
    expect(stepsOf(page)).toEqual([
      'Kontakt til borgeren· Nu· LAS § 13, stk. 2',
      'Skriftlig vejledning givet forinden· Senere· LAS § 35, stk. 1',
      'Rimelig grund· Senere· LAS § 13, stk. 7-8',
      'Andre forhold· Senere· LAS § 13',
      'Fremmer et fradrag rådigheden?· Senere· LAS §§ 35 ff.',
      'Partshøring· Senere· forvaltningsloven § 19',
    ]);
    expect(screen.getByRole('button', { name: 'Registrér kontakt' })).toBeTruthy();
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
    expect(page.querySelector('li[aria-current="step"]')).not.toBeNull();
    const { violations } = await axe(page, {
      rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('sends a contact, and says what is missing before it is sent', async () => {
    const { http, page } = await section([noShowWire()]);
    await user.click(screen.getByRole('button', { name: 'Registrér kontakt' }));
    expect(textOf(page)).toContain('Vælg, om du talte med borgeren.');
    await user.click(screen.getByRole('radio', { name: 'Telefon' }));
    await user.click(screen.getByRole('radio', { name: 'Nej, ikke truffet' }));
    await user.click(screen.getByRole('button', { name: 'Registrér kontakt' }));
    const sent = http.expectOne('/api/citizens/c-1/no-shows/m-1/contacts');
    expect(sent.request.body).toEqual({ channel: 'phone', reached: false, on: '2022-03-01', note: '' });
  });

  it('tells what was answered, by whom and when, and lets it be corrected on the version that was read', async () => {
    const { http, page, settle } = await section([answeredNoShow()]);
    expect(textOf(page)).toContain('Nej. Havde glemt det.');
    expect(textOf(page)).toContain('24. februar 2022 af Mette Holm');
    await user.click(screen.getByRole('button', { name: 'Mere om svaret om rimelig grund' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Ret' }));
    await settle();
    await user.click(screen.getByRole('radio', { name: 'Ja' }));
    await user.click(screen.getByRole('radio', { name: 'Sygdom' }));
    await user.click(screen.getByRole('button', { name: 'Gem svaret' }));
    const sent = await waitFor(() => http.expectOne('/api/citizens/c-1/no-shows/m-1/answers/ground'));
    expect(sent.request.body).toMatchObject({ recordVersion: 1, answer: 'yes', ground: 'illness', circumstances: [] });
  });

  it('offers the letter that asks the citizen once every question is answered, and no decision', async () => {
    const { page } = await section([answeredNoShow()]);
    expect(screen.getByRole('button', { name: 'Skriv høringsbrev' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Træf afgørelse' })).toBeNull();
    const why = page.querySelector('rt-no-show-flow > details');
    expect(textOf(why)).toContain('Borgeren er ikke hørt');
    expect(textOf(why)).toContain('forvaltningsloven § 19');
  });

  it('waits for the citizen until the last day for an answer, and offers the decision the day after', async () => {
    const waiting = await section([answeredNoShow({ notices: [NOTICE] })]);
    expect(textOf(waiting.page)).toContain('Venter på borgerens svar til og med 10. marts 2022');
    expect(screen.queryByRole('button', { name: 'Træf afgørelse' })).toBeNull();
    TestBed.resetTestingModule();
    await section([answeredNoShow({ notices: [{ ...NOTICE, answerBy: '2022-02-28' }] })]);
    expect(screen.getByRole('button', { name: 'Træf afgørelse' })).toBeTruthy();
  });

  it('decides with nothing chosen beforehand, and with the letter that was shown', async () => {
    const { http } = await section([answeredNoShow({ notices: [{ ...NOTICE, answerBy: '2022-02-28' }] })]);
    await user.click(screen.getByRole('button', { name: 'Træf afgørelse' }));
    const sheet = within(await screen.findByRole('dialog'));
    const send = sheet.getByRole('button', { name: 'Træf afgørelsen, og send brevet' });
    expect(sheet.queryAllByRole('radio', { checked: true })).toEqual([]);
    expect(send.getAttribute('aria-disabled') ?? String(send.hasAttribute('disabled'))).toBe('true');
    expect(sheet.queryByRole('radio', { name: 'Afslut uden fradrag' })).toBeNull();
    await user.click(sheet.getByRole('radio', { name: 'Fradrag i hjælpen' }));
    await user.click(sheet.getByRole('radio', { name: 'april 2022' }));
    const drafted = { decision: 'deduction', reason: null, month: '2022-04', remark: '' };
    const preview = await waitFor(() => http.expectOne('/api/citizens/c-1/no-shows/m-1/decision/preview'));
    expect(preview.request.body).toEqual(drafted);
    preview.flush({ letter: 'Afgørelse: fradrag i din hjælp' });
    await sheet.findByText('Afgørelse: fradrag i din hjælp');
    await user.click(send);
    const sent = await waitFor(() => http.expectOne('/api/citizens/c-1/no-shows/m-1/decision'));
    expect(sent.request.body).toEqual({ ...drafted, letter: 'Afgørelse: fradrag i din hjælp' });
    await user.keyboard('{Escape}');
  });

  it('lets whoever may not decide note a contact, and nothing else', async () => {
    await section([noShowWire()], 'mentor');
    expect(screen.getByRole('button', { name: 'Registrér kontakt' })).toBeTruthy();
    expect(screen.queryAllByRole('button', { name: /^Besvar|afgørelse/ })).toEqual([]);
  });

  it('folds earlier ones away beside it, with how each ended and its letter', async () => {
    const decision = {
      decisionId: 'd-1',
      recordVersion: 1,
      kind: 'deduction',
      reason: null,
      deductedFrom: '2022-01-10',
      deductedTo: '2022-01-10',
      deductedIn: '2022-02',
      letter: 'Afgørelse: fradrag i din hjælp\n\nKære Amina Yusuf',
      decidedOn: '2022-02-01',
      by: 'Mette Holm',
    } as const;
    const earlier = answeredNoShow({ noShowId: 'm-0', happenedOn: '2022-01-10', endedOn: '2022-01-10', decision });
    const { page } = await section([noShowWire(), earlier]);
    const past = page.querySelector('rt-past-no-shows');
    if (!(past instanceof HTMLElement)) throw new Error('no earlier ones');
    expect(textOf(past)).toContain('Fradrag, afgjort 1. februar 2022');
    expect(within(past).getByText('Kære Amina Yusuf')).toBeTruthy();
    expect(page.querySelectorAll('rt-no-show-flow')).toHaveLength(1);
  });
});
