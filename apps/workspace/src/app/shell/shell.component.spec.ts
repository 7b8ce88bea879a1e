import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { CSRF_HEADER, type SessionWire } from '@rettid/contracts';
import { screen, waitFor, within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { api, applicationProviders, departures } from '../../testing/page-test';
import { problem, session } from '../../testing/wire-samples';
import { AppComponent } from '../app.component';
import { APP_ROUTES } from '../app.routes';
import { DraftStore } from '../change/drafts/draft-store';

const user = userEvent.setup();
let page: ComponentFixture<AppComponent>;

/** Loads the application, up to the question who is here. */
function load(): void {
  TestBed.configureTestingModule({
    providers: [...applicationProviders(), provideRouter(APP_ROUTES, withComponentInputBinding())],
  });
  page = TestBed.createComponent(AppComponent);
  document.body.append(page.nativeElement as Node);
}

/** Starts the application as somebody, at the front page. */
async function start(who: SessionWire): Promise<void> {
  load();
  api().expectOne('/api/session').flush(who);
  await settle();
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await page.whenStable();
}

const administrator = session({ role: 'administrator', staffId: null, team: null, name: 'Magnus Attraprup' });

describe('the application', () => {
  it('shows nothing of anybody before it knows who is here, and says so when it cannot find out', async () => {
    load();
    await settle();
    expect(screen.getByText('Rettid starter …')).toBeTruthy();
    api().expectOne('/api/session').flush(problem(), { status: 500, statusText: '' });
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Noget gik galt');
    await user.click(screen.getByRole('button', { name: 'Prøv igen' }));
    api().expectOne('/api/session').flush(administrator);
    await settle();
    await settle();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Administration');
  });

  it('sends whoever is not signed in to sign in', async () => {
    load();
    const body = problem({ code: 'not_signed_in', status: 401 });
    api().expectOne('/api/session').flush(body, { status: 401, statusText: '' });
    await settle();
    expect(departures()).toEqual(['/auth/sign-in?to=%2F']);
  });
});

describe('the shell', () => {
  it('says who one is, and signs out here and at the sign-in service', async () => {
    await start(administrator);
    expect(screen.getByRole('banner').textContent).toMatch(/Jobcenter Slagelse.*Magnus Attraprup · administrator/s);
    await user.click(screen.getByRole('button', { name: 'Log ud' }));
    const request = api().expectOne('/auth/sign-out');
    expect(request.request.headers.get(CSRF_HEADER)).toBe('token-of-the-session');
    request.flush({ redirectTo: 'https://login.example/end' });
    await settle();
    expect(departures()).toEqual(['https://login.example/end']);
  });

  it('hands unsent writing to the server before it signs out, and leaves none of it in the browser', async () => {
    await start(session());
    api().match('/api/caseload');
    TestBed.inject(DraftStore).keep({ citizenId: 'C-1', key: 'minutes.M-1' }, 'Vi talte om job');
    await user.click(screen.getByRole('button', { name: 'Log ud' }));
    await settle();
    const put = api().expectOne({ method: 'PUT', url: '/api/citizens/C-1/drafts/minutes.M-1' });
    expect(put.request.body).toEqual({ text: 'Vi talte om job' });
    put.flush({ text: 'Vi talte om job', savedAt: '2022-03-01T09:12:00Z' });
    await settle();
    expect(localStorage).toHaveLength(1);
    api().expectOne('/auth/sign-out').flush({ redirectTo: 'https://login.example/end' });
    await settle();
    expect(localStorage).toHaveLength(0);
  });

  it('says so when signing out fails', async () => {
    await start(administrator);
    await user.click(screen.getByRole('button', { name: 'Log ud' }));
    api().expectOne('/auth/sign-out').error(new ProgressEvent('error'));
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Der er ingen forbindelse');
  });

  it('has no search and no lists for an administrator, who has no business in a case', async () => {
    await start(administrator);
    expect(screen.queryByRole('search')).toBeNull();
    const rooms = within(screen.getByRole('navigation', { name: 'Rum' })).getAllByRole('link');
    expect(rooms.map(({ textContent }) => textContent.trim())).toEqual(['Administration']);
  });

  it('leads past the banner and the rail by a skip link', async () => {
    await start(administrator);
    await user.click(screen.getByRole('link', { name: 'Gå til indholdet' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });
});

describe('the banner', () => {
  it('says which day the demonstration takes for today', async () => {
    await start(session({ ...administrator, mayMoveClock: false }));
    expect(screen.getByRole('complementary', { name: 'Demonstration' }).textContent).toMatch(/det er 1\. marts 2022/);
    expect(screen.queryByRole('button', { name: 'Flyt datoen' })).toBeNull();
  });

  it('is not there where the calendar is followed', async () => {
    await start(session({ ...administrator, isMovedClock: false, mayMoveClock: false }));
    expect(screen.queryByRole('complementary', { name: 'Demonstration' })).toBeNull();
  });

  it('lets an administrator move the date, and every page follows', async () => {
    await start(administrator);
    await user.click(screen.getByRole('button', { name: 'Flyt datoen' }));
    const field = screen.getByLabelText('Flyt til');
    expect([field.getAttribute('min'), field.getAttribute('max')]).toEqual(['2022-03-01', '2023-03-01']);
    await user.clear(field);
    await user.type(field, '2022-03-08');
    expect(screen.getByText('tirsdag den 8. marts 2022')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Flyt datoen' }));
    const request = api().expectOne({ method: 'PUT', url: '/api/business-date' });
    expect(request.request.body).toEqual({ businessDate: '2022-03-08' });
    request.flush({ businessDate: '2022-03-08' });
    await settle();
    api()
      .expectOne('/api/session')
      .flush(session({ ...administrator, businessDate: '2022-03-08' }));
    await settle();
    expect(screen.getByRole('complementary', { name: 'Demonstration' }).textContent).toMatch(/det er 8\. marts 2022/);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Flyt datoen' }));
  });

  it('has the new day when one comes back to a window left open over night', async () => {
    await start(administrator);
    document.dispatchEvent(new Event('visibilitychange'));
    api()
      .expectOne('/api/session')
      .flush(session({ ...administrator, businessDate: '2022-03-02' }));
    await settle();
    expect(screen.getByRole('complementary', { name: 'Demonstration' }).textContent).toMatch(/det er 2\. marts 2022/);
  });

  it('says why the date could not be moved', async () => {
    await start(administrator);
    await user.click(screen.getByRole('button', { name: 'Flyt datoen' }));
    await user.clear(screen.getByLabelText('Flyt til'));
    await user.type(screen.getByLabelText('Flyt til'), '2022-03-08');
    await user.click(screen.getByRole('button', { name: 'Flyt datoen' }));
    const errors = [{ field: 'businessDate', code: 'too_far', message: 'Højst et år ad gangen.' }];
    const body = problem({ code: 'validation_failed', status: 400, errors });
    api().expectOne('/api/business-date').flush(body, { status: 400, statusText: '' });
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Højst et år ad gangen.');
  });
});

describe('the search', () => {
  it('takes the focus by a slash, asks for two letters, and leaves no trace in the address', async () => {
    await start(session());
    api().match('/api/caseload');
    const field = screen.getByRole('searchbox', { name: 'Søg borger på navn eller CPR-nummer' });
    await user.keyboard('/');
    await settle();
    expect(document.activeElement).toBe(field);
    await user.keyboard('a{Enter}');
    await settle();
    expect(screen.getByText(/mindst to bogstaver/)).toBeTruthy();
    await user.keyboard('mina{Enter}');
    await settle();
    expect(TestBed.inject(Router).url).toBe('/borgere/soegning');
    const searches = api()
      .match('/api/caseload')
      .map(({ request }) => (request.body as { search: unknown }).search);
    expect(searches).toContain('amina');
  });
});

describe('the keys', () => {
  it('are told of by a question mark, and can be switched off', async () => {
    await start(administrator);
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toMatch(/Hvorfor er borgeren her\?/);
    await user.click(within(dialog).getByRole('checkbox', { name: 'Brug genveje med én tast' }));
    await user.click(within(dialog).getByRole('button', { name: 'Luk' }));
    await settle();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('?');
    await settle();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(localStorage.getItem('rettid.single-key-shortcuts')).toBe('off');
    localStorage.clear();
  });
});
