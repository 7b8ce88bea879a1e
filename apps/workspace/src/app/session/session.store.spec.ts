import { TestBed } from '@angular/core/testing';
import { api, applicationProviders, departures, signIn } from '../../testing/page-test';
import { problem, session } from '../../testing/wire-samples';
import { SessionStore } from './session.store';

describe('the session', () => {
  let store: SessionStore;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: applicationProviders() });
    store = TestBed.inject(SessionStore);
    await signIn(session());
  });

  afterEach(() => api().verify());

  it('permits what the policy permits the role', () => {
    expect(store.permits('caseload.read')).toBe(true);
    expect(store.permits('caseload.read_jobcenter')).toBe(false);
  });

  it('takes up the new day when it asks anew', async () => {
    const refreshed = store.refresh();
    api()
      .expectOne('/api/session')
      .flush(session({ businessDate: '2022-03-02' }));
    await refreshed;
    expect(store.businessDate()).toBe('2022-03-02');
  });

  it('leaves the page alone when it asks anew and has ended: what is written there is not lost', async () => {
    const refreshed = store.refresh();
    const ended = problem({ code: 'session_expired', status: 401 });
    api().expectOne('/api/session').flush(ended, { status: 401, statusText: '' });
    await refreshed;
    expect(departures()).toEqual([]);
    expect(store.businessDate()).toBe('2022-03-01');
  });

  it('begins anew where somebody else has signed in in another window', async () => {
    const refreshed = store.refresh();
    api()
      .expectOne('/api/session')
      .flush(session({ name: 'Karen Modelbæk', role: 'team_leader', staffId: 'S-2' }));
    await refreshed;
    expect(departures()).toEqual(['/']);
    expect(store.session().name).toBe('Mette Holm');
  });
});
