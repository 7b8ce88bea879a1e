import { HttpClient, HttpContext } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { CSRF_HEADER } from '@rettid/contracts';
import { firstValueFrom } from 'rxjs';
import { api, applicationProviders, departures, signIn } from '../../testing/page-test';
import { problem, session } from '../../testing/wire-samples';
import { ProblemError } from '../problems/problem';
import { READS_ONLY } from './request-context';
import { SessionStore } from './session.store';

describe('requests to the API', () => {
  let http: HttpClient;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: applicationProviders() });
    http = TestBed.inject(HttpClient);
    await signIn(session());
  });

  afterEach(() => api().verify());

  it('carry the token of the session where they may change something, and nowhere else', () => {
    http.get('/api/saved-views').subscribe();
    http.post('/api/saved-views', {}).subscribe();
    expect(api().expectOne({ method: 'GET' }).request.headers.has(CSRF_HEADER)).toBe(false);
    expect(api().expectOne({ method: 'POST' }).request.headers.get(CSRF_HEADER)).toBe('token-of-the-session');
  });

  it('leave for sign-in, and come back, when a read finds the session ended', () => {
    http.get('/api/saved-views').subscribe(() => fail('must not answer'));
    http.post('/api/caseload', {}, { context: new HttpContext().set(READS_ONLY, true) }).subscribe();
    const ended = problem({ code: 'session_expired', status: 401 });
    api().expectOne('/api/saved-views').flush(ended, { status: 401, statusText: '' });
    api().expectOne('/api/caseload').flush(ended, { status: 401, statusText: '' });
    expect(departures()).toEqual(['/auth/sign-in?to=%2F', '/auth/sign-in?to=%2F']);
  });

  it('stay on the page when a change finds the session ended, so that what was written is still there', async () => {
    const failure = firstValueFrom(http.post('/api/saved-views', {})).catch((error: unknown) => error);
    const ended = problem({ code: 'session_expired', status: 401 });
    api().expectOne('/api/saved-views').flush(ended, { status: 401, statusText: '' });
    expect(((await failure) as ProblemError).problem.code).toBe('session_expired');
    expect(departures()).toEqual([]);
  });

  it('take up the session of another window when the token is no longer the right one', async () => {
    const failure = firstValueFrom(http.post('/api/saved-views', {})).catch((error: unknown) => error);
    const body = problem({ code: 'csrf_token_invalid', status: 403 });
    api().expectOne('/api/saved-views').flush(body, { status: 403, statusText: '' });
    expect(await failure).toBeInstanceOf(ProblemError);
    api()
      .expectOne('/api/session')
      .flush(session({ csrfToken: 'another' }));
    await Promise.resolve();
    expect(TestBed.inject(SessionStore).csrfToken()).toBe('another');
  });

  it('fail with the problem that the API tells of, and its id', async () => {
    const failure = firstValueFrom(http.get('/api/x')).catch((error: unknown) => error);
    api().expectOne('/api/x').flush(problem(), { status: 500, statusText: '' });
    expect(((await failure) as ProblemError).problem).toMatchObject({
      code: 'internal_error',
      instance: '7b0cbb9e-1111-4222-8333-444455556666',
    });
  });

  it('read the problem also where a file was asked for', async () => {
    const failure = firstValueFrom(http.post('/api/x', {}, { responseType: 'blob' })).catch((error: unknown) => error);
    const body = Object.assign(new Blob([]), { text: () => Promise.resolve(JSON.stringify(problem({ status: 429 }))) });
    api().expectOne('/api/x').flush(body, { status: 429, statusText: '' });
    expect(((await failure) as ProblemError).problem.title).toBe('Noget gik galt');
  });

  it.each([
    ['there is no connection', 'unreachable', (): void => api().expectOne('/api/x').error(new ProgressEvent('error'))],
    [
      'somebody else answered',
      'unreadable',
      (): void => api().expectOne('/api/x').flush('<html>', { status: 502, statusText: '' }),
    ],
  ])('say that %s', async (_, code, answer) => {
    const failure = firstValueFrom(http.get('/api/x')).catch((error: unknown) => error);
    answer();
    expect(((await failure) as ProblemError).problem.code).toBe(code);
  });
});
