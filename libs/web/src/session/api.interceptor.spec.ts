import { HttpClient, HttpContext } from '@angular/common/http';
import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { CSRF_HEADER } from '@rettid/contracts';
import { firstValueFrom } from 'rxjs';
import { ProblemError } from '../problems/problem';
import { askedApi, problem, session, signedIn } from '../testing/asked-api';
import { READS_ONLY, STAYS_ON_PAGE } from './request-context';
import { SessionStore } from './session.store';

describe('requests to the API', () => {
  let http: HttpClient;
  let api: HttpTestingController;
  let left: readonly string[];

  beforeEach(async () => {
    ({ http: api, left } = askedApi());
    http = TestBed.inject(HttpClient);
    await signedIn(api);
  });

  afterEach(() => api.verify());

  it('carry the token of the session where they may change something, and nowhere else', () => {
    http.get('/api/saved-views').subscribe();
    http.post('/api/saved-views', {}).subscribe();
    expect(api.expectOne({ method: 'GET' }).request.headers.has(CSRF_HEADER)).toBe(false);
    expect(api.expectOne({ method: 'POST' }).request.headers.get(CSRF_HEADER)).toBe('token-of-the-session');
  });

  it('leave for sign-in, and come back, when a read finds the session ended', () => {
    http.get('/api/saved-views').subscribe(() => fail('must not answer'));
    http.post('/api/caseload', {}, { context: new HttpContext().set(READS_ONLY, true) }).subscribe();
    api.expectOne('/api/saved-views').flush(...problem('session_expired'));
    api.expectOne('/api/caseload').flush(...problem('session_expired'));
    expect(left).toEqual(['/auth/sign-in?to=%2F', '/auth/sign-in?to=%2F']);
  });

  it('stay on the page when a read in the background finds the session ended', async () => {
    const context = new HttpContext().set(STAYS_ON_PAGE, true);
    const failure = failureOf(http.get('/api/session', { context }));
    api.expectOne('/api/session').flush(...problem('session_expired'));
    expect((await failure).problem.code).toBe('session_expired');
    expect(left).toEqual([]);
  });

  it('stay on the page when a change finds the session ended, so that what was written is still there', async () => {
    const failure = failureOf(http.post('/api/saved-views', {}));
    api.expectOne('/api/saved-views').flush(...problem('session_expired'));
    expect((await failure).problem.code).toBe('session_expired');
    expect(left).toEqual([]);
  });

  it('tell who has changed a record meanwhile, where that is why a change failed', async () => {
    const change = { recordVersion: 2, by: 'Jens Hansen', at: '2022-03-01T09:12:00Z' };
    const failure = failureOf(http.post('/api/saved-views', {}));
    const [body, init] = problem('record_changed');
    api.expectOne('/api/saved-views').flush({ ...body, change }, init);
    expect((await failure).problem.change).toEqual(change);
  });

  it('take up the session of another window when the token is no longer the right one', async () => {
    const failure = failureOf(http.post('/api/saved-views', {}));
    api.expectOne('/api/saved-views').flush(...problem('csrf_token_invalid'));
    expect((await failure).problem.code).toBe('csrf_token_invalid');
    api.expectOne('/api/session').flush(session({ csrfToken: 'another' }));
    await Promise.resolve();
    expect(TestBed.inject(SessionStore).csrfToken()).toBe('another');
  });

  it('fail with the problem that the API tells of, and its id', async () => {
    const failure = failureOf(http.get('/api/x'));
    api.expectOne('/api/x').flush(...problem('internal_error'));
    expect((await failure).problem).toEqual({
      code: 'internal_error',
      status: 500,
      title: 'Noget gik galt',
      detail: 'Fejlen er skrevet i loggen.',
      instance: '7b0cbb9e-1111-4222-8333-444455556666',
      errors: [],
    });
  });

  it('read the problem also where a file was asked for', async () => {
    const failure = failureOf(http.post('/api/x', {}, { responseType: 'blob' }));
    const [body, answer] = problem('too_many_requests');
    const file = Object.assign(new Blob([]), { text: () => Promise.resolve(JSON.stringify(body)) });
    api.expectOne('/api/x').flush(file, answer);
    expect((await failure).problem.code).toBe('too_many_requests');
  });

  it('say in the words of the application that there is no connection', async () => {
    const failure = failureOf(http.get('/api/x'));
    api.expectOne('/api/x').error(new ProgressEvent('error'));
    expect((await failure).problem).toMatchObject({ code: 'unreachable', status: 0, title: 'Ingen svarede' });
  });

  it.each([
    ['no problem', '<html>'],
    ['a problem of no code that is known', { ...problem('conflict')[0], code: 'of_tomorrow' }],
    ['half a problem', { code: 'conflict', title: 'Noget gik galt' }],
    ['nothing', null],
  ])('say in the words of the application that the answer was %s', async (_, body) => {
    const failure = failureOf(http.get('/api/x'));
    api.expectOne('/api/x').flush(body, { status: 502, statusText: '' });
    expect((await failure).problem).toMatchObject({ code: 'unreadable', status: 502, detail: 'Svaret var 502.' });
  });
});

async function failureOf(answer: ReturnType<HttpClient['get']>): Promise<ProblemError> {
  const failure: unknown = await firstValueFrom(answer).catch((error: unknown) => error);
  if (!(failure instanceof ProblemError)) throw new Error('fails with a problem');
  return failure;
}
