import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { askedApi, problem, session, signedIn } from '../testing/asked-api';
import { Entrance } from './entrance';
import { SessionStore } from './session.store';

let api: HttpTestingController;
let left: readonly string[];
let store: SessionStore;

beforeEach(() => {
  ({ http: api, left } = askedApi());
  store = TestBed.inject(SessionStore);
});

afterEach(() => api.verify());

describe('the session', () => {
  beforeEach(() => signedIn(api));

  it('permits what the policy permits the role', () => {
    expect(store.permits('caseload.read')).toBe(true);
    expect(store.permits('caseload.read_jobcenter')).toBe(false);
  });

  it('takes up the new day when it asks anew', async () => {
    const refreshed = store.refresh();
    api.expectOne('/api/session').flush(session({ businessDate: '2022-03-02' }));
    await refreshed;
    expect(store.businessDate()).toBe('2022-03-02');
  });

  it('leaves the page alone when it asks anew and has ended: what is written there is not lost', async () => {
    const refreshed = store.refresh();
    api.expectOne('/api/session').flush(...problem('session_expired'));
    await refreshed;
    expect(left).toEqual([]);
    expect(store.businessDate()).toBe('2022-03-01');
  });

  it.each([
    ['somebody of another name', session({ name: 'Karen Modelbæk', role: 'team_leader', staffId: 'S-2' })],
    ['a namesake', session({ staffId: null, citizenId: 'C-2' })],
  ])('begins anew where %s has signed in in another window', async (_, other) => {
    const refreshed = store.refresh();
    api.expectOne('/api/session').flush(other);
    await refreshed;
    expect(left).toEqual(['/']);
    expect(store.session()).toEqual(session());
  });

  it('ends at the sign-in service too', async () => {
    const signedOut = store.signOut();
    api.expectOne('/auth/sign-out').flush({ redirectTo: 'https://login.example/ud' });
    await signedOut;
    expect(left).toEqual(['https://login.example/ud']);
  });
});

describe('the way in', () => {
  it('follows no address before it is known who is here', async () => {
    const followed = jest.spyOn(TestBed.inject(Router), 'initialNavigation').mockReturnValue();
    const opened = TestBed.inject(Entrance).open();
    expect([store.state().kind, store.known(), store.csrfToken()]).toEqual(['loading', null, null]);
    expect(() => store.session()).toThrow('there is no session yet');
    expect(followed).not.toHaveBeenCalled();
    api.expectOne('/api/session').flush(session());
    await opened;
    expect(followed).toHaveBeenCalledTimes(1);
  });

  it('stays closed where the session cannot be read, and waits again when it is tried again', async () => {
    const followed = jest.spyOn(TestBed.inject(Router), 'initialNavigation').mockReturnValue();
    const opened = TestBed.inject(Entrance).open();
    api.expectOne('/api/session').flush(...problem('not_ready'));
    await opened;
    expect(store.state()).toMatchObject({ kind: 'failed', problem: { code: 'not_ready' } });
    expect(followed).not.toHaveBeenCalled();
    await signedIn(api);
    expect(store.state().kind).toBe('signed_in');
  });

  it('leads to sign-in where nobody is signed in', () => {
    void TestBed.inject(Entrance).open();
    api.expectOne('/api/session').flush(...problem('not_signed_in'));
    expect(left).toEqual(['/auth/sign-in?to=%2F']);
    expect(store.state().kind).toBe('loading');
  });
});
