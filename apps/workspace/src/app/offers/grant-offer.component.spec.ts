import { DIALOG_DATA } from '@angular/cdk/dialog';
import { TestBed } from '@angular/core/testing';
import type { CaseOfferWire, CaseWire, OfferPreviewWire } from '@rettid/contracts';
import { screen } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { caseWire, goalWire, offerWire, planWire } from '../../testing/case-wire';
import { problem, rendered, textOf } from '../../testing/rendered';
import { CaseStore } from '../change/case.store';
import { SideSheetRef } from '../change/sheets/side-sheet';
import { GrantOfferComponent, type GrantOfferData } from './grant-offer.component';

const user = userEvent.setup();
const GOAL = goalWire({ goalId: 'g-1', title: 'Køkkenmedhjælper', kind: 'job_goal' });

const ALLOWED: OfferPreviewWire = {
  limit: {
    text: 'Virksomhedspraktik: højst 13 uger, til 5. juni 2022 (LAB § 61, stk. 1, nr. 2, og stk. 2).',
    citation: 'LAB § 61, stk. 1, nr. 2, og stk. 2',
    verified: true,
    freeUntil: '2022-06-05',
  },
  period: { verdict: 'allowed', text: null, ground: null, allowedUntil: '2022-06-05' },
  subsidy: null,
  asksObviouslyReady: false,
  exemption: null,
  effects: [
    {
      ruleId: 'first-offer',
      kind: 'fulfils',
      status: 'met',
      dueOn: null,
      text: 'Opfylder Første tilbud fra 7. marts 2022.',
    },
  ],
};

async function sheet(given: Partial<CaseWire> = {}, data: GrantOfferData = { offerId: null }) {
  const ref = { headingId: 'heading', close: jest.fn() };
  const theCase = caseWire({
    targetGroup: { code: '6.3', since: '2022-01-03' },
    plans: [planWire({ planId: 'p-1', goals: [GOAL] })],
    ...given,
  });
  const providers = [
    { provide: DIALOG_DATA, useValue: data },
    { provide: SideSheetRef, useValue: ref },
    { provide: CaseStore, useValue: { theCase: () => theCase, citizenId: () => 'c-1', changed: jest.fn() } },
  ];
  const all = await rendered(GrantOfferComponent, {}, 'caseworker', providers);
  document.body.append(all.page);
  all.http
    .match(({ url }) => url.includes('/drafts/'))
    .forEach((request) => request.flush({ text: null, savedAt: null }));
  const answerPreview = async (answer: OfferPreviewWire = ALLOWED): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    all.http.match('/api/citizens/c-1/offers/preview').forEach((request) => request.flush(answer));
    await all.settle();
  };
  return { ...all, ref, answerPreview };
}

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
  TestBed.resetTestingModule();
});

const last = (offer: Partial<CaseOfferWire>) => offerWire({ startsOn: '2021-03-01', endsOn: '2021-05-30', ...offer });

describe('granting an offer', () => {
  it('begins with what is known: a placement from Monday for as long as the law lets it be, the one goal, the last hours', async () => {
    const { http, answerPreview } = await sheet({ offers: [last({ hoursPerWeek: 7.5 })] });
    expect(screen.getByLabelText<HTMLInputElement>('Første dag').value).toBe('7.3.2022');
    expect(screen.getByLabelText<HTMLInputElement>('Sidste dag').value).toBe('5.6.2022');
    expect(screen.getByLabelText<HTMLInputElement>('Timer om ugen').value).toBe('7,5');
    expect(screen.getByLabelText<HTMLInputElement>('Køkkenmedhjælper').checked).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const [asked] = http.match('/api/citizens/c-1/offers/preview');
    expect(asked?.request.body).toEqual({
      offerId: null,
      kind: 'placement_private',
      startsOn: '2022-03-07',
      endsOn: '2022-06-05',
      obviouslyReady: null,
    });
    asked?.flush(ALLOWED);
    await answerPreview();
  });

  it('shows what the law says and what it does to the duties, while one chooses', async () => {
    const { page, answerPreview } = await sheet();
    await answerPreview();
    const law = textOf(page.querySelector('rt-offer-preview'));
    expect(law).toContain('højst 13 uger, til 5. juni 2022 (LAB § 61');
    expect(law).toContain('Opfylder Første tilbud fra 7. marts 2022.');
    expect(textOf(page)).not.toContain('Hvorfor så længe?');
  });

  it('asks for what the law asks: a reason, a ground, the visitation', async () => {
    const { page, answerPreview } = await sheet();
    await answerPreview({
      ...ALLOWED,
      period: {
        verdict: 'needs_ground',
        text: 'Mere end 4 uger kræver …',
        ground: 'new_graduate',
        allowedUntil: '2022-05-01',
      },
      subsidy: { found: null, text: 'Borgeren har ikke 6 måneder på ydelse bag sig …' },
      asksObviouslyReady: true,
    });
    for (const words of ['Hvorfor så længe?', 'Grundlag for løntilskud', 'Er borgeren åbenlyst uddannelsesparat?']) {
      expect(textOf(page)).toContain(words);
    }
  });

  it('follows the kind with the last day, until somebody chooses one', async () => {
    const { settle } = await sheet();
    await user.click(screen.getByLabelText('Mentor'));
    await settle();
    expect(screen.getByLabelText<HTMLInputElement>('Sidste dag').value).toBe('6.9.2022');
    await user.click(screen.getByRole('button', { name: '4 uger' }));
    await user.click(screen.getByLabelText('Nytteindsats'));
    await settle();
    expect(screen.getByLabelText<HTMLInputElement>('Sidste dag').value).toBe('3.4.2022');
  });

  it('proposes providers, and takes the contact person along', async () => {
    const { http, settle } = await sheet();
    await user.type(screen.getByLabelText('Sted'), 'by');
    await new Promise((resolve) => setTimeout(resolve, 250));
    const used = { provider: 'Byens Café', contactPerson: 'Lise Toft', offers: 3, lastStartedOn: '2021-03-01' };
    http.match('/api/offer-providers').forEach((request) => request.flush({ items: [used] }));
    await settle();
    await user.click(screen.getByRole('button', { name: /Byens Café/ }));
    await settle();
    expect(screen.getByLabelText<HTMLInputElement>('Sted').value).toBe('Byens Café');
    expect(screen.getByLabelText<HTMLInputElement>(/Kontaktperson/).value).toBe('Lise Toft');
  });

  it('sends all of it, and shows each fault at its field', async () => {
    const { page, http, settle, ref, answerPreview } = await sheet();
    await answerPreview();
    await user.type(screen.getByLabelText('Sted'), 'Byens Café');
    await user.type(screen.getByLabelText('Timer om ugen'), '7,5');
    await user.type(screen.getByLabelText('Hvorfor netop dette tilbud for Amina?'), 'Ret og pligt');
    await user.click(screen.getByRole('button', { name: 'Giv tilbuddet' }));
    const request = http.expectOne('/api/citizens/c-1/offers');
    expect(request.request.body).toMatchObject({
      kind: 'placement_private',
      provider: 'Byens Café',
      contactPerson: null,
      startsOn: '2022-03-07',
      endsOn: '2022-06-05',
      hoursPerWeek: 7.5,
      goalId: 'g-1',
      purpose: 'Ret og pligt',
    });
    const message = 'Det kunne stå hos hvem som helst.';
    request.flush(...problem('validation_failed', { errors: [{ field: 'purpose', code: 'standard_text', message }] }));
    await settle();
    expect(textOf(page)).toContain(message);
    expect(ref.close).not.toHaveBeenCalled();
  });

  it('says what is missing where the citizen has no open goal', async () => {
    const { page } = await sheet({ plans: [] });
    expect(textOf(page)).toContain('Borgeren har ingen åbne mål. Sæt først et mål i planen');
  });
});
