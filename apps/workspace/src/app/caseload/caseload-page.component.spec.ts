import { Location } from '@angular/common';
import { type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { CaseloadPageWire, CaseloadRequestWire, SessionWire } from '@rettid/contracts';
import { screen, within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { api, applicationProviders, signIn } from '../../testing/page-test';
import {
  caseloadCounts,
  caseloadPage,
  caseloadRow,
  citizenObligations,
  nextDuty,
  problem,
  session,
} from '../../testing/wire-samples';
import { APP_ROUTES } from '../app.routes';
import { CitizenSearch } from '../navigation/citizen-search';

const user = userEvent.setup();
let harness: RouterTestingHarness;

/** Shows an address of the application to somebody, up to the first request for the list. */
async function open(address: string, who: SessionWire = session()): Promise<void> {
  TestBed.configureTestingModule({
    providers: [...applicationProviders(), provideRouter(APP_ROUTES, withComponentInputBinding())],
  });
  await signIn(who);
  // The browser's way back, which the router hears of in the application.
  TestBed.inject(Router).setUpLocationChangeListener();
  harness = await RouterTestingHarness.create(address);
  document.body.append(harness.fixture.nativeElement as Node);
  await settle();
}

/** Until everything that was started has ended, a step back in the history as well. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await harness.fixture.whenStable();
}

function listRequest(): TestRequest {
  return api().expectOne('/api/caseload');
}

function asked(request: TestRequest): CaseloadRequestWire {
  return request.request.body as CaseloadRequestWire;
}

async function answer(page: CaseloadPageWire = caseloadPage()): Promise<CaseloadRequestWire> {
  const request = listRequest();
  request.flush(page);
  for (const views of api().match('/api/saved-views')) views.flush({ items: [] });
  await settle();
  for (const views of api().match('/api/saved-views')) views.flush({ items: [] });
  await settle();
  return asked(request);
}

function address(): string {
  return TestBed.inject(Location).path();
}

describe('a list of citizens', () => {
  it('shows who they are, what is next, why it presses and whose duty it is', async () => {
    await open('/borgere/mine');
    const request = await answer(
      caseloadPage({
        items: [
          caseloadRow('C-1', { interpreterLanguage: 'so', hasProtectedAddress: true, furtherDuties: 2 }),
          caseloadRow('C-2', {
            givenNames: 'Bent',
            familyName: 'Kragh',
            next: nextDuty({ actBy: '2022-03-01', dueOn: '2022-05-02', status: 'behind', verified: false }),
          }),
        ],
      }),
    );
    expect(request).toMatchObject({ list: 'mine', search: null, cursor: null, sort: 'act_by', direction: 'asc' });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Mine borgere');
    const [, first, second] = screen.getAllByRole('row');
    expect(first?.textContent).toMatch(/Amina Yusuf.*41 år.*tolk: somali.*beskyttet adresse/s);
    expect(first?.textContent).toMatch(/Overskredet.*4 samtaler på 12 måneder.*kommunens pligt.*\+ 2 til/s);
    expect(first?.textContent).toMatch(/9 år 4 mdr\..*12\. feb\. 2022.*17 dage siden/s);
    expect(second?.textContent).toMatch(/Bagud.*ikke juridisk bekræftet.*1\. mar\. 2022.*i dag.*frist 2\. maj 2022/s);
    expect(within(first!).getByRole('link').getAttribute('href')).toBe('/borger/C-1');
  });

  it('filters by its counters, in an address that brings the same back', async () => {
    await open('/borgere/mine?status=overdue');
    expect(await answer()).toMatchObject({ statuses: ['overdue'] });
    const statuses = screen.getByRole('group', { name: 'Filtrer på status' });
    const overdue = within(statuses).getByRole('button', { name: /Overskredet/ });
    expect(overdue.getAttribute('aria-pressed')).toBe('true');

    await user.click(within(statuses).getByRole('button', { name: /Bagud/ }));
    await settle();
    expect(address()).toBe('/borgere/mine?status=overdue,behind');
    expect(await answer()).toMatchObject({ statuses: ['overdue', 'behind'] });

    await user.click(screen.getByRole('button', { name: /Passeret/ }));
    await settle();
    expect(await answer()).toMatchObject({ due: 'past' });
    await user.click(screen.getByRole('button', { name: '1 4 samtaler på 12 måneder' }));
    await settle();
    expect(await answer()).toMatchObject({ rules: ['interviews-12-months'], due: 'past' });

    TestBed.inject(Location).back();
    await settle();
    expect(await answer()).toMatchObject({ rules: [], due: 'past' });

    await user.click(screen.getByRole('button', { name: 'Fjern filtrene' }));
    await settle();
    expect(address()).toBe('/borgere/mine');
    expect(await answer()).toMatchObject({ statuses: [], due: null });
  });

  it('is ordered by a click on a header, and back by the next', async () => {
    await open('/borgere/mine');
    await answer();
    const header = screen.getByRole('columnheader', { name: 'Anciennitet' });
    await user.click(within(header).getByRole('button'));
    await settle();
    expect(address()).toBe('/borgere/mine?sorter=-seniority');
    expect(await answer()).toMatchObject({ sort: 'seniority', direction: 'desc' });
    expect(header.getAttribute('aria-sort')).toBe('descending');
    await user.click(within(header).getByRole('button'));
    await settle();
    expect(await answer()).toMatchObject({ sort: 'seniority', direction: 'asc' });
  });

  it('has the columns that the address names, in their order', async () => {
    await open('/borgere/mine?kolonner=last_interview,name,act_by');
    await answer();
    const headers = screen.getAllByRole('columnheader').filter((header) => !header.classList.contains('select'));
    const titles = headers.map(({ textContent }) => textContent.trim());
    expect(titles).toEqual(['Seneste samtale', 'Borger', 'Handl senest']);
  });

  it('tells how many came along with the next page, and asks for it by its cursor', async () => {
    await open('/borgere/mine');
    await answer(caseloadPage({ nextCursor: 'page-2', counts: caseloadCounts({ total: 3 }) }));
    await user.click(screen.getByRole('button', { name: 'Vis flere' }));
    const request = listRequest();
    expect(asked(request).cursor).toBe('page-2');
    request.flush(caseloadPage({ items: [caseloadRow('C-3', { givenNames: 'Camilla' })], counts: null }));
    await settle();
    expect(screen.getAllByRole('row')).toHaveLength(4);
    expect(screen.queryByRole('button', { name: 'Vis flere' })).toBeNull();
    expect(screen.getByText('3 borgere er vist. 1 borger kom til.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Camilla Yusuf' }));
  });

  it('says that citizens are left out, and how many', async () => {
    await open('/borgere/mine');
    await answer(caseloadPage({ counts: caseloadCounts({ hidden: 2 }) }));
    expect(screen.getByText(/^2 borgere vises ikke/)).toBeTruthy();
  });

  it('says what failed, and tries again when asked to', async () => {
    await open('/borgere/mine');
    listRequest().flush(problem(), { status: 500, statusText: '' });
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('7b0cbb9e-1111-4222-8333-444455556666');
    await user.click(screen.getByRole('button', { name: 'Prøv igen' }));
    await settle();
    await answer();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getAllByRole('row')).toHaveLength(3);
  });

  it('offers to clear the filters where nobody is left', async () => {
    await open('/borgere/mine?frist=today');
    await answer(caseloadPage({ items: [] }));
    expect(screen.getByText('Ingen borgere passer på det valgte')).toBeTruthy();
  });

  it.each([
    ['/borgere/jobcenter', 'Du har ikke adgang til siden'],
    ['/borgere/alle', 'Siden findes ikke'],
  ])('is not shown at %s', async (path, heading) => {
    await open(path);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(heading);
    api().expectNone('/api/caseload');
  });
});

describe('why a citizen is in the list', () => {
  it('opens below the row by a button, with the duty of the row first', async () => {
    await open('/borgere/mine');
    await answer();
    const why = screen.getByRole('button', { name: 'Hvorfor? Amina Yusuf' });
    await user.click(why);
    await settle();
    expect(why.getAttribute('aria-expanded')).toBe('true');
    api().expectOne('/api/citizens/C-1/obligations').flush(citizenObligations());
    await settle();
    const region = screen.getByRole('region', { name: 'Hvorfor er Amina Yusuf her?' });
    expect(region.textContent).toMatch(/Det opfyldes af én afholdt jobsamtale/);
    expect(region.textContent).toMatch(/Samtale, 12\. februar 2021/);
  });

  it('opens by h and closes by Escape, with the focus back in the row', async () => {
    await open('/borgere/mine');
    await answer();
    const [first, second] = screen.getAllByRole('link');
    first?.focus();
    await user.keyboard('j');
    expect(document.activeElement).toBe(second);
    expect([first?.tabIndex, second?.tabIndex]).toEqual([-1, 0]);
    await user.keyboard('kh');
    await settle();
    api().expectOne('/api/citizens/C-1/obligations').flush(citizenObligations());
    await settle();
    expect(screen.getByRole('region', { name: /Amina Yusuf/ })).toBeTruthy();
    await user.keyboard('{Escape}');
    await settle();
    expect(screen.queryByRole('region', { name: /Amina Yusuf/ })).toBeNull();
    expect(document.activeElement).toBe(first);
  });
});

describe('back from a case', () => {
  it('goes on in the row that was left', async () => {
    await open('/borgere/mine?status=overdue');
    await answer();
    await user.click(screen.getByRole('link', { name: 'Bent Kragh' }));
    await settle();
    expect(address()).toBe('/borger/C-2');
    TestBed.inject(Location).back();
    await settle();
    await answer();
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Bent Kragh' }));
  });
});

describe('a search', () => {
  it('stands in the body of the request, and in no address', async () => {
    await open('/borgere/soegning');
    expect(screen.getByText('Hvem søger du?')).toBeTruthy();
    TestBed.inject(CitizenSearch).start('010190-1234');
    await settle();
    const request = await answer(
      caseloadPage({ items: [caseloadRow('C-9', { access: 'reason_required', next: null })] }),
    );
    expect(request.search).toBe('010190-1234');
    expect(address()).toBe('/borgere/soegning');
    expect(document.title).not.toContain('0101');
    expect(screen.getByText(/efter et CPR-nummer/)).toBeTruthy();
    expect(screen.getByText(/åbnes med begrundelse/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Hvorfor/ })).toBeNull();
  });

  it('drops an answer that comes after the next question', async () => {
    await open('/borgere/soegning');
    TestBed.inject(CitizenSearch).start('amina');
    await settle();
    const slow = listRequest();
    TestBed.inject(CitizenSearch).start('bent');
    await settle();
    expect(slow.cancelled).toBe(true);
    await answer();
    expect(screen.getByText(/efter »bent«/)).toBeTruthy();
  });
});
