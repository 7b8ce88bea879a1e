import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding, withDisabledInitialNavigation } from '@angular/router';
import { CSRF_HEADER } from '@rettid/contracts';
import { provideApi, SignIn } from '@rettid/web';
import { AppComponent } from './app.component';
import { APP_ROUTES } from './app.routes';
import { WORDS_OF_PROBLEMS } from './problems/problem-words';
import { ownPlan, session } from './testing/own-plan';

describe('Min plan', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<AppComponent>;
  let signIn: { start: jest.Mock; leaveFor: jest.Mock };

  beforeEach(() => {
    signIn = { start: jest.fn(), leaveFor: jest.fn() };
    TestBed.configureTestingModule({
      providers: [
        provideApi(WORDS_OF_PROBLEMS),
        provideHttpClientTesting(),
        provideRouter(APP_ROUTES, withDisabledInitialNavigation(), withComponentInputBinding()),
        { provide: SignIn, useValue: signIn },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(AppComponent);
    fixture.detectChanges();
  });
  afterEach(() => http.verify());

  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const text = (): string => page().textContent.replace(/\s+/g, ' ').trim();
  const button = (name: RegExp): HTMLButtonElement =>
    [...page().querySelectorAll('button')].find((one) => name.test(one.textContent))!;
  // Promises that wait for an answer have had their turn before a timer does.
  const settled = async (): Promise<void> => {
    await new Promise<void>((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const enter = async (given: Parameters<typeof session>[0] = {}): Promise<void> => {
    http.expectOne('/api/session').flush(session(given));
    await settled();
  };
  const PROBLEM = {
    type: 'urn:rettid:problem:internal_error',
    title: 'Noget gik galt',
    status: 500,
    detail: 'Prøv igen om lidt.',
    code: 'internal_error',
    instance: 'urn:uuid:7d9f5f1e-3c55-4a3e-9d1f-0f3f6a3e9a11',
  };

  it('waits, then greets the citizen with the plan', async () => {
    expect(text()).toContain('Siden bliver hentet');
    await enter();
    http.expectOne('/api/me/plan').flush(ownPlan());
    await settled();
    expect(text()).toContain('Hej Amina');
    expect(text()).toContain('Amina Yusuf');
    expect(text()).not.toContain('Demo.');
  });

  it('goes to sign in where nobody is signed in', () => {
    http.expectOne('/api/session').flush({}, { status: 401, statusText: 'Unauthorized' });
    expect(signIn.start).toHaveBeenCalledTimes(1);
  });

  it('goes to sign in when the session ends before the plan is read', async () => {
    await enter();
    http.expectOne('/api/me/plan').flush({}, { status: 401, statusText: 'Unauthorized' });
    expect(signIn.start).toHaveBeenCalledTimes(1);
  });

  it('says of a demonstration that the people are made up, and which day it plays on', async () => {
    await enter({ isMovedClock: true });
    http.expectOne('/api/me/plan').flush(ownPlan());
    await settled();
    expect(text()).toContain('Personerne er opdigtede. I dag er 1. marts 2022.');
  });

  it('shows staff that there is no plan for them here, and asks for none', async () => {
    await enter({ role: 'caseworker' });
    expect(text()).toContain('Her er der ingen plan til dig');
  });

  it('says what went wrong, by a number to find it by, and tries again', async () => {
    await enter();
    http.expectOne('/api/me/plan').flush(PROBLEM, { status: 500, statusText: 'Error' });
    await settled();
    expect(text()).toContain('Noget gik galtPrøv igen om lidt.');
    expect(text()).toContain('Fejlnummer: 7d9f5f1e-3c55-4a3e-9d1f-0f3f6a3e9a11');
    button(/Prøv igen/).click();
    http.expectOne('/api/me/plan').flush(ownPlan());
    await settled();
    expect(text()).toContain('Hej Amina');
  });

  it('tells of a lost connection, and of an answer that is none of ours, in words of its own', async () => {
    http.expectOne('/api/session').error(new ProgressEvent('error'));
    await settled();
    expect(text()).toContain('Der er ingen forbindelse');
    button(/Prøv igen/).click();
    http.expectOne('/api/session').flush('<h1>Bad Gateway</h1>', { status: 502, statusText: 'Bad Gateway' });
    await settled();
    expect(text()).toContain('Noget gik galt hos os');
  });

  it('signs out with the session’s token, and leaves for where the answer says', async () => {
    await enter();
    http.expectOne('/api/me/plan').flush(ownPlan());
    await settled();
    button(/Log af/).click();
    const request = http.expectOne('/auth/sign-out');
    expect(request.request.headers.get(CSRF_HEADER)).toBe('hemmelig');
    request.flush({ redirectTo: 'https://login.example/ud' });
    await settled();
    expect(signIn.leaveFor).toHaveBeenCalledWith('https://login.example/ud');
  });

  it('says so when signing out fails, and lets try again', async () => {
    await enter();
    http.expectOne('/api/me/plan').flush(ownPlan());
    await settled();
    button(/Log af/).click();
    http.expectOne('/auth/sign-out').flush(PROBLEM, { status: 500, statusText: 'Error' });
    await settled();
    expect(text()).toContain('Du er ikke logget af. Prøv igen om lidt.');
    expect(button(/Log af/).disabled).toBe(false);
  });

  it('goes to sign in where the session had ended before it was to be', async () => {
    await enter();
    http.expectOne('/api/me/plan').flush(ownPlan());
    await settled();
    button(/Log af/).click();
    http.expectOne('/auth/sign-out').flush({}, { status: 401, statusText: 'Unauthorized' });
    await settled();
    expect(signIn.start).toHaveBeenCalledTimes(1);
    expect(text()).not.toContain('Du er ikke logget af');
  });

  it('knows that an address is none of its own', async () => {
    await enter();
    http.expectOne('/api/me/plan').flush(ownPlan());
    await TestBed.inject(Router).navigateByUrl('/findes-ikke');
    await settled();
    expect(text()).toContain('Siden findes ikke');
  });
});
